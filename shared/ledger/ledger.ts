/** The ledger (履职台账): what each assistant did in a year, counted from single facts and nothing else. */
import { civil } from '#shared/meeting/calendar.ts';
import { commendedIn } from '#shared/office/commendations.ts';
import type { OfficeRole, ParticipationKind } from '#shared/office/roles.ts';
import { participationKinds } from '#shared/office/roles.ts';
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import type { Asked, Entry, TookPart } from './entries.ts';

export type Figures = {
  /** 件: each case once, however often he took part in it. */
  readonly cases: number;
  /** 次: each time he took part. */
  readonly participations: number;
  readonly byKind: Readonly<Record<ParticipationKind, number>>;
  readonly hours: number;
  readonly invitations: number;
  readonly accepted: number;
  readonly declined: number;
  readonly asked: number;
  readonly delivered: number;
  readonly adopted: number;
  readonly partly: number;
  readonly notAdopted: number;
  /** From being asked for a written opinion to its signature; null where none was delivered. */
  readonly meanDays: number | null;
};

export type LedgerRow = {
  readonly assistantId: string;
  readonly name: string;
  readonly organ: string;
  readonly field: string;
  readonly title: string;
  readonly commended: boolean;
  readonly figures: Figures;
};

/** `total` counts a case once in which several took part, so it may be less than the sum of the rows. */
export type Ledger = {
  readonly year: number;
  readonly rows: readonly LedgerRow[];
  readonly total: Figures;
  /** Times anybody took part, January to December. */
  readonly months: readonly number[];
};

const DAY = 86_400_000;
const yearOf = (at: number): number => civil(at).year;

/** O23 The ledger is a fold of the record: cases and participations are counted apart, each fact in the year it happened. */
export function ledgerOf(year: number, entries: readonly Entry[], office: Office): Ledger {
  const counted = entries.filter(({ assistantId }) => Object.hasOwn(office.assistants, assistantId));
  const commended = commendedIn(office, year);
  const own = new Map<string, Entry[]>(Object.keys(office.assistants).map((id) => [id, []]));
  for (const entry of counted) own.get(entry.assistantId)?.push(entry);
  const rows = Object.values(office.assistants).flatMap((assistant) => {
    const figures = figuresOf(year, own.get(assistant.id) ?? []);
    const isListed = servedIn(assistant, year) || figures.invitations > 0 || figures.participations > 0;
    return isListed ? [rowOf(assistant, figures, commended.has(assistant.id))] : [];
  });
  return { year, rows, total: figuresOf(year, counted), months: monthsOf(participationsIn(year, counted)) };
}

const rowOf = (
  { id, name, organ, field, title }: SpecialAssistant,
  figures: Figures,
  commended: boolean,
): LedgerRow => ({ assistantId: id, name, organ, field, title, commended, figures });

/** How many of them fell in each month, January first. */
export const monthsOf = (took: readonly TookPart[]): readonly number[] =>
  Array.from({ length: 12 }, (_, month) => took.filter(({ at }) => civil(at).month === month + 1).length);

/** Whoever served on a day of the year stands in its ledger, with noughts too. */
const servedIn = ({ terms, endedAt }: SpecialAssistant, year: number): boolean =>
  terms.some(({ from, until }) => {
    const end = endedAt === null ? until : Math.min(until, endedAt);
    return yearOf(from) <= year && yearOf(end) >= year;
  });

export const participationsIn = (year: number, entries: readonly Entry[]): readonly TookPart[] =>
  entries.filter((entry) => entry.entry === 'participation').filter(({ at }) => yearOf(at) === year);

