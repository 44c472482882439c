import { describe, expect, it } from 'vitest';
import { daysIn, isoDay, laterBy, monthGrid, monthLater } from '../../client/ui/monthGrid.ts';

const flat = (year: number, month: number) =>
  monthGrid(year, month).map((week) => week.map((day) => day?.day ?? 0));

describe('the grid of a month', () => {
  it('begins its weeks on Monday: December 2024 starts on a Sunday', () => {
    expect(flat(2024, 12)).toEqual([
      [0, 0, 0, 0, 0, 0, 1],
      [2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, 25, 26, 27, 28, 29],
      [30, 31, 0, 0, 0, 0, 0],
    ]);
  });

  it('needs four weeks for a February of 28 days that begins on Monday', () => {
    expect(flat(2027, 2)).toHaveLength(4);
  });

  it('holds every day once, and no other, in every month of forty years', () => {
    for (let year = 2000; year < 2040; year += 1)
      for (let month = 1; month <= 12; month += 1) {
        const days = flat(year, month).flat().filter(Boolean);
        expect(days).toEqual(Array.from({ length: daysIn(year, month) }, (_, index) => index + 1));
        const first = monthGrid(year, month)[0]?.findIndex((day) => day !== null) ?? -1;
        expect((first + 1) % 7).toBe(new Date(Date.UTC(year, month - 1, 1)).getUTCDay());
      }
  });

  it('knows leap years', () => {
    expect([daysIn(2024, 2), daysIn(2025, 2), daysIn(2000, 2), daysIn(2100, 2)]).toEqual([29, 28, 29, 28]);
  });
});

describe('walking the days', () => {
  it('crosses months and years', () => {
    expect(isoDay(laterBy({ year: 2024, month: 12, day: 31 }, 1))).toBe('2025-01-01');
    expect(isoDay(laterBy({ year: 2024, month: 3, day: 3 }, -7))).toBe('2024-02-25');
    expect(monthLater(2024, 12, 1)).toEqual({ year: 2025, month: 1, day: 1 });
    expect(monthLater(2024, 1, -1)).toEqual({ year: 2023, month: 12, day: 1 });
  });
});
