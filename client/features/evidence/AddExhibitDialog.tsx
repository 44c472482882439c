/** Bringing in an exhibit from the room: one file, checked and numbered by the server. */
import { useState } from 'react';
import { prepares } from '#shared/meeting/seats.ts';
import { audiencesOf, type ExhibitAudience } from '#shared/meeting/terms.ts';
import { api } from '#shared/paths.ts';
import { refusedCode, upload } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { refusalWords } from '../../live/refusalWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './Evidence.module.css';

export function AddExhibitDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { evidence } = words.room;
  const toasts = useToasts();
  const { meeting, meetingId, who } = useMeeting();
  const preparing = prepares(meeting, { id: who.personId, roles: who.roles });
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('');
  const [audience, setAudience] = useState<ExhibitAudience>('room');
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = (taken: File | undefined) => {
    setFile(taken ?? null);
    setError(null);
    if (taken && title === '') setTitle(taken.name.replace(/\.[^.]+$/, '').slice(0, 120));
  };
  const send = async () => {
    if (!file) return;
    setError(null);
    setProgress(0);
    try {
      const about = new URLSearchParams({ title: title.trim(), source: source.trim(), audience });
      await upload(`${api.exhibits(meetingId)}?${about}`, file, setProgress);
      toasts.say({ text: evidence.added, tone: 'good' });
      onClose();
    } catch (failure) {
      setError(refusalWords(words, refusedCode(failure)));
    } finally {
      setProgress(null);
    }
  };
  const missing = !file ? evidence.fileMissing : title.trim() === '' ? evidence.nameMissing : null;
  return (
    <Dialog
      title={evidence.addTitle}
      isOpen
      onClose={onClose}
      closeLabel={words.common.close}
      actions={
        <>
          <Button
            variant="primary"
            refusal={missing}
            refusalPlace="under"
            pending={progress !== null}
            pendingLabel={evidence.sending}
            onPress={() => void send()}
          >
            {evidence.add}
          </Button>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{evidence.addLead}</p>
        <FileDrop
          label={evidence.file}
          hint={evidence.fileHint}
          chooseLabel={evidence.choose}
          accept={['.pdf', 'image/*']}
          multiple={false}
          onFiles={([taken]) => take(taken)}
          onOther={() => setError(evidence.otherKind)}
          items={file ? [{ id: 'file', name: file.name, progress, ...(error !== null && { error }) }] : []}
          onRemove={() => take(undefined)}
          words={{ remove: evidence.remove, sending: evidence.sending }}
        />
        {!file && error !== null && <p role="alert">{error}</p>}
        <TextField label={evidence.name} value={title} onChange={setTitle} maxLength={120} isRequired />
        <TextField label={evidence.from} value={source} onChange={setSource} maxLength={120} />
        {preparing && (
          <RadioGroup
            label={evidence.audience}
            inline
            options={audiencesOf[meeting.kind].map((id) => ({ id, label: words.terms.exhibitAudiences[id] }))}
            value={audience}
            onChange={setAudience}
          />
        )}
      </div>
    </Dialog>
  );
}
