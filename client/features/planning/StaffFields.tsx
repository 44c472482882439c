import type { OfficeRole } from '#shared/office/roles.ts';
import type { Person } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { Option } from '../../ui/Popover.tsx';
import styles from './plan.module.css';
import type { PlanPartProps } from './planForm.ts';

const prosecutors: readonly OfficeRole[] = ['chiefProsecutor', 'deputyChief', 'departmentHead', 'prosecutor'];
const clerks: readonly OfficeRole[] = ['clerk', 'prosecutorAssistant'];

export type StaffFlaws = {
  readonly handler: string | null;
  readonly presider: string | null;
  readonly clerk: string | null;
  readonly secondClerk: string | null;
};

/** Who handles, presides and records. Those who cannot are listed too, with the reason. */
export function StaffFields({ draft, change, flaws }: PlanPartProps & { readonly flaws: StaffFlaws }) {
  const { plan, refusals } = useWords();
  const people = usePeople();
  const handlers = people(prosecutors, refusals.handlerUnfit);
  const presiders = people(prosecutors, refusals.presiderUnfit);
  const recorders = people(clerks, refusals.clerkUnfit);
  const words = { placeholder: plan.choosePerson, empty: plan.nobodyFound };
  return (
    <Card title={plan.parts.staff}>
      <div className={styles.fields}>
        <ComboBox
          {...words}
          label={plan.handler}
          options={handlers}
          value={draft.handlerId}
          onChange={(handlerId) => change({ handlerId, presiderId: draft.presiderId ?? handlerId })}
          isRequired
          error={flaws.handler}
        />
        <ComboBox
          {...words}
          label={plan.presider}
          options={presiders}
          value={draft.presiderId}
          onChange={(presiderId) => change({ presiderId })}
          hint={plan.presiderHint}
          isRequired
          error={flaws.presider}
        />
        <ComboBox
          {...words}
          label={plan.clerk}
          options={recorders}
          value={draft.clerkId}
          onChange={(clerkId) => change({ clerkId })}
          isRequired
          error={flaws.clerk}
        />
        <ComboBox
          {...words}
          label={plan.secondClerk}
          options={recorders}
          value={draft.secondClerkId}
          onChange={(secondClerkId) => change({ secondClerkId })}
          hint={plan.secondClerkHint}
          error={flaws.secondClerk}
        />
      </div>
    </Card>
  );
}

function usePeople() {
  const office = useOffice();
  const { terms } = useWords();
  const duty = (person: Person) =>
    [person.department, person.title || person.roles.map((role) => terms.officeRoles[role]).join(' ')]
      .filter((part) => part !== '')
      .join(' · ');
  return (fit: readonly OfficeRole[], reason: string): readonly Option[] => {
    const options = Object.values(office.people)
      .filter((person) => !person.retired)
      .map((person) => ({
        id: person.id,
        label: person.name,
        hint: duty(person),
        ...(person.roles.some((role) => fit.includes(role)) ? {} : { reason }),
      }));
    return options.toSorted((a, b) => Number('reason' in a) - Number('reason' in b));
  };
}
