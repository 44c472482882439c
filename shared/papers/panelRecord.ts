/** 听证员选取记录: how the panel came about, so that a draw can be repeated and a choice accounted for (rule Art. 7). */
import { seatOf, takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import type { Block, Fact, Paper } from './paper.ts';
import { cellsOf, framed, type PlannedSource, paragraph, recordCheck, timed } from './paperFrame.ts';

export function panelRecord(source: PlannedSource): Paper {
  const { meeting, plan, words } = source;
  const { paper } = words;
  return {
    ...framed(source, {
      kind: 'panelRecord',
      name: paper.panel.name,
      at: meeting.panel?.at ?? plan.startsAt,
      blocks: [
        { block: 'facts', look: 'ruled', rows: facts(source) },
        candidates(source),
        ...excluded(source),
        declarations(source),
        ...(meeting.panel?.method === 'drawn' ? [paragraph(paper.panel.repeatable)] : []),
        {
          block: 'signatures',
          rows: [
            { role: paper.panel.drawnBy, name: '' },
            { role: paper.panel.witnessedBy, name: '' },
          ],
        },
      ],
    }),
    ...recordCheck(source),
  };
}

const facts = ({ meeting, plan, words }: PlannedSource): readonly (readonly Fact[])[] => {
  const { heads, panel: names, people, moment } = words.paper;
  const panel = meeting.panel;
  if (!panel) return [];
  return [
    [{ label: heads.caseName, value: plan.title }],
    [
      { label: names.method, value: names.methods[panel.method] },
      { label: names.counted, value: people(panel.candidates.length) },
    ],
    [{ label: names.at, value: timed(panel.at, moment) }],
    ...(panel.seed === '' ? [] : [[{ label: names.seed, value: panel.seed }]]),
    ...(panel.reason === '' ? [] : [[{ label: names.panelReason, value: panel.reason }]]),
  ];
};

type Listed = { readonly name: string; readonly cells: readonly string[] };

const inBank = ({ meeting, office }: PlannedSource, officerId: string): Listed => {
  const officer = Object.hasOwn(office.officers, officerId) ? office.officers[officerId] : undefined;
  const seat = seatOf(meeting, officerId);
  const name = officer?.name ?? seat?.name ?? officerId;
  return {
    name,
    cells: [name, officer?.unit ?? seat?.unit ?? '', officer?.occupation ?? '', officer?.field ?? ''],
  };
};

const resultOf = ({ words }: PlannedSource, seat: Seat | undefined): string => {
  const { results } = words.paper.panel;
  if (!seat?.roles.includes('officer')) return results.notDrawn;
  if (seat.whereabouts === 'recused') return results.recused;
  return takesPart(seat) || seat.whereabouts === 'orderedOut' ? results.seated : results.replaced;
};

/** Candidates first, then whoever came in for one of them. */
const considered = ({ meeting }: PlannedSource): readonly string[] => {
  const candidates = meeting.panel?.candidates ?? [];
  const later = Object.values(meeting.seats)
    .filter(({ id, roles }) => roles.includes('officer') && !candidates.includes(id))
    .map(({ id }) => id);
  return [...candidates, ...later];
};

const candidates = (source: PlannedSource): Block => {
  const { meeting, words } = source;
  const { heads, panel: names } = words.paper;
  return {
    block: 'table',
    caption: names.candidates,
    columns: [
      { share: 1.2, align: 'center' },
      { share: 1.8, align: 'center' },
      { share: 3.6 },
      { share: 2.4 },
      { share: 1.8, align: 'center' },
      { share: 2, align: 'center' },
    ],
    head: [
      {
        cells: cellsOf([heads.number, heads.name, heads.unit, names.occupation, names.field, names.result]),
      },
    ],
    rows: considered(source).map((id, index) => {
      const result = resultOf(source, seatOf(meeting, id));
      const isLater = !meeting.panel?.candidates.includes(id);
      return {
        cells: cellsOf([
          String(index + 1),
          ...inBank(source, id).cells,
          isLater ? `${result}\n${names.replacement}` : result,
        ]),
      };
    }),
  };
};

const excluded = (source: PlannedSource): readonly Block[] => {
  const { meeting, words } = source;
  const { heads, panel: names } = words.paper;
  const left = meeting.panel?.excluded ?? [];
  if (left.length === 0) return [];
  const reasons: Readonly<Record<string, string>> = words.refusals;
  return [
    {
      block: 'table',
      caption: names.excluded,
      columns: [{ share: 1.2, align: 'center' }, { share: 2, align: 'center' }, { share: 8 }],
      head: [{ cells: cellsOf([heads.number, heads.name, names.why]) }],
      rows: left.map(({ officerId, why }, index) => ({
        cells: cellsOf([
          String(index + 1),
          inBank(source, officerId).name,
          Object.hasOwn(reasons, why) ? (reasons[why] ?? why) : why,
        ]),
      })),
    },
  ];
};

/** Who declared what, those who said the same in one row. */
const declarations = ({ meeting, words }: PlannedSource): Block => {
  const { and, heads, panel: names } = words.paper;
  const officers = Object.values(meeting.seats).filter(({ roles }) => roles.includes('officer'));
  const said = ({ conflict }: Seat): string => {
    if (!conflict) return names.undeclared;
    return conflict.conflict ? names.conflict(conflict.statement) : names.noConflict;
  };
  return {
    block: 'table',
    caption: names.declarations,
    columns: [{ share: 5 }, { share: 6 }],
    head: [{ cells: cellsOf([heads.officers, names.declaration]) }],
    rows: [...new Set(officers.map(said))].map((declared) => ({
      cells: cellsOf([
        and(officers.filter((seat) => said(seat) === declared).map(({ name }) => name)),
        declared,
      ]),
    })),
  };
};
