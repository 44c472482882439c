/** Tiptap's nodes and marks, made from the one schema in shared/richText.ts. */
import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import { type Attributes, MARKS, NODES, type NodeRule } from '#shared/richText.ts';

/** Tags of the nodes in the browser; a line is told from a paragraph by its class. */
const TAGS: Readonly<Record<keyof typeof NODES, string>> = {
  line: 'div',
  paragraph: 'p',
  heading: 'h3',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
};

const MARK_TAGS: Readonly<Record<keyof typeof MARKS, readonly string[]>> = {
  bold: ['strong', 'b'],
  italic: ['em', 'i'],
  underline: ['u'],
  author: ['span[data-author]'],
};

const attribute = (name: string): string =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Attributes travel as JSON in `data-…`, so that a copied line keeps what it is. */
const attributesFor = (rules: Attributes) =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      {
        default: rule.default,
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => parsed(element.getAttribute(attribute(name))) ?? rule.default,
        renderHTML: (values: Readonly<Record<string, unknown>>) =>
          values[name] === rule.default || values[name] === null
            ? {}
            : { [attribute(name)]: JSON.stringify(values[name]) },
      },
    ]),
  );

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Pasted from elsewhere: an attribute of the same name that is not ours.
    return null;
  }
}

const blockNode = (
  name: keyof typeof NODES,
  rule: NodeRule,
  view: NodeViewConstructor | null,
  isFirst: boolean,
): Node =>
  Node.create({
    name,
    group: rule.group === 'block' ? 'block' : '',
    content: rule.content,
    defining: true,
    // The first of equal rank is what an empty document starts with, and what follows a heading.
    priority: isFirst ? 1001 : 1000,
    addAttributes: () => attributesFor(rule.attributes),
    addNodeView: () =>
      view
        ? ({ node, view: of, getPos, decorations, innerDecorations }) =>
            view(node, of, getPos, decorations, innerDecorations)
        : null,
    parseHTML: () => parseRules(name),
    renderHTML: ({ HTMLAttributes, node }) => [
      // Below the headings of the page it stands on; which level it is, the attribute says.
      name === 'heading' ? `h${Number(node.attrs.level) + 2}` : TAGS[name],
      mergeAttributes(HTMLAttributes, name === 'line' ? { 'data-line': '' } : {}),
      0,
    ],
  });

function parseRules(name: keyof typeof NODES) {
  if (name === 'line') return [{ tag: 'div[data-line]' }];
  if (name === 'heading')
    return [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } }));
  return [{ tag: TAGS[name] }];
}

const textMark = (name: keyof typeof MARKS, rules: Attributes): Mark =>
  Mark.create({
    name,
    // What one types on at the end of one's own run belongs to it at once; the stamp sees to the runs of others.
    inclusive: true,
    addAttributes: () => attributesFor(rules),
    parseHTML: () => MARK_TAGS[name].map((tag) => ({ tag })),
    renderHTML: ({ HTMLAttributes }) => [
      name === 'author' ? 'span' : (MARK_TAGS[name][0] ?? 'span'),
      // By this it is read back while an input method composes inside it; without, the whole run would lose its author.
      mergeAttributes(HTMLAttributes, name === 'author' ? { 'data-author': '' } : {}),
      0,
    ],
  });

export type LineViews = Partial<Readonly<Record<keyof typeof NODES, NodeViewConstructor>>>;

/** The document, its text, and every node and mark of the schema; `views` draws nodes that need more than a tag. */
export const schemaExtensions = (views: LineViews = {}, first: keyof typeof NODES = 'line'): Extensions => [
  Node.create({ name: 'doc', topNode: true, content: 'block+' }),
  Node.create({ name: 'text', group: 'inline' }),
  ...namesOf(NODES).map((name) => blockNode(name, NODES[name], views[name] ?? null, name === first)),
  ...namesOf(MARKS).map((name) => textMark(name, MARKS[name])),
];

// Object.keys widens to string; the tables above have exactly these members.
const namesOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[];
