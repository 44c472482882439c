/** The room by single keys; never while somebody types, and off for whoever does not want them. */
import { useEffect, useRef } from 'react';
import type { Gaze } from '../../features/evidence/useGaze.ts';
import { nextSpeaker } from '../../features/floor/nextSpeaker.ts';
import { usualSeconds } from '../../features/floor/speakingTime.ts';
import { useAct } from '../../live/useAct.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { keysAreOn } from './keysChoice.ts';
import { type StageTab, stageTabs } from './useStageTab.ts';

export function useRoomKeys({
  gaze,
  showTab,
  onHelp,
}: {
  readonly gaze: Gaze;
  readonly showTab: (tab: StageTab) => void;
  readonly onHelp: () => void;
}): void {
  const { meeting, seat } = useMeeting();
  const { act } = useAct();

  const press = (key: string): boolean => {
    const tab = stageTabs[meeting.kind][Number(key) - 1];
    if (tab) showTab(tab);
    else if (key === 'ArrowLeft') gaze.turn(-1);
    else if (key === 'ArrowRight') gaze.turn(1);
    else if (key === '?') onHelp();
    else if (key === 'a' && seat) {
      const isWaiting = meeting.floor.queue.some(({ participantId }) => participantId === seat.id);
      void act(isWaiting ? { type: 'withdrawRequest', participantId: seat.id } : { type: 'askFloor' });
    } else if (key === 'n' && seat?.roles.includes('presider')) {
      const next = nextSpeaker(meeting);
      if (next !== null)
        void act({
          type: 'giveFloor',
          participantId: next,
          seconds: usualSeconds(meeting, next),
          issueId: meeting.issueId,
        });
    } else return false;
    return true;
  };
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isTakenBy(event.target) || !keysAreOn()) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Fields, editors, dialogs and whatever walks by arrows keep their keys. */
const isTakenBy = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable], [role="textbox"], [role="dialog"], [role="alertdialog"], [role="tablist"], [role="menu"], [role="listbox"], [role="radiogroup"]',
  ) !== null;
