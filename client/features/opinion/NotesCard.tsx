/** What is said about the opinion inside the office; no expert ever sees it. */
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useOpinion } from '../../live/useOpinion.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Prose, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Opinion.module.css';

export function NotesCard() {
  const { review: words } = useWords().opinionPages;
  const { moment } = useFormats();
  const { opinion } = useOpinion();
  const nameOf = useOpinionNames();
  const [text, setText, forget] = useDraft('note');
  const isMissing = text.trim() === '';
  return (
    <Card title={words.notes}>
      <Stack gap="small">
        <Soft>{words.notesLead}</Soft>
        {opinion.notes.map((note) => (
          <div key={note.id} className={styles.point}>
            <Soft>{words.by(nameOf(note.byId), moment(note.at))}</Soft>
            <Prose>{note.text}</Prose>
          </div>
        ))}
        <TextArea label={words.noteText} value={text} onChange={setText} maxLength={3000} rows={2} />
        <div>
          <CommandButton
            size="small"
            command={{ type: 'noteInternally', text: isMissing ? '…' : text }}
            refusal={isMissing ? words.noteMissing : null}
            onDone={forget}
          >
            {words.addNote}
          </CommandButton>
        </div>
      </Stack>
    </Card>
  );
}
