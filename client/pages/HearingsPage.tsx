/** All hearings this person may see: searched, narrowed, page by page. */
import { useSearchParams } from '../address.tsx';
import { refusedCode } from '../api.ts';
import { dayAt } from '../beijing.ts';
import { HearingFilters } from '../features/today/HearingFilters.tsx';
import { HearingsTable } from '../features/today/HearingsTable.tsx';
import { askedIn, filterFor, type HearingsAsked, PAGE, queryFor } from '../features/today/hearingsAsked.ts';
import { NewConference, NewHearing } from '../features/today/NewHearing.tsx';
import { Pages } from '../features/today/Pages.tsx';
import { useWords } from '../i18n.tsx';
import { Unreached } from '../live/Unreached.tsx';
import { useMeetings } from '../live/useMeetings.ts';
import { Card } from '../ui/Card.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function HearingsPage() {
  const { common, today } = useWords();
  const [query, setQuery] = useSearchParams();
  const asked = askedIn(query);
  const { data, error, refetch } = useMeetings(filterFor(asked));
  const ask = (change: Partial<HearingsAsked>) =>
    setQuery(queryFor({ ...asked, page: 1, ...change }), { replace: change.page === undefined });
  const isNarrowed = query.size > (query.has('page') ? 1 : 0);

  return (
    <Page
      title={today.listTitle}
      actions={
        <>
          <NewHearing />
          <NewConference />
        </>
      }
    >
      <HearingFilters asked={asked} today={dayAt(Date.now())} onChange={ask} />
      {error && <Unreached code={refusedCode(error)} onRetry={refetch} />}
      {data ? (
        <>
          <Card body="flush">
            <HearingsTable meetings={data.meetings} isNarrowed={isNarrowed} />
          </Card>
          <Pages page={asked.page} size={PAGE} total={data.total} onTurn={(page) => ask({ page })} />
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
