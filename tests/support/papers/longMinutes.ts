import type { Block, Paper } from '#shared/papers/paper.ts';
import { minutesSample } from './minutesSample.ts';

/** The sample's course told over and over: about `pages` pages of speeches, tables and headings. */
export const longMinutes = (pages: number): Paper => {
  const blocks: Block[] = [];
  const course = minutesSample.blocks.slice(1, -1);
  // The course of the sample fills some three pages.
  for (let round = 0; round < Math.ceil(pages / 2.7); round += 1) blocks.push(...course);
  return {
    ...minutesSample,
    blocks: [...minutesSample.blocks.slice(0, 1), ...blocks, ...minutesSample.blocks.slice(-1)],
  };
};

/** Paragraphs of Han characters and every kind of punctuation, from a seed: body pages only. */
export const denseProse = (seed: number, paragraphs: number): Paper => {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const text = (): string =>
    Array.from({ length: 30 + next(60) }, () => PIECES[next(PIECES.length)]).join('');
  return {
    kind: 'conferenceRecord',
    language: 'zh',
    title: '排版样张',
    office: '某某人民检察院',
    generatedAt: 1_751_600_000_000,
    blocks: Array.from(
      { length: paragraphs },
      (): Block => ({ block: 'paragraph', text: `本院认为${text()}。` }),
    ),
  };
};

const PIECES = [
  '证据',
  '事实清楚',
  '申诉人',
  '，',
  '。',
  '、',
  '；',
  '：',
  '《刑法》',
  '“自首”',
  '（一）',
  '……',
  '——',
  '！',
  '？',
  '〔2025〕7号',
  '第117号',
  'SHA-256',
  '86—92km/h',
  '买买提·艾力',
  '喆堃赟',
  '检察官',
  '应当依法',
  '38.6万元',
  '50%',
  '“《规定》”（试行）',
];
