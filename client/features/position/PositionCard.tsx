/** How the handler stands to what the conference found: follows it, or departs from it with reasons (K21). */
import { useState } from 'react';
import { hasFinding } from '#shared/meeting/conclusion.ts';
import type { Position } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Prose, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function PositionCard() {
  const { conference: terms, conferenceDesk } = useWords();
  const { after: text } = conferenceDesk;
  const { moment } = useFormats();
  const { conference } = useMeeting().meeting;
  const position = conference?.position;
  return (
    <Card title={text.position}>
      <Stack>
        <Soft small={false}>{text.positionLead}</Soft>
        {position ? (
          <Facts
            shape="stack"
            facts={[
              { label: text.choice, value: terms.positions[position.position] },
              { label: text.intended, value: <Prose>{position.intended}</Prose> },
              ...(position.reasons === ''
                ? []
                : [{ label: text.reasons, value: <Prose>{position.reasons}</Prose> }]),
              { label: text.takenAt, value: moment(position.at) },
            ]}
          />
        ) : (
          <div>
            <TakePosition />
          </div>
        )}
      </Stack>
    </Card>
  );
}

export function TakePosition({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { conference: terms, conferenceDesk, terms: common } = useWords();
  const { after: text } = conferenceDesk;
  const { meeting } = useMeeting();
  const isBound = hasFinding(meeting);
  const offered: readonly Position[] = isBound ? ['follows', 'departs'] : ['noMajority'];
  const [chosen, setChosen] = useState<Position | null>(isBound ? null : 'noMajority');
  const [intended, setIntended, clearIntended] = useDraft('position.intended');
  const [reasons, setReasons, clearReasons] = useDraft('position.reasons');
  const missing = [
    ...(chosen === null ? [text.choice] : []),
    ...(intended.trim() === '' ? [text.intended] : []),
    ...(chosen === 'departs' && reasons.trim() === '' ? [text.reasons] : []),
  ];
  return (
    <ActDialog
      button={{ children: text.take, variant }}
      probe={{
        type: 'takePosition',
        position: isBound ? 'follows' : 'noMajority',
        intended: '…',
        reasons: '',
      }}
      title={text.takeTitle}
      lead={text.positionLead}
      command={
        chosen === null
          ? null
          : {
              type: 'takePosition',
              position: chosen,
              intended: intended.trim() || '…',
              reasons: reasons.trim(),
            }
      }
      missing={missing.length > 0 ? text.missing(common.list(missing)) : null}
      confirmLabel={text.take}
      size="wide"
      onDone={() => {
        clearIntended();
        clearReasons();
      }}
    >
      <RadioGroup
        label={text.choice}
        options={offered.map((id) => ({ id, label: terms.positions[id] }))}
        value={chosen}
        onChange={setChosen}
        isRequired
      />
      <TextArea
        label={text.intended}
        value={intended}
        onChange={setIntended}
        maxLength={3000}
        rows={4}
        voice="record"
        isRequired
      />
      <TextArea
        label={text.reasons}
        hint={text.reasonsHint}
        value={reasons}
        onChange={setReasons}
        maxLength={3000}
        rows={4}
        voice="record"
        isRequired={chosen === 'departs'}
      />
    </ActDialog>
  );
}
