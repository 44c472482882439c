/** Partner organs (合作单位): agencies, CPPCC, institutions and companies that send assistants or data. */
import { refuse } from '#shared/kernel/decider.ts';
import { keepsBank, type RulesFor, type StepsFor, under, withEntry } from './rules.ts';
import type { Office, Organ } from './state.ts';

/** Compared by what is read: without spaces, brackets of either width alike. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

export const organNamed = (office: Office, name: string): Organ | undefined =>
  Object.values(office.organs).find(
    (organ) => organ.removed === null && plainName(organ.name) === plainName(name),
  );

export const organRules: RulesFor<'addOrgan' | 'changeOrgan' | 'removeOrgan'> = {
  /** O11 A partner organ stands on the list once, under one name, as long as it is kept. */
  addOrgan(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (under(office.organs, command.organId)) return refuse('idTaken');
    if (organNamed(office, command.name)) return refuse('organListed');
    return [{ ...command, type: 'organAdded' }];
  },
  changeOrgan(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const organ = under(office.organs, command.organId);
    if (!organ || organ.removed !== null) return refuse('organUnknown');
    const other = organNamed(office, command.name);
    if (other && other.id !== organ.id) return refuse('organListed');
    return [{ ...command, type: 'organChanged' }];
  },
  removeOrgan(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const organ = under(office.organs, command.organId);
    if (!organ) return refuse('organUnknown');
    return organ.removed === null ? [{ ...command, type: 'organRemoved' }] : [];
  },
};

export const organSteps: StepsFor<'organAdded' | 'organChanged' | 'organRemoved'> = {
  organAdded: (office, { type: _, organId, ...rest }) => ({
    ...office,
    organs: { ...office.organs, [organId]: { id: organId, removed: null, ...rest } },
  }),
  organChanged: (office, { type: _, organId, ...rest }) => ({
    ...office,
    organs: withEntry(office.organs, organId, rest),
  }),
  organRemoved: (office, { organId, reason }) => ({
    ...office,
    organs: withEntry(office.organs, organId, { removed: reason }),
  }),
};
