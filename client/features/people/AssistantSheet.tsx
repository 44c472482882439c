/** What is known of one assistant: who, from where, expert in what, for which terms, under which undertaking. */
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import { type Tie, tiesOf } from '#shared/office/ties.ts';
import { api } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Stack } from '../../ui/Stack.tsx';
import styles from './people.module.css';
import { TermPill } from './TermPill.tsx';

type Shown = { readonly assistant: SpecialAssistant; readonly office: Office; readonly now: number };

export function AssistantSheet({ assistant, office, now }: Shown) {
  return (
    <Stack gap="large">
      <Ties assistant={assistant} office={office} />
      <Basics assistant={assistant} now={now} />
      <Terms assistant={assistant} />
    </Stack>
  );
}

function Ties({ assistant, office }: Omit<Shown, 'now'>) {
  const { roster } = useWords();
  const ties = assistant.ended === null ? tiesOf(assistant, office) : [];
  const said = (tie: Tie): string => {
    if (tie.tie === 'organSupervised') return roster.tieSupervised(tie.organ);
    return tie.tie === 'alsoOfficer' ? roster.tieOfficer : roster.tieUndertaking;
  };
  if (ties.length === 0) return null;
  return (
    <Notice tone="look" title={roster.ties}>
      <ul className={styles.ties}>
        {ties.map((tie) => (
          <li key={tie.tie}>{said(tie)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Basics({ assistant, now }: Omit<Shown, 'office'>) {
  const { people, roster } = useWords();
  const formats = useFormats();
  const { undertaking, expertise } = assistant;
  return (
    <Card title={roster.basics} aside={<TermPill of={assistant} now={now} />}>
      <Facts
        columns={2}
        facts={[
          { label: people.organ, value: assistant.organ },
          { label: people.assistantTitle, value: assistant.title },
          { label: people.field, value: assistant.field },
          { label: people.phone, value: assistant.phone },
          {
            label: roster.expertise,
            value: (
              <span className={styles.tags}>
                {expertise.map((tag) => (
                  <Pill key={tag}>{tag}</Pill>
                ))}
              </span>
            ),
          },
          {
            label: roster.undertaking,
            value:
              undertaking === null ? (
                <Pill tone="look">{roster.undertakingNone}</Pill>
              ) : (
                <>
                  {roster.undertakingOn(formats.date(undertaking.on))}{' '}
                  {undertaking.file && (
                    <a
                      className={styles.link}
                      href={api.undertaking(assistant.id)}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {roster.undertakingFile}
                    </a>
                  )}
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}

function Terms({ assistant }: Pick<Shown, 'assistant'>) {
  const { people, roster } = useWords();
  const formats = useFormats();
  const { terms, ended, endedAt, endedFor } = assistant;
  return (
    <Card title={roster.terms} body="flush">
      <Rows label={roster.terms}>
        {terms.map(({ from, until, appointmentNo, agreed }, index) => (
          <Row
            key={from}
            lead={<Pill tone="info">{roster.termOf(index + 1)}</Pill>}
            title={people.termSpan(formats.date(from), formats.date(until))}
          >
            {appointmentNo}
            {agreed && (
              <div>{roster.agreedOn(formats.date(agreed.assistantOn), formats.date(agreed.organOn))}</div>
            )}
          </Row>
        ))}
        {ended !== null && (
          <Row
            lead={<Pill>{people.ended}</Pill>}
            title={roster.dismissedOn(formats.date(endedAt ?? 0), roster.dismissalKinds[endedFor ?? 'other'])}
          >
            {ended}
          </Row>
        )}
      </Rows>
    </Card>
  );
}
