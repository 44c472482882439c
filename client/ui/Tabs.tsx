import type { ReactNode } from 'react';
import { Tabs as RacTabs, Tab, TabList, TabPanel } from 'react-aria-components';
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

/** One place, several faces. Arrow keys walk the strip. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, aside, body = 'flow' } = props;
  return (
    <RacTabs
      className={classes(styles.tabs, styles[body])}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <div className={styles.strip}>
        <TabList aria-label={label} className={classes(styles.list)}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={classes(styles.tab)}>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Tab>
          ))}
        </TabList>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel
          key={tab.id}
          id={tab.id}
          className={classes(styles.panel)}
          shouldForceMount={tab.keep ?? false}
        >
          {tab.panel}
        </TabPanel>
      ))}
    </RacTabs>
  );
}
