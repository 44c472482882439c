/**
 * A co-edited document as plain blocks: what readers are shown, exports print and signatures bind.
 * `blocksOf` brings ProseMirror JSON into this one form: every attribute present, unknown things left out,
 * equal neighbours joined, claims of authorship and invisible characters removed.
 */
import {
  type Attributes,
  type AttributeValue,
  fits,
  type LineKind,
  MARKS,
  NODES,
  nodeRule,
  type Section,
} from './richText.ts';

const PRINTED_MARKS = ['bold', 'italic', 'underline'] as const;
export type PrintedMark = (typeof PRINTED_MARKS)[number];

export type RichRun = {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: PrintedMark }[];
};

/** See LINE_ATTRIBUTES in richText.ts. */
export type LineAttributes = {
  readonly id: string | null;
  readonly kind: LineKind;
  readonly seq: number | null;
  readonly at: number | null;
  readonly speaker: string | null;
  readonly speakerName: string | null;
  readonly edited: boolean;
};

export type RichLine = {
  readonly type: 'line';
  readonly attrs: LineAttributes;
  readonly content: readonly RichRun[];
};
export type RichParagraph = { readonly type: 'paragraph'; readonly content: readonly RichRun[] };
export type RichHeading = {
  readonly type: 'heading';
  /** See HEADING_ATTRIBUTES in richText.ts; what is not set is not there. */
  readonly attrs: { readonly level: number; readonly section?: Section; readonly question?: string };
  readonly content: readonly RichRun[];
};
export type RichItem = {
  readonly type: 'listItem';
  readonly content: readonly (RichParagraph | RichList)[];
};
export type RichList =
  | { readonly type: 'bulletList'; readonly content: readonly RichItem[] }
  | {
      readonly type: 'orderedList';
      readonly attrs: { readonly start: number };
      readonly content: readonly RichItem[];
    };
export type RichBlock = RichLine | RichParagraph | RichHeading | RichList;

type Loose = {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly unknown[];
};

/** The blocks of a ProseMirror document `{ type: 'doc', content: [...] }`; never throws, whatever it is handed. */
export const blocksOf = (document: unknown): readonly RichBlock[] =>
  // `tidy` gives each node exactly the attributes and children its rule names, which is what RichBlock spells out.
  tidyChildren(loose(document).content, TOP_NAMES) as unknown as readonly RichBlock[];

const TOP_NAMES = Object.entries(NODES).flatMap(([name, rule]) => (rule.group === 'block' ? [name] : []));

type Tidy = { type: string; attrs?: Record<string, AttributeValue>; content: readonly unknown[] };

function tidyChildren(nodes: readonly unknown[], allowed: readonly string[]): readonly Tidy[] {
  return nodes.flatMap((raw) => {
    const node = loose(raw);
    const rule = allowed.includes(node.type) ? nodeRule(node.type) : null;
    if (rule === null) return [];
    const content = rule.holdsText ? runsOf(node.content) : tidyChildren(node.content, rule.children);
    if (Object.keys(rule.attributes).length === 0) return [{ type: node.type, content }];
    return [{ type: node.type, attrs: allAttributes(rule.attributes, node.attrs), content }];
  });
}

function allAttributes(rules: Attributes, given: Readonly<Record<string, unknown>>) {
  const whole: Record<string, AttributeValue> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = given[name];
    const isSet = value !== undefined && value !== null && fits(rule, value);
    if (isSet || rule.since === undefined) whole[name] = isSet ? value : rule.default;
  }
  return whole;
}

function runsOf(nodes: readonly unknown[]): readonly RichRun[] {
  const runs: RichRun[] = [];
  for (const raw of nodes) {
    const text = visible(textOfRun(raw));
    if (text === '') continue;
    const names = markNames(raw);
    const last = runs.at(-1);
    if (last && sameMarks(last, names)) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
      continue;
    }
    runs.push(
      names.length === 0
        ? { type: 'text', text }
        : { type: 'text', text, marks: names.map((type) => ({ type })) },
    );
  }
  return runs;
}

const sameMarks = (run: RichRun, names: readonly PrintedMark[]): boolean =>
  (run.marks ?? []).map((mark) => mark.type).join() === names.join();

function markNames(raw: unknown): readonly PrintedMark[] {
  if (!isRecord(raw) || !Array.isArray(raw.marks)) return [];
  const given = raw.marks.map((mark) => loose(mark).type).filter((name) => Object.hasOwn(MARKS, name));
  return PRINTED_MARKS.filter((name) => given.includes(name));
}

const textOfRun = (raw: unknown): string =>
  isRecord(raw) && raw.type === 'text' && typeof raw.text === 'string' ? raw.text : '';

/** Control characters, zero-width characters and direction overrides: nobody can sign what he cannot see. */
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cs}]/gu;
export const visible = (text: string): string => text.replace(/\t/g, ' ').replace(INVISIBLE, '');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function loose(raw: unknown): Loose {
  const node = isRecord(raw) ? raw : {};
  return {
    type: typeof node.type === 'string' ? node.type : '',
    attrs: isRecord(node.attrs) ? node.attrs : {},
    content: Array.isArray(node.content) ? node.content : [],
  };
}

/** The text of one block without its marks; list items one per row. */
export function textOf(block: RichBlock | RichItem): string {
  if (block.type === 'line' || block.type === 'paragraph' || block.type === 'heading')
    return block.content.map((run) => run.text).join('');
  return block.content.map(textOf).join('\n');
}

/** A block as somebody would read it aloud: the speaker's name, a colon, the text. */
export function spokenText(block: RichBlock): string {
  const text = textOf(block);
  if (block.type !== 'line' || block.attrs.speakerName === null) return text;
  return `${block.attrs.speakerName}：${text}`;
}

export const plainText = (blocks: readonly RichBlock[]): string => blocks.map(spokenText).join('\n');

/** A line as given by whoever writes one; what is left out takes its default. */
export const richLine = (given: Partial<LineAttributes>, text: string): RichLine => ({
  type: 'line',
  attrs: {
    id: given.id ?? null,
    kind: given.kind ?? 'free',
    seq: given.seq ?? null,
    at: given.at ?? null,
    speaker: given.speaker ?? null,
    speakerName: given.speakerName ?? null,
    edited: given.edited ?? false,
  },
  content: text === '' ? [] : [{ type: 'text', text }],
});
