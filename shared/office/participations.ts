/** What assistants do outside of meetings and opinions, recorded by case management: lectures, campaigns, visits, data. */
import { refuse } from '#shared/kernel/decider.ts';
import { keepsBank, type RulesFor, type StepsFor, under, withEntry } from './rules.ts';

export const participationRules: RulesFor<
  'recordParticipation' | 'correctParticipation' | 'retractParticipation'
> = {
  /** O16 What an assistant did is recorded once it has happened; it is corrected or retracted with a reason, never lost. */
  recordParticipation(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (!under(office.assistants, command.assistantId)) return refuse('assistantUnknown');
    if (under(office.participations, command.participationId)) return refuse('idTaken');
    if (command.on > context.at) return refuse('notYetHappened');
    return [{ ...command, type: 'participationRecorded' }];
  },
  correctParticipation(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (!under(office.assistants, command.assistantId)) return refuse('assistantUnknown');
    const known = under(office.participations, command.participationId);
    if (!known || known.retracted !== null) return refuse('participationUnknown');
    if (command.on > context.at) return refuse('notYetHappened');
    return [{ ...command, type: 'participationCorrected' }];
  },
  retractParticipation(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const known = under(office.participations, command.participationId);
    if (!known) return refuse('participationUnknown');
    return known.retracted === null ? [{ ...command, type: 'participationRetracted' }] : [];
  },
};

export const participationSteps: StepsFor<
  'participationRecorded' | 'participationCorrected' | 'participationRetracted'
> = {
  participationRecorded: (office, { type: _, participationId, ...rest }) => ({
    ...office,
    participations: {
      ...office.participations,
      [participationId]: { id: participationId, retracted: null, ...rest },
    },
  }),
  participationCorrected: (office, { type: _, participationId, reason: __, ...rest }) => ({
    ...office,
    participations: withEntry(office.participations, participationId, rest),
  }),
  participationRetracted: (office, { participationId, reason }) => ({
    ...office,
    participations: withEntry(office.participations, participationId, { retracted: reason }),
  }),
};
