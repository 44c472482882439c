/** Records the signed undertaking: its day, and its scan where there is one. */
import { useState } from 'react';
import type { SpecialAssistant } from '#shared/office/state.ts';
import { api } from '#shared/paths.ts';
import { refusedCode, upload } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { FormDialog } from '../../live/FormDialog.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { refusalWords } from '../../live/refusalWords.ts';
import { officeChanged } from '../../live/useWho.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function UndertakingDialog({
  assistant,
  acting,
  now,
  onClose,
}: {
  readonly assistant: SpecialAssistant;
  readonly acting: OfficeActing;
  readonly now: number;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { people, roster } = words;
  const toasts = useToasts();
  const [on, setOn] = useState<number | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const assistantId = assistant.id;

  const record = async (day: number): Promise<boolean> => {
    if (!file) return acting.act({ type: 'recordUndertaking', assistantId, on: day, file: null });
    try {
      await upload(`${api.undertaking(assistantId)}?on=${day}`, file, setSent);
      await officeChanged();
      return true;
    } catch (error) {
      setRefused(refusalWords(words, refusedCode(error)));
      return false;
    } finally {
      setSent(null);
    }
  };
  const save = async () => {
    setAsked(true);
    setRefused(null);
    if (on === null || !(await record(on))) return;
    toasts.say({ text: people.saved(assistant.name), tone: 'good' });
    onClose();
  };

  return (
    <FormDialog
      title={roster.undertakingTitle(assistant.name)}
      saveLabel={roster.record}
      pending={acting.pending || sent !== null}
      onSave={() => void save()}
      onClose={onClose}
    >
      <DateTimeField
        label={roster.signedOn}
        precision="day"
        isRequired
        missing={roster.dayMissing}
        start={now}
        latest={now}
        value={on}
        onChange={setOn}
        error={asked && on === null ? roster.dayMissing : null}
      />
      <FileDrop
        label={roster.scan}
        hint={roster.scanHint}
        chooseLabel={roster.scanChoose}
        accept={['.pdf', 'image/*']}
        multiple={false}
        onFiles={([first]) => setFile(first ?? null)}
        items={
          file
            ? [{ id: 'scan', name: file.name, progress: sent, ...(refused !== null && { error: refused }) }]
            : []
        }
        onRemove={() => setFile(null)}
        words={{ remove: roster.scanRemove, sending: words.common.saving }}
      />
    </FormDialog>
  );
}
