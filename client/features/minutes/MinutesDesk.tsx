/** The clerk's own minutes beside the stage, co-edited and saved by the server as he types. Loaded for him alone. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { paths } from '#shared/paths.ts';
import { minutesDocument } from '#shared/protocol.ts';
import { MinutesEditor } from '../../editor/MinutesEditor.tsx';
import { useFormats, useWords } from '../../i18n.tsx';
import { type LiveDocument, type LiveDocumentState, openLiveDocument } from '../../live/liveDocument.ts';
import { roleWords } from '../../live/roleWords.ts';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useFollowEnd } from './followEnd.ts';
import styles from './Minutes.module.css';
import { speakersFirst } from './speakers.ts';

export function MinutesDesk() {
  const { room } = useWords();
  const { meetingId, who } = useMeeting();
  const [live, setLive] = useState<LiveDocument | null>(null);
  const { personId, name } = who;
  useEffect(() => {
    const opened = openLiveDocument({
      documentId: minutesDocument(meetingId),
      url: `${location.origin.replace(/^http/, 'ws')}/collab`,
      person: { id: personId, name },
    });
    setLive(opened);
    return () => opened.destroy();
  }, [meetingId, personId, name]);
  if (!live) return <Skeleton label={room.minutes.opening} lines={6} />;
  return <OpenDesk live={live} />;
}

function OpenDesk({ live }: { readonly live: LiveDocument }) {
  const words = useWords();
  const { minutes } = words.room;
  const formats = useFormats();
  const clock = useClock();
  const { meeting, meetingId, who } = useMeeting();
  const state = useSyncExternalStore(live.subscribe, live.getSnapshot);
  const desk = useRef<HTMLDivElement>(null);
  useFollowEnd(desk);
  return (
    <div ref={desk} className={styles.desk}>
      <div className={styles.deskHead}>
        <SavedPill state={state} />
        <LinkButton href={paths.minutes(meetingId)} size="small" variant="quiet">
          {minutes.openPage}
        </LinkButton>
      </div>
      <MinutesEditor
        live={live}
        person={{ id: who.personId, name: who.name }}
        participants={speakersFirst(meeting).map((one) => ({
          id: one.id,
          name: one.name,
          role: roleWords(words, one),
        }))}
        phrases={minutes.phrases.map((text) => ({ id: text, text }))}
        now={clock}
        newId={() => crypto.randomUUID()}
        timeOf={formats.time}
        words={minutes.editor}
      />
    </div>
  );
}

function SavedPill({ state }: { readonly state: LiveDocumentState }) {
  const { minutes } = useWords().room;
  const formats = useFormats();
  const { status, unconfirmed, savedAt } = state;
  if (status === 'frozen') return <Pill tone="good">{minutes.frozen}</Pill>;
  if (status === 'refused') return <Pill tone="live">{minutes.refused}</Pill>;
  if (status === 'tooOld') return <Pill tone="live">{minutes.tooOld}</Pill>;
  if (status === 'offline') return <Pill tone="live">{minutes.offline}</Pill>;
  if (status === 'connecting') return <Pill>{minutes.connecting}</Pill>;
  if (unconfirmed > 0) return <Pill tone="look">{minutes.saving(unconfirmed)}</Pill>;
  if (savedAt === null) return <Pill>{state.mayEdit ? minutes.title : minutes.readOnly}</Pill>;
  return <Pill tone="good">{minutes.saved(formats.exactTime(savedAt))}</Pill>;
}
