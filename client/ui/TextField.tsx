import {
  Input,
  TextField as RacTextField,
  type TextFieldProps as RacTextFieldProps,
} from 'react-aria-components';
import { FieldFrame, type FieldWords, fieldClass, inputClass, invalidBy } from './FieldFrame.tsx';

export type TextFieldProps = Omit<RacTextFieldProps, 'children' | 'className' | 'style'> &
  FieldWords & { readonly placeholder?: string | undefined };

/** One line of text. Controlled by value and onChange, or by name inside a form. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  missing,
  placeholder,
  ...field
}: TextFieldProps) {
  return (
    <RacTextField {...field} {...invalidBy(error)} className={fieldClass}>
      <FieldFrame words={{ label, labelHidden, hint, error, missing }} required={field.isRequired}>
        <Input className={inputClass} {...(placeholder !== undefined && { placeholder })} />
      </FieldFrame>
    </RacTextField>
  );
}
