import type { RefObject } from 'react';
import { MenuItem, Menu as RacMenu, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Menu.module.css';
import type { MenuEntry } from './Menu.tsx';
import { Popover } from './Popover.tsx';

/** What a Menu opens. Loaded with the first that is reached for. */
export function MenuList({
  entries,
  labelledBy,
  trigger,
  start,
  onAction,
  onClose,
}: {
  readonly entries: readonly MenuEntry<string>[];
  readonly labelledBy: string;
  readonly trigger: RefObject<HTMLElement | null>;
  /** On which entry the keyboard stands first. */
  readonly start: 'first' | 'last';
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <Popover placement="bottom end" trigger={trigger} labelledBy={labelledBy} onClose={onClose}>
      <RacMenu
        className={classes(styles.menu)}
        aria-labelledby={labelledBy}
        autoFocus={start}
        onClose={onClose}
        onAction={(key) => onAction(String(key))}
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
  );
}
