/** The bank of hearing officers (听证员库), kept by case management. */
import { refuse } from '#shared/kernel/decider.ts';
import { isTaken, keepsBank, type RulesFor, type StepsFor, under, withEntry } from './rules.ts';

export const officerRules: RulesFor<'addOfficer' | 'changeOfficer' | 'removeOfficer'> = {
  addOfficer(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (isTaken(office, command.officerId)) return refuse('idTaken');
    return [{ ...command, type: 'officerAdded' }];
  },
  changeOfficer(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const officer = under(office.officers, command.officerId);
    if (!officer || officer.removed !== null) return refuse('officerUnknown');
    return [{ ...command, type: 'officerChanged' }];
  },
  removeOfficer(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const officer = under(office.officers, command.officerId);
    if (!officer) return refuse('officerUnknown');
    return officer.removed === null ? [{ ...command, type: 'officerRemoved' }] : [];
  },
};

export const officerSteps: StepsFor<'officerAdded' | 'officerChanged' | 'officerRemoved'> = {
  officerAdded: (office, { type: _, officerId, ...rest }) => ({
    ...office,
    officers: {
      ...office.officers,
      [officerId]: { id: officerId, removed: null, removedFor: null, ...rest },
    },
  }),
  officerChanged: (office, { type: _, officerId, ...rest }) => ({
    ...office,
    officers: withEntry(office.officers, officerId, rest),
  }),
  officerRemoved: (office, { officerId, reason, kind = 'other' }) => ({
    ...office,
    officers: withEntry(office.officers, officerId, { removed: reason, removedFor: kind }),
  }),
};
