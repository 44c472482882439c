/** Terms of assistants that end soon: for whoever keeps the roster. */
import { remindersOf } from '#shared/office/reminders.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useOffice, useWho } from '../../live/useWho.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Section } from '../../ui/Page.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';

const DAY = 86_400_000;

export function TermReminders({ now }: { readonly now: number }) {
  const { common, roster } = useWords();
  const formats = useFormats();
  const reminders = remindersOf(useOffice(), useWho(), now);
  if (reminders.length === 0) return null;
  return (
    <Section title={roster.remindersTitle} aside={<span>{roster.count(reminders.length)}</span>}>
      <Card body="flush">
        <Rows label={roster.remindersTitle}>
          {reminders.map(({ assistantId, name, organ, due, pressing }) => (
            <Row
              key={assistantId}
              lead={
                pressing ? <Pill tone="live">{roster.pressing}</Pill> : <Pill tone="look">{roster.soon}</Pill>
              }
              title={roster.reminder(name, organ)}
              action={
                <LinkButton
                  href={paths.assistant(assistantId)}
                  aria-label={`${roster.reminderAct}${common.dot}${name}`}
                >
                  {roster.reminderAct}
                </LinkButton>
              }
            >
              {roster.reminderDue(formats.date(due), Math.ceil((due - now) / DAY))}
            </Row>
          ))}
        </Rows>
      </Card>
    </Section>
  );
}
