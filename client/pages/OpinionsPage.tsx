/** The requests for expert opinions this person may see: mine, under way, waiting for an answer, answered. */
import type { OpinionStage } from '#shared/opinion/terms.ts';
import { paths } from '#shared/paths.ts';
import { useSearchParams } from '../address.tsx';
import { refusedCode } from '../api.ts';
import { OpinionsTable } from '../features/opinionLists/OpinionsTable.tsx';
import { Pages } from '../features/today/Pages.tsx';
import { useWords } from '../i18n.tsx';
import { Unreached } from '../live/Unreached.tsx';
import { useOpinions } from '../live/useOpinions.ts';
import { useWho } from '../live/useWho.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Page } from '../ui/Page.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Line } from '../ui/Stack.tsx';

const SIZE = 50;
const filters = ['all', 'mine', 'open', 'signed', 'done'] as const;
type Filter = (typeof filters)[number];
const stagesOf: Readonly<Record<Filter, readonly OpinionStage[] | undefined>> = {
  all: undefined,
  mine: undefined,
  open: ['requested', 'drafting', 'submitted', 'signing'],
  signed: ['signed'],
  done: ['adopted', 'archived'],
};

export function OpinionsPage() {
  const { opinionPages: words, common } = useWords();
  const { roles } = useWho();
  const [query, setQuery] = useSearchParams();
  const shown = filters.find((one) => one === query.get('show')) ?? 'all';
  const q = query.get('q') ?? '';
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const { data, error, refetch } = useOpinions({
    q,
    stages: stagesOf[shown],
    mine: shown === 'mine',
    offset: (page - 1) * SIZE,
    limit: SIZE,
  });
  const ask = (next: Readonly<Record<string, string>>) =>
    setQuery({ show: shown, q, ...next }, { replace: true });
  const mayAsk = roles.some((role) =>
    ['prosecutor', 'departmentHead', 'deputyChief', 'chiefProsecutor'].includes(role),
  );
  return (
    <Page
      title={words.listTitle}
      actions={
        mayAsk ? (
          <LinkButton href={paths.newOpinion()} variant="primary">
            {words.new}
          </LinkButton>
        ) : (
          <Button refusal={words.mayNotAsk}>{words.new}</Button>
        )
      }
    >
      <Line>
        <SearchField label={words.search} value={q} onChange={(text) => ask({ q: text })} />
        <RadioGroup
          label={words.filter}
          labelHidden
          inline
          options={filters.map((id) => ({ id, label: words.filters[id] }))}
          value={shown}
          onChange={(show) => ask({ show })}
        />
      </Line>
      {error && <Unreached code={refusedCode(error)} onRetry={refetch} />}
      {data ? (
        <>
          <Card body="flush">
            <OpinionsTable opinions={data.opinions} isNarrowed={shown !== 'all' || q !== ''} />
          </Card>
          <Pages page={page} size={SIZE} total={data.total} onTurn={(next) => ask({ page: String(next) })} />
        </>
      ) : (
        !error && (
          <Card>
            <Skeleton label={common.loading} shape="rows" lines={6} />
          </Card>
        )
      )}
    </Page>
  );
}
