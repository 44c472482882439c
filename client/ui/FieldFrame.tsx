import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './FieldFrame.module.css';

/** What every field shares. `label` is always there; hide it from sight only where the place itself says it. */
export type FieldWords = {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  /** Our own words for what is wrong; without them the constraint speaks. */
  readonly error?: string | null | undefined;
  /** What is said when a required field is left empty, in the language of the page instead of the browser's. */
  readonly missing?: string | undefined;
};

export const fieldClass = classes(styles.field);
export const inputClass = classes(styles.input);
export const boxClass = classes(styles.box);

export function FieldFrame({
  words,
  required,
  children,
}: {
  readonly words: FieldWords;
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
}) {
  return (
    <>
      <Label className={classes(styles.label, words.labelHidden && styles.hidden)}>
        {words.label}
        {required && (
          <span className={styles.required} aria-hidden="true">
            {' *'}
          </span>
        )}
      </Label>
      {children}
      {words.hint !== undefined && (
        <Text slot="description" className={classes(styles.hint)}>
          {words.hint}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>
        {words.error ??
          (({ validationErrors, validationDetails }) =>
            validationDetails.valueMissing && words.missing ? words.missing : validationErrors.join(' '))}
      </FieldError>
    </>
  );
}

/** A given error makes the field invalid; its absence leaves that to the constraints. */
export const invalidBy = (error: string | null | undefined): { isInvalid?: true } =>
  error ? { isInvalid: true } : {};
