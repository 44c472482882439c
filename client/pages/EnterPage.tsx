/** The door for those who were invited: who they are, to which hearing, whether this device will do, and in. */

import type { InvitationAnswer } from '#shared/http.ts';
import { api, paths } from '#shared/paths.ts';
import { useParams } from '../address.tsx';
import { refusedCode } from '../api.ts';
import { DeviceCheck } from '../features/entering/DeviceCheck.tsx';
import styles from '../features/entering/Entering.module.css';
import { InvitationCard } from '../features/entering/InvitationCard.tsx';
import { Call, InvitationRefused } from '../features/entering/InvitationRefused.tsx';
import { DisplayControls } from '../features/session/DisplayControls.tsx';
import { useWords } from '../i18n.tsx';
import { KindProvider } from '../live/KindProvider.tsx';
import { type Reading, useReading } from '../live/reading.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Card } from '../ui/Card.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Soft } from '../ui/Stack.tsx';

/** Looking at a link takes no seat; a reload looks again. */
export function EnterPage() {
  const { token = '' } = useParams();
  const { data, error, refetch } = useReading<InvitationAnswer>(api.invitation(token), {
    again: (count, failure) => refusedCode(failure) === 'noConnection' && count < 2,
    every: 60_000,
  });
  const kind = data?.roles.includes('attendee') ? 'conference' : 'hearing';
  return (
    <KindProvider value={kind}>
      <Entering token={token} data={data} error={error} refetch={refetch} />
    </KindProvider>
  );
}

function Entering({ token, data, error, refetch }: Reading<InvitationAnswer> & { readonly token: string }) {
  const { common, gallery } = useWords();
  const { enter } = gallery;
  const isOver = data && (data.stage === 'cancelled' || data.stage === 'archived');
  return (
    <AppFrame
      skipLabel={common.skip}
      brand={{ text: common.product, label: common.productLong, href: paths.publicHearings() }}
      aside={<DisplayControls />}
    >
      <div className={styles.page}>
        <h1 className={styles.heading}>{enter.title}</h1>
        {error ? (
          <InvitationRefused code={refusedCode(error)} onRetry={refetch} />
        ) : !data ? (
          <Skeleton label={common.loading} lines={6} />
        ) : (
          <>
            <InvitationCard
              key={String(data.taken)}
              token={token}
              invitation={data}
              onRefused={() => void refetch()}
            />
            {!isOver && (
              <>
                <Card title={enter.needs}>
                  <ul className={styles.needs}>
                    {Object.entries(enter.need).map(([id, words]) => (
                      <li key={id}>{words}</li>
                    ))}
                  </ul>
                </Card>
                <DeviceCheck meetingId={data.meetingId} />
              </>
            )}
            <Soft>
              <Call />
            </Soft>
          </>
        )}
      </div>
    </AppFrame>
  );
}
