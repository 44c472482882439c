import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

export type TabItem<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly panel: ReactNode;
  /** Keeps the panel alive while another is shown: half-written text, a page being read. */
  readonly keep?: boolean | undefined;
};

export type TabsProps<Id extends string> = {
  /** What the tabs divide. */
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** At the end of the strip: what is going on in it. */
  readonly aside?: ReactNode;
  /** fill: takes the height it is given, panels scroll inside. */
  readonly body?: 'flow' | 'fill' | undefined;
};

/** One place, several faces. Arrow keys walk the strip and show what they come to; only the shown one is a tab stop. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, aside, body = 'flow' } = props;
  const base = useId();
  const tabId = (id: Id) => `${base}tab-${id}`;
  const panelId = (id: Id) => `${base}panel-${id}`;
  const strip = useRef<HTMLDivElement>(null);
  // On a phone the strip is longer than the screen: the chosen tab is brought wholly into sight, the page stays.
  useEffect(() => {
    const chosen = strip.current?.querySelector(
      `[aria-controls="${CSS.escape(`${base}panel-${selected}`)}"]`,
    );
    if (strip.current && chosen) bringIntoSight(strip.current, chosen);
  }, [base, selected]);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const here = tabs.findIndex(({ id }) => id === selected);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (here + 1) % tabs.length,
      ArrowLeft: (here - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[places[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    // The strip has keys of its own: those of the page do not hear them too.
    event.stopPropagation();
    onSelect(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };
  return (
    <div className={classes(styles.tabs, styles[body])}>
      <div className={styles.strip}>
        <div ref={strip} role="tablist" aria-label={label} className={styles.list} onKeyDown={walk}>
          {tabs.map((tab) => {
            const isShown = tab.id === selected;
            return (
              <button
                key={tab.id}
                type="button"
                role="tab"
                id={tabId(tab.id)}
                className={styles.tab}
                aria-selected={isShown}
                tabIndex={isShown ? 0 : -1}
                onClick={() => onSelect(tab.id)}
                {...((isShown || tab.keep) && { 'aria-controls': panelId(tab.id) })}
              >
                {tab.label}
                {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
              </button>
            );
          })}
        </div>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {tabs
        .filter((tab) => tab.id === selected || tab.keep)
        .map((tab) => (
          <div
            key={tab.id}
            role="tabpanel"
            id={panelId(tab.id)}
            className={styles.panel}
            aria-labelledby={tabId(tab.id)}
            hidden={tab.id !== selected}
            // What scrolls can be scrolled by the keyboard.
            {...(tab.id === selected && { tabIndex: 0 })}
          >
            {tab.panel}
          </div>
        ))}
    </div>
  );
}

function bringIntoSight(strip: Element, tab: Element): void {
  const [frame, box] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (box.left < frame.left) strip.scrollLeft -= frame.left - box.left;
  else if (box.right > frame.right) strip.scrollLeft += box.right - frame.right;
}
