/** Which page stands at which address, and what stands round it. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { RouterProvider } from 'react-aria-components';
import { BrowserRouter, Route, Routes, useHref, useNavigate } from 'react-router';
import { useArrival } from './arrival.ts';
import { firstLanguage, SpeechProvider, useWords } from './i18n.tsx';
import { Skeleton } from './ui/Skeleton.tsx';
import { loadInnerWords } from './words/words.ts';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true, staleTime: 5_000 } },
});

const StaffArea = lazy(async () => ({ default: (await import('./StaffArea.tsx')).StaffArea }));
const HearingArea = lazy(async () => ({ default: (await import('./HearingArea.tsx')).HearingArea }));
// Toasts and the words of the inner pages come with those; the public gallery stays light without them.
const Toasted = lazy(async () => {
  const [{ Toasted }] = await Promise.all([import('./Toasted.tsx'), loadInnerWords(firstLanguage())]);
  return { default: Toasted };
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

export function App() {
  return (
    <SpeechProvider>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Inside>
            <Suspense fallback={<Waiting />}>
              <Pages />
            </Suspense>
          </Inside>
        </BrowserRouter>
      </QueryClientProvider>
    </SpeechProvider>
  );
}

/** The addresses are those of shared/paths.ts. */
function Pages() {
  return (
    <Routes>
      <Route path="/public" element={<PublicHearingsPage />} />
      <Route path="/public/:meetingId" element={<PublicHearingPage />} />
      <Route element={<Toasted />}>
        <Route path="/enter/:token" element={<EnterPage />} />
        <Route path="/sign-in" element={<SignInPage />} />
        <Route element={<StaffArea />}>
          <Route index element={<TodayPage />} />
          <Route path="/hearings" element={<HearingsPage />} />
          <Route path="/hearings/new" element={<PlanPage />} />
          <Route path="/calendar" element={<CalendarPage />} />
          <Route path="/people/:list?" element={<PeoplePage />} />
          <Route path="/office" element={<OfficePage />} />
          <Route path="/hearings/:meetingId" element={<HearingPage />} />
          <Route path="/hearings/:meetingId/plan" element={<PlanPage />} />
        </Route>
        <Route element={<HearingArea />}>
          <Route path="/hearings/:meetingId/room" element={<RoomPage />} />
          <Route path="/hearings/:meetingId/minutes" element={<MinutesPage />} />
          <Route path="/hearings/:meetingId/wall" element={<WallPage />} />
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function Inside({ children }: { readonly children: ReactNode }) {
  useArrival();
  return (
    <RouterProvider navigate={useNavigate()} useHref={useHref}>
      {children}
    </RouterProvider>
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
