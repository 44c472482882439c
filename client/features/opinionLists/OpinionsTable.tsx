/** Requests one under the other: which, until when, how far, who writes, what comes next. */
import { Link } from 'react-aria-components';
import type { OpinionRow } from '#shared/opinion/rows.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { type Column, Table } from '../../ui/Table.tsx';

export function OpinionsTable({
  opinions,
  isNarrowed,
}: {
  readonly opinions: readonly OpinionRow[];
  /** By search or filters: an empty list then says something else. */
  readonly isNarrowed: boolean;
}) {
  const { opinion: terms, opinionPages: words, common } = useWords();
  const formats = useFormats();
  const columns: readonly Column<OpinionRow>[] = [
    {
      id: 'title',
      head: words.columns.title,
      isRowHead: true,
      cell: ({ opinionId, title, caseNo, origin }) => (
        <Stack gap="small">
          <Link href={paths.opinion(opinionId)}>{title}</Link>
          <Soft>{[caseNo, terms.origins[origin.kind]].join(common.dot)}</Soft>
        </Stack>
      ),
    },
    { id: 'deadline', head: words.columns.deadline, cell: ({ deadline }) => formats.date(deadline) },
    {
      id: 'stage',
      head: words.columns.stage,
      cell: ({ stage, treatment }) => (
        <Pill tone={stage === 'submitted' ? 'look' : stage === 'cancelled' ? 'neutral' : 'info'}>
          {treatment ? terms.adoptions[treatment] : terms.stages[stage]}
        </Pill>
      ),
    },
    {
      id: 'experts',
      head: words.columns.experts,
      cell: ({ experts }) =>
        experts
          .filter(({ standing }) => standing === 'invited' || standing === 'accepted')
          .map(({ name }) => name)
          .join('、') || common.none,
    },
    { id: 'asker', head: words.columns.asker, cell: ({ requester }) => requester },
    {
      id: 'next',
      head: words.next.title,
      cell: ({ todo: [first] }) => (first ? terms.tasks[first.kind] : common.none),
    },
  ];
  return (
    <Table
      caption={words.listCaption}
      columns={columns}
      rows={opinions}
      rowKey={({ opinionId }) => opinionId}
      empty={
        isNarrowed ? (
          <EmptyHint title={words.noneFound} />
        ) : (
          <EmptyHint title={words.noneYet}>{words.noneYetMore}</EmptyHint>
        )
      }
    />
  );
}
