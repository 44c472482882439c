/** The specially-invited assistants (特邀检察官助理): appointed, renewed, bound by an undertaking, dismissed. */
import { type Refusal, refuse } from '#shared/kernel/decider.ts';
import type { OfficeRefusal } from './events.ts';
import {
  isTaken,
  keepsBank,
  type OfficeContext,
  type RulesFor,
  type StepsFor,
  under,
  withEntry,
} from './rules.ts';
import type { Office, SpecialAssistant, Term } from './state.ts';

const DAY = 86_400_000;

/** An organ that is named by its id is one that is kept. */
const organFlaw = (office: Office, organId: string | null): OfficeRefusal | null => {
  if (organId === null) return null;
  const organ = under(office.organs, organId);
  return organ && organ.removed === null ? null : 'organUnknown';
};

/** The assistant whose appointment has not been ended, for those who keep the roster. */
const appointed = (
  office: Office,
  assistantId: string,
  context: OfficeContext,
): SpecialAssistant | Refusal<OfficeRefusal> => {
  const refusal = keepsBank(office, context);
  if (refusal) return refusal;
  const assistant = under(office.assistants, assistantId);
  if (!assistant) return refuse('assistantUnknown');
  return assistant.ended === null ? assistant : refuse('appointmentIsOver');
};

export const assistantRules: RulesFor<
  'appointAssistant' | 'changeAssistant' | 'renewAppointment' | 'recordUndertaking' | 'endAppointment'
> = {
  /** O8 An assistant is appointed for a term (two or three years in practice), which may be ended early with a reason. */
  appointAssistant(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (isTaken(office, command.assistantId)) return refuse('idTaken');
    const flaw = organFlaw(office, command.organId);
    if (flaw) return refuse(flaw);
    if (command.until <= command.from) return refuse('termEndsBeforeItBegins');
    return [{ ...command, type: 'assistantAppointed' }];
  },
  /** O12 What is known of an assistant is changed as long as the appointment was not ended; the record keeps what it was. */
  changeAssistant(office, command, context) {
    const assistant = appointed(office, command.assistantId, context);
    if ('refused' in assistant) return assistant;
    const flaw = organFlaw(office, command.organId);
    if (flaw) return refuse(flaw);
    return [{ ...command, type: 'assistantChanged' }];
  },
  /** O13 A term is renewed when the assistant and the organ that sent him have agreed; terms follow one another. */
  renewAppointment(office, command, context) {
    const assistant = appointed(office, command.assistantId, context);
    if ('refused' in assistant) return assistant;
    if (command.until <= command.from) return refuse('termEndsBeforeItBegins');
    if (command.from < assistant.until) return refuse('termsOverlap');
    if (Math.max(command.assistantAgreedOn, command.organAgreedOn) > context.at)
      return refuse('notYetHappened');
    return [{ ...command, type: 'appointmentRenewed' }];
  },
  /** O14 The undertaking (履职承诺书) is recorded with the day it was signed, and its file where there is one. */
  recordUndertaking(office, command, context) {
    const assistant = appointed(office, command.assistantId, context);
    if ('refused' in assistant) return assistant;
    if (command.on > context.at) return refuse('notYetHappened');
    const first = assistant.terms[0]?.from ?? assistant.from;
    // A year before: it is signed when somebody is recommended.
    if (command.on < first - 366 * DAY) return refuse('undertakingTooEarly');
    return [{ ...command, type: 'undertakingRecorded' }];
  },
  endAppointment(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const assistant = under(office.assistants, command.assistantId);
    if (!assistant) return refuse('assistantUnknown');
    return assistant.ended === null ? [{ ...command, type: 'appointmentEnded' }] : [];
  },
};

/** Whether somebody is an assistant at this moment: within the term, not dismissed. */
export const isAppointedAt = ({ ended, from, until }: SpecialAssistant, at: number): boolean =>
  ended === null && from <= at && at <= until;

/** A day between two terms is no gap: the one ends with a day, the next begins with the day after. */
const continues = (before: { readonly until: number }, { from }: { readonly from: number }): boolean =>
  from - before.until <= DAY;

export const assistantSteps: StepsFor<
  | 'assistantAppointed'
  | 'assistantChanged'
  | 'appointmentRenewed'
  | 'undertakingRecorded'
  | 'appointmentEnded'
> = {
  assistantAppointed: (office, { type: _, assistantId, ...told }) => {
    const { organId = null, expertise = [], phone = '', appointmentNo = '', from, until, ...rest } = told;
    const assistant: SpecialAssistant = {
      ...rest,
      ...{ id: assistantId, organId, expertise, phone, from, until },
      terms: [{ from, until, appointmentNo, agreed: null }],
      undertaking: null,
      ended: null,
      endedFor: null,
      endedAt: null,
    };
    return { ...office, assistants: { ...office.assistants, [assistantId]: assistant } };
  },
  assistantChanged: (office, { type: _, assistantId, ...rest }) => ({
    ...office,
    assistants: withEntry(office.assistants, assistantId, rest),
  }),
  appointmentRenewed: (
    office,
    { assistantId, from, until, appointmentNo, assistantAgreedOn, organAgreedOn },
  ) => {
    const assistant = under(office.assistants, assistantId);
    if (!assistant) return office;
    const term: Term = {
      ...{ from, until, appointmentNo },
      agreed: { assistantOn: assistantAgreedOn, organOn: organAgreedOn },
    };
    const since = continues(assistant, term) ? assistant.from : from;
    const renewed = { from: since, until, terms: [...assistant.terms, term] };
    return { ...office, assistants: withEntry(office.assistants, assistantId, renewed) };
  },
  undertakingRecorded: (office, { assistantId, on, file }) => ({
    ...office,
    assistants: withEntry(office.assistants, assistantId, { undertaking: { on, file } }),
  }),
  appointmentEnded: (office, { assistantId, reason, kind = 'other' }, { at }) => ({
    ...office,
    assistants: withEntry(office.assistants, assistantId, { ended: reason, endedFor: kind, endedAt: at }),
  }),
};
