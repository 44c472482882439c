/** Who leads votes right now: the presider in the room, the officers in their deliberation; and why not, in words. */
import { seatsWith, votersPresent } from '#shared/meeting/seats.ts';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';

export function useVoteLeadRefusal(): { readonly isLead: boolean; readonly refusal: string | null } {
  const { meeting, seat } = useMeeting();
  const say = useRefusalWords();
  const electors = votersPresent(meeting).map(({ id }) => id);
  const refused = useRefusal({
    type: 'openVote',
    voteId: 'asked',
    question: '…',
    options: [
      { id: 'one', text: '…' },
      { id: 'other', text: '…' },
    ],
    secret: false,
    electorate: electors,
    quorum: 1,
    majority: 'simple',
    base: 'cast',
    disclosureSeen: false,
  });
  const leader = meeting.stage === 'deliberation' ? 'officer' : 'presider';
  const isLead = seat !== undefined && seatsWith(meeting, leader).some(({ id }) => id === seat.id);
  return { isLead, refusal: say(refused) };
}
