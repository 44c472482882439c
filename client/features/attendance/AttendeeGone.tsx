/** Somebody who attended without a vote and is no longer in the room: calmly told that it is over, and what is still asked. */
import type { ReactNode } from 'react';
import { useWords } from '../../i18n.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import styles from './Attendance.module.css';

/** `words` is put in by the page: what I said, to be confirmed. */
export function AttendeeGone({ isOver, words }: { readonly isOver: boolean; readonly words: ReactNode }) {
  const { gone } = useWords().conferenceRoom;
  return (
    <div className={styles.waitingRoom}>
      <EmptyHint title={isOver ? gone.overTitle : gone.leftTitle}>
        <p>{isOver ? gone.overMore : gone.leftMore}</p>
        {!isOver && <p>{gone.mayWait}</p>}
      </EmptyHint>
      {words}
    </div>
  );
}
