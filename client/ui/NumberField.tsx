import { Minus, Plus } from 'lucide-react';
import {
  Button,
  Group,
  Input,
  NumberField as RacNumberField,
  type NumberFieldProps as RacProps,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { boxClass, FieldFrame, type FieldWords, fieldClass, inputClass, invalidBy } from './FieldFrame.tsx';
import styles from './NumberField.module.css';

export type NumberFieldProps = Omit<RacProps, 'children' | 'className' | 'style'> &
  FieldWords & {
    /** Written after the number: 人, 日, %. */
    readonly unit?: string | undefined;
  };

/** A number with steppers; onChange gives NaN while empty. */
export function NumberField({ label, labelHidden, hint, error, missing, unit, ...field }: NumberFieldProps) {
  return (
    <RacNumberField {...field} {...invalidBy(error)} className={fieldClass}>
      <FieldFrame words={{ label, labelHidden, hint, error, missing }} required={field.isRequired}>
        <Group className={classes(boxClass, styles.box)}>
          <Button slot="decrement" className={classes(styles.step)}>
            <Minus aria-hidden="true" />
          </Button>
          <Input className={classes(inputClass, styles.number)} />
          {unit && <span className={styles.unit}>{unit}</span>}
          <Button slot="increment" className={classes(styles.step)}>
            <Plus aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
    </RacNumberField>
  );
}
