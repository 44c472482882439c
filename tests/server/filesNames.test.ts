import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../server/files/images.ts';
import { labelOf } from '../../server/files/names.ts';
import { rangeOf } from '../../server/files/range.ts';
import { JPEG, PNG, WEBP } from '../support/sampleFiles.ts';

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
