/** The specially-invited assistants: found by name, organ, expertise and term, or by what a case is about. */
import { useState } from 'react';
import { type Match, matchAssistants } from '#shared/office/expertise.ts';
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import { paths } from '#shared/paths.ts';
import { Link } from '../../address.tsx';
import { useFormats, useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Pill } from '../../ui/Pill.tsx';
import type { Column } from '../../ui/Table.tsx';
import { AssistantDialog } from './AssistantDialog.tsx';
import { AssistantFilters, everyAssistant, isAskedFor } from './AssistantFilters.tsx';
import { newAssistant } from './assistantDraft.ts';
import styles from './people.module.css';
import { RosterPanel } from './RosterPanel.tsx';
import { TermPill } from './TermPill.tsx';

export function AssistantsPanel({
  office,
  acting,
  now,
}: {
  readonly office: Office;
  readonly acting: OfficeActing;
  /** Epoch ms, for terms. */
  readonly now: number;
}) {
  const { people, roster } = useWords();
  const formats = useFormats();
  const [asked, setAsked] = useState(everyAssistant);
  const [isAdding, setAdding] = useState(false);
  const all = Object.values(office.assistants);
  const narrowed = all.filter((one) => isAskedFor(one, asked, now));
  const matches = asked.about.trim() === '' ? null : matchAssistants(asked.about.split('\n'), narrowed);
  const columns: readonly Column<SpecialAssistant>[] = [
    {
      id: 'name',
      head: people.name,
      isRowHead: true,
      cell: ({ id, name, title }) => (
        <div className={styles.two}>
          <Link to={paths.assistant(id)} className={styles.link}>
            {name}
          </Link>
          <span className={styles.soft}>{title}</span>
        </div>
      ),
    },
    {
      id: 'organ',
      head: people.organ,
      cell: ({ organ, field }) => (
        <div className={styles.two}>
          <span>{organ}</span>
          <span className={styles.soft}>{field}</span>
        </div>
      ),
    },
    matches
      ? {
          id: 'match',
          head: roster.matchColumn,
          cell: ({ id }) => <Tags tags={matches.find((match) => match.assistantId === id)?.words ?? []} />,
        }
      : { id: 'expertise', head: roster.expertise, cell: ({ expertise }) => <Tags tags={expertise} plain /> },
    {
      id: 'term',
      head: people.term,
      cell: (assistant) => (
        <div className={styles.two}>
          <span>
            <TermPill of={assistant} now={now} />
          </span>
          <span className={styles.soft}>
            {people.termSpan(formats.date(assistant.from), formats.date(assistant.until))}
          </span>
        </div>
      ),
    },
  ];
  return (
    <RosterPanel
      roster="assistants"
      rows={matches ? inOrderOf(matches, office) : narrowed}
      columns={columns}
      rowKey={({ id }) => id}
      textOf={({ name, organ, field, title, expertise }) =>
        [name, organ, field, title, ...expertise].join(' ')
      }
      isGone={({ ended, until }) => asked.state === null && (ended !== null || until < now)}
      addRefusal={acting.refusalOf(newAssistant(now))}
      onAdd={() => setAdding(true)}
      importHref={paths.importing('assistants')}
      filters={
        <AssistantFilters
          assistants={all}
          asked={asked}
          onChange={(change) => setAsked({ ...asked, ...change })}
        />
      }
    >
      {isAdding && (
        <AssistantDialog
          office={office}
          assistant={null}
          acting={acting}
          now={now}
          onClose={() => setAdding(false)}
        />
      )}
    </RosterPanel>
  );
}

const inOrderOf = (matches: readonly Match[], { assistants }: Office): readonly SpecialAssistant[] =>
  matches.flatMap(({ assistantId }) => assistants[assistantId] ?? []);

function Tags({ tags, plain = false }: { readonly tags: readonly string[]; readonly plain?: boolean }) {
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <Pill key={tag} tone={plain ? 'neutral' : 'info'}>
          {tag}
        </Pill>
      ))}
    </div>
  );
}
