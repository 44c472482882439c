import { type ReactNode, useEffect, useId } from 'react';
import { Link, type LinkProps, Button as Pressable, type PressEvent } from 'react-aria-components';
import { announce } from './announce.ts';
import styles from './Button.module.css';
import { classes } from './classes.ts';

/** primary: the one thing the person is here to do. outlined: everything else. quiet: text only. danger: cannot be undone. */
export type ButtonVariant = 'primary' | 'outlined' | 'quiet' | 'danger';
/** small looks 36 px high and still answers on 44; wide fills its line. */
export type ButtonSize = 'regular' | 'small' | 'wide' | 'large';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
  readonly onPress?: ((event: PressEvent) => void) | undefined;
  readonly type?: 'button' | 'submit' | 'reset' | undefined;
  /** Why it cannot be done now, in words. The button stays in its place, in the tab order, and says so. */
  readonly refusal?: string | null | undefined;
  readonly refusalPlace?: 'beside' | 'under' | undefined;
  /** Sent, not yet answered. Shows `pendingLabel` in place of the words. */
  readonly pending?: boolean | undefined;
  readonly pendingLabel?: string | undefined;
  /** Spoken in place of the words, where the words alone would be ambiguous ("remove" in a list). */
  readonly label?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly form?: string | undefined;
  readonly slot?: string | null | undefined;
  readonly shortcut?: string | undefined;
};

/** The class names of a button, for what is not one (a router's link, a file label). */
export const buttonLook = (variant: ButtonVariant = 'outlined', size: ButtonSize = 'regular'): string =>
  classes(styles.button, styles[variant], styles[size]);

export function Button(props: ButtonProps) {
  const { variant, size, refusal, pending = false } = props;
  const reasonId = useId();
  // React Aria's own way of saying so leaves a picture without a name behind.
  const spoken = pending ? props.pendingLabel : undefined;
  useEffect(() => {
    if (spoken) announce(spoken);
  }, [spoken]);
  const button = (
    <Pressable
      className={classes(buttonLook(variant, size), refusal && styles.refused)}
      type={refusal || pending ? 'button' : (props.type ?? 'button')}
      {...(props.onPress && !refusal && !pending && { onPress: props.onPress })}
      {...(pending && { 'aria-disabled': true, 'data-pending': true })}
      {...(refusal && { 'aria-disabled': true, 'aria-describedby': reasonId })}
      {...(props.label !== undefined && { 'aria-label': props.label })}
      {...(props.pressed !== undefined && { 'aria-pressed': props.pressed })}
      {...(props.autoFocus && { autoFocus: true })}
      {...(props.form !== undefined && { form: props.form })}
      {...(props.slot !== undefined && { slot: props.slot })}
      {...(props.shortcut !== undefined && { 'aria-keyshortcuts': props.shortcut })}
    >
      {pending ? <span className={styles.spinner} aria-hidden="true" /> : props.icon}
      <span>{pending && props.pendingLabel ? props.pendingLabel : props.children}</span>
    </Pressable>
  );
  if (!refusal) return button;
  return (
    <span className={classes(styles.withReason, styles[props.refusalPlace ?? 'beside'])}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {refusal}
      </span>
    </span>
  );
}

export type LinkButtonProps = Omit<LinkProps, 'children' | 'className' | 'style' | 'href'> & {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
};

/** A link that looks like a button, because it goes somewhere. */
export function LinkButton({ children, variant, size, icon, ...link }: LinkButtonProps) {
  return (
    <Link {...link} className={buttonLook(variant, size)}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
