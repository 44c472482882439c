/** A whole story of an expert opinion by chance: one act after another by anybody, refused ones passed over. */
import fc from 'fast-check';
import { isRefusal, type Recorded } from '#shared/kernel/decider.ts';
import { type OpinionCommand, opinionCommand } from '#shared/opinion/commands.ts';
import type { OpinionEvent } from '#shared/opinion/events.ts';
import { adoptions, certainties, suggestionKinds } from '#shared/opinion/terms.ts';
import {
  actorOf,
  adopted,
  afterEvents,
  anchor,
  brief,
  deadline,
  decideOpinion,
  drafting,
  IMAGE,
  invited,
  type OpinionTold,
  requested,
  SHA,
  type Somebody,
  signed,
  signing,
  submitted,
  unasked,
} from '../opinion.ts';
import { type Pick, picking } from './picking.ts';

export const opinionCommandTypes: readonly OpinionCommand['type'][] = opinionCommand.options.map(
  (option) => option.shape.type.value,
);
export const actors: readonly Somebody[] = [
  'zheng',
  'zheng',
  'chen',
  'fang',
  'luo',
  'han',
  'tan',
  'feng',
  'ji',
  'server',
];

/** For whose eyes a text is: found again in what somebody is shown. */
export const secretFor = (eyes: 'inside' | 'writing' | `own-${string}`): string => `«${eyes}»`;

type Ask = { readonly pick: Pick; readonly told: OpinionTold; readonly who: Somebody };
type Makers = { readonly [Type in OpinionCommand['type']]: (ask: Ask) => Record<string, unknown> };

const one = (pick: Pick, list: Readonly<Record<string, unknown>>): string =>
  pick([...Object.keys(list), 'nobody', 'constructor']);
const assistant = (pick: Pick) => pick(['chen', 'fang', 'luo', 'bo', 'zheng']);
const question = (pick: Pick) => pick(['q1', 'q2', 'q2', 'toString']);
const aBrief = (pick: Pick) => ({
  ...brief,
  background: secretFor('writing'),
  deadline: pick([deadline, deadline + 1000, 1_000_000_000_000]),
});
const treatments = (pick: Pick) => [
  { questionId: 'q1', treatment: pick(adoptions), reasons: pick(['', secretFor('writing')]) },
  { questionId: pick(['q2', 'q2', 'q1']), treatment: pick(adoptions), reasons: secretFor('writing') },
];

