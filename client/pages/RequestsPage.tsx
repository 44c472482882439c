/** An invited assistant's home: the requests made to him, those that wait for him first, and nothing else. */
import type { OpinionRow } from '#shared/opinion/rows.ts';
import { refusedCode } from '../api.ts';
import { RequestRow } from '../features/opinionLists/RequestRow.tsx';
import { useWords } from '../i18n.tsx';
import { Unreached } from '../live/Unreached.tsx';
import { useOpinions } from '../live/useOpinions.ts';
import { useWho } from '../live/useWho.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Rows } from '../ui/Rows.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

type Group = 'todo' | 'waiting' | 'done';
const groups: readonly Group[] = ['todo', 'waiting', 'done'];

export function RequestsPage() {
  const { opinionPages, common } = useWords();
  const words = opinionPages.home;
  const { name } = useWho();
  const { data, error, refetch } = useOpinions({ mine: true, limit: 200 });
  const rows = data?.opinions ?? [];
  const waits = rows.filter((row) => groupOf(row) === 'todo').length;
  return (
    <Page title={words.title} lead={`${words.hello(name)}${common.dot}${words.waits(waits)}`} width="narrow">
      {error && <Unreached code={refusedCode(error)} onRetry={refetch} />}
      {!data && !error && (
        <Card>
          <Skeleton label={common.loading} shape="rows" lines={4} />
        </Card>
      )}
      {data && rows.length === 0 && (
        <Card>
          <EmptyHint title={words.none}>{words.noneMore}</EmptyHint>
        </Card>
      )}
      {groups.map((group) => {
        const those = rows.filter((row) => groupOf(row) === group).toSorted(byDeadline);
        if (those.length === 0) return null;
        return (
          <Section key={group} title={words.groups[group]}>
            <Card body="flush">
              <Rows label={words.groups[group]}>
                {those.map((row, index) => (
                  <RequestRow key={row.opinionId} row={row} isFirst={group === 'todo' && index === 0} />
                ))}
              </Rows>
            </Card>
          </Section>
        );
      })}
    </Page>
  );
}

function groupOf({ todo, stage, mine }: OpinionRow): Group {
  if (todo.some((task) => task.mine)) return 'todo';
  const isOver = stage === 'adopted' || stage === 'archived' || stage === 'cancelled';
  return isOver || mine === 'declined' || mine === 'withdrawn' ? 'done' : 'waiting';
}

const byDeadline = (one: OpinionRow, other: OpinionRow): number => one.deadline - other.deadline;
