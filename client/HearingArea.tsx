/** The pages of one hearing, for whoever has a seat in it, from the office or from outside. They bring their own frame. */
import { type ReactNode, Suspense } from 'react';
import { Redirect, useAddress, useParams } from './address.tsx';
import { refusedCode } from './api.ts';
import { SessionEnded } from './features/session/SessionEnded.tsx';
import { signInFor } from './features/session/signInFor.ts';
import { useWords } from './i18n.tsx';
import { Unreached } from './live/Unreached.tsx';
import { useSession, WhoProvider } from './live/useWho.tsx';
import { Page } from './ui/Page.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

export function HearingArea({ children }: { readonly children: ReactNode }) {
  const { common } = useWords();
  const address = useAddress();
  const { meetingId = '' } = useParams();
  const { data, error, refetch } = useSession(meetingId);
  const waiting = (
    <Page title={common.loading}>
      <Skeleton label={common.loading} shape="rows" lines={4} />
    </Page>
  );
  if (error) return <Unreached code={refusedCode(error)} onRetry={refetch} />;
  if (!data) return waiting;
  if (!data.who) return <Redirect to={signInFor(address)} />;
  return (
    <WhoProvider meetingId={meetingId}>
      <SessionEnded />
      <Suspense fallback={waiting}>{children}</Suspense>
    </WhoProvider>
  );
}
