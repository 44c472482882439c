/** Which page stands at which address (shared/paths.ts), and what stands round it. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { AddressProvider, type Params, ParamsProvider, paramsIn, useAddress } from './address.tsx';
import { useArrival } from './arrival.ts';
import { firstLanguage, SpeechProvider, useWords } from './i18n.tsx';
import { Skeleton } from './ui/Skeleton.tsx';
import { loadInnerWords } from './words/words.ts';

const StaffArea = lazy(async () => ({ default: (await import('./StaffArea.tsx')).StaffArea }));
const HearingArea = lazy(async () => ({ default: (await import('./HearingArea.tsx')).HearingArea }));
// Controls, toasts and the words of the inner pages come with those; the public gallery stays light without them.
const InnerArea = lazy(async () => {
  const [{ InnerArea }] = await Promise.all([import('./InnerArea.tsx'), loadInnerWords(firstLanguage())]);
  return { default: InnerArea };
});
const SignInPage = lazy(async () => ({ default: (await import('./pages/SignInPage.tsx')).SignInPage }));
const TodayPage = lazy(async () => ({ default: (await import('./pages/TodayPage.tsx')).TodayPage }));
const HearingsPage = lazy(async () => ({ default: (await import('./pages/HearingsPage.tsx')).HearingsPage }));
const CalendarPage = lazy(async () => ({ default: (await import('./pages/CalendarPage.tsx')).CalendarPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./pages/PeoplePage.tsx')).PeoplePage }));
const OfficePage = lazy(async () => ({ default: (await import('./pages/OfficePage.tsx')).OfficePage }));
const PlanPage = lazy(async () => ({ default: (await import('./pages/PlanPage.tsx')).PlanPage }));
const HearingPage = lazy(async () => ({ default: (await import('./pages/HearingPage.tsx')).HearingPage }));
const RoomPage = lazy(async () => ({ default: (await import('./pages/RoomPage.tsx')).RoomPage }));
const MinutesPage = lazy(async () => ({ default: (await import('./pages/MinutesPage.tsx')).MinutesPage }));
const WallPage = lazy(async () => ({ default: (await import('./pages/WallPage.tsx')).WallPage }));
const EnterPage = lazy(async () => ({ default: (await import('./pages/EnterPage.tsx')).EnterPage }));
const PublicHearingsPage = lazy(async () => ({
  default: (await import('./pages/PublicHearingsPage.tsx')).PublicHearingsPage,
}));
const PublicHearingPage = lazy(async () => ({
  default: (await import('./pages/PublicHearingPage.tsx')).PublicHearingPage,
}));
const NotFoundPage = lazy(async () => ({ default: (await import('./pages/NotFoundPage.tsx')).NotFoundPage }));

type Area = 'public' | 'door' | 'staff' | 'hearing';
type Place = readonly [pattern: string, area: Area, page: ComponentType];

// The first that fits.
const places: readonly Place[] = [
  ['/public', 'public', PublicHearingsPage],
  ['/public/:meetingId', 'public', PublicHearingPage],
  ['/enter/:token', 'door', EnterPage],
  ['/sign-in', 'door', SignInPage],
  ['/', 'staff', TodayPage],
  ['/hearings', 'staff', HearingsPage],
  ['/hearings/new', 'staff', PlanPage],
  ['/calendar', 'staff', CalendarPage],
  ['/people/:list?', 'staff', PeoplePage],
  ['/office', 'staff', OfficePage],
  ['/hearings/:meetingId', 'staff', HearingPage],
  ['/hearings/:meetingId/plan', 'staff', PlanPage],
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
