/** Who was commended for a year, and why. The figures behind it are the ledger's. */
import { refuse } from '#shared/kernel/decider.ts';
import { civil } from '#shared/meeting/calendar.ts';
import { keepsBank, type RulesFor, type StepsFor, under, withEntry } from './rules.ts';
import type { Office } from './state.ts';

export const commendedIn = (office: Office, year: number): ReadonlySet<string> =>
  new Set(
    Object.values(office.commendations)
      .filter((one) => one.year === year && one.retracted === null)
      .map((one) => one.assistantId),
  );

export const commendationRules: RulesFor<'commend' | 'retractCommendation'> = {
  /** O17 An assistant is commended once for a year that has begun, with reasons; it may be retracted with a reason. */
  commend(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (!under(office.assistants, command.assistantId)) return refuse('assistantUnknown');
    if (under(office.commendations, command.commendationId)) return refuse('idTaken');
    if (command.year > civil(context.at).year) return refuse('notYetHappened');
    if (commendedIn(office, command.year).has(command.assistantId)) return refuse('commendedAlready');
    return [{ ...command, type: 'assistantCommended' }];
  },
  retractCommendation(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const known = under(office.commendations, command.commendationId);
    if (!known) return refuse('commendationUnknown');
    return known.retracted === null ? [{ ...command, type: 'commendationRetracted' }] : [];
  },
};

export const commendationSteps: StepsFor<'assistantCommended' | 'commendationRetracted'> = {
  assistantCommended: (office, { type: _, commendationId, ...rest }, { at }) => ({
    ...office,
    commendations: {
      ...office.commendations,
      [commendationId]: { id: commendationId, at, retracted: null, ...rest },
    },
  }),
  commendationRetracted: (office, { commendationId, reason }) => ({
    ...office,
    commendations: withEntry(office.commendations, commendationId, { retracted: reason }),
  }),
};
