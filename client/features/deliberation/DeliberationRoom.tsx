/** The officers alone: their discussion, who has given his opinion, and who shall speak for all. */
import { hasGiven } from '#shared/meeting/deliberation.ts';
import { officersPresent } from '#shared/meeting/seats.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { People, PersonLine } from '../../ui/PersonLine.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import styles from './Deliberation.module.css';

export function DeliberationRoom() {
  const { deliberation, room } = useWords();
  const text = deliberation.room;
  const { meeting } = useMeeting();
  const formats = useFormats();
  const nameOf = useNames();
  const [note, setNote, clear, savedAt] = useDraft('deliberationNote');
  return (
    <div className={styles.form}>
      <Card title={text.progress}>
        <People label={text.progress}>
          {officersPresent(meeting).map((officer) => {
            const isGiven = hasGiven(meeting, officer.id);
            return (
              <PersonLine
                key={officer.id}
                name={officer.name}
                role={isGiven ? text.given : text.notGiven}
                dot={isGiven ? 'good' : 'away'}
                state={isGiven ? text.given : text.notGiven}
                action={
                  meeting.spokespersonId === officer.id ? (
                    <Pill tone="info">{text.spokesperson}</Pill>
                  ) : (
                    <CommandButton
                      size="small"
                      variant="quiet"
                      label={`${text.choose} ${officer.name}`}
                      refusalPlace="under"
                      command={{ type: 'chooseSpokesperson', participantId: officer.id }}
                    >
                      {text.choose}
                    </CommandButton>
                  )
                }
              />
            );
          })}
        </People>
        <p className={styles.soft}>{text.spokespersonHint}</p>
      </Card>
      <Card title={text.notes} aside={<Pill tone="live">{text.title}</Pill>}>
        {meeting.notes.length === 0 ? (
          <p className={styles.soft}>{text.noNotes}</p>
        ) : (
          <Timeline
            label={text.notes}
            voice="record"
            live
            entries={meeting.notes.map((one) => ({
              id: one.id,
              time: formats.time(one.at),
              dateTime: new Date(one.at).toISOString(),
              who: room.acts.says(nameOf(one.byId)),
              children: one.text,
            }))}
          />
        )}
        <div className={styles.fields}>
          <TextArea
            label={text.note}
            hint={text.notesHint}
            voice="record"
            rows={2}
            maxLength={3000}
            value={note}
            onChange={setNote}
          />
          <DraftNote text={note} savedAt={savedAt} />
          <div>
            <CommandButton
              command={{ type: 'noteDeliberation', text: note.trim() || '…' }}
              refusal={note.trim() === '' ? text.note : null}
              onDone={clear}
            >
              {text.say}
            </CommandButton>
          </div>
        </div>
      </Card>
    </div>
  );
}
