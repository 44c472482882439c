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
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    return () => sizes.disconnect();
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
