import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../client/ui/tokens.css', import.meta.url), 'utf8');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The colour of a token in a theme, as #rrggbb. The first declaration counts; prefers-contrast comes after it. */
function colour(token: string, theme: Theme): string {
  const declared = css.match(new RegExp(`--${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`));
  const found = declared?.[3] ?? declared?.[theme === 'light' ? 1 : 2];
  if (!found) throw new Error(`no colour for --${token}`);
  return found;
}

function luminance(hex: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2 contrast, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['ground', 'card', 'sunk', 'hover'];
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...GROUNDS, 'pressed', 'accent-soft', 'look-soft', 'live-soft', 'good-soft', 'stage']],
  ['ink-soft', [...GROUNDS, 'accent-soft']],
  ['accent', [...GROUNDS, 'accent-soft']],
  ['live', ['card', 'ground', 'sunk', 'live-soft']],
  ['good', ['card', 'ground', 'sunk', 'good-soft']],
  ['look', ['card', 'ground', 'sunk', 'look-soft']],
  ['on-primary', ['primary', 'primary-hover', 'primary-pressed']],
  ['on-header', ['header', 'header-field']],
  ['on-header-soft', ['header', 'header-field']],
  ['on-paper', ['paper']],
  ['on-live', ['live-fill']],
];
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['card', 'ground', 'sunk']],
  ['focus', ['card', 'ground', 'sunk']],
  ['on-header', ['header']],
  ['good-dot', ['card', 'sunk']],
  ['look-dot', ['card', 'sunk']],
  ['live-dot', ['card', 'sunk']],
  ['bar', ['accent-soft']],
];

const pairs = (table: typeof TEXT) =>
  THEMES.flatMap((theme) =>
    table.flatMap(([over, under]) => under.map((ground) => [over, ground, theme] as const)),
  );

describe('contrast of the tokens', () => {
  it.each(pairs(TEXT))('text %s on %s in %s is at least 6:1', (over, ground, theme) => {
    expect(contrast(colour(over, theme), colour(ground, theme))).toBeGreaterThanOrEqual(6);
  });

  it.each(pairs(EDGES))('%s on %s in %s is at least 3.6:1', (over, ground, theme) => {
    expect(contrast(colour(over, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3.6);
  });

  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
