/** Which page stands at which address (shared/paths.ts), and what stands round it. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { AddressProvider, type Params, ParamsProvider, paramsIn, useAddress } from './address.tsx';
import { useArrival } from './arrival.ts';
import { SpeechProvider, useWords } from './i18n.tsx';
import { Skeleton } from './ui/Skeleton.tsx';
import { type WordGroup, wantWords } from './words/words.ts';

/** A page that is loaded when it is first wanted, and the words it speaks with it. */
const page = (load: () => Promise<ComponentType>, ...groups: readonly WordGroup[]) =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), wantWords(...groups)]);
    return { default: Page };
  });

const StaffArea = lazy(async () => ({ default: (await import('./StaffArea.tsx')).StaffArea }));
const HearingArea = lazy(async () => ({ default: (await import('./HearingArea.tsx')).HearingArea }));
// Controls, toasts and the words of refusals come with the inner pages; the public gallery stays light without them.
const InnerArea = lazy(async () => {
  const [{ InnerArea }] = await Promise.all([import('./InnerArea.tsx'), wantWords('inner')]);
  return { default: InnerArea };
});
const SignInPage = page(async () => (await import('./pages/SignInPage.tsx')).SignInPage);
const HomePage = page(async () => (await import('./pages/HomePage.tsx')).HomePage);
const HearingsPage = page(
  async () => (await import('./pages/HearingsPage.tsx')).HearingsPage,
  'desk',
  'conference',
  'conferenceDesk',
);
const CalendarPage = page(
  async () => (await import('./pages/CalendarPage.tsx')).CalendarPage,
  'desk',
  'conference',
  'conferenceDesk',
);
const PeoplePage = page(async () => (await import('./pages/PeoplePage.tsx')).PeoplePage, 'desk', 'roster');
const AssistantPage = page(
  async () => (await import('./pages/AssistantPage.tsx')).AssistantPage,
  'desk',
  'roster',
);
const ImportPage = page(async () => (await import('./pages/ImportPage.tsx')).ImportPage, 'desk', 'roster');
const LedgerPage = page(async () => (await import('./pages/LedgerPage.tsx')).LedgerPage, 'desk', 'roster');
const PersonLedgerPage = page(
  async () => (await import('./pages/PersonLedgerPage.tsx')).PersonLedgerPage,
  'desk',
  'roster',
);
const OfficePage = page(async () => (await import('./pages/OfficePage.tsx')).OfficePage, 'desk');
const PlanPage = page(async () => (await import('./pages/PlanPage.tsx')).PlanPage, 'desk');
const NewConferencePage = page(
  async () => (await import('./pages/NewConferencePage.tsx')).NewConferencePage,
  'desk',
  'conference',
  'conferenceDesk',
);
const SchedulePage = page(
  async () => (await import('./pages/SchedulePage.tsx')).SchedulePage,
  'desk',
  'conference',
  'conferenceDesk',
);
const HearingPage = page(
  async () => (await import('./pages/HearingPage.tsx')).HearingPage,
  'desk',
  'minutes',
  'room',
);
const OpinionsPage = page(async () => (await import('./pages/OpinionsPage.tsx')).OpinionsPage, 'opinion');
const NewOpinionPage = page(
  async () => (await import('./pages/NewOpinionPage.tsx')).NewOpinionPage,
  'opinion',
);
const OpinionPage = page(
  async () => (await import('./pages/OpinionPage.tsx')).OpinionPage,
  'opinion',
  'minutes',
);
const OpinionTextPage = page(
  async () => (await import('./pages/OpinionTextPage.tsx')).OpinionTextPage,
  'opinion',
);
const RoomPage = page(async () => (await import('./pages/RoomPage.tsx')).RoomPage, 'room');
const MinutesPage = page(
  async () => (await import('./pages/MinutesPage.tsx')).MinutesPage,
  'minutes',
  'room',
);
const WallPage = page(async () => (await import('./pages/WallPage.tsx')).WallPage, 'gallery');
const EnterPage = page(async () => (await import('./pages/EnterPage.tsx')).EnterPage, 'gallery');
const PublicHearingsPage = page(
  async () => (await import('./pages/PublicHearingsPage.tsx')).PublicHearingsPage,
  'gallery',
);
const PublicHearingPage = page(
  async () => (await import('./pages/PublicHearingPage.tsx')).PublicHearingPage,
  'gallery',
);
const NotFoundPage = page(async () => (await import('./pages/NotFoundPage.tsx')).NotFoundPage);

