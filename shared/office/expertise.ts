/**
 * O18 Which assistants know about a case: ranked by what their expertise shares with its cause and questions, and the
 * words they share are told, so that whoever invites sees why. Chinese has no spaces: it is compared by pairs of
 * characters, and a pair that many assistants share says little of any one.
 */
import type { SpecialAssistant } from './state.ts';

export type Match = {
  readonly assistantId: string;
  readonly score: number;
  /** As they stand in what is known of the assistant, the most telling first. */
  readonly words: readonly string[];
};

type Known = Pick<SpecialAssistant, 'id' | 'field' | 'expertise' | 'title' | 'organ'>;
type Source = { readonly text: string; readonly weight: number };

/** Said in any case and of anybody. */
const COMMON = new Set(
  '是否 如何 什么 有关 相关 问题 情况 工作 进行 应当 可以 能否 认定 标准 意见 分局 管理 委员 员会 主任 副主 股长 局长 部门'.split(
    ' ',
  ),
);

const sourcesOf = ({ field, expertise, title, organ }: Known): readonly Source[] => [
  ...expertise.map((text) => ({ text, weight: 3 })),
  { text: field, weight: 3 },
  { text: title, weight: 1 },
  { text: organ, weight: 1 },
];

/** The assistants whose knowledge has something in common with these texts, the best first; the others are left out. */
export function matchAssistants(texts: readonly string[], assistants: readonly Known[]): readonly Match[] {
  const asked = new Set(texts.flatMap(gramsIn));
  const holders = new Map<string, number>();
  for (const one of assistants)
    for (const gram of new Set(sourcesOf(one).flatMap(({ text }) => gramsIn(text))))
      holders.set(gram, (holders.get(gram) ?? 0) + 1);
  const rarity = (gram: string) => Math.log(1 + assistants.length / (holders.get(gram) ?? 1));
  return assistants
    .map((one) => matchOf(one, asked, rarity))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || (one.assistantId < other.assistantId ? -1 : 1));
}

function matchOf(one: Known, asked: ReadonlySet<string>, rarity: (gram: string) => number): Match {
  const worth = new Map<string, number>();
  let score = 0;
  for (const { text, weight } of sourcesOf(one))
    for (const { word, grams } of sharedWords(text, asked)) {
      const gain = weight * grams.reduce((sum, gram) => sum + rarity(gram), 0);
      // The same word in field and expertise is one thing known, not two.
      score += Math.max(0, gain - (worth.get(word) ?? 0));
      worth.set(word, Math.max(gain, worth.get(word) ?? 0));
    }
  const words = [...worth].toSorted(([, gain], [, other]) => other - gain).map(([word]) => word);
  const longest = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  return { assistantId: one.id, score: Math.round(score * 100) / 100, words: longest };
}

type Shared = { readonly word: string; readonly grams: readonly string[] };

/** The stretches of a text that were asked for: pairs that follow one another make one word. */
function sharedWords(text: string, asked: ReadonlySet<string>): readonly Shared[] {
  const found: Shared[] = [];
  for (const piece of piecesOf(text)) {
    if (!isHan(piece)) {
      if (asked.has(piece)) found.push({ word: piece, grams: [piece] });
      continue;
    }
    let run: { word: string; grams: string[] } | null = null;
    for (let at = 0; at < piece.length - 1; at += 1) {
      const gram = piece.slice(at, at + 2);
      if (!asked.has(gram) || COMMON.has(gram)) run = null;
      else if (run) {
        run.word += gram.slice(1);
        run.grams.push(gram);
      } else {
        run = { word: gram, grams: [gram] };
        found.push(run);
      }
    }
  }
  return found;
}

const gramsIn = (text: string): readonly string[] =>
  piecesOf(text).flatMap((piece) =>
    isHan(piece)
      ? Array.from({ length: piece.length - 1 }, (_, at) => piece.slice(at, at + 2)).filter(
          (gram) => !COMMON.has(gram),
        )
      : [piece],
  );

/** Runs of Chinese of two characters or more, and words of letters or digits. */
const piecesOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[㐀-鿿]{2,}|[\p{Script=Latin}\d]{2,}/gu) ?? [];

const isHan = (piece: string): boolean => /^[㐀-鿿]/u.test(piece);
