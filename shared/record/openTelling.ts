/** What is said and done openly in the room of a hearing, told in one sentence: all that the gallery tells. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { stepNumber } from '#shared/meeting/procedure.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import {
  exhibit,
  issueNumber,
  note,
  speech,
  step,
  type Tellers,
  type Telling,
  tellBy,
  vote,
} from './teller.ts';

export const openTellers = {
  checkInOpened: (_, { words }) => step(words.record.checkInOpened),
  stepEntered: ({ step: entered, skipped, skipReason }, { words }) => {
    const heading = words.record.step(stepNumber(entered), words.terms.stages[entered]);
    if (skipped.length === 0) return step(heading);
    const names = words.record.listed(skipped.map((one) => words.terms.stages[one]));
    return step(`${words.record.skipped(names, skipReason)} ${heading}`);
  },
  hearingSuspended: ({ reason }, { words }) => step(words.record.suspended(reason)),
  hearingResumed: (_, { words }) => step(words.record.resumed),
  hearingClosed: (_, { words }) => step(words.record.closed),
  convertedOffline: ({ reason }, { words }) => note(words.record.convertedOffline(reason)),
  floorGiven: ({ participantId }, { words, nameOf }) => note(words.record.floorGiven(nameOf(participantId))),
  statementMade: ({ participantId, text }) => speech(participantId, text),
  questionAsked: ({ participantId, toId, text }, { words, nameOf }) =>
    speech(participantId, words.record.question(nameOf(toId), text)),
  questionAnswered: ({ participantId, text }, { words }) => speech(participantId, words.record.answer(text)),
  summedUp: ({ text, announcedDecision }, { words, meeting }) => {
    const presider = Object.values(meeting.seats).find((seat) => seat.roles.includes('presider'));
    const decided = announcedDecision ? ` ${words.record.announcedDecision(announcedDecision)}` : '';
    return speech(presider?.id ?? '', text + decided);
  },
  issueTurnedTo: ({ issueId }, { words, meeting }) => {
    const text = meeting.plan?.issues.find((issue) => issue.id === issueId)?.text ?? '';
    return note(words.record.issueTurnedTo(issueNumber(meeting, issueId), text));
  },
  exhibitShown: ({ number, title, page, pages }, { words }) =>
    exhibit(words.record.exhibitShown(number, title, page, pages)),
  opinionsAnnounced: ({ spokenBy }, { words, nameOf }) =>
    vote(
      words.record.opinionsAnnounced(
        spokenBy ? words.record.spokenBy(nameOf(spokenBy)) : words.record.spokenEach,
      ),
    ),
} satisfies Partial<Tellers>;

export const isToldOpenly = ({ type }: MeetingEvent): boolean => Object.hasOwn(openTellers, type);

/** `meeting` is a hearing in which everybody named by the event has a seat (the newest state will do). */
export const tellOpenly = (record: Recorded<MeetingEvent>, meeting: Meeting, words: Words): Telling =>
  tellBy(openTellers, record, meeting, words);
