/** My own signature: what it needs, what it says, and how to refuse it. */
import { useState } from 'react';
import { mustSign } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton, useAct } from '../../live/CommandButton.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Signature, SignaturePad } from '../../ui/SignaturePad.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { signatureImage } from '../../ui/signatureImage.ts';
import { useToasts } from '../../ui/Toasts.tsx';
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
  const { signing, common } = useWords();
  const toasts = useToasts();
  const say = useRefusalWords();
  const { act, pending } = useAct();
  const [agreed, setAgreed] = useState(false);
  const [signature, setSignature] = useState<Signature | null>(null);
  const ruled = say(useRefusal({ type: 'signMinutes', sha256, image: '' }));
  const missing = !isRead
    ? signing.notRead
    : !agreed
      ? signing.statementMissing
      : signature
        ? null
        : signing.padMissing;
  const sign = async () => {
    if (!signature) return;
    const image = await signatureImage(signature);
    if (image === null) toasts.say({ text: signing.tooLarge, tone: 'look' });
    else await act({ type: 'signMinutes', sha256, image });
  };
  return (
    <Card title={signing.mine}>
      <Stack>
        <Checkbox isSelected={agreed} onChange={setAgreed}>
          {signing.statement(sha256.slice(0, 12))}
        </Checkbox>
        <SignaturePad label={signing.pad} onChange={setSignature} words={signing.pads} />
        <Button
          variant="primary"
          size="wide"
          refusal={pending ? null : (ruled ?? missing)}
          refusalPlace="under"
          pending={pending}
          pendingLabel={common.sending}
          onPress={() => void sign()}
        >
          {signing.sign}
        </Button>
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
