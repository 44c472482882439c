import type { ReactNode } from 'react';
import {
  Checkbox as RacCheckbox,
  CheckboxGroup as RacCheckboxGroup,
  type CheckboxProps as RacCheckboxProps,
} from 'react-aria-components';
import styles from './Checkbox.module.css';
import { classes } from './classes.ts';
import { FieldFrame, type FieldWords, fieldClass, invalidBy } from './FieldFrame.tsx';
import type { Option } from './Popover.tsx';

export type CheckboxProps = Omit<RacCheckboxProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode;
  readonly hint?: ReactNode;
};

/** One thing that is so or not. */
export function Checkbox({ children, hint, ...box }: CheckboxProps) {
  return (
    <RacCheckbox {...box} className={classes(styles.checkbox)}>
      <span className={styles.mark} aria-hidden="true">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
      </span>
      <span className={styles.words}>
        {children}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </RacCheckbox>
  );
}

export type CheckboxGroupProps<Id extends string> = FieldWords & {
  readonly options: readonly Option<Id>[];
  readonly value: readonly Id[];
  readonly onChange: (ids: readonly Id[]) => void;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly inline?: boolean | undefined;
};

/** Any of a few. */
export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>) {
  const { options, value, onChange, isRequired = false, isDisabled = false, inline = false } = props;
  return (
    <RacCheckboxGroup
      className={fieldClass}
      value={[...value]}
      onChange={(ids) => onChange(options.map((option) => option.id).filter((id) => ids.includes(id)))}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...invalidBy(props.error)}
    >
      <FieldFrame words={props} required={isRequired}>
        <div className={classes(styles.group, inline && styles.inline)}>
          {options.map((option) => (
            <Checkbox
              key={option.id}
              value={option.id}
              hint={option.reason ?? option.hint}
              isDisabled={option.reason !== undefined}
            >
              {option.label}
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </RacCheckboxGroup>
  );
}
