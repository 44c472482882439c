/** The organ whose acts the case supervises: whoever comes from it is pointed out when he is invited (O20). */
import { useWords } from '../../i18n.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { PartProps } from './planForm.ts';

export function SupervisedOrgan({ draft, change }: PartProps<{ readonly supervisedOrgan: string }>) {
  const { plan } = useWords();
  return (
    <TextField
      label={plan.supervisedOrgan}
      value={draft.supervisedOrgan}
      onChange={(supervisedOrgan) => change({ supervisedOrgan })}
      hint={plan.supervisedOrganHint}
      maxLength={80}
      autoComplete="off"
    />
  );
}
