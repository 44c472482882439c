/** What only the chair of a joint conference does with the procedure: adjourn it for evidence, settle who leaves before the views. */
import { useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useClock, useMeeting, useRefusal } from '../../live/useMeeting.tsx';

const DAY = 86_400_000;

type Entry = { readonly id: 'adjourn' | 'attendees'; readonly label: string; readonly refusal?: string };

export function useConferenceEntries(): readonly Entry[] {
  const words = useWords();
  const say = useRefusalWords();
  const now = useClock()();
  const { conference } = useMeeting().meeting;
  const leaves = conference?.attendeesLeave ?? true;
  const cannotAdjourn = say(useRefusal({ type: 'adjournConference', reason: '…', startsAt: now + DAY }));
  const cannotSettle = say(useRefusal({ type: 'settleAttendees', leave: !leaves, reason: '…' }));
  if (!conference) return [];
  const { adjourn, attendees } = words.conferenceRoom;
  return [
    { id: 'adjourn', label: adjourn.act, ...(cannotAdjourn !== null && { refusal: cannotAdjourn }) },
    {
      id: 'attendees',
      label: leaves ? attendees.stay : attendees.leave,
      ...(cannotSettle !== null && { refusal: cannotSettle }),
    },
  ];
}
