import { seatsWith } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

type Act = { readonly variant?: ButtonVariant };

export function RequestApproval({ variant = 'outlined' }: Act) {
  const { approval } = useWords().hearing;
  const { meeting } = useMeeting();
  const [opinion, setOpinion, clear] = useDraft('approval.opinion');
  return (
    <ActDialog
      button={{ children: approval.request, variant }}
      probe={{ type: 'requestApproval', opinion: '' }}
      title={approval.request}
      lead={approval.requestLead}
      command={{ type: 'requestApproval', opinion }}
      confirmLabel={approval.request}
      onDone={clear}
    >
      {seatsWith(meeting, 'officer').length === 0 && <Notice>{approval.requestWithoutPanel}</Notice>}
      <TextArea
        label={approval.opinionLabel}
        placeholder={approval.opinionHint}
        value={opinion}
        onChange={setOpinion}
        maxLength={1000}
      />
    </ActDialog>
  );
}

export function ApproveHearing({ variant = 'outlined' }: Act) {
  const { approval } = useWords().hearing;
  const [note, setNote, clear] = useDraft('approval.note');
  return (
    <ActDialog
      button={{ children: approval.approve, variant }}
      probe={{ type: 'approveHearing', note: '' }}
      title={approval.approve}
      lead={approval.approveLead}
      command={{ type: 'approveHearing', note }}
      confirmLabel={approval.approve}
      onDone={clear}
    >
      <TextArea label={approval.noteLabel} value={note} onChange={setNote} maxLength={1000} />
    </ActDialog>
  );
}

export function RefuseHearing() {
  const { approval } = useWords().hearing;
  return (
    <CommandButton
      command={{ type: 'refuseHearing', reason: '…' }}
      confirm={{
        title: approval.refuse,
        text: approval.refuseLead,
        confirmLabel: approval.refuse,
        tone: 'danger',
        reason: {
          label: approval.refuseReason,
          withReason: (reason) => ({ type: 'refuseHearing', reason }),
        },
      }}
    >
      {approval.refuse}
    </CommandButton>
  );
}
