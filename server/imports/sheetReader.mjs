/**
 * Reads one sheet handed in by a stranger and posts its rows of text. Runs in a worker of its own (readSheet.ts), with
 * little memory and little time. Plain JavaScript, so that Node starts it at once.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate } from 'fflate';
import { readSheet } from 'read-excel-file/node';

const { bytes, format, limits } = workerData;

const refusal = (refused) => Object.assign(new Error(refused), { refused });

/** A zip's table of contents may lie: every part is unfolded once and weighed while it unfolds. */
function partsOf(packed) {
  const parts = new Map();
  let weight = 0;
  const unzip = new Unzip((file) => {
    const chunks = [];
    file.ondata = (error, chunk) => {
      if (error) throw refusal('fileBroken');
      weight += chunk.length;
      if (weight > limits.unpacked) throw refusal('archiveTooLarge');
      if (/\.(xml|rels)$/i.test(file.name)) chunks.push(chunk);
      parts.set(file.name, chunks);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < packed.length; at += 65_536)
    unzip.push(packed.subarray(at, at + 65_536), at + 65_536 >= packed.length);
  return (name) => new TextDecoder().decode(Buffer.concat(parts.get(name) ?? []));
}

/** The first sheet, as the workbook orders them. */
function firstSheetName(part) {
  const id = /<sheet\s[^>]*?r:id="([^"]+)"/.exec(part('xl/workbook.xml'))?.[1];
  for (const [relation] of part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)) {
    if (!relation.includes(`Id="${id}"`)) continue;
    const target = /Target="([^"]+)"/.exec(relation)?.[1] ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

const formulasIn = (xml) =>
  [...xml.matchAll(/<c\s([^>]*)(?<!\/)>(?:(?!<\/c>)[\s\S])*?<f[\s/>]/g)].flatMap(
    ([, attributes]) => /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? [],
  );

async function workbook() {
  const part = partsOf(bytes);
  const xml = part(firstSheetName(part));
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw refusal('archiveSuspicious');
  const rows = await readSheet(Buffer.from(bytes));
  return { rows: rows.map((cells) => cells.map(textOf)), formulas: formulasIn(xml) };
}

/** A day as it is written; a reader of sheets may be a millisecond early. */
function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? ''
      : new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString().slice(0, 10);
  return String(cell);
}

/** By its byte order mark; else UTF-8 if it is that throughout; else as Excel in China saves it. */
function decoded() {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return textIn('utf-16le');
  if (first === 0xfe && second === 0xff) return textIn('utf-16be');
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return textIn(encoding);
    } catch {
      // Not this one: the next.
    }
  throw refusal('fileTypeUnknown');
}

function textIn(encoding) {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw refusal('fileTypeUnknown');
  return text;
}

function separated() {
  const text = decoded();
  const heading = text.slice(0, 2000);
  const count = (mark) => heading.split(mark).length;
  const delimiter = [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const rows = parse(text, {
    delimiter,
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    maxRecordSize: 100_000,
    to: limits.rows + 1,
  });
  return { rows, formulas: [] };
}

try {
  const sheet = format === 'xlsx' ? await workbook() : separated();
  if (sheet.rows.length > limits.rows) throw refusal('importTooManyRows');
  if (sheet.rows.some((cells) => cells.length > limits.columns)) throw refusal('importTooManyRows');
  parentPort.postMessage(sheet);
} catch (error) {
  parentPort.postMessage({ refused: error?.refused ?? 'fileBroken' });
}
