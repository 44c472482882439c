/** The room itself: procedure on top, people left, the stage, the record right, my acts below. On a phone: now first. */
import { lazy, Suspense, useState } from 'react';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { useGaze } from '../../features/evidence/useGaze.ts';
import { ProcedureStrip } from '../../features/steps/ProcedureStrip.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { type Pane, RoomLayout } from '../../ui/RoomLayout.tsx';
import { useIsPhone } from '../../ui/useIsPhone.ts';
import { LeftPane } from './LeftPane.tsx';
import { myActs } from './myActs.ts';
import { RightPane } from './RightPane.tsx';
import { type Doing, type Going, RoomDock } from './RoomDock.tsx';
import { RoomFrame } from './RoomFrame.tsx';
import { RoomNotices } from './RoomNotices.tsx';
import { RoomStage } from './RoomStage.tsx';
import { useRoomKeys } from './useRoomKeys.ts';
import { useStageTab } from './useStageTab.ts';

const RoomDialogs = lazy(async () => ({ default: (await import('./RoomDialogs.tsx')).RoomDialogs }));

const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));
const NowPane = lazy(async () => ({ default: (await import('./NowPane.tsx')).NowPane }));

type PaneId = 'now' | 'people' | 'stage' | 'record';

export function Room() {
  const { room } = useWords();
  const { meeting, seat } = useMeeting();
  const isPhone = useIsPhone();
  const gaze = useGaze();
  const [tab, showTab] = useStageTab();
  const [pane, showPane] = useState<PaneId | undefined>(undefined);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [helps, setHelps] = useState(false);
  useRoomKeys({ gaze, showTab, onHelp: () => setHelps(true) });

  const go = (target: Going) => {
    if (isPhone) showPane(target === 'exhibits' ? 'stage' : 'now');
    if (target === 'exhibits') gaze.list();
    showTab(
      (
        {
          opinion: 'opinions',
          view: 'opinions',
          paperForms: 'opinions',
          ballot: 'votes',
          exhibits: 'evidence',
        } as const
      )[target],
    );
  };
  const { acts, primary } = myActs(meeting, seat);
  const stage: Pane<PaneId> = {
    id: 'stage',
    label: room.page.stage,
    content: <RoomStage tab={tab} onTab={showTab} gaze={gaze} />,
  };
  const isOpen = isUnderWay(meeting.stage) || meeting.stage === 'preparing';
  const dock = isOpen && (acts.length > 0 || !isPhone);
  return (
    <RoomFrame
      onHelp={() => setHelps(true)}
      strip={
        <>
          {!isOver(meeting.stage) && <ProcedureStrip isPrimary={primary === null} isNarrow={isPhone} />}
          <RoomNotices />
        </>
      }
    >
      <RoomLayout<PaneId>
        {...(isPhone && {
          now: {
            id: 'now',
            label: room.page.now,
            content: (
              <Suspense>
                <NowPane />
              </Suspense>
            ),
          },
        })}
        left={{ id: 'people', label: room.page.people, content: <LeftPane /> }}
        stage={stage}
        right={{ id: 'record', label: room.page.recordPane, content: <RightPane /> }}
        {...(dock && { dock: <RoomDock onDo={setDoing} onGo={go} isPhone={isPhone} /> })}
        dockLabel={room.page.dock}
        phoneLabel={room.page.phone}
        shown={pane}
        onShow={showPane}
      />
      <Suspense>
        {doing && <RoomDialogs doing={doing} onClose={() => setDoing(null)} />}
        {helps && <KeysDialog isOpen onClose={() => setHelps(false)} />}
      </Suspense>
    </RoomFrame>
  );
}
