import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './ScrollArea.module.css';

/**
 * Something that may be larger than its place. While it is, it can be reached and scrolled by keyboard, and has a
 * name; while all of it is in sight it is no stop on the way.
 */
export function ScrollArea({
  label,
  children,
  axis = 'block',
  className,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly axis?: 'block' | 'inline' | undefined;
  readonly className?: string | undefined;
}) {
  const area = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const measure = () =>
      setOverflows(
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      );
    const sizes = new ResizeObserver(measure);
    const observe = () => {
      measure();
      sizes.disconnect();
      for (const part of [element, ...element.children]) sizes.observe(part);
    };
    observe();
    // What is inside may come later, or be another.
    const parts = new MutationObserver(observe);
    parts.observe(element, { childList: true });
    return () => {
      parts.disconnect();
      sizes.disconnect();
    };
  }, []);
  return (
    <div
      ref={area}
      className={classes(styles.area, styles[axis], className)}
      {...(overflows && { role: 'group', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
