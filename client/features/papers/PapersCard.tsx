import { useState } from 'react';
import type { Language } from '#shared/i18n/languages.ts';
import { api } from '#shared/paths.ts';
import { useLanguage, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { buttonLook } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import styles from './papers.module.css';
import { type PaperRow, papersOf } from './papersOf.ts';

const groups = ['before', 'during', 'after'] as const;

/** Every paper of the hearing in either language; what is not there yet says when it will be. */
export function PapersCard() {
  const { papers: words } = useWords();
  const { language: own } = useLanguage();
  const { meeting, who } = useMeeting();
  const [language, setLanguage] = useState<Language>(own);
  const all = papersOf(meeting, { personId: who.personId, roles: who.roles });
  return (
    <Stack gap="large">
      <Line>
        <Soft small={false}>{words.lead}</Soft>
        <RadioGroup
          label={words.language}
          inline
          options={(['zh', 'en'] as const).map((id) => ({ id, label: words.languages[id] }))}
          value={language}
          onChange={setLanguage}
        />
      </Line>
      {groups
        .filter((group) => all.some((row) => row.group === group))
        .map((group) => (
          <Card key={group} title={words.groups[group]} body="flush">
            <Rows label={words.groups[group]}>
              {all
                .filter((row) => row.group === group)
                .map((row) => (
                  <PaperLine key={row.kind} row={row} language={language} />
                ))}
            </Rows>
          </Card>
        ))}
    </Stack>
  );
}

function PaperLine({ row, language }: { readonly row: PaperRow; readonly language: Language }) {
  const { papers: words } = useWords();
  const name = words.names[row.kind];
  if (row.why !== null)
    return (
      <Row title={name} action={<span className={styles.notYet}>{words.notYet}</span>}>
        {words.why[row.why]}
      </Row>
    );
  if (row.seats === null)
    return <Row title={name} action={<Downloads kind={row.kind} name={name} language={language} />} />;
  return (
    <Row title={name}>
      <details className={styles.each}>
        <summary>{words.everyone(row.seats.length)}</summary>
        <ul className={styles.seats}>
          {row.seats.map((seat) => (
            <li key={seat.id}>
              <span>{seat.name}</span>
              <Downloads
                kind={row.kind}
                name={`${name}${words.forWhom(seat.name)}`}
                language={language}
                personId={seat.id}
              />
            </li>
          ))}
        </ul>
      </details>
    </Row>
  );
}

function Downloads({
  kind,
  name,
  language,
  personId,
}: {
  readonly kind: PaperRow['kind'];
  readonly name: string;
  readonly language: Language;
  readonly personId?: string;
}) {
  const { papers: words } = useWords();
  const { meetingId } = useMeeting();
  return (
    <Line>
      {(['pdf', 'docx'] as const).map((format) => (
        <a
          key={format}
          className={buttonLook('outlined', 'small')}
          href={api.paper(meetingId, kind, format, language, personId)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.download(name, words[format])}
        >
          {words[format]}
        </a>
      ))}
    </Line>
  );
}
