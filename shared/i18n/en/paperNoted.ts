import type { Words } from '../zh.ts';

type Noted = Pick<Words['paper'], 'fromPaper' | 'correctionNote'>;

export const paperNoted: Noted = {
  fromPaper: (by) => `Transcribed from a form on paper by ${by}. `,
  correctionNote: {
    name: 'Noted Corrections',
    lead: (hash) =>
      `Noted after the minutes were sealed and annexed to them. The signed minutes are unchanged; the check value of their text is still ${hash}.`,
    number: (numeral) => `Correction ${numeral}`,
    stands: 'The minutes say',
    shouldSay: 'Should say',
    reason: 'Reason',
    noted: 'Noted by',
    by: (who, role, at) => `${who} (${role.toLowerCase()}), ${at}`,
    answers: 'Those who signed',
    acknowledged: (who, words, at) => `${who}: acknowledged${words ? `, ${words}` : ''} (${at})`,
    objected: (who, words, at) => `${who}: objected${words ? `, ${words}` : ''} (${at})`,
    unanswered: (names) => `Not answered yet: ${names}`,
  },
};
