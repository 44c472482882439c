/** The members' views: mine to write while they are sealed, who has given his; then all of them side by side. */
import { RevealedViews } from '../../features/views/RevealedViews.tsx';
import { ViewForm } from '../../features/views/ViewForm.tsx';
import { ViewsProgress } from '../../features/views/ViewsProgress.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import styles from './Room.module.css';

export function ViewsFace() {
  const { table } = useWords().conferenceRoom;
  const { meeting, seat } = useMeeting();
  const rounds = meeting.conference?.rounds ?? [];
  const revealed = rounds.filter((round) => round.revealed !== null);
  const open = rounds.at(-1)?.revealed === null ? rounds.at(-1) : undefined;
  if (!open && revealed.length === 0) return <EmptyHint title={table.none}>{table.noneMore}</EmptyHint>;
  if (!open)
    return (
      <div className={styles.face}>
        <RevealedViews rounds={revealed} />
      </div>
    );
  const writes = seat?.whereabouts === 'admitted' && seat.roles.includes('member');
  return (
    <>
      <div className={writes ? styles.deliberation : styles.face}>
        {writes && <ViewForm round={open} />}
        <ViewsProgress round={open} />
      </div>
      {revealed.length > 0 && (
        <details className={styles.face}>
          <summary>{table.caption(revealed.at(-1)?.number ?? 1)}</summary>
          <RevealedViews rounds={revealed} />
        </details>
      )}
    </>
  );
}
