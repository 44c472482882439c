import { ChevronDown } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ButtonSize, type ButtonVariant, buttonLook } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Menu.module.css';

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

const load = () => import('./MenuList.tsx');
const MenuList = lazy(async () => ({ default: (await load()).MenuList }));

/** Further acts behind one button. What opens is loaded when somebody reaches for it. */
export function Menu<Id extends string>(props: MenuProps<Id>) {
  const { children, label, entries, onAction, variant, size, onHeader } = props;
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const triggerId = useId();
  return (
    <>
      <Button
        ref={trigger}
        id={triggerId}
        className={classes(onHeader ? styles.onHeader : buttonLook(variant, size))}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        onPress={() => setOpened('first')}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpened('first');
          else if (event.key === 'ArrowUp') setOpened('last');
          else event.continuePropagation();
        }}
        {...(label !== undefined && { 'aria-label': label })}
      >
        {children}
        <ChevronDown aria-hidden="true" className={styles.arrow} />
      </Button>
      {opened && (
        <Suspense>
          <MenuList
            entries={entries}
            labelledBy={triggerId}
            trigger={trigger}
            start={opened}
            onClose={() => setOpened(null)}
            onAction={(id) => {
              const chosen = entries.find((entry) => entry.id === id);
              if (chosen && !chosen.refusal && chosen.href === undefined) onAction(chosen.id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
