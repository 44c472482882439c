/** The pages of the office's own people: who is not signed in goes to the sign-in page, a guest to his hearing. */
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '#shared/paths.ts';
import { refusedCode } from './api.ts';
import { StaffFrame } from './features/session/StaffFrame.tsx';
import { signInFor } from './features/session/signInFor.ts';
import { useWords } from './i18n.tsx';
import { Unreached } from './live/Unreached.tsx';
import { useSession, WhoProvider } from './live/useWho.tsx';
import { Page } from './ui/Page.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

export function StaffArea() {
  const { common } = useWords();
  const address = useLocation();
  const { data, error, refetch } = useSession();
  const waiting = (
    <Page title={common.loading}>
      <Skeleton label={common.loading} shape="rows" lines={4} />
    </Page>
  );
  if (error) return <Unreached code={refusedCode(error)} onRetry={refetch} />;
  if (!data) return waiting;
  if (!data.who) return <Navigate to={signInFor(address)} replace />;
  if (data.who.kind === 'guest') return <Navigate to={paths.room(data.who.meetingId)} replace />;
  return (
    <WhoProvider>
      <StaffFrame>
        <Suspense fallback={waiting}>
          <Outlet />
        </Suspense>
      </StaffFrame>
    </WhoProvider>
  );
}
