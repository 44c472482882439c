import type { Exhibit } from '#shared/meeting/state.ts';
import { api } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './exhibits.module.css';

/** What was brought in, in the order of its numbers. */
export function ExhibitsCard({ mayChange }: { readonly mayChange: boolean }) {
  const { hearing, terms } = useWords();
  const words = hearing.exhibits;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const exhibits = Object.values(meeting.exhibits).toSorted((one, other) => one.number - other.number);
  const columns: readonly Column<Exhibit>[] = [
    { id: 'number', head: words.number, align: 'end', cell: (exhibit) => exhibit.number },
    { id: 'what', head: words.what, isRowHead: true, cell: (exhibit) => <What exhibit={exhibit} /> },
    { id: 'size', head: words.size, cell: (exhibit) => words.pages(exhibit.pages) },
    {
      id: 'audience',
      head: words.audience,
      cell: (exhibit) => (
        <Line>
          <Pill tone={exhibit.audience === 'officers' ? 'look' : 'neutral'}>
            {terms.exhibitAudiences[exhibit.audience]}
          </Pill>
          <Soft>{exhibit.shownAt === null ? words.notShown : words.shown(moment(exhibit.shownAt))}</Soft>
        </Line>
      ),
    },
    { id: 'by', head: words.by, cell: (exhibit) => nameOf(exhibit.addedBy) },
    {
      id: 'acts',
      head: words.withdraw,
      headHidden: true,
      cell: (exhibit) => mayChange && exhibit.withdrawn === null && <Withdraw exhibit={exhibit} />,
    },
  ];
  return (
    <Card title={words.title} body="flush" aside={<Pill>{exhibits.length}</Pill>}>
      <Table
        caption={words.title}
        rows={exhibits}
        rowKey={(exhibit) => exhibit.id}
        empty={words.empty}
        columns={columns}
      />
    </Card>
  );
}

function What({ exhibit }: { readonly exhibit: Exhibit }) {
  const { exhibits: words } = useWords().hearing;
  const { meetingId } = useMeeting();
  return (
    <div>
      <a
        className={styles.title}
        href={api.exhibit(meetingId, exhibit.id)}
        target="_blank"
        rel="noreferrer"
        aria-label={words.openNamed(exhibit.title)}
      >
        {exhibit.title}
      </a>
      <div className={styles.more}>
        <Soft>
          {[exhibit.fileName, exhibit.source].filter((part) => part !== '').join(' · ')}
          {exhibit.withdrawn !== null && ` · ${words.withdrawn(exhibit.withdrawn)}`}
        </Soft>
      </div>
      <div className={classes(styles.more, styles.hash)} title={exhibit.sha256}>
        {words.check} {exhibit.sha256.slice(0, 12)}
      </div>
    </div>
  );
}

function Withdraw({ exhibit }: { readonly exhibit: Exhibit }) {
  const { exhibits: words } = useWords().hearing;
  return (
    <CommandButton
      command={{ type: 'withdrawExhibit', exhibitId: exhibit.id, reason: '…' }}
      variant="quiet"
      size="small"
      label={words.withdrawTitle(exhibit.title)}
      refusalPlace="under"
      confirm={{
        title: words.withdrawTitle(exhibit.title),
        text: words.withdrawLead,
        confirmLabel: words.withdraw,
        tone: 'danger',
        reason: {
          label: words.withdrawReason,
          withReason: (reason) => ({ type: 'withdrawExhibit', exhibitId: exhibit.id, reason }),
        },
      }}
    >
      {words.withdraw}
    </CommandButton>
  );
}
