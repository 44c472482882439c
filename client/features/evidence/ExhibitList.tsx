/** The list of exhibits as far as I may see them: look for myself, show to all, withdraw. */
import { prepares } from '#shared/meeting/seats.ts';
import type { Exhibit } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import styles from './Evidence.module.css';

type Acts = {
  readonly onLook: (exhibitId: string) => void;
  /** Shown to all: whoever shows it looks at it with them. */
  readonly onShown: () => void;
};

export function ExhibitList(acts: Acts) {
  const { evidence } = useWords().room;
  const { meeting } = useMeeting();
  const exhibits = Object.values(meeting.exhibits).sort((one, other) => one.number - other.number);
  return (
    <Card title={evidence.list} body="flush">
      {exhibits.length === 0 ? (
        <EmptyHint title={evidence.empty}>{evidence.emptyMore}</EmptyHint>
      ) : (
        <Rows label={evidence.list}>
          {exhibits.map((exhibit) => (
            <ExhibitRow key={exhibit.id} exhibit={exhibit} {...acts} />
          ))}
        </Rows>
      )}
    </Card>
  );
}

function ExhibitRow({ exhibit, onLook, onShown }: Acts & { readonly exhibit: Exhibit }) {
  const words = useWords();
  const { evidence } = words.room;
  const { meeting, who, seat } = useMeeting();
  const nameOf = useNames();
  const isMine = exhibit.addedBy === who.personId;
  const mayEverShow = prepares(meeting, { id: who.personId, roles: who.roles }) || isMine;
  const from = exhibit.source === '' ? nameOf(exhibit.addedBy) : evidence.source(exhibit.source);
  return (
    <Row
      title={evidence.numbered(exhibit.number, exhibit.title)}
      {...(exhibit.withdrawn !== null && { note: evidence.withdrawn(exhibit.withdrawn) })}
      action={
        exhibit.withdrawn === null && (
          <span className={styles.acts}>
            <Button size="small" label={evidence.lookName(exhibit.title)} onPress={() => onLook(exhibit.id)}>
              {evidence.look}
            </Button>
            {mayEverShow && seat && (
              <CommandButton
                size="small"
                refusalPlace="under"
                command={{ type: 'showExhibit', exhibitId: exhibit.id, page: 1 }}
                onDone={onShown}
              >
                {evidence.show}
              </CommandButton>
            )}
          </span>
        )
      }
    >
      {from}
      {words.common.dot}
      {evidence.pages(exhibit.pages)}{' '}
      <Pill tone={exhibit.audience === 'officers' ? 'look' : 'neutral'}>
        {words.terms.exhibitAudiences[exhibit.audience]}
      </Pill>
    </Row>
  );
}
