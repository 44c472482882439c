/** The clerk's desk for officers without a device: forms taken in closed, given back, opened and copied out. */
import { useState } from 'react';
import { hasGiven } from '#shared/meeting/deliberation.ts';
import { officersPresent } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { People, PersonLine } from '../../ui/PersonLine.tsx';
import styles from './Deliberation.module.css';
import { TranscribeDialog } from './TranscribeDialog.tsx';

export function PaperFormsDesk() {
  const { paperForms: words } = useWords();
  const { meeting } = useMeeting();
  const [copying, setCopying] = useState<Seat | null>(null);
  const present = officersPresent(meeting);
  const withForm = Object.keys(meeting.paperForms).filter((id) => !present.some((seat) => seat.id === id));
  const officers = [...present, ...withForm.flatMap((id) => meeting.seats[id] ?? [])];
  return (
    <Card title={words.title}>
      <div className={styles.fields}>
        <p className={styles.soft}>{words.lead}</p>
        <People label={words.progress}>
          {officers.map((officer) => (
            <OfficerLine key={officer.id} officer={officer} onCopy={() => setCopying(officer)} />
          ))}
        </People>
      </div>
      {copying && <TranscribeDialog officer={copying} onClose={() => setCopying(null)} />}
    </Card>
  );
}

function OfficerLine({ officer, onCopy }: { readonly officer: Seat; readonly onCopy: () => void }) {
  const { paperForms: words } = useWords();
  const formats = useFormats();
  const { meeting } = useMeeting();
  const standing = standingOf(meeting, officer);
  const keptAt = meeting.paperForms[officer.id]?.at ?? 0;
  const said = {
    given: words.given,
    notGiven: officer.remote ? words.remote : words.notGiven,
    kept: words.kept(formats.time(keptAt)),
    copied: words.copied,
  }[standing];
  return (
    <PersonLine
      name={officer.name}
      role={said}
      dot={standing === 'notGiven' ? 'away' : standing === 'kept' ? 'look' : 'good'}
      state={said}
      action={
        <span className={styles.acts}>
          {standing === 'notGiven' && !officer.remote && <Receive officer={officer} />}
          {standing === 'kept' && <GiveBack officer={officer} />}
          {(standing === 'kept' || standing === 'copied') && (
            <Transcribe officer={officer} isAgain={standing === 'copied'} onPress={onCopy} />
          )}
        </span>
      }
    />
  );
}

const standingOf = (meeting: Meeting, { id }: Seat): 'given' | 'notGiven' | 'kept' | 'copied' => {
  if (!hasGiven(meeting, id)) return 'notGiven';
  if (!Object.hasOwn(meeting.paperForms, id)) return 'given';
  return Object.hasOwn(meeting.sealedOpinions, id) ? 'copied' : 'kept';
};

function Receive({ officer }: { readonly officer: Seat }) {
  const { paperForms: words } = useWords();
  return (
    <CommandButton
      size="small"
      label={words.receiveTitle(officer.name)}
      refusalPlace="under"
      command={{ type: 'receivePaperForm', participantId: officer.id }}
      confirm={{
        title: words.receiveTitle(officer.name),
        text: <p>{words.receiveLead}</p>,
        confirmLabel: words.receive,
      }}
    >
      {words.receive}
    </CommandButton>
  );
}

function GiveBack({ officer }: { readonly officer: Seat }) {
  const { paperForms: words, common } = useWords();
  const command = (reason: string) =>
    ({ type: 'returnPaperForm', participantId: officer.id, reason }) as const;
  return (
    <CommandButton
      size="small"
      variant="quiet"
      label={words.giveBackTitle(officer.name)}
      refusalPlace="under"
      command={command('')}
      confirm={{
        title: words.giveBackTitle(officer.name),
        text: <p>{words.giveBackLead}</p>,
        confirmLabel: words.giveBack,
        reason: { label: common.reason, withReason: command },
      }}
    >
      {words.giveBack}
    </CommandButton>
  );
}

function Transcribe({
  officer,
  isAgain,
  onPress,
}: {
  readonly officer: Seat;
  readonly isAgain: boolean;
  readonly onPress: () => void;
}) {
  const { paperForms: words } = useWords();
  const { meeting } = useMeeting();
  const say = useRefusalWords();
  const answers = (meeting.plan?.issues ?? []).map(
    ({ id }) => ({ issueId: id, answer: 'reserve', reasons: '' }) as const,
  );
  const why = useRefusal({ type: 'transcribePaperForm', participantId: officer.id, answers, overall: '' });
  return (
    <Button
      size="small"
      variant={isAgain ? 'quiet' : 'primary'}
      label={words.transcribeTitle(officer.name)}
      refusalPlace="under"
      refusal={say(why)}
      onPress={onPress}
    >
      {isAgain ? words.again : words.transcribe}
    </Button>
  );
}
