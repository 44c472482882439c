import { useState } from 'react';
import { tiesOf } from '#shared/office/ties.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { assistantOptions } from './assistantOptions.ts';

/** An assistant from the roster, who knows most about the case first; what is to be disclosed of him is said. */
export function InviteAssistant() {
  const all = useWords();
  const { hearing, terms } = all;
  const words = hearing.people;
  const { meeting } = useMeeting();
  const office = useOffice();
  const now = useClock()();
  const [assistantId, setAssistantId] = useState<string | null>(null);
  const [remote, setRemote] = useState(false);
  const options = assistantOptions(office, meeting, now, all);
  const chosen = assistantId === null ? undefined : office.assistants[assistantId];
  const ties = chosen ? tiesOf(chosen, office, meeting.plan?.supervisedOrgan) : [];
  const first = options.find((option) => !('reason' in option));
  return (
    <ActDialog
      button={{ children: words.invite, size: 'small' }}
      probe={{ type: 'inviteAssistant', assistantId: assistantId ?? first?.id ?? '…', remote }}
      title={words.inviteTitle}
      lead={words.inviteLead}
      command={assistantId === null ? null : { type: 'inviteAssistant', assistantId, remote }}
      missing={assistantId === null ? words.assistantMissing : null}
      confirmLabel={words.inviteAct}
      onDone={() => setAssistantId(null)}
    >
      <ComboBox
        label={words.assistant}
        options={options}
        value={assistantId}
        onChange={setAssistantId}
        placeholder={words.chooseAssistant}
        empty={words.nobodyFound}
        isRequired
      />
      {ties.length > 0 && (
        <Notice tone="look" title={words.tiesTitle} announce="politely">
          {terms.list(ties.map((tie) => words.ties[tie.tie]))}
        </Notice>
      )}
      <Checkbox isSelected={remote} onChange={setRemote} hint={words.remoteHint}>
        {words.remote}
      </Checkbox>
    </ActDialog>
  );
}
