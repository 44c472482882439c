import { useState } from 'react';
import type { InviteAnswer } from '#shared/http.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { api } from '#shared/paths.ts';
import { refusedCode, write } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useClock, useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import type { Issued } from './InvitationSheet.tsx';

/** Minutes are signed within days of the hearing; until then the link is needed. */
const USUAL_SPAN = 14 * 86_400_000;

/** The link is made by the server and told once; the record holds only that there is one, and until when. */
export function IssueInvitation({
  seat,
  onIssued,
}: {
  readonly seat: Seat;
  readonly onIssued: (issued: Issued) => void;
}) {
  const { hearing, common } = useWords();
  const words = hearing.invitations;
  const say = useRefusalWords();
  const toasts = useToasts();
  const { meetingId, meeting } = useMeeting();
  const now = useClock()();
  const usual = Math.max(meeting.plan?.startsAt ?? now, now) + USUAL_SPAN;
  const [isOpen, setOpen] = useState(false);
  const [expiresAt, setExpiresAt] = useState<number | null>(usual);
  const [pending, setPending] = useState(false);
  const refused = useRefusal({ type: 'issueInvitation', participantId: seat.id, expiresAt: usual });
  const flaw = useRefusal(
    expiresAt === null ? null : { type: 'issueInvitation', participantId: seat.id, expiresAt },
  );
  const issue = async () => {
    if (expiresAt === null) return;
    setPending(true);
    try {
      const answer = await write<InviteAnswer>(api.invite(meetingId, seat.id), 'POST', { expiresAt });
      setOpen(false);
      onIssued({ ...answer, seat });
    } catch (error) {
      toasts.say({ text: say(refusedCode(error)) ?? '', tone: 'look' });
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        label={words.issueFor(seat.name)}
        refusal={say(refused)}
        onPress={() => setOpen(true)}
      >
        {seat.invitation ? words.reissue : words.issue}
      </Button>
      <Dialog
        title={words.issueFor(seat.name)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={common.close}
        size="small"
        actions={
          <>
            <Button
              variant="primary"
              onPress={() => void issue()}
              pending={pending}
              pendingLabel={common.sending}
              refusal={expiresAt === null ? words.expiresMissing : say(flaw)}
              refusalPlace="under"
            >
              {words.act}
            </Button>
            <Button onPress={() => setOpen(false)}>{common.cancel}</Button>
          </>
        }
      >
        <Stack>
          <p>{words.issueLead}</p>
          <DateTimeField
            label={words.expires}
            value={expiresAt}
            onChange={setExpiresAt}
            start={usual}
            earliest={now}
            isRequired
          />
        </Stack>
      </Dialog>
    </>
  );
}

export function RevokeInvitation({ seat }: { readonly seat: Seat }) {
  const { hearing, common } = useWords();
  const words = hearing.invitations;
  const say = useRefusalWords();
  const toasts = useToasts();
  const { meetingId } = useMeeting();
  const [isOpen, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const refused = useRefusal({ type: 'revokeInvitation', participantId: seat.id, reason: '' });
  const revoke = async () => {
    setPending(true);
    try {
      await write(api.invite(meetingId, seat.id), 'DELETE');
      setOpen(false);
      toasts.say({ text: words.revoked, tone: 'good' });
    } catch (error) {
      toasts.say({ text: say(refusedCode(error)) ?? '', tone: 'look' });
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        label={words.revokeFor(seat.name)}
        refusal={isOpen ? null : say(refused)}
        onPress={() => setOpen(true)}
      >
        {words.revoke}
      </Button>
      <ConfirmDialog
        title={words.revokeTitle(seat.name)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={words.revoke}
        cancelLabel={common.cancel}
        closeLabel={common.close}
        tone="danger"
        pending={pending}
        pendingLabel={common.sending}
        onConfirm={() => void revoke()}
      >
        {words.revokeLead}
      </ConfirmDialog>
    </>
  );
}
