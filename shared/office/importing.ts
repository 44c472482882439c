/** Many entries of one file taken over in one act: all of them or none, each ruled as if it had been written by hand. */
import { isRefusal, type Refusal, refuse } from '#shared/kernel/decider.ts';
import { assistantRules, assistantSteps } from './assistants.ts';
import type { OfficeEvent, OfficeRefusal } from './events.ts';
import { officerRules, officerSteps } from './officers.ts';
import { organNamed, organRules, organSteps } from './organs.ts';
import { type Ask, keepsBank, type OfficeContext, type RulesFor, under } from './rules.ts';
import type { Office } from './state.ts';

type Import = Ask<'importRoster'>;
type Ruling = (office: Office) => readonly OfficeEvent[] | Refusal<OfficeRefusal>;

export const importRules: RulesFor<'importRoster'> = {
  /** O15 A file is taken over in one act or not at all; new entries get their ids here, known ones are changed. */
  importRoster(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const events: OfficeEvent[] = [];
    let after = office;
    for (const rule of rulings(command, context)) {
      const ruled = rule(after);
      if (isRefusal(ruled)) return ruled;
      for (const event of ruled) after = taken(after, event, context);
      events.push(...ruled);
    }
    return events.length > 0 ? events : refuse('nothingToImport');
  },
};

/** Organs first: assistants come from them. */
const rulings = ({ organs, assistants, officers }: Import, context: OfficeContext): readonly Ruling[] => [
  ...organs.map(
    ({ id, ...rest }): Ruling =>
      (office) => {
        if (id !== null)
          return organRules.changeOrgan(office, { type: 'changeOrgan', organId: id, ...rest }, context);
        return organRules.addOrgan(office, { type: 'addOrgan', organId: context.newId(), ...rest }, context);
      },
  ),
  ...assistants.map((row) => assistantRuling(row, context)),
  ...officers.map(
    ({ id, ...rest }): Ruling =>
      (office) => {
        if (id !== null)
          return officerRules.changeOfficer(
            office,
            { type: 'changeOfficer', officerId: id, ...rest },
            context,
          );
        return officerRules.addOfficer(
          office,
          { type: 'addOfficer', officerId: context.newId(), ...rest },
          context,
        );
      },
  ),
];

/** Whoever is known keeps his term, which is renewed by consent alone (O13); whoever is new is appointed for it. */
const assistantRuling =
  (
    { id, undertakingOn, from, until, appointmentNo, ...known }: Import['assistants'][number],
    context: OfficeContext,
  ): Ruling =>
  (office) => {
    const facts = { ...known, organId: known.organId ?? organNamed(office, known.organ)?.id ?? null };
    const assistantId = id ?? context.newId();
    const ruled =
      id === null
        ? assistantRules.appointAssistant(
            office,
            { type: 'appointAssistant', assistantId, ...facts, from, until, appointmentNo },
            context,
          )
        : assistantRules.changeAssistant(office, { type: 'changeAssistant', assistantId, ...facts }, context);
    const isKnown = under(office.assistants, assistantId)?.undertaking?.on === undertakingOn;
    if (isRefusal(ruled) || undertakingOn === null || isKnown) return ruled;
    const after = ruled.reduce((state, event) => taken(state, event, context), office);
    const undertaking = { type: 'recordUndertaking', assistantId, on: undertakingOn, file: null } as const;
    const signed = assistantRules.recordUndertaking(after, undertaking, context);
    return isRefusal(signed) ? signed : [...ruled, ...signed];
  };

/** The office after one event of the import: only the kinds above come up. */
const taken = (office: Office, event: OfficeEvent, { at, by }: OfficeContext): Office => {
  const record = { seq: 0, at, by: by.id, event };
  switch (event.type) {
    case 'organAdded':
      return organSteps.organAdded(office, event, record);
    case 'organChanged':
      return organSteps.organChanged(office, event, record);
    case 'officerAdded':
      return officerSteps.officerAdded(office, event, record);
    case 'officerChanged':
      return officerSteps.officerChanged(office, event, record);
    case 'assistantAppointed':
      return assistantSteps.assistantAppointed(office, event, record);
    case 'assistantChanged':
      return assistantSteps.assistantChanged(office, event, record);
    case 'undertakingRecorded':
      return assistantSteps.undertakingRecorded(office, event, record);
    default:
      return office;
  }
};
