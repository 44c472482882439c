import { mustSign } from '#shared/meeting/seats.ts';
import { unsignedSeats } from '#shared/meeting/signing.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { type ButtonVariant, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';

/** Who has signed the minutes, who refused and why, and whose signature is still awaited. */
export function SigningCard() {
  const { hearing, terms } = useWords();
  const words = hearing.after;
  const { meeting, meetingId } = useMeeting();
  const signers = Object.values(meeting.seats).filter(mustSign);
  const done = signers.filter((seat) => seat.signature !== null).length;
  return (
    <Card
      title={words.signing}
      body="flush"
      aside={
        <Pill tone={done === signers.length ? 'good' : 'look'}>{words.signed(done, signers.length)}</Pill>
      }
      foot={
        <Line>
          <LinkButton href={paths.minutes(meetingId)}>{words.openMinutes}</LinkButton>
          {meeting.stage === 'signing' && <SealHearing />}
        </Line>
      }
    >
      <Meter
        label={words.signing}
        labelHidden
        value={done}
        max={Math.max(1, signers.length)}
        valueText={words.signed(done, signers.length)}
      />
      <Rows label={words.signing}>
        {signers.map((seat) => (
          <Row key={seat.id} title={seat.name} action={<Signed seat={seat} />}>
            {terms.list(seat.roles.map((role) => terms.seatRoles[role]))}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function Signed({ seat }: { readonly seat: Seat }) {
  const { after: words } = useWords().hearing;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const { signature } = seat;
  if (!signature)
    return (
      <Pill tone="look">{meeting.unsigned.includes(seat.id) ? words.unsignedSealed : words.unsigned}</Pill>
    );
  return (
    <Soft>
      {signature.kind === 'signed'
        ? words.signedAt(moment(signature.at))
        : words.refusedAt(moment(signature.at), signature.reason)}
    </Soft>
  );
}

export function SealHearing({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { hearing, terms } = useWords();
  const words = hearing.after;
  const { meeting } = useMeeting();
  const names = terms.list(unsignedSeats(meeting).map((seat) => seat.name));
  return (
    <CommandButton
      command={{ type: 'sealHearing' }}
      variant={variant}
      confirm={{
        title: words.sealTitle,
        text: words.sealLead(names),
        confirmLabel: words.seal,
        tone: names === '' ? 'primary' : 'danger',
      }}
    >
      {words.seal}
    </CommandButton>
  );
}
