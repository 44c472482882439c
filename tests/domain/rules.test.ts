import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandTypes } from '../support/chance/makers.ts';
import { opinionCommandTypes } from '../support/chance/opinionStory.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), 'utf8');
const sources = (folder: string) =>
  readdirSync(at(folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: read(`${folder}/${name}`) }));
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const sorted = (numbers: Iterable<string>) => [...new Set(numbers)].sort();

const numbers = found(read('shared/RULES.md'), /^- \*\*([A-Z]\d+)\*\* /gm);
const kept = [
  'shared/kernel',
  'shared/office',
  'shared/meeting',
  'shared/record',
  'shared/ledger',
  'shared/authorship',
  'shared/opinion',
].flatMap(sources);
const tests = [...sources('tests/domain'), ...sources('tests/server')];
const comments = kept.flatMap(({ text }) => found(text, /(\/\*\*[\s\S]*?\*\/|\/\/.*)/g)).join('\n');
const testText = tests.map(({ text }) => text).join('\n');

describe('the rules', () => {
  test('each has one number, without gaps', () => {
    expect(numbers.length).toBeGreaterThan(120);
    expect(numbers).toEqual([...new Set(numbers)]);
    for (const letter of new Set(numbers.map((number) => number.slice(0, 1)))) {
      const ofLetter = numbers
        .filter((number) => number.startsWith(letter))
        .map((number) => Number(number.slice(1)));
      expect([letter, ofLetter]).toEqual([letter, ofLetter.map((_, index) => index + 1)]);
    }
  });
  test('each says where it comes from', () => {
    const lines = read('shared/RULES.md')
      .split('\n')
      .filter((line) => line.startsWith('- **'));
    expect(lines.filter((line) => !/ — \S/.test(line))).toEqual([]);
  });
  test('each is kept somewhere, and what is kept is a rule', () => {
    expect(sorted(found(comments, /\b([A-Z]\d{1,2})\b/g))).toEqual(sorted(numbers));
  });
  test('each is proved by a test, and what is proved is a rule', () => {
    expect(sorted(found(testText, /\[([A-Z]\d{1,2})\] /g))).toEqual(sorted(numbers));
  });
});

describe('the tests', () => {
  const codes = found(read('shared/meeting/refusals.ts'), /\| '(\w+)'/g);
  const opinionCodes = found(read('shared/opinion/refusals.ts'), /\| '(\w+)'/g);
  const officeCodes = found(read('shared/office/events.ts').split('OfficeRefusal')[1] ?? '', /\| '(\w+)'/g);
  const rules = kept
    .filter(({ name }) => name !== 'refusals.ts' && name !== 'events.ts')
    .map(({ text }) => text)
    .join('\n');
  test('meet every refusal, and every refusal can be met', () => {
    expect(codes.length).toBeGreaterThan(90);
    expect(officeCodes.length).toBeGreaterThan(9);
    expect(opinionCodes.length).toBeGreaterThan(50);
    expect(
      [...codes, ...officeCodes, ...opinionCodes].filter((code) => !testText.includes(`'${code}'`)),
    ).toEqual([]);
    expect(
      [...codes, ...officeCodes, ...opinionCodes].filter((code) => !rules.includes(`'${code}'`)),
    ).toEqual([]);
  });
  test('ask every command, allowed and refused', () => {
    expect(
      [...commandTypes, ...opinionCommandTypes].filter((type) => !testText.includes(`'${type}'`)),
    ).toEqual([]);
  });
});
