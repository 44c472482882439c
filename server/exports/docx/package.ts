import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Paper } from '#shared/papers/paper.ts';

// Read as local time by the archive's format, so the same everywhere.
const FILE_TIME = new Date(2000, 0, 1);

/** What the library cannot say: punctuation squeezed together, and the paper's own time instead of the clock's. */
export function finishPackage(docx: Uint8Array, paper: Paper): Uint8Array {
  const files = unzipSync(docx);
  const written = new Date(paper.generatedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const edited: Readonly<Record<string, (xml: string) => string>> = {
    'word/settings.xml': (xml) => (paper.language === 'zh' ? squeezed(xml) : xml),
    'word/styles.xml': markedStyles,
    'docProps/core.xml': (xml) =>
      xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + written),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => !name.endsWith('/'))
        .map(([name, bytes]) => {
          const edit = edited[name];
          return [name, edit ? strToU8(edit(strFromU8(bytes))) : bytes] as const;
        }),
    ),
    { mtime: FILE_TIME, level: 6 },
  );
}

/**
 * Normal is the style of every paragraph that names none; and styles whose lines have their own height say so, or
 * some programs round them up to the grid.
 */
const markedStyles = (xml: string): string =>
  xml
    .replace(
      '<w:style w:type="paragraph" w:styleId="Normal"',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"',
    )
    .replace(
      /(<w:style [^>]*w:styleId="(?:OffGrid|Heading1)".*?)(<w:spacing w:(?:after|before|line))/gs,
      '$1<w:snapToGrid w:val="0"/>$2',
    );

function squeezed(settings: string): string {
  const setting = '<w:characterSpacingControl w:val="compressPunctuation"/>';
  return settings.includes('<w:compat>')
    ? settings.replace('<w:compat>', `${setting}<w:compat>`)
    : settings.replace('</w:settings>', `${setting}</w:settings>`);
}
