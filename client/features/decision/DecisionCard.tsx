import { useState } from 'react';
import { hasMajority } from '#shared/meeting/deliberation.ts';
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

/** What the procuratorate decided after hearing, and why. */
export function DecisionCard() {
  const { after: words } = useWords().hearing;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const { decision } = meeting;
  return (
    <Card title={words.decision}>
      <Stack>
        <Soft small={false}>{words.decisionLead}</Soft>
        {decision ? (
          <Facts
            shape="stack"
            facts={[
              { label: words.text, value: <Prose>{decision.text}</Prose> },
              { label: words.reasons, value: <Prose>{decision.reasons}</Prose> },
              {
                label: words.follows,
                value: hasMajority(meeting)
                  ? decision.followsMajority
                    ? words.followsYes
                    : words.followsNo
                  : words.followsFree,
              },
              { label: words.decidedAt, value: moment(decision.at) },
            ]}
          />
        ) : (
          <div>
            <RecordDecision />
          </div>
        )}
      </Stack>
    </Card>
  );
}

export function RecordDecision({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { hearing, terms } = useWords();
  const words = hearing.after;
  const { meeting } = useMeeting();
  const isBound = hasMajority(meeting);
  const [text, setText, clearText] = useDraft('decision.text');
  const [reasons, setReasons, clearReasons] = useDraft('decision.reasons');
  const [follows, setFollows] = useState<'yes' | 'no' | null>(isBound ? null : 'no');
  const missing = [
    ...(text.trim() === '' ? [words.text] : []),
    ...(reasons.trim() === '' ? [words.reasons] : []),
    ...(follows === null ? [words.follows] : []),
  ];
  return (
    <ActDialog
      button={{ children: words.recordDecision, variant }}
      probe={{ type: 'recordDecision', text: '…', reasons: '…', followsMajority: isBound }}
      title={words.recordDecision}
      lead={words.decisionLead}
      command={
        follows === null
          ? null
          : { type: 'recordDecision', text, reasons, followsMajority: follows === 'yes' }
      }
      missing={missing.length > 0 ? words.missing(terms.list(missing)) : null}
      confirmLabel={words.recordDecision}
      size="wide"
      onDone={() => {
        clearText();
        clearReasons();
      }}
    >
      {isBound && (
        <RadioGroup
          label={words.follows}
          inline
          options={[
            { id: 'yes', label: words.followsYes },
            { id: 'no', label: words.followsNo },
          ]}
          value={follows}
          onChange={setFollows}
          isRequired
        />
      )}
      <TextArea
        label={words.text}
        value={text}
        onChange={setText}
        maxLength={5000}
        rows={5}
        voice="record"
        isRequired
      />
      <TextArea
        label={words.reasons}
        value={reasons}
        onChange={setReasons}
        maxLength={5000}
        rows={5}
        voice="record"
        isRequired
      />
    </ActDialog>
  );
}
