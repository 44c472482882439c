import { hasMajority } from '#shared/meeting/deliberation.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Prose, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** Not following the majority: asked by the handler, answered by the chief prosecutor (rule Art. 16). */
export function DepartureCard() {
  const { after: words } = useWords().hearing;
  const { meeting } = useMeeting();
  const { departure, stage } = meeting;
  if (!hasMajority(meeting) || (stage !== 'sealed' && !departure)) return null;
  const answer = departure?.answer ?? null;
  const standing = answer ? (answer.consented ? words.consented : words.declined) : words.waiting;
  return (
    <Card
      title={words.departure}
      aside={departure && <Pill tone={answer?.consented ? 'good' : 'look'}>{standing}</Pill>}
    >
      <Stack>
        <Soft small={false}>{words.departureLead}</Soft>
        {departure && (
          <Facts
            shape="stack"
            facts={[
              { label: words.intended, value: <Prose>{departure.intended}</Prose> },
              { label: words.departureReasons, value: <Prose>{departure.reasons}</Prose> },
              ...(answer?.words ? [{ label: standing, value: <Prose>{answer.words}</Prose> }] : []),
            ]}
          />
        )}
        <Line>
          {departure && !answer ? (
            <>
              <ConsentToDeparture />
              <DeclineDeparture />
            </>
          ) : (
            stage === 'sealed' && <RequestDeparture />
          )}
        </Line>
      </Stack>
    </Card>
  );
}

function RequestDeparture() {
  const { hearing, terms } = useWords();
  const words = hearing.after;
  const [intended, setIntended, clearIntended] = useDraft('departure.intended');
  const [reasons, setReasons, clearReasons] = useDraft('departure.reasons');
  const missing = [
    ...(intended.trim() === '' ? [words.intended] : []),
    ...(reasons.trim() === '' ? [words.departureReasons] : []),
  ];
  return (
    <ActDialog
      button={{ children: words.requestDeparture }}
      probe={{ type: 'requestDeparture', intended: '…', reasons: '…' }}
      title={words.departure}
      lead={words.departureLead}
      command={{ type: 'requestDeparture', intended, reasons }}
      missing={missing.length > 0 ? words.missing(terms.list(missing)) : null}
      confirmLabel={words.requestDeparture}
      onDone={() => {
        clearIntended();
        clearReasons();
      }}
    >
      <TextArea
        label={words.intended}
        value={intended}
        onChange={setIntended}
        maxLength={3000}
        voice="record"
        isRequired
      />
      <TextArea
        label={words.departureReasons}
        value={reasons}
        onChange={setReasons}
        maxLength={3000}
        voice="record"
        isRequired
      />
    </ActDialog>
  );
}

export function ConsentToDeparture({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { after: words } = useWords().hearing;
  return (
    <CommandButton
      command={{ type: 'consentToDeparture', note: '' }}
      variant={variant}
      confirm={{
        title: words.consentTitle,
        text: words.departureLead,
        confirmLabel: words.consent,
        reason: {
          label: words.consentNote,
          isRequired: false,
          withReason: (note) => ({ type: 'consentToDeparture', note }),
        },
      }}
    >
      {words.consent}
    </CommandButton>
  );
}

function DeclineDeparture() {
  const { after: words } = useWords().hearing;
  return (
    <CommandButton
      command={{ type: 'declineDeparture', reason: '…' }}
      confirm={{
        title: words.declineTitle,
        text: words.departureLead,
        confirmLabel: words.decline,
        tone: 'danger',
        reason: {
          label: words.declineReason,
          withReason: (reason) => ({ type: 'declineDeparture', reason }),
        },
      }}
    >
      {words.decline}
    </CommandButton>
  );
}
