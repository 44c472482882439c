/** One request as its expert sees it at home: what he is asked to do, by whom, until when, and the one way there. */
import type { OpinionRow } from '#shared/opinion/rows.ts';
import type { OpinionTaskKind } from '#shared/opinion/tasks.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { DeadlinePill } from '../../live/DeadlinePill.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row } from '../../ui/Rows.tsx';

export function RequestRow({ row, isFirst }: { readonly row: OpinionRow; readonly isFirst: boolean }) {
  const { opinion: terms, opinionPages: words, common } = useWords();
  const { shortDay, time } = useFormats();
  const task = row.todo.find(({ mine }) => mine);
  const go = goTo(row, task?.kind);
  const isOpen = row.stage === 'requested' || row.stage === 'drafting';
  return (
    <Row
      lead={
        isOpen ? (
          <DeadlinePill deadline={row.deadline} />
        ) : (
          <Pill tone="info">{row.treatment ? terms.adoptions[row.treatment] : terms.stages[row.stage]}</Pill>
        )
      }
      title={row.title}
      note={task && terms.tasks[task.kind]}
      action={
        <LinkButton
          href={go.href}
          variant={isFirst ? 'primary' : 'outlined'}
          aria-label={`${words.home[go.words]}${common.dot}${row.title}`}
        >
          {words.home[go.words]}
        </LinkButton>
      }
    >
      {[
        row.requester,
        ...(isOpen ? [words.due(`${shortDay(row.deadline)} ${time(row.deadline)}`)] : []),
        words.home.questions(row.questions),
      ].join(common.dot)}
    </Row>
  );
}

type Going = { readonly href: string; readonly words: 'answer' | 'write' | 'sign' | 'see' | 'feedback' };

function goTo({ opinionId, mine, stage }: OpinionRow, kind: OpinionTaskKind | undefined): Going {
  const page = paths.opinion(opinionId);
  if (kind === 'answerInvitation') return { href: page, words: 'answer' };
  if (kind === 'draft' || kind === 'answerSuggestions')
    return { href: paths.opinionText(opinionId), words: 'write' };
  if (kind === 'answerPoints') return { href: `${page}?part=review`, words: 'answer' };
  if (kind === 'signOpinion') return { href: `${page}?part=review`, words: 'sign' };
  if (kind === 'acknowledge') return { href: `${page}?part=adoption`, words: 'feedback' };
  const reads = mine === 'accepted' && (stage === 'submitted' || stage === 'signed');
  return { href: reads ? paths.opinionText(opinionId) : page, words: 'see' };
}
