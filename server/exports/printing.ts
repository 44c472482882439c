/** The printing process: takes papers one by one from the press that started it, and ends with it. */
import { printablePaper } from '#shared/papers/printable.ts';
import { prepareFonts } from './fonts.ts';
import type { Job, Printed, PrintingSetup } from './job.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

// Written by the press in the line that starts this file.
const setup = JSON.parse(process.argv[2] ?? '') as PrintingSetup;
let typesetter: Promise<Typesetter> | null = null;

/** With the first PDF: unpacking and reading fonts takes a while, and a DOCX needs none. */
async function typesetting(): Promise<Typesetter> {
  typesetter ??= prepareFonts(setup.cacheDir, setup.fontDir).then(createTypesetter);
  try {
    return await typesetter;
  } catch (error) {
    // A full disk, say: the next paper tries again.
    typesetter = null;
    throw error;
  }
}

async function print({ format, paper }: Job): Promise<Uint8Array> {
  const clean = printablePaper(paper);
  if (format === 'pdf') return (await typesetting()).pdf(clean);
  const { writeDocx } = await import('./docx/document.ts');
  return writeDocx(clean, setup.wordFaces);
}

async function answer(job: Job): Promise<void> {
  const outcome = await print(job).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
  );
  const printed: Printed = { id: job.id, residentBytes: process.memoryUsage.rss(), ...outcome };
  process.send?.(printed);
}

process.on('message', (job: Job) => void answer(job));
process.on('disconnect', () => process.exit(0));
