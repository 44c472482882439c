/** What waits for this person, the most pressing first, each with its deadline and one button that goes there. */
import type { MeetingSummary, MeetingTask } from '#shared/http.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { taskPath } from '../../live/taskPaths.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Section } from '../../ui/Page.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';

type Waiting = { readonly meeting: MeetingSummary; readonly task: MeetingTask };

/** A hearing under way stands among today's hearings already. */
export const waitingFor = (meetings: readonly MeetingSummary[]): readonly Waiting[] =>
  meetings
    .flatMap((meeting) => meeting.todo.map((task) => ({ meeting, task })))
    .filter(({ task }) => task.mine && task.kind !== 'hold' && task.kind !== 'holdConference')
    .sort(
      (one, other) =>
        (one.task.due ?? Number.MAX_SAFE_INTEGER) - (other.task.due ?? Number.MAX_SAFE_INTEGER) ||
        one.meeting.startsAt - other.meeting.startsAt,
    );

export function WaitingTasks({
  waiting,
  now,
  endOfToday,
}: {
  readonly waiting: readonly Waiting[];
  readonly now: number;
  readonly endOfToday: number;
}) {
  const { common, terms, today } = useWords();
  const formats = useFormats();
  return (
    <Section
      title={today.waiting}
      aside={waiting.length > 0 && <span>{today.waitingCount(waiting.length)}</span>}
    >
      <Card body={waiting.length > 0 ? 'flush' : 'padded'}>
        {waiting.length === 0 ? (
          <EmptyHint title={today.nothingWaits}>{today.nothingWaitsMore}</EmptyHint>
        ) : (
          <Rows label={today.waiting}>
            {waiting.map(({ meeting, task: { kind, count, due } }) => (
              <Row
                key={`${meeting.meetingId}/${kind}`}
                lead={<Urgency kind={kind} due={due} now={now} endOfToday={endOfToday} />}
                title={terms.tasks[kind](count)}
                action={
                  <LinkButton href={taskPath(kind, meeting.meetingId)} aria-label={spoken(kind, meeting)}>
                    {terms.taskActs[kind]}
                  </LinkButton>
                }
              >
                {[
                  meeting.title,
                  due !== null
                    ? today.dueBy(formats.shortDay(due), formats.time(due))
                    : today.hearingOn(formats.shortDay(meeting.startsAt), formats.time(meeting.startsAt)),
                ].join(common.dot)}
              </Row>
            ))}
          </Rows>
        )}
      </Card>
    </Section>
  );

  function spoken(kind: MeetingTask['kind'], meeting: MeetingSummary): string {
    return `${terms.taskActs[kind]}${common.dot}${meeting.title}`;
  }
}

function Urgency({
  kind,
  due,
  now,
  endOfToday,
}: Pick<MeetingTask, 'kind' | 'due'> & { readonly now: number; readonly endOfToday: number }) {
  const { terms, today } = useWords();
  if (due !== null && due < now) return <Pill tone="live">{today.overdue}</Pill>;
  if (due !== null && due <= endOfToday) return <Pill tone="live">{today.dueToday}</Pill>;
  return <Pill>{terms.taskAreas[kind]}</Pill>;
}
