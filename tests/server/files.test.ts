import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { openFiles } from '../../server/files/files.ts';
import { sizeOf } from '../../server/files/images.ts';
import { labelOf } from '../../server/files/names.ts';
import type { PdfLimits } from '../../server/files/pdf.ts';
import { rangeOf } from '../../server/files/range.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';

const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});
function room(dir = directory(), pdfLimits?: PdfLimits) {
  const database = openDatabase(dir);
  databases.push(database);
  const files = openFiles({ database, now: () => 5, ...(pdfLimits ? { pdfLimits } : {}) });
  const receive = (bytes: Uint8Array, declaredName = '', declaredType = '', maxBytes = 50_000_000) =>
    files.receive(Readable.from([Buffer.from(bytes)]), { declaredName, declaredType, maxBytes });
  /** Every regular file under files/, without those on their way. */
  const kept = () => filesUnder(join(dir, 'files'));
  return { dir, database, files, receive, kept };
}
const filesUnder = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');
/** Real pictures, 7 × 5 pixels. */
const PNG = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAYAAACJmvbYAAAABHNCSVQICAgIfAhkiAAAAAFzUkdCAK7OHOkAAAAbSURBVAiZY2RgYPjPgACMSGwGJgY8AK8k+QAAj6wBBic9vbIAAAAASUVORK5CYII=',
);
const JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAFAAcDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJkAH//Z',
);
const WEBP = base64('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoHAAUAAsBMJaQAA3AA/vgfgAA=');

