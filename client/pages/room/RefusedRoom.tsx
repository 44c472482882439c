/** Not let in by the server: why, and where to go instead. */
import { paths } from '#shared/paths.ts';
import type { BorderRefusal } from '#shared/protocol.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './Room.module.css';

/** Asking again changes nothing. */
const settled: readonly BorderRefusal[] = [
  'notSignedIn',
  'notForYou',
  'watchPublicly',
  'recused',
  'withdrawn',
];

export function RefusedRoom({ code }: { readonly code: BorderRefusal }) {
  const words = useWords();
  const { refused } = words.room;
  const { meetingId, who } = useMeeting();
  return (
    <main id="main" className={styles.refused}>
      <Page title={titleOf(code, words.room)} width="narrow">
        <Notice tone="look">{words.refusals[code]}</Notice>
        {code === 'notSignedIn' && <p>{refused.signInMore}</p>}
        {code === 'notForYou' && <p>{refused.notForYou}</p>}
        {code === 'tooOld' && <p>{refused.tooOld}</p>}
        {who.kind !== 'staff' && <p>{refused.guest}</p>}
        <div className={styles.ways}>
          {code === 'notSignedIn' && (
            <LinkButton variant="primary" href={paths.signIn()}>
              {refused.signIn}
            </LinkButton>
          )}
          {!settled.includes(code) && (
            <Button variant="primary" onPress={() => location.reload()}>
              {refused.reload}
            </Button>
          )}
          <LinkButton
            variant={code === 'watchPublicly' ? 'primary' : 'outlined'}
            href={paths.publicHearing(meetingId)}
          >
            {refused.toPublic}
          </LinkButton>
          {who.kind === 'staff' && <LinkButton href={paths.today()}>{refused.toToday}</LinkButton>}
        </div>
      </Page>
    </main>
  );
}

/** Who once had a part in it is told what became of that, in the words he would be told on the spot. */
const titleOf = (code: BorderRefusal, { refused, waiting }: ReturnType<typeof useWords>['room']): string => {
  if (code === 'recused') return waiting.recusedTitle;
  return code === 'withdrawn' ? waiting.withdrawnTitle : refused.title;
};
