import type { Words } from '../zh.ts';

type After = Pick<Words['paper'], 'opinionForm' | 'opinionSummary' | 'feedback'>;

export const paperAfter: After = {
  opinionForm: {
    name: 'Opinion of a Hearing Officer',
    issue: (numeral) => `Question ${numeral}`,
    reasons: (text) => `Reasons: ${text}`,
    overall: 'Overall opinion\nand advice',
    submitted: (at) => `Submitted: ${at}`,
    spokenBySelf: 'Stated in person. ',
    spokenBy: (name) => `Stated by the spokesperson ${name}. `,
    announced: (at) => `Announced at the hearing on ${at}. `,
    missing: 'The officer was present and handed in no opinion. ',
    recused: 'The officer has been recused; the opinion does not count.',
    signature: 'Hearing officer',
  },
  opinionSummary: {
    name: 'Summary of the Officers’ Opinions',
    deliberation: 'Deliberation',
    deliberated: (present, times) =>
      `${present} officers were present${times ? ` and deliberated from ${times.replace(' – ', ' to ')}` : ''}. `,
    each: 'Each then stated his or her own opinion.',
    spokenBy: (name) => `Their opinions were stated by the spokesperson ${name}.`,
    tally: 'Tally',
    opinions: 'Opinions',
    overall: 'Overall opinions and advice',
    heads: ['Officer', 'Opinion', 'Reasons'],
    votes: 'Votes',
    treatment: 'Treatment of the opinions',
    decision: (text) => `Decision: ${text}`,
    closedDecision: (text) => `Decision (not public): ${text}`,
    reasons: (text) => `Reasons: ${text}`,
    follows: 'The decision follows the majority of the officers.',
    departs: 'The decision departs from the majority of the officers.',
    withoutMajority: 'There was no majority; the decision was made in consideration of all opinions.',
    departure: (intended, reasons) =>
      `The handling prosecutor asked to depart from the majority. Intended decision: ${intended} Reasons: ${reasons}`,
    consented: (by, at, words) => `Chief prosecutor: consented. ${words} (${by}, ${at})`,
    declined: (by, at, words) => `Chief prosecutor: declined. ${words} (${by}, ${at})`,
    treatmentHeads: ['Name', 'Capacity', 'Treatment', 'Explanation', 'Told at'],
    undecided: 'No decision has been made yet.',
    summedUpBy: 'Drawn up by',
  },
  feedback: {
    name: 'Outcome of the Hearing',
    addressee: (name) => `To ${name}:`,
    lead: (time, caseName, hold, role) =>
      `On ${time} you took part as ${role.toLowerCase()} in ${hold} of this office in the case “${caseName}”. Thank you for your support and supervision of our work. The decision and the treatment of your opinion are as follows.`,
    decision: 'Decision',
    closedDecision: 'Decision (not public)',
    reasons: 'Reasons',
    yours: 'Your opinion',
    answered: (numeral, issue, answer, reasons) =>
      `Question ${numeral}, “${issue}”: ${answer}. ${reasons}`.trim(),
    majority: 'Majority',
    follows: 'The decision follows the majority of the hearing officers.',
    departs: 'The decision departs from the majority of the hearing officers for the reasons above.',
    withoutMajority: 'The hearing officers came to no majority.',
    treatment: 'Treatment of your opinion',
    treated: (treatment, reasons) => `${treatment}. ${reasons}`,
    notAdopted: (reasons) => `Not adopted. ${reasons}`,
    confidential: 'The hearing was not public: please keep the above confidential.',
    closing: 'Yours faithfully,',
    contact: (name, phone) => `(Contact: ${name}, telephone ${phone})`,
  },
};
