import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import styles from './plan.module.css';
import type { PlanPartProps } from './planForm.ts';
import { clerks, prosecutors, usePeople } from './usePeople.ts';

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
