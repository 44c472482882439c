import { X } from 'lucide-react';
import {
  Heading,
  Modal,
  ModalOverlay,
  Button as Pressable,
  Dialog as RacDialog,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import type { DialogProps } from './Dialog.tsx';
import { ScrollArea } from './ScrollArea.tsx';

/** What a Dialog is while it is open. Loaded with the first that opens. */
export function DialogBox(props: DialogProps) {
  const { title, children, onClose, actions, size = 'regular', place = 'centre', steadfast = false } = props;
  return (
    <ModalOverlay
      isOpen
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