export function figuresOf(year: number, entries: readonly Entry[]): Figures {
  const took = participationsIn(year, entries);
  const invited = entries
    .filter((entry) => entry.entry === 'invitation')
    .filter(({ at }) => yearOf(at) === year);
  const opinions = spokenOnce(entries.filter((entry) => entry.entry === 'opinion'));
  const delivered = opinions.filter(
    ({ deliveredAt }) => deliveredAt !== null && yearOf(deliveredAt) === year,
  );
  const treated = opinions.flatMap(({ treated }) =>
    treated && yearOf(treated.at) === year ? [treated] : [],
  );
  const days = delivered
    .filter(({ written }) => written)
    .map(({ askedAt, deliveredAt }) => ((deliveredAt ?? askedAt) - askedAt) / DAY);
  const having = <Item>(items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length;
  return {
    cases: new Set(took.map(({ caseKey }) => caseKey).filter((key) => key !== '')).size,
    participations: took.length,
    byKind: countedByKind(took),
    hours: Math.round(took.reduce((sum, { hours }) => sum + (hours ?? 0), 0) * 10) / 10,
    invitations: invited.length,
    accepted: having(invited, ({ answer }) => answer === 'accepted'),
    declined: having(invited, ({ answer }) => answer === 'declined'),
    asked: having(opinions, ({ askedAt }) => yearOf(askedAt) === year),
    delivered: delivered.length,
    adopted: having(treated, ({ treatment }) => treatment === 'adopted'),
    partly: having(treated, ({ treatment }) => treatment === 'partly'),
    notAdopted: having(treated, ({ treatment }) => treatment === 'notAdopted'),
    meanDays:
      days.length === 0
        ? null
        : Math.round((days.reduce((sum, one) => sum + one, 0) / days.length) * 10) / 10,
  };
}

const countedByKind = (took: readonly TookPart[]): Figures['byKind'] => {
  const counted = { ...NO_KINDS };
  for (const { kind } of took) counted[kind] += 1;
  return counted;
};

const NO_KINDS: Readonly<Record<ParticipationKind, number>> = {
  conference: 0,
  hearing: 0,
  consultation: 0,
  lecture: 0,
  campaign: 0,
  siteVisit: 0,
  liaison: 0,
  data: 0,
  other: 0,
};

/** What was said in a meeting and written in an opinion asked there is one opinion: the written one. */
const spokenOnce = (opinions: readonly Asked[]): readonly Asked[] => {
  const written = new Set(
    opinions.flatMap((one) =>
      one.written && one.ofMeeting !== null ? [`${one.assistantId} ${one.ofMeeting}`] : [],
    ),
  );
  return opinions.filter((one) => one.written || !written.has(`${one.assistantId} ${one.sourceId}`));
};

/** What somebody took part in, by the kinds there are, most often first: for charts. */
export const kindsIn = ({
  byKind,
}: Figures): readonly { readonly kind: ParticipationKind; readonly count: number }[] =>
  participationKinds
    .map((kind) => ({ kind, count: byKind[kind] }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);

/** O24 Staff read the ledger; an assistant reads his own figures and nobody else's. */
export const mayReadLedger = (
  viewer: { readonly personId: string | null; readonly roles: readonly OfficeRole[] },
  assistantId: string | null,
): boolean => viewer.roles.length > 0 || (assistantId !== null && viewer.personId === assistantId);

const mayReadCases: readonly OfficeRole[] = [
  'chiefProsecutor',
  'deputyChief',
  'departmentHead',
  'caseManagement',
];

/**
 * O24 The facts as this viewer may read them: who took part when is for all staff; in which case, for those who answer
 * for cases, those who keep the ledger, and the assistant himself. Whoever may not follow a matter learns none by it.
 */
export const entriesFor = (
  viewer: { readonly personId: string | null; readonly roles: readonly OfficeRole[] },
  entries: readonly Entry[],
): readonly Entry[] =>
  viewer.roles.some((role) => mayReadCases.includes(role))
    ? entries
    : entries.map((entry) =>
        entry.source === 'office' || entry.assistantId === viewer.personId ? entry : withoutCase(entry),
      );

const withoutCase = (entry: Entry): Entry => {
  if (entry.entry === 'participation') return { ...entry, title: '', caseNo: '', caseKey: '', note: '' };
  return entry.entry === 'opinion' ? { ...entry, ofMeeting: null, title: '' } : entry;
};

/** The years there is something to read of, the latest first, with the present one. */
export const yearsIn = (entries: readonly Entry[], now: number): readonly number[] => {
  const moments = entries.map((entry) => (entry.entry === 'opinion' ? entry.askedAt : entry.at));
  return [...new Set([now, ...moments].map(yearOf))].toSorted((one, other) => other - one);
};
