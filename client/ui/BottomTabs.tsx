import type { ReactNode } from 'react';
import styles from './BottomTabs.module.css';

export type BottomTab<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly icon?: ReactNode;
};

/** The faces of a screen on a phone, under the thumb. */
export function BottomTabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly tabs: readonly BottomTab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          className={styles.tab}
          onClick={() => onSelect(tab.id)}
          {...(tab.id === selected && { 'aria-current': true })}
        >
          {tab.icon}
          <span>
            {tab.label}
            {tab.count !== undefined && ` ${String(tab.count)}`}
          </span>
        </button>
      ))}
    </nav>
  );
}
