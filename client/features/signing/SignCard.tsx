/** My own signature: what it needs, what it says, and how to refuse it. */
import { mustSign } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { SignForm } from '../../live/SignForm.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import type { Verdict } from './useMinutesText.ts';

export function SignCard({ seat, verdict }: { readonly seat: Seat; readonly verdict: Verdict }) {
  const { signing } = useWords();
  const { meeting, records } = useMeeting();
  if (!mustSign(seat)) return <Notice title={signing.needNot}>{signing.needNotMore}</Notice>;
  if (seat.signature) return <Given signature={seat.signature} />;
  if (meeting.stage === 'closed') {
    const isVoided = records.some(({ event }) => event.type === 'minutesReopened');
    return (
      <Notice title={signing.notYet} tone={isVoided ? 'look' : 'info'}>
        {isVoided ? signing.voided : signing.notYetMore}
      </Notice>
    );
  }
  if (meeting.stage !== 'signing') return null;
  if (!meeting.minutes)
    return (
      <Notice title={signing.binding} announce="politely">
        {signing.bindingMore}
      </Notice>
    );
  // Another text is another signature: nothing ticked or drawn for the one before is carried over.
  return (
    <Sign key={meeting.minutes.sha256} seat={seat} sha256={meeting.minutes.sha256} isRead={isRead(verdict)} />
  );
}

const isRead = (verdict: Verdict): boolean => verdict === 'same' || verdict === 'unchecked';

function Sign({
  seat,
  sha256,
  isRead,
}: {
  readonly seat: Seat;
  readonly sha256: string;
  readonly isRead: boolean;
}) {
  const { signing } = useWords();
  return (
    <Card title={signing.mine}>
      <Stack>
        <SignForm
          statement={signing.statement(sha256.slice(0, 12))}
          words={signing}
          command={(image) => ({ type: 'signMinutes', sha256, image })}
          missing={isRead ? null : signing.notRead}
        />
        <Soft>{signing.orCorrect}</Soft>
        <CommandButton
          variant="quiet"
          refusalPlace="under"
          command={{ type: 'refuseToSign', participantId: seat.id, sha256, reason: '…', witnessId: null }}
          confirm={{
            title: signing.refuseTitle,
            text: signing.refuseLead,
            confirmLabel: signing.refuseConfirm,
            tone: 'danger',
            reason: {
              label: signing.refuseReason,
              withReason: (reason) => ({
                type: 'refuseToSign',
                participantId: seat.id,
                sha256,
                reason,
                witnessId: null,
              }),
            },
          }}
        >
          {signing.refuse}
        </CommandButton>
      </Stack>
    </Card>
  );
}

function Given({ signature }: { readonly signature: NonNullable<Seat['signature']> }) {
  const { signing } = useWords();
  const formats = useFormats();
  const at = formats.moment(signature.at);
  if (signature.kind === 'refused')
    return (
      <Notice tone="look" title={signing.refusedTitle}>
        {signing.refusedAt(at)} {signature.reason !== '' && signing.reason(signature.reason)}
      </Notice>
    );
  return (
    <Notice tone="good" title={signing.signedTitle} announce="politely">
      {signing.signedAt(at)}
      <br />
      {signing.after}
    </Notice>
  );
}
