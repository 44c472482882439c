/** The pages of the office's own people: who is not signed in goes to the sign-in page, a guest to his hearing. */
import { type ReactNode, Suspense } from 'react';
import { paths } from '#shared/paths.ts';
import { Redirect, useAddress } from './address.tsx';
import { refusedCode } from './api.ts';
import { SessionEnded } from './features/session/SessionEnded.tsx';
import { StaffFrame } from './features/session/StaffFrame.tsx';
import { signInFor } from './features/session/signInFor.ts';
import { useWords } from './i18n.tsx';
import { Unreached } from './live/Unreached.tsx';
import { useSession, WhoProvider } from './live/useWho.tsx';
import { Page } from './ui/Page.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

export function StaffArea({ children }: { readonly children: ReactNode }) {
  const { common } = useWords();
  const address = useAddress();
  const { data, error, refetch } = useSession();
  const waiting = (
    <Page title={common.loading}>
      <Skeleton label={common.loading} shape="rows" lines={4} />
    </Page>
  );
  if (error) return <Unreached code={refusedCode(error)} onRetry={refetch} />;
  if (!data) return waiting;
  if (!data.who) return <Redirect to={signInFor(address)} />;
  if (data.who.kind === 'guest') return <Redirect to={paths.room(data.who.meetingId)} />;
  return (
    <WhoProvider>
      <SessionEnded />
      <StaffFrame>
        <Suspense fallback={waiting}>{children}</Suspense>
      </StaffFrame>
    </WhoProvider>
  );
}
