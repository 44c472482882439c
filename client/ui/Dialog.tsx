import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Heading,
  Modal,
  ModalOverlay,
  Button as Pressable,
  Dialog as RacDialog,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import { ScrollArea } from './ScrollArea.tsx';

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

/** Modal: focus goes in, stays in, returns; Escape closes. On a phone it takes the width of the screen. */
export function Dialog(props: DialogProps) {
  const {
    title,
    children,
    isOpen,
    onClose,
    actions,
    size = 'regular',
    place = 'centre',
    steadfast = false,
  } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!steadfast}
      className={classes(styles.veil, styles[place])}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <RacDialog className={classes(styles.dialog)}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={classes(styles.title)}>
              {title}
            </Heading>
            <Pressable className={classes(styles.close)} aria-label={props.closeLabel} onPress={onClose}>
              <X aria-hidden="true" />
            </Pressable>
          </header>
          <ScrollArea label={title} className={styles.body}>
            {children}
          </ScrollArea>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What a desk shows beside, a phone shows on demand: at the edge, or from below. */
export function Drawer({ place = 'end', ...dialog }: Omit<DialogProps, 'steadfast'>) {
  return <Dialog {...dialog} place={place} />;
}
