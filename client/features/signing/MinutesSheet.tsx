/** The minutes on paper, as they will be printed: head, text, signatures. */
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { type MeetingKind, type SeatRole, stepsOf } from '#shared/meeting/terms.ts';
import { RecordText } from '../../editor/RecordText.tsx';
import { useFormats, useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Sheet, SheetTable } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NotedSheet } from './NotedSheet.tsx';
import { MINUTES_TEXT } from './passage.ts';
import { SheetSignatures } from './SheetSignatures.tsx';
import styles from './Signing.module.css';
import type { ReadMinutes } from './useMinutesText.ts';

export function MinutesSheet({ blocks, verdict }: ReadMinutes) {
  const { minutes } = useWords();
  const formats = useFormats();
  const { meeting, who } = useMeeting();
  const isMine = blocks?.some((block) => block.type === 'line' && block.attrs.speaker === who.personId);
  return (
    <SheetTable>
      {verdict === 'differs' && (
        <Notice tone="live" announce="now">
          {minutes.differs}
        </Notice>
      )}
      <Sheet title={minutes.title} label={minutes.text}>
        <Head meeting={meeting} />
        {isMine && <p className={styles.legend}>{minutes.own}</p>}
        {blocks === null ? (
          <Skeleton label={verdict === 'checking' ? minutes.checking : minutes.loading} lines={8} />
        ) : blocks.length === 0 ? (
          <p>{minutes.empty}</p>
        ) : (
          <div id={MINUTES_TEXT}>
            <RecordText blocks={blocks} words={minutes.editor} timeOf={formats.time} mine={who.personId} />
          </div>
        )}
        {meeting.minutes && (
          <>
            <SheetSignatures />
            <p className={styles.hash}>{minutes.check(meeting.minutes.sha256)}</p>
          </>
        )}
      </Sheet>
      <NotedSheet />
    </SheetTable>
  );
}

const seatsAs = (meeting: Meeting, role: SeatRole): readonly Seat[] =>
  Object.values(meeting.seats).filter(
    (seat) => seat.roles.includes(role) && seat.whereabouts !== 'withdrawn',
  );

const inChair: readonly SeatRole[] = ['presider', 'handler', 'clerk', 'officer', 'member'];
/** Those whose voices count. */
const voices: Readonly<Record<MeetingKind, SeatRole>> = { hearing: 'officer', conference: 'member' };

function Head({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords();
  const { facts } = words.minutes;
  const formats = useFormats();
  const { plan, enteredAt } = meeting;
  if (!plan) return null;
  const [first] = stepsOf[meeting.kind];
  const from = (first && enteredAt[first]) ?? plan.startsAt;
  const names = (role: SeatRole) =>
    words.terms.list(seatsAs(meeting, role).map((seat) => seat.name)) || words.common.none;
  const others = Object.values(meeting.seats).filter(
    (seat) => seat.stays.length > 0 && !seat.roles.some((role) => inChair.includes(role)),
  );
  const rows: readonly (readonly [string, string])[] = [
    [facts.caseNo, plan.caseNo],
    [facts.cause, plan.cause],
    [
      facts.time,
      enteredAt.closed
        ? facts.until(formats.moment(from), formats.time(enteredAt.closed))
        : formats.moment(from),
    ],
    [facts.place, plan.place.room || words.terms.placeModes[plan.place.mode]],
    [facts.openness, words.terms.hearingKind(plan.caseType, plan.openness)],
    [facts.presider, names('presider')],
    [facts.handler, names('handler')],
    [facts.clerk, names('clerk')],
    [facts.officers, names(voices[meeting.kind])],
    [
      facts.others,
      words.terms.list(others.map((seat) => facts.of(seat.name, roleWords(words, seat)))) ||
        words.common.none,
    ],
  ];
  return (
    <dl className={styles.head}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
