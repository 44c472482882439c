import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { directory } from '../support/directory.ts';
import { databases, docx, JPEG, PNG, part, pdfOf, room, WEBP, xlsx } from '../support/sampleFiles.ts';

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