function pdfOf(pages: number, more = { trailer: '', objects: '' }): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const leaves = Array.from(
    { length: pages },
    (_, index) => `${index + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n`,
  ).join('');
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n` +
      `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages}>>endobj\n${leaves}${more.objects}` +
      `trailer<</Root 1 0 R${more.trailer}>>\n%%EOF`,
    'latin1',
  );
}
const streamOf = (number: number, dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    ...[Buffer.from(`${number} 0 obj<<${dictionary}/Length ${data.length}>>stream\n`), data],
    Buffer.from('\nendstream endobj\n'),
  ]);
const LOCKED = pdfOf(1, {
  objects: '',
  trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
});

const part = (text: string) => strToU8(text);
const docx = (more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': part('<Types/>'), 'word/document.xml': part('<w:document/>'), ...more });
const xlsx = () =>
  zipSync({ '[Content_Types].xml': part('<Types/>'), 'xl/workbook.xml': part('<workbook/>') });

describe('receiving files', () => {
  it('keeps each under the digest of its bytes, with what it is', async () => {
    const { receive, files, dir } = room();
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const picture = { pages: 1, width: 7, height: 5 };
    const nothing = { pages: null, width: null, height: null };
    const expected: readonly (readonly [string, string, Uint8Array, object])[] = [
      ['现场照片.png', 'image/png', PNG, picture],
      ['b.JPG', 'image/jpeg', JPEG, picture],
      ['c.webp', 'image/webp', WEBP, picture],
      ['鉴定意见.pdf', 'application/pdf', pdfOf(3), { ...nothing, pages: 3 }],
      ['e.docx', word, docx(), nothing],
      ['f.xlsx', sheet, xlsx(), nothing],
    ];
    for (const [name, mime, bytes, facts] of expected) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { sha256, bytes: bytes.length, mime, ...facts };
      expect(await receive(bytes, name, mime), name).toEqual({ file, name: name.replace('JPG', 'jpg') });
      expect(await files.describe(sha256)).toEqual(file);
      expect(readFileSync(join(dir, 'files', sha256.slice(0, 2), sha256))).toEqual(Buffer.from(bytes));
      expect(statSync(join(dir, 'files', sha256.slice(0, 2), sha256)).mode & 0o077).toBe(0);
      expect(await files.verify(sha256)).toBe(true);
    }
  });

  it('keeps the same bytes once, whatever they are called and however often they come', async () => {
    const { receive, kept } = room();
    const both = await Promise.all([receive(PNG, 'a.png'), receive(PNG, 'b.png'), receive(PNG)]);
    expect(both.map((one) => 'name' in one && one.name)).toEqual(['a.png', 'b.png', 'file.png']);
    expect(kept()).toHaveLength(1);
  });

  it('goes by the first bytes and refuses what is declared otherwise', async () => {
    const { receive, kept } = room();
    const lies = [
      [PNG, 'a.pdf', 'image/png'],
      [PNG, 'a.png', 'application/pdf'],
      [PNG, 'a.png.exe', ''],
      [pdfOf(1), 'a.png', 'image/png'],
      [docx(), 'a.xlsx', ''],
    ] as const;
    for (const [bytes, name, type] of lies)
      expect(await receive(bytes, name, type), name).toEqual({ refused: 'fileTypeMismatch' });
    const silent = [
      [PNG, 'without ending', 'application/octet-stream'],
      [JPEG, 'a.jpeg', 'image/jpg'],
      [PNG, '', 'image/png; charset=binary'],
    ] as const;
    for (const [bytes, name, type] of silent) expect(await receive(bytes, name, type)).toHaveProperty('file');
    expect(kept()).toHaveLength(2);
  });

  it('refuses kinds that no meeting shows', async () => {
    const { receive, kept } = room();
    const others = [
      '<html><script>alert(1)</script>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'MZ\x90\x00',
      '#!/bin/sh',
      'GIF89a',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      ' %PDF-1.4',
      'P',
    ];
    for (const text of others)
      expect(await receive(Buffer.from(text, 'latin1'))).toEqual({ refused: 'fileTypeUnknown' });
    expect(await receive(zipSync({ 'a.txt': part('hello') }))).toEqual({ refused: 'fileTypeUnknown' });
    expect(await receive(new Uint8Array())).toEqual({ refused: 'fileEmpty' });
    expect(kept()).toEqual([]);
  });

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

  it('stops reading at the limit', async () => {
    const { files, kept } = room();
    let given = 0;
    const endless = new Readable({
      read() {
        given += 1;
        this.push(Buffer.alloc(64 * 1024, 1));
      },
    });
    const declared = { declaredName: 'a.png', declaredType: '', maxBytes: 1_000_000 };
    expect(await files.receive(endless, declared)).toEqual({ refused: 'fileTooLarge' });
    expect(given).toBeLessThan(40);
    expect(kept()).toEqual([]);
    endless.destroy();
    expect(await files.receive(Readable.from([PNG]), { ...declared, maxBytes: PNG.length })).toHaveProperty(
      'file',
    );
    expect(await files.receive(Readable.from([PNG]), { ...declared, maxBytes: PNG.length - 1 })).toEqual({
      refused: 'fileTooLarge',
    });
  });

  it('an upload cut off in the middle leaves nothing behind, and the sender who stays is answered', async () => {
    const { files, kept } = room();
    const broken = new PassThrough();
    const receiving = files.receive(broken, { declaredName: 'a.png', declaredType: '', maxBytes: 1000 });
    broken.write(PNG.subarray(0, 40));
    setTimeout(() => broken.destroy(new Error('the line is dead')), 10);
    expect(await receiving).toEqual({ refused: 'fileInterrupted' });
    expect(kept()).toEqual([]);

    const outcomes: unknown[] = [];
    const server = createServer(async (request, response) => {
      const outcome = await files.receive(request, {
        declaredName: 'a.png',
        declaredType: '',
        maxBytes: 50_000,
      });
      outcomes.push(outcome);
      response.setHeader('Connection', 'close');
      response.end(JSON.stringify(outcome));
    }).listen(0);
    const { port } = server.address() as AddressInfo;
    const send = (write: (request: ReturnType<typeof httpRequest>) => void): Promise<string> =>
      new Promise((resolve) => {
        const request = httpRequest({ port, method: 'POST' }, async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve(text);
        });
        request.on('error', () => resolve('gone'));
        write(request);
      });
    expect(await send((request) => request.end(PNG))).toContain('"width":7');
    expect(await send((request) => request.end(Buffer.alloc(60_000)))).toContain('fileTooLarge');
    await send((request) => {
      request.write(PNG.subarray(0, 50));
      setTimeout(() => request.destroy(), 30);
    });
    await expect.poll(() => outcomes.length).toBe(3);
    expect(outcomes[2]).toEqual({ refused: 'fileInterrupted' });
    expect(kept()).toHaveLength(1);
    server.close();
  });

  it('what was on its way when the process ended is cleared at the next start', () => {
    const dir = directory();
    mkdirSync(join(dir, 'files', 'incoming'), { recursive: true });
    writeFileSync(join(dir, 'files', 'incoming', 'half'), 'half');
    room(dir);
    expect(existsSync(join(dir, 'files', 'incoming', 'half'))).toBe(false);
  });
});

describe('kept files', () => {
  const textOf = async (stream: Readable | null): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('latin1');
  };

  it('are read whole or in ranges, also after a restart', async () => {
    const dir = directory();
    const before = room(dir);
    const received = await before.receive(PNG);
    const sha256 = 'file' in received ? received.file.sha256 : '';
    databases.pop()?.close();
    const { files } = room(dir);
    const whole = PNG.toString('latin1');
    expect(await textOf(await files.open(sha256))).toBe(whole);
    expect(await textOf(await files.open(sha256, { start: 1, end: 3 }))).toBe('PNG');
    expect(await textOf(await files.open(sha256, { start: 100, end: PNG.length - 1 }))).toBe(
      whole.slice(100),
    );
  });

  it('that nobody has given, and names that are paths, are nothing', async () => {
    const { files, receive } = room();
    await receive(PNG);
    for (const name of ['', '../tingyi.db', '..%2f', 'a'.repeat(64), '\0', '__proto__']) {
      expect(await files.open(name)).toBeNull();
      expect(await files.describe(name)).toBeNull();
      expect(await files.verify(name)).toBe(false);
    }
  });

  it('one changed byte is found', async () => {
    const { files, receive, kept } = room();
    const received = await receive(PNG);
    const sha256 = 'file' in received ? received.file.sha256 : '';
    const [path = ''] = kept();
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
    writeFileSync(path, bytes);
    expect(await files.verify(sha256)).toBe(false);
  });
});

describe('ranges', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['pages=1-2', 'whole'],
    ['bytes=99999999999999999999-', 'whole'],
  ])('%s of a hundred bytes', (header, expected) => {
    expect(rangeOf(header, 100)).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    ['鉴定意见书.pdf', '鉴定意见书.pdf'],
    ['C:\\Users\\li\\证据.PDF', '证据.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['report\u202efdp.exe', 'reportfdp.pdf'],
    ['a<b>:"c"|?*.pdf', 'a_b___c____.pdf'],
    ['  .hidden. ', 'hidden.pdf'],
    ['..', 'file.pdf'],
    ['\0\r\nSet-Cookie: x', 'Set-Cookie_ x.pdf'],
    ['', 'file.pdf'],
  ])('%j is shown as %j', (given, shown) => {
    expect(labelOf(given, 'application/pdf')).toBe(shown);
  });

  it('are safe whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const label = labelOf(name, 'image/png');
        expect(label).toMatch(/^[^/\\:\p{Cc}]+\.png$/u);
        expect([...label].length).toBeLessThanOrEqual(124);
        expect(label.startsWith('.')).toBe(false);
      }),
    );
  });
});

describe('sizes of pictures', () => {
  it('reading any bytes at all ends, and ends in a size or nothing', () => {
    for (const [mime, real] of [
      ['image/png', PNG],
      ['image/jpeg', JPEG],
      ['image/webp', WEBP],
    ] as const)
      fc.assert(
        fc.property(fc.nat(real.length), fc.uint8Array({ maxLength: 80 }), (at, noise) => {
          const bytes = Buffer.concat([real.subarray(0, at), noise, real.subarray(at + noise.length)]);
          const size = sizeOf(mime, bytes);
          expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
        }),
        { numRuns: 300 },
      );
  });
});
