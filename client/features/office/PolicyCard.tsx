/** The numbers the office goes by. The legal default stands beside each; a departure is pointed out before it is saved. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Policy, PolicyNumber } from '#shared/office/commands.ts';
import { legalPolicy } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './office.module.css';

const bounds: Readonly<Record<PolicyNumber, readonly [least: number, most: number]>> = {
  panelAtLeast: [1, 15],
  panelAtMost: [1, 15],
  noticeDays: [0, 30],
  officerAge: [18, 99],
  retentionYears: [10, 1000],
};
const keys = Object.keys(bounds) as readonly PolicyNumber[]; // Object.keys forgets that the keys are known.

export function PolicyCard({ policy, acting }: { readonly policy: Policy; readonly acting: OfficeActing }) {
  const { common, office } = useWords();
  const toasts = useToasts();
  const [changes, setChanges] = useState<Partial<Policy>>({});
  const draft: Policy = { ...policy, ...changes };
  const mayNot = acting.refusalOf({ type: 'setPolicy', policy });
  const departures = keys.filter((key) => draft[key] !== legalPolicy[key]);
  const isChanged = keys.some((key) => draft[key] !== policy[key]);
  const isEmpty = keys.some((key) => Number.isNaN(draft[key]));
  const contradicts = draft.panelAtLeast > draft.panelAtMost;

  if (mayNot)
    return (
      <Card title={office.policy}>
        <Facts
          shape="apart"
          facts={keys.map((key) => ({
            label: office.labels[key],
            value:
              policy[key] === legalPolicy[key]
                ? office.value(policy[key], office.units[key])
                : `${office.value(policy[key], office.units[key])} ${common.dot} ${office.departing(legalPolicy[key], office.units[key])}`,
          }))}
        />
      </Card>
    );

  const save = async () => {
    if (isEmpty || contradicts) return;
    if (!(await acting.act({ type: 'setPolicy', policy: draft }))) return;
    setChanges({});
    toasts.say({ text: office.savedPolicy, tone: 'good' });
  };
  const flawOf = (key: PolicyNumber) => {
    if (Number.isNaN(draft[key])) return office.numberMissing;
    return key === 'panelAtLeast' && contradicts ? office.atLeastAboveAtMost : null;
  };

  return (
    <Card title={office.policy}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{office.policyLead}</p>
        <div className={styles.numbers}>
          {keys.map((key) => (
            <NumberField
              key={key}
              label={office.labels[key]}
              unit={office.units[key]}
              hint={`${office.legal(legalPolicy[key], office.units[key])}${common.dot}${office.sources[key]}`}
              value={draft[key]}
              minValue={bounds[key][0]}
              maxValue={bounds[key][1]}
              onChange={(value) => setChanges({ ...changes, [key]: value })}
              error={flawOf(key)}
            />
          ))}
        </div>
        {departures.length > 0 && (
          <Notice
            tone="look"
            title={office.departs(departures.length)}
            announce="politely"
            action={
              <Button
                size="small"
                onPress={() => setChanges({ ...legalPolicy, conference: policy.conference })}
              >
                {office.restore}
              </Button>
            }
          >
            {departures.map((key) => office.labels[key]).join(common.separator)}
            {common.dot}
            {office.departsText}
          </Notice>
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            pending={acting.pending}
            pendingLabel={common.saving}
            refusal={isChanged ? (contradicts ? office.atLeastAboveAtMost : null) : office.unchanged}
          >
            {common.save}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
