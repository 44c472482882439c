/** Which face of the stage is shown: mine, until something begins that concerns me. */
import { useState } from 'react';
import { lastRound } from '#shared/meeting/rounds.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import type { MeetingKind } from '#shared/meeting/terms.ts';
import { isOpen } from '#shared/meeting/vote.ts';
import { useMeeting } from '../../live/useMeeting.tsx';

export type StageTab = 'evidence' | 'minutes' | 'issues' | 'opinions' | 'expert' | 'votes';

/** The faces of each kind of meeting, in their order. */
export const stageTabs: Readonly<Record<MeetingKind, readonly StageTab[]>> = {
  hearing: ['evidence', 'minutes', 'issues', 'opinions', 'votes', 'expert'],
  conference: ['evidence', 'expert', 'issues', 'opinions', 'votes', 'minutes'],
};

export function useStageTab(): readonly [tab: StageTab, show: (tab: StageTab) => void] {
  const { meeting, seat } = useMeeting();
  const call = callOf(meeting, seat);
  const [chosen, setChosen] = useState<{ readonly tab: StageTab; readonly call: string }>(() => ({
    tab: call.tab ?? 'evidence',
    call: call.name,
  }));
  // What was called for is shown once; afterwards one may go where one likes. A vote's result stays in sight.
  if (chosen.call !== call.name) {
    const hasVoted = chosen.call.startsWith(VOTE) && !call.name.startsWith(VOTE);
    setChosen({ tab: hasVoted ? chosen.tab : (call.tab ?? chosen.tab), call: call.name });
  }
  return [chosen.tab, (tab) => setChosen({ tab, call: call.name })];
}

const VOTE = 'vote ';

type Call = { readonly name: string; readonly tab: StageTab | null };

function callOf(meeting: Meeting, seat: Seat | undefined): Call {
  const vote = Object.values(meeting.votes).find(isOpen);
  if (vote && seat && vote.electorate.includes(seat.id)) return { name: `${VOTE}${vote.id}`, tab: 'votes' };
  if (meeting.stage === 'deliberation') return { name: 'deliberation', tab: 'opinions' };
  if (meeting.stage === 'opinions')
    return { name: meeting.announcedOpinions ? 'announced' : 'opinions', tab: 'opinions' };
  if (meeting.stage === 'views') {
    const round = lastRound(meeting);
    return { name: `views ${round?.number} ${round?.revealed ? 'revealed' : ''}`, tab: 'opinions' };
  }
  if (meeting.stage === 'conclusion' && !meeting.conference?.showingOpinion)
    return { name: 'conclusion', tab: 'opinions' };
  if (meeting.conference?.showingOpinion)
    return { name: `opinion ${meeting.conference.showingOpinion.opinionId}`, tab: 'expert' };
  if (meeting.showing) return { name: `shown ${meeting.showing.exhibitId}`, tab: 'evidence' };
  return { name: '', tab: null };
}
