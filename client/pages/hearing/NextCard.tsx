import type { MeetingTask } from '#shared/http.ts';
import { tasksOf } from '#shared/meeting/tasks.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { type Part, placeOfTask } from '../../live/hearingParts.ts';
import { useMeeting, useServerNow } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import styles from './hearing.module.css';
import { TaskAct } from './TaskAct.tsx';

/** What has to be done next, by whom and until when: mine first, with its one button. */
export function NextCard({ onGo }: { readonly onGo: (part: Part) => void }) {
  const { hearing, terms } = useWords();
  const words = hearing.next;
  const { meeting, who } = useMeeting();
  const office = useOffice();
  const tasks = tasksOf(meeting, who, office.policy.noticeDays);
  const [first, ...rest] = inOrder(tasks);
  if (!first)
    return (
      <Card title={words.title}>
        <Soft small={false}>
          {meeting.stage === 'cancelled'
            ? words.cancelled
            : meeting.stage === 'archived'
              ? words.archived
              : words.nothing}
        </Soft>
      </Card>
    );
  return (
    <Card title={words.title} aside={first.mine && <Pill tone="info">{words.mine}</Pill>}>
      <Stack>
        <div className={styles.first}>
          <div>
            <p className={styles.task}>{terms.tasks[first.kind](first.count)}</p>
            <Line>
              <Soft>{words.theirs(hearing.waitsFor[first.kind])}</Soft>
              <Due task={first} />
            </Line>
          </div>
          {first.mine && (
            <div className={styles.acts}>
              <TaskAct kind={first.kind} onGo={onGo} />
            </div>
          )}
        </div>
        {rest.length > 0 && (
          <ul className={styles.rest} aria-label={words.afterwards}>
            {rest.map((task) => (
              <li key={task.kind}>
                <span>{terms.tasks[task.kind](task.count)}</span>
                <Soft>{words.theirs(hearing.waitsFor[task.kind])}</Soft>
                <Due task={task} />
                <Go task={task} onGo={onGo} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
}

/** The first of mine goes before what waits for others; opening the room is never first while something is left before it. */
const inOrder = (tasks: readonly MeetingTask[]): readonly MeetingTask[] => {
  const first = tasks.find((task) => task.mine) ?? tasks[0];
  return first ? [first, ...tasks.filter((task) => task !== first)] : [];
};

function Go({ task, onGo }: { readonly task: MeetingTask; readonly onGo: (part: Part) => void }) {
  const { terms } = useWords();
  const part = placeOfTask[task.kind];
  if (!task.mine || part === null) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      onPress={() => onGo(part)}
      label={terms.tasks[task.kind](task.count)}
    >
      {terms.taskActs[task.kind]}
    </Button>
  );
}

function Due({ task }: { readonly task: MeetingTask }) {
  const { next } = useWords().hearing;
  const { moment } = useFormats();
  const now = useServerNow(60_000);
  if (task.due === null) return null;
  const isOver = task.due < now;
  return (
    <Pill tone={isOver ? 'live' : 'look'}>
      {isOver ? next.overdue(moment(task.due)) : next.due(moment(task.due))}
    </Pill>
  );
}
