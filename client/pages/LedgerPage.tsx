/** What the assistants did in a year: figures, charts, the list to sort, and who might be commended for it. */
import { api } from '#shared/paths.ts';
import { useSearchParams } from '../address.tsx';
import { refusedCode } from '../api.ts';
import { dayAt } from '../beijing.ts';
import { Downloads } from '../features/ledger/Downloads.tsx';
import { FiguresPanel } from '../features/ledger/FiguresPanel.tsx';
import { Numbers } from '../features/ledger/Numbers.tsx';
import { Ranking } from '../features/ledger/Ranking.tsx';
import { RecordButton } from '../features/ledger/RecordButton.tsx';
import { YearBar } from '../features/ledger/YearBar.tsx';
import { useLanguage, useWords } from '../i18n.tsx';
import { useOfficeCommands } from '../live/officeCommands.ts';
import { Unreached } from '../live/Unreached.tsx';
import { useLedger } from '../live/useLedger.ts';
import { useNow } from '../live/useMeetings.ts';
import { useOffice } from '../live/useWho.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';

type Part = 'figures' | 'commendation';

export function LedgerPage() {
  const { common, ledger } = useWords();
  const { language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const office = useOffice();
  const acting = useOfficeCommands();
  const now = useNow(60_000);
  const year = Number(params.get('year')) || dayAt(now).year;
  const part: Part = params.get('part') === 'commendation' ? 'commendation' : 'figures';
  const { data, error, refetch } = useLedger(year);
  const go = (change: Readonly<Record<string, string>>) =>
    setParams({ year: String(year), part, ...change }, { replace: true });

  if (error) return <Unreached code={refusedCode(error)} onRetry={refetch} />;
  if (!data || !office.founded)
    return (
      <Page title={ledger.title}>
        <Skeleton label={common.loading} shape="rows" lines={8} />
      </Page>
    );
  const told = data.ledger;
  return (
    <Page title={ledger.title} actions={<RecordButton office={office} acting={acting} now={now} />}>
      <YearBar year={year} years={data.years} onYear={(chosen) => go({ year: String(chosen) })}>
        <Downloads
          formats={['xlsx', 'docx', 'pdf']}
          name={ledger.yearTitle(year)}
          href={(format) => api.ledgerFile(year, format, language)}
        />
      </YearBar>
      <Numbers figures={told.total} people={told.rows.length} />
      <Tabs<Part>
        label={ledger.tabsLabel}
        selected={part}
        onSelect={(chosen) => go({ part: chosen })}
        tabs={[
          {
            id: 'figures',
            label: ledger.tabs.figures,
            panel: <FiguresPanel ledger={told} />,
          },
          {
            id: 'commendation',
            label: ledger.tabs.commendation,
            panel: <Ranking ledger={told} office={office} acting={acting} />,
          },
        ]}
      />
    </Page>
  );
}
