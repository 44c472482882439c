import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '#shared/papers/paper.ts';
import { isExportFailure } from '../../server/exports/failure.ts';
import { createPress, type PressOptions } from '../../server/exports/press.ts';
import { directory } from '../support/directory.ts';
import { longMinutes } from '../support/papers/longMinutes.ts';
import { announcementSample, noticeSample } from '../support/papers/noticeSamples.ts';
import { pageCount, readPdf, textOf } from '../support/papers/readPdf.ts';

const cacheDir = directory();
const opened: { readonly close: () => Promise<void> }[] = [];
const open = (options: Partial<PressOptions> = {}) => {
  const press = createPress({ cacheDir, ...options });
  opened.push(press);
  return press;
};
beforeAll(async () => {
  // Fonts are unpacked once, so that the times below are those of printing.
  await open().pdf(announcementSample);
});
afterAll(async () => {
  await Promise.all(opened.map((press) => press.close()));
});

const failureOf = async (printing: Promise<Uint8Array>): Promise<string> =>
  printing.then(
    () => 'printed',
    (error: unknown) =>
      isExportFailure(error) ? error.exportFailure : `not a failure of the press: ${String(error)}`,
  );

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function startedProcess(press: ReturnType<typeof open>): Promise<number> {
  for (let tries = 0; tries < 500; tries += 1) {
    const { pid } = press.health();
    if (pid !== null) return pid;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('no printing process');
}

describe('the press', () => {
  test('minutes of 200 pages: within memory, as PDF and as DOCX', async () => {
    const press = open();
    const pages = await readPdf(await press.pdf(longMinutes(200)));
    expect(pages.length).toBeGreaterThanOrEqual(200);
    expect(pages.at(-1)?.lines.some(({ text }) => text.replaceAll(' ', '') === `—${pages.length}—`)).toBe(
      true,
    );
    expect(press.health().residentBytes).toBeLessThan(600 * 2 ** 20);
    const docx = await press.docx(longMinutes(200));
    expect(docx.length).toBeGreaterThan(10_000);
  }, 60_000);

  test('prints in the order asked, each his own paper', async () => {
    const press = open();
    const printed = await Promise.all(
      Array.from({ length: 12 }, (_, index) => press.pdf({ ...noticeSample, title: `第${index}号通知` })),
    );
    for (const [index, bytes] of printed.entries())
      expect(textOf(await readPdf(bytes)).replace(/\s/g, '')).toContain(`第${index}号通知`);
  });

  test('killed in the middle of a paper: that paper fails in words, the next is printed', async () => {
    const press = open();
    const killed = failureOf(press.pdf(longMinutes(200)));
    const next = press.pdf(announcementSample);
    process.kill(await startedProcess(press), 'SIGKILL');
    expect(await killed).toBe('died');
    expect(await pageCount(await next)).toBe(2);
  });

  test('a paper that takes too long is given up, its process ended, and the next is printed', async () => {
    const press = open({ timeLimit: 6_000 });
    const slow = failureOf(press.pdf(announcementSample));
    const pid = await startedProcess(press);
    // A process that stands still: the paper would never be done.
    process.kill(pid, 'SIGSTOP');
    expect(await slow).toBe('timedOut');
    await expect.poll(() => isRunning(pid)).toBe(false);
    expect(await pageCount(await press.pdf(announcementSample))).toBe(2);
  }, 30_000);

  test('a picture that is none, or far too large, fails that paper only and says why', async () => {
    const press = open();
    const withPicture = (png: string): Paper => ({
      ...announcementSample,
      blocks: [
        { block: 'signatures', rows: [{ role: '主持人', name: '甲', image: { png, alt: '甲的签名' } }] },
      ],
    });
    const bomb = Buffer.alloc(64);
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bomb);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    await expect(press.pdf(withPicture('AAAA'))).rejects.toThrow(/not a PNG/);
    await expect(press.docx(withPicture('AAAA'))).rejects.toThrow(/not a PNG/);
    await expect(press.pdf(withPicture(bomb.toString('base64')))).rejects.toThrow(/60000 × 60000/);
    bomb.writeUInt32BE(100, 16);
    bomb.writeUInt32BE(100, 20);
    expect(await failureOf(press.pdf(withPicture(bomb.toString('base64'))))).toBe('unprintable');
    expect(await pageCount(await press.pdf(announcementSample))).toBe(2);
  });

  test('the process is replaced after its number of papers, unnoticed by those who wait', async () => {
    const press = open({ papersPerProcess: 2 });
    const pids = new Set<number | null>();
    for (let round = 0; round < 4; round += 1) {
      const printing = press.pdf(announcementSample);
      pids.add(await startedProcess(press));
      await printing;
    }
    expect(pids.size).toBe(2);
  });

  test('without work the process ends, and comes back with the next paper', async () => {
    const press = open({ idleLimit: 50 });
    await press.docx(announcementSample);
    const pid = press.health().pid ?? Number.NaN;
    await expect.poll(() => press.health().pid).toBe(null);
    await expect.poll(() => isRunning(pid)).toBe(false);
    expect(await pageCount(await press.pdf(announcementSample))).toBe(2);
  });

  test('a full queue refuses, a closed press refuses, and closing ends its process', async () => {
    const press = open({ queueLimit: 1 });
    const first = failureOf(press.pdf(longMinutes(200)));
    const second = failureOf(press.pdf(announcementSample));
    expect(await failureOf(press.pdf(announcementSample))).toBe('busy');
    const pid = await startedProcess(press);
    await press.close();
    expect(await first).toBe('closed');
    expect(await second).toBe('closed');
    expect(isRunning(pid)).toBe(false);
    expect(await failureOf(press.docx(announcementSample))).toBe('closed');
  });
});
