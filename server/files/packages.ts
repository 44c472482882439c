/** Word and Excel documents are zip packages. Their table of contents is read; nothing is unpacked. */
import { unzipSync } from 'fflate';
import { DOCX, type FileRefusal, type Mime, XLSX } from './kinds.ts';

const MOST_PARTS = 5000;
const MOST_BYTES = 300_000_000;
/** Text packs to a hundredth at best; beyond it something is being blown up. Small parts may be as empty as they like. */
const MOST_PACKED = 200;
const SMALL = 1_000_000;

type Part = { readonly name: string; readonly packed: number; readonly unpacked: number };

export function packageIn(bytes: Uint8Array): { readonly mime: Mime } | { readonly refused: FileRefusal } {
  const parts = partsOf(bytes);
  if (!parts) return { refused: 'fileBroken' };
  if (parts.length > MOST_PARTS) return { refused: 'archiveSuspicious' };
  if (parts.some((part) => isTrick(part.name))) return { refused: 'archiveSuspicious' };
  if (parts.reduce((sum, part) => sum + part.unpacked, 0) > MOST_BYTES) return { refused: 'archiveTooLarge' };
  if (parts.some((part) => part.unpacked > SMALL && part.unpacked > part.packed * MOST_PACKED))
    return { refused: 'archiveSuspicious' };

  const names = new Set(parts.map((part) => part.name.toLowerCase()));
  if (names.size < parts.length) return { refused: 'archiveSuspicious' };
  if (!names.has('[content_types].xml')) return { refused: 'fileTypeUnknown' };
  if ([...names].some((name) => /(^|\/)vba(project|data)[^/]*\.(bin|xml)$/.test(name)))
    return { refused: 'documentHasMacros' };
  if (names.has('word/document.xml')) return { mime: DOCX };
  return names.has('xl/workbook.xml') ? { mime: XLSX } : { refused: 'fileTypeUnknown' };
}

function partsOf(bytes: Uint8Array): readonly Part[] | null {
  const parts: Part[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (parts.length <= MOST_PARTS) parts.push({ name, packed: size, unpacked: originalSize });
        return false;
      },
    });
  } catch {
    // fflate throws for whatever is not a zip file, however it is broken.
    return null;
  }
  return parts.length > 0 ? parts : null;
}

const isTrick = (name: string): boolean =>
  name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..');
