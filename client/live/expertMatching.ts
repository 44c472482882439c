/** Which assistants know about what is asked (O18), those who may be asked at that time first. */
import { matchAssistants } from '#shared/office/expertise.ts';
import type { SpecialAssistant } from '#shared/office/state.ts';

export type ExpertMatch = {
  readonly assistant: SpecialAssistant;
  /** The words of what he knows that the questions speak of. */
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
): readonly ExpertMatch[] {
  const until = Math.max(now, deadline ?? now);
  const here = assistants.filter(({ ended }) => ended === null);
  const matches = new Map(matchAssistants([asked], here).map((match) => [match.assistantId, match]));
  const scoreOf = ({ id }: SpecialAssistant) => matches.get(id)?.score ?? 0;
  return here
    .map((assistant) => ({
      assistant,
      words: matches.get(assistant.id)?.words ?? [],
      isInOffice: assistant.from <= now && assistant.until >= until,
    }))
    .toSorted(
      (one, other) =>
        Number(other.isInOffice) - Number(one.isInOffice) ||
        scoreOf(other.assistant) - scoreOf(one.assistant) ||
        one.assistant.name.localeCompare(other.assistant.name, 'zh'),
    );
}
