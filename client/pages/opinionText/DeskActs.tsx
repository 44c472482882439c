/** What may be done with the text as a whole; on a phone looking stands with the comments, handing in stays on top. */
import { Presence } from '../../features/opinionDesk/Presence.tsx';
import { SubmitDialog } from '../../features/opinionDesk/SubmitDialog.tsx';
import { useWords } from '../../i18n.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { useIsPhone } from '../../ui/useIsPhone.ts';
import styles from './TextDesk.module.css';

export type Looking = {
  readonly showsAuthors: boolean;
  readonly onAuthors: () => void;
  readonly onVersions: () => void;
};

export function DeskActs({
  live,
  looking,
  mayHandIn,
}: {
  readonly live: LiveDocument | null;
  readonly looking: Looking;
  readonly mayHandIn: boolean;
}) {
  const isPhone = useIsPhone();
  return (
    <span className={styles.acts}>
      {live && <Presence live={live} />}
      {!isPhone && <LookingActs looking={looking} />}
      {live && mayHandIn && (
        <span className={styles.submit}>
          <SubmitDialog live={live} />
        </span>
      )}
    </span>
  );
}

export function LookingActs({ looking }: { readonly looking: Looking }) {
  const { opinionDesk: words } = useWords();
  const size = useIsPhone() ? 'small' : 'regular';
  return (
    <>
      <Button pressed={looking.showsAuthors} size={size} onPress={looking.onAuthors}>
        {words.authors.show}
      </Button>
      <Button size={size} onPress={looking.onVersions}>
        {words.versions.open}
      </Button>
    </>
  );
}
