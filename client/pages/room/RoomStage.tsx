/** The middle: what matters now, with its other faces behind tabs. */
import { lazy, Suspense } from 'react';
import { EvidenceStage } from '../../features/evidence/EvidenceStage.tsx';
import { ShowingNow } from '../../features/evidence/ShowingNow.tsx';
import type { Gaze } from '../../features/evidence/useGaze.ts';
import { MinutesReading } from '../../features/minutes/MinutesReading.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOpinions } from '../../live/useOpinions.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import styles from './Room.module.css';
import type { StageTab } from './useStageTab.ts';

const IssuesPanel = lazy(async () => ({
  default: (await import('../../features/statements/IssuesPanel.tsx')).IssuesPanel,
}));
const OpinionsFace = lazy(async () => ({ default: (await import('./OpinionsFace.tsx')).OpinionsFace }));
const OpinionReading = lazy(async () => ({
  default: (await import('../../features/opinion/OpinionReading.tsx')).OpinionReading,
}));
const VotesPanel = lazy(async () => ({
  default: (await import('../../features/vote/VotesPanel.tsx')).VotesPanel,
}));

export function RoomStage({
  tab,
  onTab,
  gaze,
}: {
  readonly tab: StageTab;
  readonly onTab: (tab: StageTab) => void;
  readonly gaze: Gaze;
}) {
  const { room, deliberation, common } = useWords();
  const { meeting, meetingId, who } = useMeeting();
  // Guests of the hearing are told of no expert opinion.
  const isInside = who.kind === 'staff' || who.kind === 'assistant';
  const asked = useOpinions(isInside ? { meetingId } : null).data?.total ?? 0;
  const votes = Object.keys(meeting.votes).length;
  const waiting = <Skeleton label={room.page.loading} shape="rows" lines={6} />;
  return (
    <div className={styles.stage}>
      <Tabs<StageTab>
        label={room.page.stage}
        body="fill"
        selected={tab}
        onSelect={onTab}
        aside={<ShowingNow />}
        tabs={[
          { id: 'evidence', label: room.evidence.tab, panel: <EvidenceStage gaze={gaze} /> },
          { id: 'minutes', label: room.minutes.tab, panel: <MinutesReading /> },
          {
            id: 'issues',
            label: room.issues.tab,
            count: meeting.plan?.issues.length ?? 0,
            panel: (
              <Suspense fallback={waiting}>
                <IssuesPanel />
              </Suspense>
            ),
          },
          {
            id: 'opinions',
            label: deliberation.tab,
            panel: (
              <Suspense fallback={waiting}>
                <OpinionsFace />
              </Suspense>
            ),
          },
          {
            id: 'votes',
            label: deliberation.vote.tab,
            ...(votes > 0 && { count: votes }),
            panel: (
              <div className={styles.face}>
                <Suspense fallback={waiting}>
                  <VotesPanel />
                </Suspense>
              </div>
            ),
          },
          ...(asked > 0
            ? [
                {
                  id: 'expert' as const,
                  label: common.nav.opinions,
                  count: asked,
                  panel: (
                    <Suspense fallback={waiting}>
                      <OpinionReading meetingId={meetingId} />
                    </Suspense>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
