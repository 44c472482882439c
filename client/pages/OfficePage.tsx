/** The office and the rules it goes by: set by its administrators, read by all its people. */
import { ConferencePolicyCard } from '../features/office/ConferencePolicyCard.tsx';
import { FactsCard } from '../features/office/FactsCard.tsx';
import { PolicyCard } from '../features/office/PolicyCard.tsx';
import { RoomsCard } from '../features/office/RoomsCard.tsx';
import { useWords } from '../i18n.tsx';
import { useOfficeCommands } from '../live/officeCommands.ts';
import { useOffice, useWho } from '../live/useWho.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function OfficePage() {
  const { common, office: words } = useWords();
  const office = useOffice();
  const who = useWho();
  const acting = useOfficeCommands();
  if (!office.founded)
    return (
      <Page title={words.title}>
        <Skeleton label={common.loading} shape="rows" lines={6} />
      </Page>
    );
  return (
    <Page title={words.title} lead={office.name} side={<FactsCard facts={office} acting={acting} />}>
      {!who.roles.includes('administrator') && <Notice>{words.readOnly}</Notice>}
      <PolicyCard policy={office.policy} acting={acting} />
      <ConferencePolicyCard policy={office.policy} acting={acting} />
      <RoomsCard rooms={Object.values(office.rooms)} acting={acting} />
    </Page>
  );
}
