/** One assistant of the roster: what is known, what can be done, and the way to the ledger. */
import { participationsIn } from '#shared/ledger/ledger.ts';
import { paths } from '#shared/paths.ts';
import { useParams } from '../address.tsx';
import { dayAt } from '../beijing.ts';
import { Numbers } from '../features/ledger/Numbers.tsx';
import { PersonHistory } from '../features/ledger/PersonHistory.tsx';
import { AssistantActs } from '../features/people/AssistantActs.tsx';
import { AssistantSheet } from '../features/people/AssistantSheet.tsx';
import { useWords } from '../i18n.tsx';
import { useOfficeCommands } from '../live/officeCommands.ts';
import { usePersonLedger } from '../live/useLedger.ts';
import { useNow } from '../live/useMeetings.ts';
import { useOffice } from '../live/useWho.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function AssistantPage() {
  const { common, ledger, people, roster } = useWords();
  const { assistantId = '' } = useParams();
  const office = useOffice();
  const acting = useOfficeCommands();
  const now = useNow(60_000);
  const { year } = dayAt(now);
  const { data } = usePersonLedger(assistantId, year);
  if (!office.founded)
    return (
      <Page title={people.title}>
        <Skeleton label={common.loading} shape="rows" lines={6} />
      </Page>
    );
  const back = <LinkButton href={paths.assistants()}>{roster.back}</LinkButton>;
  const assistant = Object.hasOwn(office.assistants, assistantId)
    ? office.assistants[assistantId]
    : undefined;
  if (!assistant) return <EmptyHint isPage title={roster.unknown} action={back} />;
  return (
    <Page
      title={roster.personTitle(assistant.name)}
      actions={
        <>
          <LinkButton href={paths.ledgerOf(assistant.id)}>{roster.ledgerLink}</LinkButton>
          <AssistantActs assistant={assistant} office={office} acting={acting} now={now} />
          {back}
        </>
      }
    >
      <AssistantSheet assistant={assistant} office={office} now={now} />
      {data && (
        <Section title={ledger.yearTitle(year)}>
          <Numbers figures={data.row.figures} people={null} />
          <PersonHistory
            took={participationsIn(year, data.entries).toReversed()}
            office={office}
            acting={acting}
            now={now}
          />
        </Section>
      )}
    </Page>
  );
}
