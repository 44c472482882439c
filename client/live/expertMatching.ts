/** Which assistants know about what is asked: their field against the words of the case and its questions. */
import type { SpecialAssistant } from '#shared/office/state.ts';

export type Match = {
  readonly assistant: SpecialAssistant;
  /** The words of his field that the questions speak of. */
  readonly words: readonly string[];
  /** His appointment covers the time until the opinion is due. */
  readonly isInOffice: boolean;
};

/** The best first; those whose term is over last. */
export function matchesFor(
  assistants: readonly SpecialAssistant[],
  asked: string,
  now: number,
  deadline: number | null,
): readonly Match[] {
  const until = Math.max(now, deadline ?? now);
  return assistants
    .filter(({ ended }) => ended === null)
    .map((assistant) => ({
      assistant,
      words: sharedWords(expertiseOf(assistant), asked),
      isInOffice: assistant.from <= now && assistant.until >= until,
    }))
    .toSorted(
      (one, other) =>
        Number(other.isInOffice) - Number(one.isInOffice) ||
        weight(other.words) - weight(one.words) ||
        one.assistant.name.localeCompare(other.assistant.name, 'zh'),
    );
}

const expertiseOf = ({ field, organ, title }: SpecialAssistant): string => [field, organ, title].join(' ');

const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** Characters every organ and every question has, which therefore say nothing. */
const EMPTY =
  /^(?:市|区|县|局|院|所|部|级|类|与|和|及|的|管理|监督|是否|有关|情况|问题|专业|工作|人员|松山)$/u;

/** The longest stretches of two or more characters that stand in both, each once. */
export function sharedWords(expertise: string, asked: string): readonly string[] {
  const found: string[] = [];
  for (const part of expertise.split(/[\s、，,；;/（）()]+/u))
    for (let start = 0; start < part.length; start += 1) {
      let length = 0;
      while (start + length < part.length && asked.includes(part.slice(start, start + length + 1)))
        length += 1;
      const word = part.slice(start, start + length);
      if (length < 2) continue;
      if (!EMPTY.test(word) && !found.some((known) => known.includes(word))) found.push(word);
      start += length - 1;
    }
  return found;
}
