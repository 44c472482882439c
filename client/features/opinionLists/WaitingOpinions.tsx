/** Expert opinions that wait for this person: handed in, signed, or with an expert who cannot take part without a word. */
import type { OpinionRow } from '#shared/opinion/rows.ts';
import { paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { DeadlinePill } from '../../live/DeadlinePill.tsx';
import { useOpinions } from '../../live/useOpinions.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Section } from '../../ui/Page.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';

export function WaitingOpinions() {
  const { opinion: terms, opinionPages: words, common } = useWords();
  const { data } = useOpinions({ mine: true, limit: 100 });
  const waiting = (data?.opinions ?? []).flatMap((row) => {
    const task = row.todo.find(({ mine }) => mine);
    return task ? [{ row, task }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <Section title={words.listTitle}>
      <Card body="flush">
        <Rows label={words.listTitle}>
          {waiting.map(({ row, task }) => (
            <Row
              key={row.opinionId}
              lead={
                isOpen(row) ? (
                  <DeadlinePill deadline={row.deadline} />
                ) : (
                  <Pill>{terms.stages[row.stage]}</Pill>
                )
              }
              title={terms.tasks[task.kind]}
              action={
                <LinkButton
                  href={paths.opinion(row.opinionId)}
                  aria-label={`${words.next.go}${common.dot}${row.title}`}
                >
                  {words.next.go}
                </LinkButton>
              }
            >
              {[row.title, row.experts.map(({ name }) => name).join('、')].filter(Boolean).join(common.dot)}
            </Row>
          ))}
        </Rows>
      </Card>
    </Section>
  );
}

const isOpen = ({ stage }: OpinionRow): boolean => stage === 'requested' || stage === 'drafting';
