/** My rights and duties, read and confirmed by myself. */
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './Attendance.module.css';

export function MyRights({ seat }: { readonly seat: Seat }) {
  const { waiting } = useWords().room;
  const formats = useFormats();
  return (
    <Card
      title={waiting.rightsTitle}
      {...(seat.rightsAt !== null && {
        aside: <Pill tone="good">{waiting.understoodDone(formats.time(seat.rightsAt))}</Pill>,
      })}
    >
      <ol className={styles.rights}>
        {waiting.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ol>
      {seat.rightsAt === null && (
        <CommandButton
          variant="primary"
          command={{ type: 'confirmRights', participantId: seat.id }}
          refusalPlace="under"
        >
          {waiting.understood}
        </CommandButton>
      )}
    </Card>
  );
}
