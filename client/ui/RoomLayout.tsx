import { type ReactNode, useState } from 'react';
import { BottomTabs } from './BottomTabs.tsx';
import { classes } from './classes.ts';
import styles from './RoomLayout.module.css';
import { ScrollArea } from './ScrollArea.tsx';

export type Pane<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

export type RoomLayoutProps<Id extends string> = {
  /** Phone only, and first there: the one thing I must do now. */
  readonly now?: Pane<Id> | undefined;
  readonly left?: Pane<Id> | undefined;
  readonly stage: Pane<Id>;
  readonly right?: Pane<Id> | undefined;
  /** The few acts that are mine, under the stage. */
  readonly dock?: ReactNode;
  readonly dockLabel: string;
  /** The last line: StatusLine. On a phone it stands above the tabs. */
  readonly footer?: ReactNode;
  /** The names of the phone's tabs together. */
  readonly phoneLabel: string;
  /** Which pane the phone shows; without it the layout remembers itself. */
  readonly shown?: Id | undefined;
  readonly onShow?: ((id: Id) => void) | undefined;
  /** regular: cards on the ground with air between. flush: columns divided by hairlines, the stage in the middle a desk. */
  readonly look?: 'regular' | 'flush' | undefined;
};

/** Left, stage, right, dock: side by side at a desk, one at a time on a phone. Fills the AppFrame with fit room. */
export function RoomLayout<Id extends string>(props: RoomLayoutProps<Id>) {
  const { now, left, stage, right, dock, dockLabel, phoneLabel, onShow, look = 'regular' } = props;
  const panes = [now, stage, right, left].flatMap((pane) => (pane ? [pane] : []));
  const [remembered, setRemembered] = useState<Id | null>(null);
  const wanted = props.shown ?? remembered;
  const shown = panes.find((pane) => pane.id === wanted)?.id ?? now?.id ?? stage.id;
  const show = (id: Id) => {
    setRemembered(id);
    onShow?.(id);
  };
  const place = (pane: Pane<Id> | undefined, area: 'now' | 'left' | 'stage' | 'right') =>
    pane && (
      <section
        className={classes(styles.pane, styles[area], pane.id === shown && styles.shown)}
        aria-label={pane.label}
      >
        <ScrollArea label={pane.label} className={styles.content}>
          {pane.content}
        </ScrollArea>
      </section>
    );
  return (
    <div className={classes(styles.room, styles[look])}>
      <div className={classes(styles.panes, left && styles.hasLeft, right && styles.hasRight)}>
        {place(now, 'now')}
        {place(left, 'left')}
        {place(stage, 'stage')}
        {place(right, 'right')}
      </div>
      {dock !== undefined && (
        <section className={styles.dock} aria-label={dockLabel}>
          {dock}
        </section>
      )}
      {props.footer}
      {panes.length > 1 && <BottomTabs label={phoneLabel} tabs={panes} selected={shown} onSelect={show} />}
    </div>
  );
}
