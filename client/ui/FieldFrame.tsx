import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './FieldFrame.module.css';

/** What every field shares. `label` is always there; hide it from sight only where the place itself says it. */
export type FieldWords = {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  /** Our own words for what is wrong; without them the browser's constraint speaks. */
  readonly error?: string | null | undefined;
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
        {words.error ?? (({ validationErrors }) => validationErrors.join(' '))}
      </FieldError>
    </>
  );
}

/** A given error makes the field invalid; its absence leaves that to the constraints. */
export const invalidBy = (error: string | null | undefined): { isInvalid?: true } =>
  error ? { isInvalid: true } : {};
