import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { TextArea } from '../../ui/TextArea.tsx';

/** What stands, what it should say, and why. */
export function NoteCorrection() {
  const { noted: words, terms } = useWords();
  const [stands, setStands, forgetStands] = useDraft('noted.stands');
  const [shouldSay, setShouldSay, forgetShouldSay] = useDraft('noted.shouldSay');
  const [reason, setReason, forgetReason] = useDraft('noted.reason');
  const fields = [
    { label: words.stands, hint: words.standsHint, value: stands, onChange: setStands },
    { label: words.shouldSay, value: shouldSay, onChange: setShouldSay },
    { label: words.reason, value: reason, onChange: setReason },
  ];
  const missing = fields.filter(({ value }) => value.trim() === '').map(({ label }) => label);
  const done = () => {
    forgetStands();
    forgetShouldSay();
    forgetReason();
  };
  return (
    <ActDialog
      button={{ children: words.note, refusalPlace: 'under' }}
      probe={{ type: 'noteCorrection', stands: '…', shouldSay: '…', reason: '…' }}
      title={words.note}
      lead={words.lead}
      command={{
        type: 'noteCorrection',
        stands: stands.trim(),
        shouldSay: shouldSay.trim(),
        reason: reason.trim(),
      }}
      missing={missing.length > 0 ? words.missing(terms.list(missing)) : null}
      confirmLabel={words.confirm}
      onDone={done}
    >
      {fields.map((field) => (
        <TextArea key={field.label} {...field} maxLength={1000} voice="record" rows={2} />
      ))}
    </ActDialog>
  );
}
