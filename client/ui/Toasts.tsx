import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
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

/** `ms` null: until it is closed. */
type Said = { readonly id: number; readonly message: ToastMessage; readonly ms: number | null };

const ToastsContext = createContext<Toasts | null>(null);
const PASSING = 6_000;
const AT_ONCE = 3;

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
  const [said, setSaid] = useState<readonly Said[]>([]);
  const last = useRef(0);
  const toasts = useMemo<Toasts>(
    () => ({
      say: (message, ms = PASSING) => {
        last.current += 1;
        const id = last.current;
        const stays = message.action !== undefined || message.tone === 'live';
        setSaid((before) => [...before, { id, message, ms: stays ? null : ms }]);
        return () => setSaid((before) => before.filter((one) => one.id !== id));
      },
    }),
    [],
  );
  const close = (id: number) => setSaid((before) => before.filter((one) => one.id !== id));
  return (
    <ToastsContext value={toasts}>
      {children}
      {createPortal(
        // Over open dialogs too: these are told by this name not to hide it and not to close at a click on it.
        <section aria-label={label} className={styles.region} data-react-aria-top-layer="true">
          <div className={styles.list} aria-live="polite" aria-relevant="additions">
            {said.slice(0, AT_ONCE).map((one) => (
              <Toast key={one.id} said={one} closeLabel={closeLabel} onClose={() => close(one.id)} />
            ))}
          </div>
        </section>,
        document.body,
      )}
    </ToastsContext>
  );
}

function Toast({
  said: { message, ms },
  closeLabel,
  onClose,
}: {
  readonly said: Said;
  readonly closeLabel: string;
  readonly onClose: () => void;
}) {
  const [isHeld, setHeld] = useState(false);
  // Where the keyboard was before it came here; it goes back there.
  const before = useRef<EventTarget | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    if (ms === null || isHeld) return;
    const timer = setTimeout(() => closing.current(), ms);
    return () => clearTimeout(timer);
  }, [ms, isHeld]);
  useEffect(() => {
    const here = place.current;
    if (!here) return;
    const hold = () => setHeld(true);
    const letGo = () => setHeld(false);
    const comeIn = ({ relatedTarget }: FocusEvent) => {
      hold();
      if (!(relatedTarget instanceof Node && here.contains(relatedTarget))) before.current = relatedTarget;
    };
    here.addEventListener('pointerenter', hold);
    here.addEventListener('pointerleave', letGo);
    here.addEventListener('focusin', comeIn);
    here.addEventListener('focusout', letGo);
    return () => {
      here.removeEventListener('pointerenter', hold);
      here.removeEventListener('pointerleave', letGo);
      here.removeEventListener('focusin', comeIn);
      here.removeEventListener('focusout', letGo);
    };
  }, []);
  const close = () => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    onClose();
  };
  return (
    <div className={classes(styles.toast, styles[message.tone ?? 'neutral'])} ref={place}>
      <div className={styles.content}>{message.text}</div>
      {message.action && (
        <Button
          size="small"
          onPress={() => {
            message.action?.onPress();
            close();
          }}
        >
          {message.action.label}
        </Button>
      )}
      <button type="button" className={styles.close} aria-label={closeLabel} onClick={close}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToasts stands outside of ToastProvider');
  return toasts;
}
