/** What has to be done next about the opinion, by whom and until when: mine first, with the way there. */
import type { OpinionTask, OpinionTaskKind } from '#shared/opinion/tasks.ts';
import { opinionTasks } from '#shared/opinion/tasks.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useOpinion, useServerNow } from '../../live/useOpinion.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Soft } from '../../ui/Stack.tsx';
import type { OpinionPart } from './parts.ts';

/** Where each is done: on a part of this page, or in the text. */
const places: Readonly<Record<OpinionTaskKind, OpinionPart | 'text'>> = {
  inviteExperts: 'overview',
  clearConflict: 'overview',
  answerInvitation: 'overview',
  draft: 'text',
  answerPoints: 'review',
  answerSuggestions: 'text',
  review: 'text',
  answerTextCorrections: 'review',
  signOpinion: 'review',
  lockOpinion: 'review',
  adopt: 'adoption',
  acknowledge: 'adoption',
  archiveOpinion: 'adoption',
};

export function NextCard({ onGo }: { readonly onGo: (part: OpinionPart) => void }) {
  const { opinion: terms, opinionPages: words } = useWords();
  const { opinion, who } = useOpinion();
  const now = useServerNow(60_000);
  const tasks = opinionTasks(opinion, who, now);
  const inOrder = [...tasks.filter(({ mine }) => mine), ...tasks.filter(({ mine }) => !mine)];
  return (
    <Card title={words.next.title} body="flush">
      {inOrder.length === 0 && (
        <Soft small={false}>
          {opinion.cancelled === null ? words.next.nothing : words.brief.cancelled(opinion.cancelled)}
        </Soft>
      )}
      <Rows label={words.next.title}>
        {inOrder.map((task, index) => (
          <Row
            key={task.kind}
            lead={task.mine ? <Pill tone="info">{words.next.mine}</Pill> : <Waits task={task} />}
            title={terms.tasks[task.kind]}
            {...(task.mine && { action: <Go task={task} isFirst={index === 0} onGo={onGo} /> })}
          >
            <Due task={task} />
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function Go({
  task,
  isFirst,
  onGo,
}: {
  readonly task: OpinionTask;
  readonly isFirst: boolean;
  readonly onGo: (part: OpinionPart) => void;
}) {
  const { opinion: terms, opinionPages: words } = useWords();
  const { opinionId } = useOpinion();
  const place = places[task.kind];
  const variant = isFirst ? 'primary' : 'outlined';
  if (place === 'text')
    return (
      <LinkButton href={paths.opinionText(opinionId)} variant={variant}>
        {task.kind === 'draft' ? words.write : words.openText}
      </LinkButton>
    );
  return (
    <Button variant={variant} label={terms.tasks[task.kind]} onPress={() => onGo(place)}>
      {words.next.go}
    </Button>
  );
}

const ofExperts: readonly OpinionTaskKind[] = [
  'answerInvitation',
  'draft',
  'answerPoints',
  'answerSuggestions',
  'signOpinion',
  'acknowledge',
];

/** Whom it waits for, where it is not me. */
function Waits({ task }: { readonly task: OpinionTask }) {
  const { opinionPages: words } = useWords();
  const { opinion } = useOpinion();
  return (
    <Pill>{words.next.waits(ofExperts.includes(task.kind) ? words.experts.title : opinion.requester)}</Pill>
  );
}

function Due({ task }: { readonly task: OpinionTask }) {
  const { opinionPages: words } = useWords();
  const { moment } = useFormats();
  if (task.due === null) return null;
  return (
    <Soft>
      {task.pressing === 'overdue' ? words.next.overdue(moment(task.due)) : words.next.due(moment(task.due))}
    </Soft>
  );
}
