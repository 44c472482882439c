/** The chair's summing-up as it may begin: majority and minority on each question, as the system counts them. */
import type { Words } from '#shared/i18n/zh.ts';
import { resultsOf } from '#shared/meeting/conclusion.ts';
import type { ViewGroup, ViewResult } from '#shared/meeting/conferenceEvents.ts';
import { foundRound } from '#shared/meeting/rounds.ts';
import type { Meeting } from '#shared/meeting/state.ts';

export function summingUp(words: Words, meeting: Meeting, nameOf: (id: string) => string): string {
  const { conclude: text } = words.conferenceRoom;
  return resultsOf(meeting, foundRound(meeting))
    .map((result, index) => {
      const question = meeting.plan?.issues[index]?.text ?? '';
      return [text.issue(index + 1, question), ...linesOf(words, result, nameOf)].join('\n');
    })
    .join('\n\n');
}

function linesOf(words: Words, result: ViewResult, nameOf: (id: string) => string): readonly string[] {
  const { conclude: text } = words.conferenceRoom;
  const { majority, outcome, of } = result;
  const answer = (group: ViewGroup) =>
    group.answer === 'other' ? group.conclusion : words.conference.answers[group.answer];
  const names = (group: ViewGroup) => words.terms.list(group.memberIds.map(nameOf));
  const others = result.groups
    .filter((group) => group !== majority)
    .map((group) => {
      if (group.answer === 'reserve') return text.reserve(names(group));
      return majority ? text.minority(names(group), answer(group)) : text.view(names(group), answer(group));
    });
  if (majority) return [text.majority(majority.memberIds.length, of, answer(majority)), ...others];
  return [outcome === 'tie' ? text.tie(of) : text.noMajority(of), ...others];
}
