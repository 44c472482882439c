/** The minutes under the clerk's hands after the hearing. The editor is a chunk of its own. */
import { lazy, Suspense } from 'react';
import { useFormats, useWords } from '../../i18n.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { roleWords } from '../../live/roleWords.ts';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MINUTES_TEXT } from './passage.ts';
import styles from './Signing.module.css';

const MinutesEditor = lazy(() =>
  import('../../editor/MinutesEditor.tsx').then((module) => ({ default: module.MinutesEditor })),
);

export function ClerkDesk({ live }: { readonly live: LiveDocument | null }) {
  const words = useWords();
  const { minutes } = words;
  const formats = useFormats();
  const now = useClock();
  const { meeting, who } = useMeeting();
  const waiting = <Skeleton label={minutes.loading} lines={8} />;
  const participants = Object.values(meeting.seats)
    .filter((seat) => seat.stays.length > 0)
    .map((seat) => ({ id: seat.id, name: seat.name, role: roleWords(words, seat) }));
  return (
    <div className={styles.desk}>
      <div className={styles.editor} id={MINUTES_TEXT}>
        {live ? (
          <Suspense fallback={waiting}>
            <MinutesEditor
              live={live}
              person={{ id: who.personId, name: who.name }}
              participants={participants}
              phrases={minutes.phrases.map((text, index) => ({ id: String(index), text }))}
              now={now}
              newId={() => crypto.randomUUID()}
              timeOf={formats.time}
              words={minutes.editor}
            />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
    </div>
  );
}
