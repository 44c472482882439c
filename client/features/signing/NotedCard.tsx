/** Corrections noted after sealing: those who lead note them, those who signed answer them. */
import type { NotedCorrection } from '#shared/meeting/noted.ts';
import { notedCorrections, toldOf, unansweredBy } from '#shared/meeting/notedCorrections.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { NoteCorrection } from './NoteCorrection.tsx';
import styles from './Signing.module.css';

export function NotedCard() {
  const { noted: words } = useWords();
  const { meeting, seat, who } = useMeeting();
  const leads = seat?.roles.some((role) => role === 'clerk' || role === 'presider') ?? false;
  const corrections = notedCorrections(meeting);
  const waiting = unansweredBy(meeting, who.personId);
  if (corrections.length === 0 && !leads) return null;
  return (
    <Card title={words.title} aside={waiting.length > 0 && <Pill tone="look">{words.mine}</Pill>}>
      <Stack>
        <Soft>{words.lead}</Soft>
        {corrections.length > 0 && (
          <ul className={styles.corrections}>
            {corrections.map((correction) => (
              <NotedItem
                key={correction.id}
                correction={correction}
                waits={waiting.some(({ id }) => id === correction.id)}
              />
            ))}
          </ul>
        )}
        {leads && <NoteCorrection />}
      </Stack>
    </Card>
  );
}

function NotedItem({ correction, waits }: { readonly correction: NotedCorrection; readonly waits: boolean }) {
  const { noted: words } = useWords();
  const { meeting, who } = useMeeting();
  const nameOf = useNames();
  const answers = Object.entries(correction.answers);
  const objections = answers.filter(([, { agrees }]) => !agrees);
  const mine = correction.answers[who.personId];
  const open = toldOf(meeting, correction).length - answers.length;
  return (
    <li className={styles.correction}>
      <Stack gap="small">
        <blockquote className={styles.quote}>{correction.stands}</blockquote>
        <p className={styles.wanted}>{correction.shouldSay}</p>
        <Soft>{words.answered(answers.length - objections.length, objections.length, open)}</Soft>
        {objections.map(([personId, { words: said }]) => (
          <Soft key={personId}>{words.objectedBy(nameOf(personId), said)}</Soft>
        ))}
        {mine && (
          <Pill tone={mine.agrees ? 'good' : 'look'}>{mine.agrees ? words.agreed : words.objected}</Pill>
        )}
        {waits && <Answer correctionId={correction.id} />}
      </Stack>
    </li>
  );
}

function Answer({ correctionId }: { readonly correctionId: string }) {
  const { noted: words } = useWords();
  const answer = (agrees: boolean, said: string) =>
    ({ type: 'answerNotedCorrection', correctionId, agrees, words: said }) as const;
  return (
    <Line>
      <CommandButton
        variant="primary"
        command={answer(true, '')}
        confirm={{
          title: words.agreeTitle,
          text: <p>{words.agreeLead}</p>,
          confirmLabel: words.agree,
        }}
      >
        {words.agree}
      </CommandButton>
      <CommandButton
        command={answer(false, '…')}
        confirm={{
          title: words.objectTitle,
          text: <p>{words.objectLead}</p>,
          confirmLabel: words.object,
          reason: { label: words.objection, withReason: (said) => answer(false, said) },
        }}
      >
        {words.object}
      </CommandButton>
    </Line>
  );
}
