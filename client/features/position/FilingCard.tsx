/** Into the internal file, once the position stands and nothing is open (K24). */
import { useFormats, useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function FilingCard() {
  const { after: text } = useWords().conferenceDesk;
  const { moment } = useFormats();
  const { conference } = useMeeting().meeting;
  const filed = conference?.filed;
  return (
    <Card title={text.filing}>
      <Stack>
        <Soft small={false}>{filed ? text.filed(moment(filed.at)) : text.filingLead}</Soft>
        {filed && filed.note !== '' && <p>{filed.note}</p>}
        {!filed && (
          <div>
            <FileConference />
          </div>
        )}
      </Stack>
    </Card>
  );
}

export function FileConference({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { after: text } = useWords().conferenceDesk;
  const [note, setNote, clear] = useDraft('filing.note');
  return (
    <ActDialog
      button={{ children: text.file, variant }}
      probe={{ type: 'fileConference', note: '' }}
      title={text.fileTitle}
      lead={text.fileLead}
      command={{ type: 'fileConference', note: note.trim() }}
      confirmLabel={text.file}
      onDone={clear}
    >
      <TextArea label={text.fileNote} value={note} onChange={setNote} maxLength={500} rows={2} />
    </ActDialog>
  );
}
