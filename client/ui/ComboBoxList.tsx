import { type RefObject, useCallback } from 'react';
import styles from './ComboBox.module.css';
import { classes } from './classes.ts';
import list from './Popover.module.css';
import type { Option } from './Popover.tsx';

export const optionIdOf = (listId: string, option: Option): string => `${listId}-${option.id}`;

/** The list of a ComboBox, above everything and beside its box; the focus stays in the box. */
export function ComboBoxList({
  id,
  label,
  options,
  value,
  current,
  empty,
  box,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly current: Option | undefined;
  readonly empty: string;
  readonly box: RefObject<HTMLElement | null>;
  readonly onChoose: (option: Option) => void;
}) {
  const show = useCallback(
    (surface: HTMLDivElement | null) => {
      if (!surface) return;
      const stand = () => box.current && standAt(surface, box.current);
      surface.showPopover();
      stand();
      addEventListener('scroll', stand, { capture: true, passive: true });
      addEventListener('resize', stand);
      return () => {
        removeEventListener('scroll', stand, { capture: true });
        removeEventListener('resize', stand);
      };
    },
    [box],
  );
  return (
    <div
      ref={show}
      popover="manual"
      className={classes(list.popover, styles.surface)}
      // A press here takes no focus away from the box, so that the list does not close before it is heard.
      onPointerDown={(event) => event.preventDefault()}
    >
      <div role="listbox" id={id} aria-label={label} className={list.list}>
        {options.map((option) => (
          <div
            key={option.id}
            id={optionIdOf(id, option)}
            role="option"
            tabIndex={-1}
            aria-selected={option.id === value}
            className={list.item}
            ref={option === current ? intoSight : null}
            {...(option === current && { 'data-focused': true })}
            {...(option.id === value && { 'data-selected': true })}
            {...(option.reason !== undefined && { 'aria-disabled': true, 'data-disabled': true })}
            onPointerUp={() => onChoose(option)}
          >
            <span>{option.label}</span>
            {(option.reason ?? option.hint) && (
              <span className={list.hint}>{option.reason ?? option.hint}</span>
            )}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p role="status" className={list.empty}>
          {empty}
        </p>
      )}
    </div>
  );
}

const intoSight = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });

const GAP = 4;

/** Under the box; above it where there is more room. The place is known only while it is open: it cannot be a class. */
function standAt(surface: HTMLElement, box: HTMLElement): void {
  const { top, bottom, left, width } = box.getBoundingClientRect();
  const below = innerHeight - bottom;
  const isAbove = below < surface.offsetHeight + GAP && top > below;
  surface.style.setProperty('--list-left', `${left}px`);
  surface.style.setProperty('--list-width', `${width}px`);
  surface.style.setProperty('--list-top', isAbove ? 'auto' : `${bottom + GAP}px`);
  surface.style.setProperty('--list-bottom', isAbove ? `${innerHeight - top + GAP}px` : 'auto');
}
