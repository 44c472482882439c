/** What every paper of a hearing has in common: title, number, office, marks, and how cases, places and times are said. */
import type { Plan } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { beijingClock, type Clock } from './beijingClock.ts';
import type { Block, Cell, Heading, Paper, PaperKind, Paragraph, Text } from './paper.ts';
import type { PaperSource } from './paperSource.ts';

export type Framing = {
  readonly kind: PaperKind;
  readonly name: string;
  /** Epoch ms of what the paper tells of. */
  readonly at: number;
  readonly blocks: readonly Block[];
};

/** The plan is there: no paper is made before there is one. */
export type PlannedSource = PaperSource & { readonly plan: Plan };

export const framed = (source: PlannedSource, { kind, name, at, blocks }: Framing): Paper => ({
  kind,
  language: source.language,
  title: source.words.paper.title(source.office.name, name),
  number: documentNumber(source),
  office: source.office.name,
  generatedAt: at,
  blocks,
});

/** `松检四部行公听〔2026〕9号` → `〔2026〕9号`, its prefix, year and number apart. */
const NUMBERED = /^(.*?)\s*[〔[（(]\s*(\d{4})\s*[〕\]）)]\s*第?\s*0*(\d+)\s*号$/;

/**
 * 发文字号: a hearing's own number goes on under the office's mark; any other case number stands as it is, because
 * its serial does not count papers, and no number is made up.
 */
const documentNumber = ({ plan, office }: PlannedSource): string => {
  const [, prefix, year, serial] = NUMBERED.exec(plan.caseNo.trim()) ?? [];
  if (prefix === undefined) return plan.caseNo;
  const mark = office.number !== '' && /听[证字]?$/.test(prefix) ? office.number : prefix;
  return `${mark}〔${year}〕${serial}号`;
};

/** The case without the word for its hearing: `王某拟不起诉案公开听证会` → `王某拟不起诉案`. */
export const caseName = ({ title }: Plan): string =>
  title.replace(/[\s（(]*(?:不?公开)?听证(?:会)?[)）]?$/, '') || title;

export const holdWords = ({ words, plan }: PlannedSource): string => words.paper.hold(plan.openness);

/** Closed hearings mark what comes of them. */
export const closedMark = ({ words, plan }: PlannedSource): Pick<Paper, 'secrecy'> =>
  plan.openness === 'closed' ? { secrecy: [words.paper.closedMark] } : {};

export const recordCheck = ({ words, head }: PlannedSource): Pick<Paper, 'check'> =>
  head === '' ? {} : { check: { text: words.paper.check(head) } };

/** When the hearing began and ended, epoch ms; null for what has not come yet. */
export const heldFrom = ({ enteredAt }: Meeting): number | null =>
  enteredAt.introduction ?? enteredAt.checkIn ?? null;
export const heldUntil = ({ enteredAt }: Meeting): number | null => enteredAt.closed ?? null;

/** The time of the hearing as it was, or as it is planned. */
export const hearingTime = ({ meeting, plan, words }: PlannedSource): string => {
  const [from, until] = [heldFrom(meeting), heldUntil(meeting)];
  if (from === null || until === null) return words.paper.moment(beijingClock(plan.startsAt));
  return words.paper.span(beijingClock(from), beijingClock(until));
};

/** The recess, as times of one day; empty while it lasts or when there was none. */
export const recessTimes = ({ meeting, words }: PlannedSource): string => {
  const { deliberation: from, opinions: until } = meeting.enteredAt;
  if (from === undefined || until === undefined || until < from) return '';
  return words.paper.times(beijingClock(from), beijingClock(until));
};

export const placeWords = ({ words, plan }: PlannedSource): string =>
  words.paper.place(plan.place.mode, plan.place.room, '');

/** The place with the way there, for those who have to come. */
export const placeWithAddress = ({ words, plan, office }: PlannedSource): string =>
  words.paper.place(plan.place.mode, plan.place.room, office.address);

/** A time through one of the words for times; empty for none. */
export const timed = (at: number | null | undefined, say: (clock: Clock) => string): string =>
  at === null || at === undefined ? '' : say(beijingClock(at));

/** `一、听证时间` */
export const section = ({ words }: PaperSource, index: number, name: string): Heading => ({
  block: 'heading',
  level: 1,
  text: words.paper.section(index, name),
});
export const paragraph = (text: Text): Paragraph => ({ block: 'paragraph', text });
export const listed = ({ words }: PaperSource, items: readonly string[]): readonly Paragraph[] =>
  items.map((item, index) => paragraph(words.paper.numbered(index, item)));

export const label = (text: string, more: Partial<Cell> = {}): Cell => ({ text, label: true, ...more });
export const cellsOf = (texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ text }));
