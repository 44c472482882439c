import { expect, test } from 'vitest';
import { ROOT } from '#shared/richText.ts';
import { isThorough } from '../support/thorough.ts';
import { served } from './gateSetup.ts';
import { dice, type Habits, writer, writeTogether } from './randomWriters.ts';

const WRITERS = [
  { person: 'li', client: 11 },
  { person: 'zhao', client: 22 },
  { person: 'qian', client: 33 },
];
const MINUTES: Habits = { writes: 'minutes', naming: 'loose' };
const OPINION: Habits = { writes: 'opinion', naming: 'loose' };

const settings = [
  { document: 'minutes:m1', habits: MINUTES, seed: 1 },
  { document: 'minutes:m1', habits: MINUTES, seed: 2 },
  { document: 'opinion:o1', habits: OPINION, seed: 3 },
  { document: 'opinion:o1', habits: OPINION, seed: 4 },
  { document: 'opinion:o1', habits: { ...OPINION, naming: 'honest' as const }, seed: 5 },
];

test.each(isThorough ? settings : settings.filter(({ seed }) => seed === 1 || seed === 3))(
  'none of thousands of honest updates is refused ($document, seed $seed)',
  ({ document, habits, seed }) => {
    const roll = dice(seed);
    const server = served(
      Object.fromEntries(WRITERS.map(({ person, client }) => [client, person])),
      document,
    );
    const writers = WRITERS.map(({ person, client }) => writer(person, client, roll, habits));
    const offered = writeTogether(writers, {
      served: server.doc,
      offer: (person, update) =>
        expect(server.offer(person, update)).toEqual({ admitted: true, effective: expect.anything() }),
      roll,
      steps: 2_000,
    });
    expect(offered).toBeGreaterThan(1_000);
    const texts = new Set(writers.map((one) => one.doc.getXmlFragment(ROOT).toString()));
    expect(texts).toEqual(new Set([server.text()]));
  },
  60_000,
);