const makers: Makers = {
  requestOpinion: ({ pick }) => ({ brief: aBrief(pick) }),
  reviseRequest: ({ pick }) => ({ brief: aBrief(pick) }),
  extendDeadline: ({ pick }) => ({ deadline: deadline + pick([0, 1, 5]) * 86_400_000, reason: '延期' }),
  cancelOpinion: () => ({ reason: '撤销' }),
  addMaterial: ({ pick, told }) => ({
    materialId: `f${pick([1, 2, 3, told.records.length])}`,
    ...{ title: secretFor('writing'), source: '', copies: 1, file: null },
  }),
  withdrawMaterial: ({ pick, told }) => ({ materialId: one(pick, told.opinion.materials), reason: '重复' }),
  inviteExpert: ({ pick }) => {
    const assistantId = assistant(pick);
    return { assistantId, disclosure: pick(['', secretFor(`own-${assistantId}`)]) };
  },
  withdrawExpert: ({ pick }) => {
    const assistantId = assistant(pick);
    return { assistantId, reason: secretFor(`own-${assistantId}`) };
  },
  replaceExpert: ({ pick }) => ({
    ...{ assistantId: assistant(pick), replacementId: assistant(pick), reason: '更换', disclosure: '说明' },
  }),
  remindExpert: ({ pick }) => {
    const assistantId = assistant(pick);
    return { assistantId, note: secretFor(`own-${assistantId}`) };
  },
  declareConflict: ({ pick, who }) => ({
    conflict: pick([true, false, false]),
    statement: secretFor(`own-${actorOf(who).id}`),
  }),
  clearConflict: ({ pick }) => {
    const assistantId = assistant(pick);
    return { assistantId, reason: secretFor(`own-${assistantId}`) };
  },
  acceptInvitation: () => ({ keepsSecrecy: true }),
  declineInvitation: ({ who }) => ({ reason: secretFor(`own-${actorOf(who).id}`) }),
  submitOpinion: ({ pick }) => ({
    conclusions: ['q1', pick(['q2', 'q2', 'q2', 'q9'])].map((questionId) => ({
      questionId,
      certainty: pick(certainties),
    })),
    note: secretFor('writing'),
  }),
  askRevision: ({ pick }) => ({ points: [{ questionId: question(pick), text: secretFor('writing') }] }),
  answerPoint: ({ pick, told }) => ({
    pointId: one(pick, told.opinion.points),
    text: secretFor('writing'),
  }),
  noteInternally: () => ({ text: secretFor('inside') }),
  addComment: ({ pick }) => ({
    anchor: pick([anchor, null]),
    questionId: pick([null, question(pick)]),
    text: secretFor('writing'),
  }),
  replyComment: ({ pick, told }) => ({
    commentId: one(pick, told.opinion.comments),
    text: secretFor('writing'),
  }),
  resolveComment: ({ pick, told }) => ({ commentId: one(pick, told.opinion.comments) }),
  suggestChange: ({ pick }) => ({
    ...{ kind: pick(suggestionKinds), anchor, proposed: pick(['', secretFor('writing')]), reason: '' },
  }),
  acceptSuggestion: ({ pick, told }) => ({ suggestionId: one(pick, told.opinion.suggestions) }),
  declineSuggestion: ({ pick, told }) => ({
    suggestionId: one(pick, told.opinion.suggestions),
    reason: secretFor('writing'),
  }),
  withdrawSuggestion: ({ pick, told }) => ({ suggestionId: one(pick, told.opinion.suggestions) }),
  labelVersion: ({ pick }) => ({ generation: 0, seq: pick([1, 2, 3]), label: secretFor('writing') }),
  noteRestore: ({ pick }) => ({ generation: 0, from: pick([1, 2]), seq: 9 }),
  requestTextCorrection: () => ({ generation: 0, quote: '', text: secretFor('writing') }),
  acceptTextCorrection: ({ pick, told }) => ({ correctionId: one(pick, told.opinion.corrections), note: '' }),
  declineTextCorrection: ({ pick, told }) => ({
    correctionId: one(pick, told.opinion.corrections),
    reason: secretFor('writing'),
  }),
  closeText: () => ({}),
  bindText: ({ pick }) => ({ sha256: SHA, generation: pick([0, 1]) }),
  reopenText: () => ({ reason: secretFor('writing') }),
  signOpinion: ({ pick }) => ({ sha256: pick([SHA, SHA, SHA, 'b'.repeat(64)]), image: IMAGE }),
  refuseSignature: () => ({
    ...{ sha256: SHA, reason: secretFor('writing'), minorityView: secretFor('writing') },
  }),
  lockOpinion: () => ({}),
  adoptOpinion: ({ pick }) => ({
    treatment: pick(adoptions),
    reasons: secretFor('writing'),
    perQuestion: treatments(pick),
  }),
  acknowledgeFeedback: ({ who }) => ({ remark: secretFor(`own-${actorOf(who).id}`) }),
  archiveOpinion: () => ({}),
};

export const opinionAskedBy = (type: OpinionCommand['type'], ask: Ask): OpinionCommand =>
  // Each maker makes the fields of its own command.
  ({ type, ...makers[type](ask) }) as unknown as OpinionCommand;

const beginnings: readonly (() => OpinionTold)[] = [
  () => unasked,
  ...[requested, invited, drafting, submitted, signing, signed, adopted].map((story) => () => {
    const { records, opinion, now } = story();
    return { ...unasked, records, opinion, now };
  }),
];

export type OpinionChance = { readonly start: number; readonly acts: readonly number[] };
const chances: fc.Arbitrary<OpinionChance> = fc.record({
  start: fc.nat(beginnings.length - 1),
  acts: fc.array(fc.nat(0x7fffffff), { minLength: 150, maxLength: 400 }),
});

/** A story that is called off at once tells nothing: that comes by chance alone, and seldom. */
const likely = opinionCommandTypes.filter((type) => type !== 'cancelOpinion');

export const beginningOf = ({ start }: OpinionChance): OpinionTold =>
  (beginnings[start] ?? (() => unasked))();

export function tellOpinionBy(
  chance: OpinionChance,
  onAccepted: (told: OpinionTold, fresh: readonly Recorded<OpinionEvent>[]) => void = () => undefined,
): OpinionTold {
  let told = beginningOf(chance);
  for (const seed of chance.acts) {
    const pick = picking(seed);
    const type = pick([true, ...Array.from({ length: 39 }, () => false)]) ? 'cancelOpinion' : pick(likely);
    const who = pick(actors);
    const answer = decideOpinion(told, who, opinionAskedBy(type, { pick, told, who }));
    if (isRefusal(answer) || answer.length === 0) continue;
    const before = told.records.length;
    told = afterEvents(told, who, answer);
    onAccepted(told, told.records.slice(before));
  }
  return told;
}

/** Tells the same stories at every run, others by another seed. */
export const holdsForOpinions = (law: (chance: OpinionChance) => void, runs: number): void => {
  const seed = Number(process.env.FAST_CHECK_SEED ?? 20_261_122);
  fc.assert(fc.property(chances, law), { numRuns: runs, seed });
};
