/** The hearing as the public sees it, whoever looks: an insider who opens the gallery is shown no more than anybody. */
import { useMemo } from 'react';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isPublic, thePublic } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import { useMeeting } from '../../live/useMeeting.tsx';

export type PublicView = {
  readonly meeting: Meeting;
  readonly records: readonly Recorded<MeetingEvent>[];
};

/** Null when there is nothing for the public here. */
export function usePublicView(): PublicView | null {
  const { meeting, records } = useMeeting();
  return useMemo(() => {
    if (!isPublic(meeting)) return null;
    const seen = records.flatMap((record) => seenBy(thePublic, record, meeting) ?? []);
    return { meeting: meetingDecider.replay(seen), records: seen };
  }, [meeting, records]);
}
