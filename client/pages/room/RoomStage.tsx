/** The middle: what matters now, with its other faces behind tabs. */
import { EvidenceStage } from '../../features/evidence/EvidenceStage.tsx';
import { ShowingNow } from '../../features/evidence/ShowingNow.tsx';
import type { Gaze } from '../../features/evidence/useGaze.ts';
import { MinutesReading } from '../../features/minutes/MinutesReading.tsx';
import { IssuesPanel } from '../../features/statements/IssuesPanel.tsx';
import { VotesPanel } from '../../features/vote/VotesPanel.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { OpinionsFace } from './OpinionsFace.tsx';
import styles from './Room.module.css';
import type { StageTab } from './useStageTab.ts';

export function RoomStage({
  tab,
  onTab,
  gaze,
}: {
  readonly tab: StageTab;
  readonly onTab: (tab: StageTab) => void;
  readonly gaze: Gaze;
}) {
  const { room, deliberation } = useWords();
  const { meeting } = useMeeting();
  const votes = Object.keys(meeting.votes).length;
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
            panel: <IssuesPanel />,
          },
          { id: 'opinions', label: deliberation.tab, panel: <OpinionsFace /> },
          {
            id: 'votes',
            label: deliberation.vote.tab,
            ...(votes > 0 && { count: votes }),
            panel: (
              <div className={styles.face}>
                <VotesPanel />
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}
