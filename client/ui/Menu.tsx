import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, MenuItem, MenuTrigger, Menu as RacMenu, Text } from 'react-aria-components';
import { type ButtonSize, type ButtonVariant, buttonLook } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Menu.module.css';
import { Popover } from './Popover.tsx';

export type MenuEntry<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why it cannot be done now; the entry stays in sight and says so. */
  readonly refusal?: string | null | undefined;
  readonly href?: string | undefined;
  readonly tone?: 'danger' | undefined;
};

export type MenuProps<Id extends string> = {
  readonly children: ReactNode;
  /** Spoken in place of the words on the button. */
  readonly label?: string | undefined;
  readonly entries: readonly MenuEntry<Id>[];
  readonly onAction: (id: Id) => void;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly onHeader?: boolean | undefined;
};

/** Further acts behind one button. */
export function Menu<Id extends string>(props: MenuProps<Id>) {
  const { children, label, entries, onAction, variant, size, onHeader } = props;
  return (
    <MenuTrigger>
      <Button
        className={classes(onHeader ? styles.onHeader : buttonLook(variant, size))}
        {...(label !== undefined && { 'aria-label': label })}
      >
        {children}
        <ChevronDown aria-hidden="true" className={styles.arrow} />
      </Button>
      <Popover placement="bottom end">
        <RacMenu
          className={classes(styles.menu)}
          onAction={(key) => {
            const chosen = entries.find((entry) => entry.id === key);
            if (chosen && !chosen.refusal && chosen.href === undefined) onAction(chosen.id);
          }}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={classes(styles.entry, entry.tone && styles.danger, entry.refusal && styles.refused)}
              {...(entry.href !== undefined && { href: entry.href })}
              {...(entry.refusal && { 'aria-disabled': true, shouldCloseOnSelect: false })}
            >
              <Text slot="label">{entry.label}</Text>
              {(entry.refusal || entry.hint) && (
                <Text slot="description" className={classes(styles.hint)}>
                  {entry.refusal || entry.hint}
                </Text>
              )}
            </MenuItem>
          ))}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}
