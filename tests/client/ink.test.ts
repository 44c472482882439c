import { describe, expect, it } from 'vitest';
import { isAccepted } from '../../client/ui/fileKinds.ts';
import { FIELD, type InkPoint, inkBox, isWritten, nib } from '../../client/ui/ink.ts';

const at = (x: number, y: number): InkPoint => ({ x, y, pressure: 0.5 });

describe('ink on the signing field', () => {
  it('is no signature while it is only a dot or a slip', () => {
    expect(isWritten([])).toBe(false);
    expect(isWritten([[at(10, 10)]])).toBe(false);
    expect(isWritten([[at(10, 10), at(20, 12)]])).toBe(false);
    expect(
      isWritten([
        [at(10, 10), at(60, 40)],
        [at(80, 20), at(90, 60)],
      ]),
    ).toBe(true);
  });

  it('is cut to its box, with a margin', () => {
    expect(inkBox([[at(100, 50), at(200, 120)]], 8)).toEqual({ x: 89, y: 39, width: 122, height: 92 });
  });

  it('is never cut outside of the field', () => {
    const box = inkBox([[at(-5, 1), at(FIELD.width + 9, FIELD.height)]]);
    expect(box).toEqual({ x: 0, y: 0, width: FIELD.width, height: FIELD.height });
    expect(inkBox([])).toBeNull();
  });

  it('is as wide as the pen is pressed, within bounds', () => {
    expect([nib(-1), nib(0), nib(0.5), nib(1), nib(7)]).toEqual([2, 2, 4, 6, 6]);
  });
});

describe('accepted files', () => {
  const file = (name: string, type: string) => ({ name, type });

  it('are told by ending, type or family of types, whatever the case', () => {
    expect(isAccepted(file('发票.PDF', ''), ['.pdf'])).toBe(true);
    expect(isAccepted(file('照片', 'image/JPEG'), ['image/*'])).toBe(true);
    expect(isAccepted(file('a.docx', 'application/pdf'), ['application/pdf'])).toBe(true);
    expect(isAccepted(file('a.anything', ''), [])).toBe(true);
  });

  it('are not others', () => {
    expect(isAccepted(file('a.pdf.exe', 'application/x-msdownload'), ['.pdf', 'image/*'])).toBe(false);
    expect(isAccepted(file('image', 'imagery/png'), ['image/*'])).toBe(false);
    expect(isAccepted(file('pdf', ''), ['.pdf'])).toBe(false);
  });
});
