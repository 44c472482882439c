/** The middle: what matters now, with its other faces behind tabs. */
import { lazy, type ReactNode, Suspense } from 'react';
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
import { type StageTab, stageTabs } from './useStageTab.ts';

const IssuesPanel = lazy(async () => ({
  default: (await import('../../features/statements/IssuesPanel.tsx')).IssuesPanel,
}));
const OpinionsFace = lazy(async () => ({ default: (await import('./OpinionsFace.tsx')).OpinionsFace }));
const OpinionReading = lazy(async () => ({
  default: (await import('../../features/opinion/OpinionReading.tsx')).OpinionReading,
}));
const ExpertFace = lazy(async () => ({ default: (await import('./ExpertFace.tsx')).ExpertFace }));
const VotesPanel = lazy(async () => ({
  default: (await import('../../features/vote/VotesPanel.tsx')).VotesPanel,
}));

type Face = { readonly label: string; readonly count?: number; readonly panel: ReactNode };

export function RoomStage({
  tab,
  onTab,
  gaze,
}: {
  readonly tab: StageTab;
  readonly onTab: (tab: StageTab) => void;
  readonly gaze: Gaze;
}) {
  const { room } = useWords();
  const { meeting } = useMeeting();
  const faces = useFaces(gaze);
  return (
    <div className={styles.stage}>
      <Tabs<StageTab>
        label={room.page.stage}
        body="fill"
        selected={tab}
        onSelect={onTab}
        aside={<ShowingNow />}
        tabs={stageTabs[meeting.kind].flatMap((id) => {
          const face = faces(id);
          return face ? [{ id, ...face }] : [];
        })}
      />
    </div>
  );
}

/** What a tab shows; null where there is nothing to show under it. */
function useFaces(gaze: Gaze): (tab: StageTab) => Face | null {
  const words = useWords();
  const { room, deliberation } = words;
  const { meeting, meetingId, who } = useMeeting();
  const isHearing = meeting.kind === 'hearing';
  // Guests of the hearing are told of no expert opinion.
  const isInside = who.kind === 'staff' || who.kind === 'assistant';
  const asked = useOpinions(isHearing && isInside ? { meetingId } : null).data?.total ?? 0;
  const votes = Object.keys(meeting.votes).length;
  const later = (panel: ReactNode) => (
    <Suspense fallback={<Skeleton label={room.page.loading} shape="rows" lines={6} />}>{panel}</Suspense>
  );
  return (tab) => {
    switch (tab) {
      case 'evidence':
        return { label: room.evidence.tab, panel: <EvidenceStage gaze={gaze} /> };
      case 'minutes':
        return { label: room.minutes.tab, panel: <MinutesReading /> };
      case 'issues':
        return {
          label: room.issues.tab,
          count: meeting.plan?.issues.length ?? 0,
          panel: later(<IssuesPanel />),
        };
      case 'opinions':
        return { label: deliberation.tab, panel: later(<OpinionsFace />) };
      case 'expert':
        if (!isHearing) return { label: words.conferenceRoom.stage.tab, panel: later(<ExpertFace />) };
        if (asked === 0) return null;
        return {
          label: words.common.nav.opinions,
          count: asked,
          panel: later(<OpinionReading meetingId={meetingId} />),
        };
      case 'votes':
        return {
          label: deliberation.vote.tab,
          ...(votes > 0 && { count: votes }),
          panel: <div className={styles.face}>{later(<VotesPanel />)}</div>,
        };
    }
  };
}
