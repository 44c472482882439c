import { useState } from 'react';
import { toBeTold } from '#shared/meeting/decision.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { type Treatment, treatments } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** Officers, people's supervisors and assistants told how their opinion was treated; then the archive. */
export function TreatmentCard() {
  const { hearing, terms } = useWords();
  const words = hearing.after;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const seats = toBeTold(meeting);
  const archivedAt = meeting.enteredAt.archived;
  return (
    <Card
      title={words.tell}
      body="flush"
      foot={
        archivedAt === undefined ? (
          <Line>
            <ArchiveHearing />
            <Soft>{words.tellLead}</Soft>
          </Line>
        ) : (
          <Soft>{words.archived(moment(archivedAt))}</Soft>
        )
      }
    >
      {seats.length === 0 && <Soft>{words.nobodyToTell}</Soft>}
      <Rows label={words.tell}>
        {seats.map((seat) => (
          <Row
            key={seat.id}
            title={
              <Line>
                {seat.name}
                {seat.treatment && <Pill tone="info">{terms.treatments[seat.treatment.treatment]}</Pill>}
              </Line>
            }
            action={seat.treatment ? <Soft>{moment(seat.treatment.at)}</Soft> : <TellTreatment seat={seat} />}
          >
            {seat.treatment?.reasons ?? terms.list(seat.roles.map((role) => terms.seatRoles[role]))}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function TellTreatment({ seat }: { readonly seat: Seat }) {
  const { hearing, terms } = useWords();
  const words = hearing.after;
  const [treatment, setTreatment] = useState<Treatment | null>(null);
  const [reasons, setReasons, clear] = useDraft(`treatment.${seat.id}`);
  const missing =
    treatment === null
      ? words.treatmentMissing
      : reasons.trim() === ''
        ? words.missing(words.treatmentReasons)
        : null;
  return (
    <ActDialog
      button={{ children: words.tellAct, size: 'small', label: words.tellTitle(seat.name) }}
      probe={{ type: 'tellTreatment', participantId: seat.id, treatment: 'adopted', reasons: '…' }}
      title={words.tellTitle(seat.name)}
      lead={words.tellLead}
      command={
        treatment === null ? null : { type: 'tellTreatment', participantId: seat.id, treatment, reasons }
      }
      missing={missing}
      confirmLabel={words.tellAct}
      onDone={clear}
    >
      <RadioGroup
        label={words.treatment}
        inline
        options={treatments.map((id) => ({ id, label: terms.treatments[id] }))}
        value={treatment}
        onChange={setTreatment}
        isRequired
      />
      <TextArea
        label={words.treatmentReasons}
        value={reasons}
        onChange={setReasons}
        maxLength={2000}
        voice="record"
        isRequired
      />
    </ActDialog>
  );
}

export function ArchiveHearing({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { after: words } = useWords().hearing;
  return (
    <CommandButton
      command={{ type: 'archiveHearing' }}
      variant={variant}
      confirm={{ title: words.archive, text: words.archiveLead, confirmLabel: words.archive }}
    >
      {words.archive}
    </CommandButton>
  );
}
