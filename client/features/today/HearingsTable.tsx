/** Hearings one under the other: when, which, how far, who, where, and what comes next. */
import { Link } from 'react-aria-components';
import type { MeetingSummary } from '#shared/http.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './HearingsTable.module.css';
import { placeWords } from './placeWords.ts';
import { StagePill } from './StagePill.tsx';
import { KindMark } from './Titled.tsx';

export function HearingsTable({
  meetings,
  isNarrowed,
}: {
  readonly meetings: readonly MeetingSummary[];
  /** By search or filters: an empty list then says something else. */
  readonly isNarrowed: boolean;
}) {
  const words = useWords();
  const { common, terms, today, conferenceDesk } = words;
  const formats = useFormats();
  const columns: readonly Column<MeetingSummary>[] = [
    {
      id: 'title',
      head: today.columns.title,
      isRowHead: true,
      cell: ({ meetingId, kind, title, caseNo, mine }) => (
        <div className={styles.two}>
          <span>
            <Link href={paths.hearing(meetingId)} className={styles.title ?? ''}>
              {title}
            </Link>{' '}
            <KindMark kind={kind} />
          </span>
          <span className={styles.soft}>
            {[caseNo, mine.length > 0 && today.myRole(terms.list(mine.map((role) => terms.seatRoles[role])))]
              .filter(Boolean)
              .join(common.dot)}
          </span>
        </div>
      ),
    },
    {
      id: 'startsAt',
      head: today.columns.startsAt,
      cell: ({ startsAt }) => (
        <div className={styles.two}>
          <span className={styles.when}>{formats.date(startsAt)}</span>
          <span className={styles.soft}>{formats.time(startsAt)}</span>
        </div>
      ),
    },
    {
      id: 'kind',
      head: today.columns.kind,
      cell: ({ kind, caseType, openness }) => (
        <div className={styles.two}>
          <span>{terms.caseTypes[caseType]}</span>
          <span className={styles.soft}>
            {kind === 'conference' ? conferenceDesk.mark : terms.opennesses[openness]}
          </span>
        </div>
      ),
    },
    { id: 'stage', head: today.columns.stage, cell: (meeting) => <StagePill meeting={meeting} /> },
    {
      id: 'people',
      head: today.columns.people,
      cell: ({ presider, handler }) => (
        <div className={styles.two}>
          <span>{presider}</span>
          {handler !== presider && <span className={styles.soft}>{handler}</span>}
        </div>
      ),
    },
    { id: 'place', head: today.columns.place, cell: ({ place }) => placeWords(words, place) },
    {
      id: 'next',
      head: today.columns.next,
      cell: ({ todo: [first] }) => (first ? terms.tasks[first.kind](first.count) : common.none),
    },
  ];
  return (
    <Table
      caption={today.listCaption}
      columns={columns}
      rows={meetings}
      rowKey={({ meetingId }) => meetingId}
      empty={
        isNarrowed ? (
          <EmptyHint title={today.noneFound}>{today.noneFoundMore}</EmptyHint>
        ) : (
          <EmptyHint title={today.noneYet}>{today.noneYetMore}</EmptyHint>
        )
      }
    />
  );
}
