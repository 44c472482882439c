import { plannedMinutes } from '#shared/meeting/calendar.ts';
import type { Plan } from '#shared/meeting/commands.ts';
import { seatsWith } from '#shared/meeting/seats.ts';
import { stepsOf } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Prose, Soft, Stack } from '../../ui/Stack.tsx';
import styles from './plan.module.css';

/** The place in one line: the room, the address, or that it is online. */
export function usePlace(): (place: Plan['place']) => string {
  const { terms, hearing, common } = useWords();
  return ({ mode, room }) => {
    if (mode === 'online') return room || hearing.facts.online;
    return mode === 'room'
      ? room || terms.placeModes[mode]
      : [terms.placeModes[mode], room].filter(Boolean).join(common.dot);
  };
}

/** What is planned, for reading. */
export function PlanFacts({ plan }: { readonly plan: Plan }) {
  const { hearing, terms, plan: words } = useWords();
  const { facts } = hearing;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const place = usePlace();
  const names = (role: 'presider' | 'handler' | 'clerk') =>
    terms.list(seatsWith(meeting, role).map((seat) => seat.name));
  return (
    <Card title={facts.title}>
      <Stack>
        <Facts
          columns={2}
          facts={[
            { label: facts.caseType, value: terms.caseTypes[plan.caseType] },
            ...(meeting.kind === 'hearing'
              ? [
                  {
                    label: facts.openness,
                    value: (
                      <>
                        {terms.opennesses[plan.openness]}
                        {plan.opennessReason && <Soft> {plan.opennessReason}</Soft>}
                      </>
                    ),
                  },
                ]
              : []),
            { label: facts.starts, value: moment(plan.startsAt) },
            { label: facts.place, value: place(plan.place) },
            { label: facts.presider, value: names('presider') },
            { label: facts.handler, value: names('handler') },
            { label: facts.clerk, value: names('clerk') },
            {
              label: facts.steps,
              value: facts.total(words.totalMinutes(plannedMinutes(plan))),
            },
            ...(plan.supervisedOrgan ? [{ label: words.supervisedOrgan, value: plan.supervisedOrgan }] : []),
            ...(plan.minorParty ? [{ label: facts.minorParty, value: facts.minorPartyYes }] : []),
          ]}
        />
        <h3>{facts.issues}</h3>
        <ol className={styles.heard}>
          {plan.issues.map((issue) => (
            <li key={issue.id}>{issue.text}</li>
          ))}
        </ol>
        {plan.digest && (
          <>
            <h3>{facts.digest}</h3>
            <Prose>{plan.digest}</Prose>
          </>
        )}
        <StepTimes plan={plan} />
      </Stack>
    </Card>
  );
}

function StepTimes({ plan }: { readonly plan: Plan }) {
  const { hearing, terms, common } = useWords();
  const { meeting } = useMeeting();
  return (
    <>
      <h3>{hearing.facts.steps}</h3>
      <ol className={styles.times}>
        {stepsOf[meeting.kind].map((step) => {
          const skipped = meeting.skipped[step];
          return (
            <li key={step}>
              <span>{terms.stages[step]}</span>
              <Soft>
                {skipped === undefined
                  ? common.minutes(plan.minutesPerStep[step] ?? 0)
                  : hearing.facts.skipped(skipped)}
              </Soft>
            </li>
          );
        })}
      </ol>
    </>
  );
}
