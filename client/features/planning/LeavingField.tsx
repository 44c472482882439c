import { useWords } from '../../i18n.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { ConferenceDraft } from './conferenceDraft.ts';
import type { PartProps } from './planForm.ts';

/** Whether those without a vote leave before the views (K9). */
export function LeavingField({ draft, change }: PartProps<Pick<ConferenceDraft, 'attendeesLeave'>>) {
  const { form } = useWords().conferenceDesk;
  return (
    <Checkbox
      isSelected={draft.attendeesLeave}
      onChange={(attendeesLeave) => change({ attendeesLeave })}
      hint={form.attendeesLeaveHint}
    >
      {form.attendeesLeave}
    </Checkbox>
  );
}
