import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './plan.module.css';

/** A small square button with a sign; `off` where its end of the list is reached. */
export function IconButton({
  label,
  off,
  onPress,
  children,
}: {
  readonly label: string;
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Button className={styles.icon ?? ''} aria-label={label} isDisabled={off} onPress={onPress}>
      {children}
    </Button>
  );
}
