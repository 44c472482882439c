import styles from './Choices.module.css';
import { classes } from './classes.ts';
import { type RadioGroupProps, RadioOptions } from './RadioGroup.tsx';

/** A ballot's choices: equal in size and weight, none primary; the chosen one is marked by its border. */
export function Choices<Id extends string>(props: RadioGroupProps<Id>) {
  const group = classes(styles.group, props.inline && styles.inline);
  return (
    <RadioOptions {...props} looks={{ group, option: classes(styles.choice), hint: classes(styles.hint) }} />
  );
}
