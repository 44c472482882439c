import { useState } from 'react';
import { audiencesOf, type ExhibitAudience } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Columns, Stack } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useUploads } from './useUploads.ts';

const kinds = ['.pdf', 'image/*', 'audio/*', 'video/*', '.docx', '.xlsx', '.pptx'];

/** Brings files in: who may see them and where they come from is said before. */
export function AddExhibits() {
  const { hearing, terms } = useWords();
  const words = hearing.exhibits;
  const say = useRefusalWords();
  const { meeting, meetingId } = useMeeting();
  const [audience, setAudience] = useState<ExhibitAudience>('room');
  const [source, setSource] = useState('');
  const { sending, add, refuse, drop } = useUploads(meetingId);
  const refused = useRefusal(probe);
  return (
    <Card title={words.add}>
      <Stack>
        <Columns>
          <RadioGroup
            label={words.audience}
            hint={words.audienceHint}
            options={audiencesOf[meeting.kind].map((id) => ({ id, label: terms.exhibitAudiences[id] }))}
            value={audience}
            onChange={setAudience}
          />
          <TextField
            label={words.source}
            placeholder={words.sourceHint}
            value={source}
            onChange={setSource}
            maxLength={120}
            autoComplete="off"
          />
        </Columns>
        <FileDrop
          label={words.drop}
          hint={words.dropHint}
          chooseLabel={words.choose}
          accept={kinds}
          onFiles={(files) => add(files, { source, audience })}
          onOther={(files) => {
            for (const file of files) refuse(file.name, words.notAccepted(file.name));
          }}
          items={sending}
          onRemove={drop}
          words={{ remove: words.remove, sending: words.sending }}
          refusal={say(refused)}
        />
      </Stack>
    </Card>
  );
}

/** To ask whether anything may be brought in now. */
const probe = {
  type: 'addExhibit',
  exhibitId: '…',
  title: '…',
  source: '',
  fileName: '…',
  sha256: '',
  mime: '…',
  bytes: 1,
  pages: 1,
  audience: 'room',
} as const;
