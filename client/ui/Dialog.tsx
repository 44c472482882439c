import { lazy, type ReactNode, Suspense } from 'react';

export type DialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The name of the cross that closes it. */
  readonly closeLabel: string;
  /** Buttons, the one to be taken first. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'regular' | 'wide' | 'full' | undefined;
  /** centre: a question. start and end: a drawer at that edge. bottom: a drawer from below, for phones. */
  readonly place?: 'centre' | 'start' | 'end' | 'bottom' | undefined;
  /** A click beside it does not close it: what is written in it would be lost. */
  readonly steadfast?: boolean | undefined;
};

const DialogBox = lazy(async () => ({ default: (await import('./DialogBox.tsx')).DialogBox }));

/** Modal: focus goes in, stays in, returns; Escape closes. On a phone it takes the width of the screen. */
export function Dialog(props: DialogProps) {
  return (
    props.isOpen && (
      <Suspense>
        <DialogBox {...props} />
      </Suspense>
    )
  );
}

/** What a desk shows beside, a phone shows on demand: at the edge, or from below. */
export function Drawer({ place = 'end', ...dialog }: Omit<DialogProps, 'steadfast'>) {
  return <Dialog {...dialog} place={place} />;
}