type Area = 'public' | 'door' | 'staff' | 'own' | 'desk' | 'hearing';
type Place = readonly [pattern: string, area: Area, page: ComponentType];

// The first that fits.
const places: readonly Place[] = [
  ['/public', 'public', PublicHearingsPage],
  ['/public/:meetingId', 'public', PublicHearingPage],
  ['/enter/:token', 'door', EnterPage],
  ['/sign-in', 'door', SignInPage],
  ['/', 'own', HomePage],
  ['/hearings', 'staff', HearingsPage],
  ['/hearings/new', 'staff', PlanPage],
  ['/conferences/new', 'staff', NewConferencePage],
  ['/calendar', 'staff', CalendarPage],
  ['/people/import/:list', 'staff', ImportPage],
  ['/people/assistants/:assistantId', 'staff', AssistantPage],
  ['/people/:list?', 'staff', PeoplePage],
  ['/ledger', 'staff', LedgerPage],
  ['/ledger/:assistantId', 'own', PersonLedgerPage],
  ['/office', 'staff', OfficePage],
  ['/opinions', 'staff', OpinionsPage],
  ['/opinions/new', 'staff', NewOpinionPage],
  ['/opinions/:opinionId', 'own', OpinionPage],
  ['/opinions/:opinionId/text', 'desk', OpinionTextPage],
  ['/hearings/:meetingId', 'staff', HearingPage],
  ['/hearings/:meetingId/plan', 'staff', PlanPage],
  ['/hearings/:meetingId/schedule', 'staff', SchedulePage],
  ['/hearings/:meetingId/room', 'hearing', RoomPage],
  ['/hearings/:meetingId/minutes', 'hearing', MinutesPage],
  ['/hearings/:meetingId/wall', 'hearing', WallPage],
];

const around: Readonly<Record<Area, (page: ReactNode) => ReactNode>> = {
  public: (page) => page,
  door: (page) => <InnerArea>{page}</InnerArea>,
  staff: (page) => (
    <InnerArea>
      <StaffArea>{page}</StaffArea>
    </InnerArea>
  ),
  /** For everybody with an account of his own. */
  own: (page) => (
    <InnerArea>
      <StaffArea admitsAssistants>{page}</StaffArea>
    </InnerArea>
  ),
  desk: (page) => (
    <InnerArea>
      <StaffArea admitsAssistants isBare>
        {page}
      </StaffArea>
    </InnerArea>
  ),
  hearing: (page) => (
    <InnerArea>
      <HearingArea>{page}</HearingArea>
    </InnerArea>
  ),
};

type Found = { readonly params: Params; readonly area: Area; readonly Page: ComponentType };

const foundAt = (pathname: string): Found => {
  for (const [pattern, area, Page] of places) {
    const params = paramsIn(pattern, pathname);
    if (params) return { params, area, Page };
  }
  return { params: {}, area: 'public', Page: NotFoundPage };
};

export function App() {
  return (
    <SpeechProvider>
      <AddressProvider>
        <Here />
      </AddressProvider>
    </SpeechProvider>
  );
}

function Here() {
  useArrival();
  const { pathname } = useAddress();
  const { params, area, Page } = foundAt(pathname);
  return (
    <Suspense fallback={<Waiting />}>
      <ParamsProvider value={params}>{around[area](<Page />)}</ParamsProvider>
    </Suspense>
  );
}

function Waiting() {
  const { common } = useWords();
  return (
    <main style={{ padding: 'var(--space-8)' }}>
      <Skeleton label={common.loading} shape="rows" lines={4} />
    </main>
  );
}
