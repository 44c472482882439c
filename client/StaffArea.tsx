/** The pages of those with accounts of their own: who is not signed in goes to the sign-in page, a guest to his hearing. */
import { type ReactNode, Suspense } from 'react';
import { paths } from '#shared/paths.ts';
import { Redirect, useAddress } from './address.tsx';
import { refusedCode } from './api.ts';
import { AssistantFrame } from './features/session/AssistantFrame.tsx';
import { SessionEnded } from './features/session/SessionEnded.tsx';
import { StaffFrame } from './features/session/StaffFrame.tsx';
import { signInFor } from './features/session/signInFor.ts';
import { useWords } from './i18n.tsx';
import { Unreached } from './live/Unreached.tsx';
import { useSession, WhoProvider } from './live/useWho.tsx';
import { Page } from './ui/Page.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

type StaffAreaProps = {
  readonly children: ReactNode;
  /** Also for invited assistants; the others are the office's own, and an assistant who asks for one goes home. */
  readonly admitsAssistants?: boolean;
  /** A page with a frame of its own. */
  readonly isBare?: boolean;
};

export function StaffArea({ children, admitsAssistants = false, isBare = false }: StaffAreaProps) {
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
  const { who } = data;
  if (who.kind === 'guest') return <Redirect to={paths.room(who.meetingId)} />;
  if (who.kind === 'assistant' && !admitsAssistants) return <Redirect to={paths.today()} />;
  const Frame = who.kind === 'assistant' ? AssistantFrame : StaffFrame;
  const content = <Suspense fallback={waiting}>{children}</Suspense>;
  return (
    <WhoProvider>
      <SessionEnded />
      {isBare ? content : <Frame>{content}</Frame>}
    </WhoProvider>
  );
}
