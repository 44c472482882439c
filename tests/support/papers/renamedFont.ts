/** A TrueType font under another family name (`name`, at most as long as its own): stands for an office's own face. */
export function renamedFont(font: Buffer, name: string): Buffer {
  const copy = Buffer.from(font);
  const table = tableAt(copy, 'name');
  const records = copy.readUInt16BE(table + 2);
  const texts = table + copy.readUInt16BE(table + 4);
  const written = Buffer.from(name, 'utf16le').swap16();
  for (let index = 0; index < records; index += 1) {
    const record = table + 6 + index * 12;
    const isFamily = FAMILY_NAMES.has(copy.readUInt16BE(record + 6));
    const isUtf16 = copy.readUInt16BE(record) === 3 || copy.readUInt16BE(record) === 0;
    if (!isFamily || !isUtf16) continue;
    if (copy.readUInt16BE(record + 8) < written.length)
      throw new Error(`${name} is longer than the font's own name`);
    written.copy(copy, texts + copy.readUInt16BE(record + 10));
    copy.writeUInt16BE(written.length, record + 8);
  }
  return copy;
}

/** Family and typographic family. */
const FAMILY_NAMES = new Set([1, 16]);

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}
