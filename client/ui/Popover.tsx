import type { ReactNode, RefObject } from 'react';
import { ListBox, ListBoxItem, type Placement, Popover as RacPopover, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Popover.module.css';

/** One thing to choose from a list. `reason` says why it cannot be chosen now; it then stays visible. */
export type Option<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly reason?: string | undefined;
};

/** The surface over the page that lists, menus and calendars open on. */
export function Popover({
  children,
  placement = 'bottom start',
  fit = false,
  trigger,
  labelledBy,
  onClose,
}: {
  readonly children: ReactNode;
  readonly placement?: Placement | undefined;
  /** As wide as what opened it. */
  readonly fit?: boolean | undefined;
  /** Open beside this, until it is closed; without it the control round it says when and where. */
  readonly trigger?: RefObject<HTMLElement | null> | undefined;
  /** The id of what names it. */
  readonly labelledBy?: string | undefined;
  readonly onClose?: (() => void) | undefined;
}) {
  return (
    <RacPopover
      placement={placement}
      offset={4}
      className={classes(styles.popover, fit && styles.fit)}
      {...(labelledBy !== undefined && { 'aria-labelledby': labelledBy })}
      {...(trigger && {
        triggerRef: trigger,
        trigger: 'MenuTrigger',
        isOpen: true,
        onOpenChange: (isOpen) => !isOpen && onClose?.(),
      })}
    >
      {children}
    </RacPopover>
  );
}

/** The list inside a Select. */
export function OptionList({ options }: { readonly options: readonly Option[] }) {
  return (
    <ListBox<Option> className={classes(styles.list)} items={options}>
      {(option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.label}
          className={classes(styles.item)}
          isDisabled={option.reason !== undefined}
        >
          <Text slot="label">{option.label}</Text>
          {(option.reason ?? option.hint) && (
            <Text slot="description" className={classes(styles.hint)}>
              {option.reason ?? option.hint}
            </Text>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
