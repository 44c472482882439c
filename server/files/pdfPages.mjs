/**
 * Counts the pages of the PDF named on the command line and prints the finding as JSON. Runs in a process of its own
 * (pdf.ts): a PDF is a program of strangers, and whatever it makes its reader do ends with that process. Plain
 * JavaScript, so that Node starts it at once: compiling TypeScript first would take ten times as long as the reading.
 */
import { readFileSync, writeSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [file = ''] = process.argv.slice(2);

const finding = await (async () => {
  try {
    const document = await getDocument({
      data: new Uint8Array(readFileSync(file)),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: true,
      verbosity: 0,
    }).promise;
    // A table of pages can lie; the first and the last must be there.
    for (const number of new Set([1, document.numPages])) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      if (!(width > 0 && height > 0)) throw new Error('a page without size');
    }
    return { pages: document.numPages };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { refused: isLocked ? 'pdfEncrypted' : 'fileBroken' };
  }
})();
writeSync(1, JSON.stringify(finding));
process.exit(0);
