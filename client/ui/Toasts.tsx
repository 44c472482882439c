import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import {
  Button as Pressable,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import type { Tone } from './Pill.tsx';
import styles from './Toasts.module.css';

export type ToastMessage = {
  readonly text: ReactNode;
  readonly tone?: Tone | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
};

export type Toasts = {
  /**
   * Says something in passing; it goes after `ms` (6 s; never with an action or in tone live, which must be closed by
   * hand) and waits while it is pointed at. Gives back the way to take it away earlier.
   */
  readonly say: (message: ToastMessage, ms?: number) => () => void;
};

const ToastsContext = createContext<Toasts | null>(null);
const PASSING = 6_000;

/** Round the whole app, once. Nothing of record is told here alone: a toast passes. */
export function ToastProvider({
  children,
  closeLabel,
  label,
}: {
  readonly children: ReactNode;
  readonly closeLabel: string;
  readonly label: string;
}) {
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const toasts = useMemo<Toasts>(
    () => ({
      say: (message, ms = PASSING) => {
        const stays = message.action !== undefined || message.tone === 'live';
        const key = queue.add(message, stays ? {} : { timeout: ms });
        return () => queue.close(key);
      },
    }),
    [queue],
  );
  return (
    <ToastsContext value={toasts}>
      {children}
      <ToastRegion queue={queue} className={classes(styles.region)} aria-label={label}>
        {({ toast }) => (
          <Toast toast={toast} className={classes(styles.toast, styles[toast.content.tone ?? 'neutral'])}>
            <ToastContent className={classes(styles.content)}>
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.action && (
              <Button
                size="small"
                slot={null}
                onPress={() => {
                  toast.content.action?.onPress();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <Pressable slot="close" className={classes(styles.close)} aria-label={closeLabel}>
              <X aria-hidden="true" />
            </Pressable>
          </Toast>
        )}
      </ToastRegion>
    </ToastsContext>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToasts stands outside of ToastProvider');
  return toasts;
}
