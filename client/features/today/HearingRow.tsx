/** One hearing of the day: when, what, where, with how many, what is still missing, and the one button that goes there. */
import type { MeetingSummary, TaskKind } from '#shared/http.ts';
import { wordsFor } from '#shared/i18n/ofConference.ts';
import type { Words } from '#shared/i18n/zh.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { isUnderWay } from '../../live/useMeetings.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Row } from '../../ui/Rows.tsx';
import { placeWords } from './placeWords.ts';
import { Titled } from './Titled.tsx';

const SOON = 2 * 3_600_000;
const MINUTE = 60_000;
/** Done by entering. */
const going: readonly TaskKind[] = ['hold', 'openCheckIn', 'holdConference', 'convene'];

/** It is time for me to go there: I have a seat in it, and it is under way or about to begin. */
export const isToEnter = (meeting: MeetingSummary, now: number): boolean =>
  meeting.mine.length > 0 &&
  (isUnderWay(meeting.stage) || (meeting.stage === 'preparing' && Math.abs(meeting.startsAt - now) <= SOON));

export function HearingRow({
  meeting,
  now,
  isFirst,
}: {
  readonly meeting: MeetingSummary;
  readonly now: number;
  /** The one to go to first wears the primary button. */
  readonly isFirst: boolean;
}) {
  const words = wordsFor(useWords(), meeting.kind);
  const { terms, today } = words;
  const formats = useFormats();
  const enters = isToEnter(meeting, now);
  const minutes = Math.round((meeting.startsAt - now) / MINUTE);
  const open = meeting.todo.find(({ kind }) => !going.includes(kind));
  const standing = () => {
    if (meeting.suspended) return today.suspended;
    if (isUnderWay(meeting.stage)) return today.underWay;
    if (meeting.stage !== 'preparing') return terms.stages[meeting.stage];
    return minutes >= 0 ? today.startsIn(minutes) : today.late(-minutes);
  };
  return (
    <Row
      lead={formats.time(meeting.startsAt)}
      leadNote={standing()}
      leadTone={isUnderWay(meeting.stage) || Math.abs(minutes) <= 60 ? 'live' : undefined}
      title={<Titled meeting={meeting} />}
      note={open && terms.tasks[open.kind](open.count)}
      action={
        enters ? (
          <LinkButton href={paths.room(meeting.meetingId)} variant={isFirst ? 'primary' : 'outlined'}>
            {today.enter}
          </LinkButton>
        ) : (
          <LinkButton href={paths.hearing(meeting.meetingId)}>{today.view}</LinkButton>
        )
      }
    >
      {[
        terms.hearingKind(meeting.caseType, meeting.openness),
        placeWords(words, meeting.place),
        meeting.officers > 0 && countWords(words, meeting),
        meeting.observers > 0 && today.observers(meeting.observers),
      ]
        .filter(Boolean)
        .join(words.common.dot)}
    </Row>
  );
}

/** How many voices it has. */
const countWords = ({ today, conferenceDesk }: Words, { kind, officers }: MeetingSummary): string =>
  kind === 'conference' ? conferenceDesk.members(officers) : today.officers(officers);
