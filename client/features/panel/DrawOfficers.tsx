import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { fieldsOf, judgedBank } from './panelDraft.ts';

export type DrawWish = { readonly count: number; readonly fields: readonly string[] };

/** How many, from which fields; and how many are fit before anybody draws. */
export function DrawOfficers({
  wish,
  change,
}: {
  readonly wish: DrawWish;
  readonly change: (wish: DrawWish) => void;
}) {
  const { panel } = useWords().hearing;
  const { meeting } = useMeeting();
  const office = useOffice();
  const bank = judgedBank(meeting, office);
  const fields = fieldsOf(bank);
  const fit = bank.filter(
    ({ officer, why }) => why === null && (wish.fields.length === 0 || wish.fields.includes(officer.field)),
  );
  return (
    <Stack>
      <p>{panel.drawLead}</p>
      <NumberField
        label={panel.drawCount}
        value={wish.count}
        onChange={(count) =>
          change({ ...wish, count: Number.isNaN(count) ? office.policy.panelAtLeast : count })
        }
        minValue={office.policy.panelAtLeast}
        maxValue={office.policy.panelAtMost}
        unit={panel.people}
      />
      {fields.length > 0 && (
        <CheckboxGroup
          label={panel.drawFields}
          hint={panel.drawFieldsHint}
          inline
          options={fields.map((field) => ({ id: field, label: field }))}
          value={wish.fields}
          onChange={(chosen) => change({ ...wish, fields: chosen })}
        />
      )}
      <strong aria-live="polite">{panel.candidates(fit.length)}</strong>
      <Soft>{fit.map(({ officer }) => officer.name).join(' ')}</Soft>
    </Stack>
  );
}
