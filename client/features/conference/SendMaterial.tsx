/** The digest and chosen material, sent to those chosen: at first to all who have not had it. */
import { useState } from 'react';
import { lacksMaterial } from '#shared/meeting/conferenceMaterial.ts';
import { isAttendee } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function SendMaterial({
  readers,
  variant,
}: {
  readonly readers: readonly Seat[];
  readonly variant: ButtonVariant;
}) {
  const words = useWords();
  const { material: text } = words.conferenceDesk;
  const { meeting } = useMeeting();
  const exhibits = Object.values(meeting.exhibits).filter(({ withdrawn }) => withdrawn === null);
  const [whom, setWhom] = useState<readonly string[]>([]);
  const [which, setWhich] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const begin = () => {
    const lacking = lacksMaterial(meeting);
    setWhom(lacking.length > 0 ? lacking : readers.map(({ id }) => id));
    setWhich(exhibits.filter(({ audience }) => audience !== 'officers').map(({ id }) => id));
  };
  const toAttendee = readers.some((seat) => whom.includes(seat.id) && isAttendee(seat));
  const exhibitIds = which.filter((id) => !toAttendee || meeting.exhibits[id]?.audience !== 'officers');
  const first = readers[0]?.id ?? '…';
  return (
    <ActDialog
      button={{ children: text.send, variant }}
      probe={{ type: 'sendMaterial', participantIds: [first], exhibitIds: [], note: '' }}
      title={text.sendTitle}
      lead={text.sendLead}
      command={{ type: 'sendMaterial', participantIds: [...whom], exhibitIds, note: note.trim() }}
      missing={whom.length === 0 ? text.whomMissing : null}
      confirmLabel={text.act(whom.length)}
      onOpen={begin}
      onDone={() => setNote('')}
    >
      <CheckboxGroup
        label={text.whom}
        options={readers.map((seat) => ({ id: seat.id, label: seat.name, hint: roleWords(words, seat) }))}
        value={whom}
        onChange={setWhom}
        inline
      />
      {exhibits.length === 0 ? (
        <Notice>{text.whichNone}</Notice>
      ) : (
        <CheckboxGroup
          label={text.which}
          options={exhibits.map(({ id, number, title, audience }) => ({
            id,
            label: `${number}. ${title}`,
            ...(audience === 'officers' && toAttendee && { reason: text.membersOnly }),
          }))}
          value={exhibitIds}
          onChange={setWhich}
        />
      )}
      <TextArea label={text.note} value={note} onChange={setNote} maxLength={1000} rows={2} />
    </ActDialog>
  );
}
