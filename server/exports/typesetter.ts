import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper, Picture } from '#shared/papers/paper.ts';
import { mapStrings } from '#shared/papers/printable.ts';
import { titleLines } from '#shared/papers/titleLines.ts';
import { pictureBytes } from './picture.ts';

/** What the template reads, beside the date: the paper with paths for pictures, its title in lines. */
type Shown = { readonly paper: unknown; readonly titleLines: readonly string[] };

/** Full-width characters of title size on 156 mm. */
const TITLE_CELLS = { zh: 20, en: 27 } as const;

export type Typesetter = { readonly pdf: (paper: Paper) => Uint8Array };

const TEMPLATES = join(dirname(fileURLToPath(import.meta.url)), 'templates');
const MAIN = join(TEMPLATES, 'paper.typ');

/**
 * Paper → PDF/A-2a. One compiler for the life of the process (another one leaks more than it frees). Synchronous.
 * The paper enters only as data (`sys.inputs`, pictures as files that exist in memory); nothing in it is run.
 */
export function createTypesetter(fontPaths: readonly string[]): Typesetter {
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: [...fontPaths] }] });

  const compile = (shown: Shown, generatedAt: number): Uint8Array =>
    compiler.pdf(
      {
        mainFilePath: MAIN,
        inputs: { data: JSON.stringify({ ...shown, date: beijingTime(generatedAt) }) },
      },
      { pdfStandard: 'a-2a', creationTimestamp: Math.floor(generatedAt / 1000) },
    );

  const pdf = (paper: Paper): Uint8Array => {
    try {
      const shown: Shown = {
        paper: mapStrings(
          withPictureFiles(paper, (path, bytes) => compiler.mapShadow(path, bytes)),
          keepTogether,
        ),
        titleLines: titleLines(paper.title, TITLE_CELLS[paper.language]),
      };
      return compileShowingAll(shown, (candidate) => compile(candidate, paper.generatedAt));
    } finally {
      compiler.resetShadow();
      // Without this every paper stays in memory.
      compiler.evictCache(0);
    }
  };
  return { pdf };
}

/**
 * PDF/A forbids characters without a shape. The few that no installed face has (emoji, private use) are printed as
 * their code, 〔U+1F44D〕, so that the paper is made and nothing is silently lost.
 */
function compileShowingAll(shown: Shown, compile: (candidate: Shown) => Uint8Array): Uint8Array {
  let candidate = shown;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return compile(candidate);
    } catch (error) {
      const report = reportOf(error);
      const shapeless = shapelessIn(report);
      if (shapeless.size === 0 || attempt === 4) throw new Error(report.slice(0, 2_000));
      candidate = mapStrings(candidate, (text) =>
        [...text].map((character) => (shapeless.has(character) ? codeOf(character) : character)).join(''),
      );
    }
  }
}

// The compiler's error has an empty message; what it has to say is in `code`, as printed by Rust.
const reportOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

function shapelessIn(report: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, quoted] of report.matchAll(/the text `\\"(.*?)\\"` (?:could not|can not|cannot|is)/gs))
    for (const character of unescapeRust(quoted ?? '')) if (character > ' ') found.add(character);
  return found;
}

const unescapeRust = (text: string): string =>
  text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const codeOf = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

/** A joiner (the template takes it out) before marks that must not begin a line although the line-breaking rules would let them. */
const keepTogether = (text: string): string => text.replace(/(?<=[^\s—])(?=—(?!—)|[·•‧～~])/gu, '\u2060');

/** Pictures leave the data: the template gets a path, the compiler the bytes under it. */
function withPictureFiles(paper: Paper, put: (path: string, bytes: Buffer) => void): unknown {
  let count = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    if (isPicture(value)) {
      count += 1;
      put(join(TEMPLATES, `picture-${count}.png`), pictureBytes(value));
      return { path: `/picture-${count}.png`, alt: value.alt };
    }
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, visit(member)]));
  };
  return visit(paper);
}

const isPicture = (value: object): value is Picture => 'png' in value && typeof value.png === 'string';

const EIGHT_HOURS = 8 * 3_600_000;

const beijingTime = (at: number): Readonly<Record<string, number>> => {
  const date = new Date(at + EIGHT_HOURS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};
