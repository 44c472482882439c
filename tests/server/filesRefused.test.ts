import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { directory } from '../support/directory.ts';
import { docx, JPEG, LOCKED, PNG, part, pdfOf, room, streamOf, WEBP } from '../support/sampleFiles.ts';

describe('refusing files', () => {
  it('refuses pictures that are broken, cut short or larger than any screen', async () => {
    const { receive, kept } = room();
    for (const whole of [PNG, JPEG, WEBP]) {
      expect(await receive(whole.subarray(0, 30)), 'head').toEqual({ refused: 'fileBroken' });
      expect(await receive(whole.subarray(0, -4)), 'tail').toEqual({ refused: 'fileBroken' });
    }
    const huge = Buffer.from(PNG);
    huge.writeUInt32BE(10_000, 16);
    huge.writeUInt32BE(5_001, 20);
    expect(await receive(huge)).toEqual({ refused: 'imageTooLarge' });
    huge.writeUInt32BE(31_000, 16);
    huge.writeUInt32BE(1, 20);
    expect(await receive(huge)).toEqual({ refused: 'imageTooLarge' });
    huge.writeUInt32BE(0, 16);
    expect(await receive(huge)).toEqual({ refused: 'fileBroken' });
    expect(kept()).toEqual([]);
  });

  it('says why a PDF is refused: locked, broken, too long, too heavy', async () => {
    const { receive, kept } = room();
    expect(await receive(LOCKED)).toEqual({ refused: 'pdfEncrypted' });
    expect(await receive(Buffer.from('%PDF-1.7 and then nothing of the kind'))).toEqual({
      refused: 'fileBroken',
    });
    expect(
      await receive(Buffer.from(pdfOf(2).toString('latin1').replace('4 0 obj', '9 0 obj'), 'latin1')),
    ).toEqual({
      refused: 'fileBroken',
    });
    expect(kept()).toEqual([]);
    const strict = room(directory(), { timeoutMs: 20_000, mostPages: 4, memoryMb: 256 });
    expect(await strict.receive(pdfOf(5))).toEqual({ refused: 'pdfTooManyPages' });
    expect(await strict.receive(pdfOf(4))).toMatchObject({ file: { pages: 4 } });
    const hasty = room(directory(), { timeoutMs: 1, mostPages: 4, memoryMb: 256 });
    expect(await hasty.receive(pdfOf(1))).toEqual({ refused: 'pdfTooSlow' });
  });

  it('a PDF that unfolds to gigabytes is stopped, and the room goes on', async () => {
    const { receive } = room(directory(), { timeoutMs: 15_000, mostPages: 10, memoryMb: 100 });
    // The page tree lies in an object stream that goes on for 400 MB, packed twice.
    const tree = Buffer.from('2 0 <</Type/Pages/Kids[3 0 R]/Count 1>>');
    const packed = deflateSync(
      deflateSync(Buffer.concat([tree, Buffer.alloc(400_000_000, ' ')]), { level: 1 }),
    );
    const objects = [
      Buffer.from('%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'),
      Buffer.from('3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n'),
      streamOf(5, `/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]`, packed),
    ];
    const at = objects.map((_, index) => Buffer.concat(objects.slice(0, index)).length);
    const end = Buffer.concat(objects).length;
    const places = [
      [0, 0],
      [1, 9],
      [2, 5],
      [1, at[1] ?? 0],
      [0, 0],
      [1, at[2] ?? 0],
      [1, end],
    ] as const;
    const table = Buffer.concat(
      places.map(([kind, place]) => Buffer.from([kind, 0, place >> 16, place >> 8, place, 0])),
    );
    const bytes = Buffer.concat([
      ...[...objects, streamOf(6, '/Type/XRef/Size 7/W[1 4 1]/Root 1 0 R', table)],
      Buffer.from(`startxref\n${end}\n%%EOF`),
    ]);
    expect(bytes.length).toBeLessThan(200_000);
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 20);
    const before = process.memoryUsage().rss;
    const answer = await receive(bytes);
    clearInterval(clock);
    expect(answer).toEqual({ refused: 'pdfTooSlow' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    expect(turns).toBeGreaterThan(5);
  }, 30_000);

  it('refuses packages with traps in them', async () => {
    const { receive, kept } = room();
    const zeros = zipSync({
      ...{ '[Content_Types].xml': part('x'), 'word/document.xml': new Uint8Array(5_000_000) },
    });
    expect(await receive(zeros, 'bomb.docx')).toEqual({ refused: 'archiveSuspicious' });
    for (const name of ['../evil.xml', '/etc/passwd', 'word/../../x', 'a\\b'])
      expect(await receive(docx({ [name]: part('x') })), name).toEqual({ refused: 'archiveSuspicious' });
    const crowd = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`p${index}`, part('')]));
    expect(await receive(docx(crowd))).toEqual({ refused: 'archiveSuspicious' });
    expect(await receive(docx({ 'word/vbaProject.bin': part('x') }))).toEqual({
      refused: 'documentHasMacros',
    });
    expect(await receive(docx().subarray(0, -30))).toEqual({ refused: 'fileBroken' });
    const claims = Buffer.from(docx());
    // The table of contents says 4 GB for one part.
    const entry = claims.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    claims.writeUInt32LE(0xfffffffe, entry + 24);
    expect(await receive(claims)).toEqual({ refused: 'archiveTooLarge' });
    expect(kept()).toEqual([]);
  }, 30_000);
});
