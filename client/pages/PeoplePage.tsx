/** Who belongs to the office, who may sit on a panel, who may be asked as an expert. */

import { paths } from '#shared/paths.ts';
import { useNavigate, useParams } from '../address.tsx';
import { AssistantsPanel } from '../features/people/AssistantsPanel.tsx';
import { OfficersPanel } from '../features/people/OfficersPanel.tsx';
import { OrgansPanel } from '../features/people/OrgansPanel.tsx';
import type { Roster } from '../features/people/RosterPanel.tsx';
import { StaffPanel } from '../features/people/StaffPanel.tsx';
import { useWords } from '../i18n.tsx';
import { useOfficeCommands } from '../live/officeCommands.ts';
import { useNow } from '../live/useMeetings.ts';
import { useOffice } from '../live/useWho.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';

const addresses: Readonly<Record<Roster, () => string>> = {
  staff: paths.people,
  officers: paths.bank,
  assistants: paths.assistants,
  organs: paths.organs,
};

const lists = ['staff', 'officers', 'assistants', 'organs'] as const;

export function PeoplePage() {
  const { common, people } = useWords();
  const { list } = useParams();
  const navigate = useNavigate();
  const office = useOffice();
  const acting = useOfficeCommands();
  const now = useNow(60_000);
  const selected = lists.find((one) => one === list) ?? 'staff';
  const here = {
    staff: Object.values(office.people).filter(({ retired }) => !retired).length,
    officers: Object.values(office.officers).filter(({ removed }) => removed === null).length,
    assistants: Object.values(office.assistants).filter(({ ended, until }) => ended === null && until >= now)
      .length,
    organs: Object.values(office.organs).filter(({ removed }) => removed === null).length,
  };
  if (!office.founded)
    return (
      <Page title={people.title}>
        <Skeleton label={common.loading} shape="rows" lines={6} />
      </Page>
    );
  const panels = {
    staff: <StaffPanel office={office} acting={acting} />,
    officers: <OfficersPanel office={office} acting={acting} now={now} />,
    assistants: <AssistantsPanel office={office} acting={acting} now={now} />,
    organs: <OrgansPanel office={office} acting={acting} />,
  };
  return (
    <Page title={people.title}>
      <Tabs<Roster>
        label={people.tabsLabel}
        selected={selected}
        onSelect={(roster) => navigate(addresses[roster](), { replace: true })}
        tabs={lists.map((id) => ({
          id,
          label: people.tabs[id],
          count: here[id],
          panel: panels[id],
        }))}
      />
    </Page>
  );
}
