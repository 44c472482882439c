/**
 * The one schema of co-edited documents, as plain data. The editor's extensions, the server's admission gate, the
 * canonical text that is hashed at signing, and every export read this page and nothing else.
 *
 * Additive only: a document is for ever, and a reader with an older schema deletes what it does not know. Whoever
 * adds a node, a mark or an attribute raises `RICH_TEXT_VERSION`; browsers that speak a lower version are turned away.
 */

export const RICH_TEXT_VERSION = 2;

/** The name of the one root fragment in a Yjs document. */
export const ROOT = 'body';

/**
 * What an attribute may hold. `null` is "not set" and always allowed: an unset attribute is not stored. One that came
 * with a later version says `since`, and is left out of the plain blocks where it is not set: a text that does without
 * it is, letter for letter, the text it was before.
 */
export type AttributeRule = { readonly since?: number } & (
  | { readonly holds: 'text'; readonly max: number; readonly default: string | null }
  | { readonly holds: 'integer'; readonly min: number; readonly max: number; readonly default: number | null }
  | { readonly holds: 'flag'; readonly default: boolean }
  | { readonly holds: 'oneOf'; readonly values: readonly string[]; readonly default: string | null }
);

export type AttributeValue = string | number | boolean | null;
export type Attributes = Readonly<Record<string, AttributeRule>>;

const LINE_KINDS = ['speech', 'step', 'exhibit', 'vote', 'note', 'free'] as const;
/** speech: somebody said; step, exhibit, vote: the procedure writes; note: the clerk remarks; free: plain text. */
export type LineKind = (typeof LINE_KINDS)[number];

const LATEST_TIME = 8_640_000_000_000_000;

/**
 * A line of minutes. `seq` is the number in the record of the event the line stands for, `at` its time (epoch ms),
 * `speaker` a participant's id, `edited` that the text the system wrote was changed by hand.
 */
export const LINE_ATTRIBUTES = {
  id: { holds: 'text', max: 64, default: null },
  kind: { holds: 'oneOf', values: LINE_KINDS, default: 'free' },
  seq: { holds: 'integer', min: 1, max: Number.MAX_SAFE_INTEGER, default: null },
  at: { holds: 'integer', min: 0, max: LATEST_TIME, default: null },
  speaker: { holds: 'text', max: 64, default: null },
  speakerName: { holds: 'text', max: 120, default: null },
  edited: { holds: 'flag', default: false },
} as const satisfies Attributes;

/** The parts of an expert opinion, in the order they are read. */
export const SECTIONS = [
  'questions',
  'materials',
  'standards',
  'analysis',
  'conclusion',
  'reservations',
  'minority',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * `section`: the system's heading over a part of an expert opinion; `question`: the id of the question that part
 * answers. Both are null for a heading somebody wrote.
 */
export const HEADING_ATTRIBUTES = {
  level: { holds: 'integer', min: 1, max: 3, default: 1 },
  section: { holds: 'oneOf', values: SECTIONS, default: null, since: 2 },
  question: { holds: 'text', max: 64, default: null, since: 2 },
} as const satisfies Attributes;

export type NodeRule = {
  /** ProseMirror group and content expression. Lists say `*`, so that joint deletions never make a node invalid. */
  readonly group: 'block' | 'item';
  readonly content: string;
  /** The node names that may stand inside; text stands only in nodes that hold text. */
  readonly children: readonly string[];
  readonly holdsText: boolean;
  readonly attributes: Attributes;
};

const LIST_CHILDREN = ['listItem'] as const;

/** The first block is what an empty document starts with. */
export const NODES = {
  line: {
    group: 'block',
    content: 'text*',
    children: [],
    holdsText: true,
    attributes: LINE_ATTRIBUTES,
  },
  paragraph: { group: 'block', content: 'text*', children: [], holdsText: true, attributes: {} },
  heading: {
    group: 'block',
    content: 'text*',
    children: [],
    holdsText: true,
    attributes: HEADING_ATTRIBUTES,
  },
  bulletList: {
    group: 'block',
    content: 'listItem*',
    children: LIST_CHILDREN,
    holdsText: false,
    attributes: {},
  },
  orderedList: {
    group: 'block',
    content: 'listItem*',
    children: LIST_CHILDREN,
    holdsText: false,
    attributes: { start: { holds: 'integer', min: 0, max: 100_000, default: 1 } },
  },
  listItem: {
    group: 'item',
    content: '(paragraph | bulletList | orderedList)*',
    children: ['paragraph', 'bulletList', 'orderedList'],
    holdsText: false,
    attributes: {},
  },
} as const satisfies Readonly<Record<string, NodeRule>>;

export type NodeName = keyof typeof NODES;

/** `author` is a claim about who wrote a run of text; who really did is the server's binding, not this mark. */
export const MARKS = {
  bold: {},
  italic: {},
  underline: {},
  author: { id: { holds: 'text', max: 64, default: null } },
} as const satisfies Readonly<Record<string, Attributes>>;

export type MarkName = keyof typeof MARKS;

/** How deep nodes may nest: lists in lists, no further. */
export const MAX_DEPTH = 16;

export const nodeRule = (name: string): NodeRule | null =>
  Object.hasOwn(NODES, name) ? NODES[name as NodeName] : null;

export const markRule = (name: string): Attributes | null =>
  Object.hasOwn(MARKS, name) ? MARKS[name as MarkName] : null;

/** True if the value may be stored under the rule. */
export function fits(rule: AttributeRule, value: unknown): value is AttributeValue {
  if (value === null) return true;
  if (rule.holds === 'text') return typeof value === 'string' && value.length <= rule.max;
  if (rule.holds === 'flag') return typeof value === 'boolean';
  if (rule.holds === 'oneOf') return typeof value === 'string' && rule.values.includes(value);
  return Number.isSafeInteger(value) && Number(value) >= rule.min && Number(value) <= rule.max;
}

/** True if every member is a known attribute with a fitting value. */
export const attributesFit = (rules: Attributes, values: object): boolean =>
  Object.entries(values).every(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    return rule !== undefined && fits(rule, value);
  });
