/**
 * Cleans what Word, WPS and web pages put on the clipboard: comments, styles, pictures and Mso junk go; bold, italic and
 * underlined stay although they are written as styles; list paragraphs become lists, rows of tables lines of text.
 */

/** Between the cells of a row: wide enough to be seen, and no tab, which a record does not keep. */
const CELL_GAP = '　';

export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(withoutComments(html), 'text/html');
  for (const junk of page.querySelectorAll('style, script, xml, meta, link, title, img, svg, object, iframe'))
    junk.remove();
  for (const table of [...page.querySelectorAll('table')].reverse()) table.replaceWith(...rowsOf(table));
  makeLists(page.body);
  for (const element of page.body.querySelectorAll('*')) clean(element);
  return page.body.innerHTML;
}

/** Word's conditional comments hold whole second versions of what follows them. */
const withoutComments = (html: string): string =>
  html.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[(?:if|endif)[\s\S]*?\]>/gi, '');

function rowsOf(table: HTMLTableElement): readonly HTMLElement[] {
  return [...table.rows].map((row) => {
    const line = document.createElement('p');
    line.textContent = [...row.cells]
      .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
      .join(CELL_GAP);
    return line;
  });
}

const isListParagraph = (element: HTMLElement): boolean =>
  /\bmso-list\s*:\s*l\d/i.test(element.getAttribute('style') ?? '');

/** Word writes its lists as paragraphs whose number or bullet is text marked as to be ignored. */
function makeLists(body: HTMLElement): void {
  const made = new Set<Element>();
  for (const paragraph of [...body.querySelectorAll('p')].filter(isListParagraph)) {
    const sign = [...paragraph.querySelectorAll('span')].find((span) =>
      /mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? ''),
    );
    const tag = /[\d一二三四五六七八九十a-z]/i.test(signText(sign)) ? 'OL' : 'UL';
    sign?.remove();
    const before = paragraph.previousElementSibling;
    const list = before?.tagName === tag && made.has(before) ? before : document.createElement(tag);
    if (list !== before) paragraph.before(list);
    made.add(list);
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    paragraph.remove();
    list.append(item);
  }
}

/** Symbol fonts write a bullet as a letter: "o", "l", "n" or "Ø" alone are bullets. */
const signText = (sign: Element | undefined): string => {
  const text = sign?.textContent?.trim() ?? '';
  return /^[olnuØvq§·]$/.test(text) ? '' : text;
};

const KEPT_MARKS: readonly (readonly [tag: string, isMeant: (style: CSSStyleDeclaration) => boolean])[] = [
  ['b', (style) => style.fontWeight === 'bold' || Number(style.fontWeight) >= 600],
  ['i', (style) => style.fontStyle === 'italic'],
  [
    'u',
    (style) => style.textDecorationLine.includes('underline') || style.textDecoration.includes('underline'),
  ],
];

function clean(element: Element): void {
  if (!(element instanceof HTMLElement)) return;
  const isOurs = element.dataset.author !== undefined || element.dataset.line !== undefined;
  for (const [tag, isMeant] of KEPT_MARKS) {
    const isText = element.tagName === 'SPAN' || element.tagName === 'FONT';
    if (!isText || !isMeant(element.style) || element.querySelector('p, div, li')) continue;
    const mark = document.createElement(tag);
    mark.append(...element.childNodes);
    element.append(mark);
  }
  // A web editor's bold that says it is none.
  if (/^(?:B|STRONG)$/.test(element.tagName) && element.style.fontWeight === 'normal')
    element.replaceWith(...element.childNodes);
  const heading = /^MsoHeading(\d)|^MsoTitle/.exec(element.className);
  for (const { name } of [...element.attributes])
    if (!(isOurs && name.startsWith('data-')) && !['start', 'data-pm-slice'].includes(name))
      element.removeAttribute(name);
  if (heading && element.tagName === 'P') {
    const made = document.createElement('h3');
    made.append(...element.childNodes);
    element.replaceWith(made);
  }
  // <o:p> holds the blank line that Word puts into every empty paragraph.
  if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
}
