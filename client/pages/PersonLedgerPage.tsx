/** What one assistant did in a year, and the yearly evaluation to print. */
import { monthsOf, participationsIn } from '#shared/ledger/ledger.ts';
import { api, paths } from '#shared/paths.ts';
import { useParams, useSearchParams } from '../address.tsx';
import { refusedCode } from '../api.ts';
import { dayAt } from '../beijing.ts';
import { Charts } from '../features/ledger/Charts.tsx';
import { Downloads } from '../features/ledger/Downloads.tsx';
import { Numbers } from '../features/ledger/Numbers.tsx';
import { PersonHistory } from '../features/ledger/PersonHistory.tsx';
import { PersonOpinions } from '../features/ledger/PersonOpinions.tsx';
import { RecordButton } from '../features/ledger/RecordButton.tsx';
import { YearBar } from '../features/ledger/YearBar.tsx';
import { useLanguage, useWords } from '../i18n.tsx';
import { useOfficeCommands } from '../live/officeCommands.ts';
import { Unreached } from '../live/Unreached.tsx';
import { usePersonLedger } from '../live/useLedger.ts';
import { useNow } from '../live/useMeetings.ts';
import { useOffice, useWho } from '../live/useWho.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function PersonLedgerPage() {
  const { common, ledger } = useWords();
  const { language } = useLanguage();
  const { assistantId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const office = useOffice();
  const acting = useOfficeCommands();
  const now = useNow(60_000);
  const year = Number(params.get('year')) || dayAt(now).year;
  // An assistant looks at his own figures, and does nothing to them.
  const isOwn = useWho().kind === 'assistant';
  const { data, error, refetch } = usePersonLedger(assistantId, year);

  if (error) return <Unreached code={refusedCode(error)} onRetry={refetch} />;
  if (!data || !office.founded)
    return (
      <Page title={ledger.title}>
        <Skeleton label={common.loading} shape="rows" lines={8} />
      </Page>
    );
  const { row, entries, years } = data;
  const took = participationsIn(year, entries);
  const opinions = entries.filter((entry) => entry.entry === 'opinion');
  return (
    <Page
      title={ledger.personTitle(row.name, year)}
      lead={row.organ}
      actions={
        isOwn ? (
          <LinkButton href={paths.today()}>{common.back}</LinkButton>
        ) : (
          <>
            <RecordButton office={office} acting={acting} now={now} assistantId={assistantId} />
            <LinkButton href={paths.assistant(assistantId)}>{ledger.toPerson}</LinkButton>
            <LinkButton href={`${paths.ledger()}?year=${year}`}>{ledger.back}</LinkButton>
          </>
        )
      }
    >
      <YearBar
        year={year}
        years={years}
        onYear={(chosen) => setParams({ year: String(chosen) }, { replace: true })}
      >
        <span>{ledger.evaluation}</span>
        <Downloads
          formats={['docx', 'pdf']}
          name={ledger.evaluation}
          href={(format) => api.evaluation(assistantId, year, format, language)}
        />
      </YearBar>
      <Numbers figures={row.figures} people={null} />
      <Charts figures={row.figures} months={monthsOf(took)} />
      <PersonHistory
        took={took.toSorted((one, other) => other.at - one.at)}
        office={office}
        acting={acting}
        now={now}
      />
      <PersonOpinions opinions={opinions.filter(({ askedAt }) => dayAt(askedAt).year === year)} />
    </Page>
  );
}
