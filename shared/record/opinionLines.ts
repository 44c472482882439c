/** The announced opinions, officer by officer, and the tally on each issue: what is read out in the fifth step. */
import type { Words } from '#shared/i18n/zh.ts';
import { majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { type Telling, wellEnded } from './teller.ts';

export const opinionLines = (meeting: Meeting, words: Words): readonly Telling[] => {
  const issues = meeting.plan?.issues ?? [];
  const nameOf = (id: string) => meeting.seats[id]?.name ?? words.record.somebody;
  const spoken = (meeting.announcedOpinions?.opinions ?? []).flatMap(
    ({ officerId, answers, overall, transcribedBy }): readonly Telling[] => {
      const name = nameOf(officerId);
      const parts = issues.flatMap((issue, index) => {
        const given = answers.find((answer) => answer.issueId === issue.id);
        return given
          ? [words.record.opinionOn(name, index + 1, words.terms.answers[given.answer], given.reasons)]
          : [];
      });
      if (overall) parts.push(words.record.overallOpinion(overall));
      const speech: Telling = { kind: 'speech', speaker: officerId, text: wellEnded(parts.join(' ')) };
      if (transcribedBy === undefined) return [speech];
      // D10 His signature on the minutes covers what was copied for him.
      const copied = words.record.fromPaper(name, nameOf(transcribedBy));
      return [speech, { kind: 'note', speaker: null, text: copied }];
    },
  );
  const tallies = issues.map((issue, index): Telling => {
    const { agree, disagree, reserve } = tallyOf(meeting, issue.id);
    const majority = majorityOn(meeting, issue.id);
    const result = majority ? words.record.majority(words.terms.answers[majority]) : words.record.noMajority;
    return {
      kind: 'vote',
      speaker: null,
      text: words.record.tally(index + 1, agree, disagree, reserve, result),
    };
  });
  return [...spoken, ...tallies];
};
