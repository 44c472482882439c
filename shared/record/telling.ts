/** An event of record told in one sentence, as its reader may know it: for the live record, timelines and the minutes. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { conferenceTellers, toldOfConference } from './conferenceTelling.ts';
import { hearingTellers } from './hearingTelling.ts';
import { type Tellers, type Telling, tellBy } from './teller.ts';

const ofHearing: Tellers = { ...hearingTellers, ...conferenceTellers };
/** The same events as they are told of a conference. */
const ofConference: Tellers = { ...ofHearing, ...toldOfConference };

/** `meeting` is a state in which everybody named by the event has a seat (the newest will do). */
export const tell = (record: Recorded<MeetingEvent>, meeting: Meeting, words: Words): Telling =>
  tellBy(meeting.kind === 'conference' ? ofConference : ofHearing, record, meeting, words);
