/** The language of the tests of expert opinions, like that of hearings: given(story).when(who, command, fields).refused(code). */
import { expect } from 'vitest';
import { isRefusal, type Recorded } from '#shared/kernel/decider.ts';
import { officeDecider } from '#shared/office/office.ts';
import type { Office } from '#shared/office/state.ts';
import { thePublic, type Viewer } from '#shared/office/viewer.ts';
import type { Brief, OpinionCommand, OpinionCommandOf } from '#shared/opinion/commands.ts';
import type { OpinionEvent } from '#shared/opinion/events.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import type { OpinionRefusal } from '#shared/opinion/refusals.ts';
import type { OpinionContext } from '#shared/opinion/rules.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import { seenBy } from '#shared/opinion/visibility.ts';
import { actor, type Name, office as theOffice, today } from './people.ts';

/** Assistants of the roster beside those of the hearings' tests. */
export const experts = {
  luo: { name: '罗税务', organ: '区税务局' },
  fang: { name: '方药师', organ: '市药品检验所' },
  bo: { name: '白任满', organ: '区林业局' },
} as const;
export type Expert = keyof typeof experts;
export type Somebody = Name | Expert;

const DAY = 86_400_000;
export const deadline = today + 20 * DAY;

const assistantsAppointed = Object.entries(experts).map(([assistantId, { name, organ }]) => ({
  type: 'assistantAppointed' as const,
  ...{ assistantId, name, organ, field: '专业', title: '工程师', from: today - 300 * DAY },
  until: assistantId === 'bo' ? deadline - DAY : today + 300 * DAY,
}));
export const opinionOffice: Office = officeDecider.replay(
  assistantsAppointed.map((event, index) => ({ seq: index + 1, at: today - DAY, by: 'cao', event })),
  theOffice,
);

export const brief: Brief = {
  title: '虚开发票的认定',
  caseNo: '松检一部受〔2025〕9号',
  cause: '虚开增值税专用发票',
  origin: { kind: 'consultation' },
  background: '五名嫌疑人控制壳公司一百五十六家',
  questions: [
    { id: 'q1', text: '资金回流是否成立' },
    { id: 'q2', text: '税款损失如何计算' },
  ],
  supervisedOrgan: '区税务局',
  deadline,
  confidentiality: '材料不得外传',
};

export const actorOf = (who: Somebody): OpinionContext['by'] =>
  who in experts ? { id: who, roles: [] } : actor(who as Name);
export const viewerOf = (who: Somebody | 'public'): Viewer => {
  if (who === 'public') return thePublic;
  const { id, roles } = actorOf(who);
  return { personId: id, roles: roles.flatMap((role) => (role === 'system' ? [] : [role])) };
};

type Type = OpinionCommand['type'];
type Fields<T extends Type> = Omit<OpinionCommandOf<T>, 'type'>;
type Asked<T extends Type> = keyof Fields<T> extends never ? [] : [fields: Fields<T>];
type Expected = { readonly type: OpinionEvent['type'] } & Readonly<Record<string, unknown>>;

export type Answer = {
  readonly records: (...events: Expected[]) => OpinionStory;
  readonly refused: (code: OpinionRefusal) => void;
};

/** What the rules are told of beyond the record. */
type Known = Pick<OpinionContext, 'caseOfficers' | 'originAskers' | 'text' | 'office'>;

export type OpinionStory = {
  readonly opinion: Opinion;
  readonly records: readonly Recorded<OpinionEvent>[];
  readonly now: number;
  readonly when: <T extends Type>(who: Somebody, type: T, ...fields: Asked<T>) => Answer;
  /** The story with this done as well; the test fails where it is refused. */
  readonly and: <T extends Type>(who: Somebody, type: T, ...fields: Asked<T>) => OpinionStory;
  readonly at: (now: number) => OpinionStory;
  readonly knowing: (known: Partial<Known>) => OpinionStory;
  readonly shownTo: (who: Somebody | 'public') => readonly OpinionEvent[];
  readonly seenBy: (who: Somebody | 'public') => Opinion;
};

export type OpinionTold = {
  readonly records: readonly Recorded<OpinionEvent>[];
  readonly opinion: Opinion;
  readonly now: number;
  readonly known: Known;
};

export const decideOpinion = (
  { opinion, records, now, known }: OpinionTold,
  who: Somebody,
  command: OpinionCommand,
) => {
  let made = 0;
  return opinionDecider.decide(opinion, command, {
    by: actorOf(who),
    at: now,
    newId: () => `id-${records.length + 1}-${++made}`,
    opinionId: 'o1',
    ...known,
  });
};

export const afterEvents = (
  told: OpinionTold,
  who: Somebody,
  events: readonly OpinionEvent[],
): OpinionTold => {
  const fresh = events.map((event, index) => ({
    seq: told.records.length + index + 1,
    at: told.now,
    by: actorOf(who).id,
    event,
  }));
  return {
    ...told,
    records: [...told.records, ...fresh],
    opinion: opinionDecider.replay(fresh, told.opinion),
    now: told.now + 1000,
  };
};

export const shownOf = (
  { records, opinion }: Pick<OpinionTold, 'records' | 'opinion'>,
  who: Somebody | 'public',
) => records.flatMap((record) => seenBy(viewerOf(who), record, opinion) ?? []);

const tell = (told: OpinionTold): OpinionStory => {
  const asked = <T extends Type>(type: T, fields: Asked<T>): OpinionCommand =>
    // The fields belong to the type by the signature of `when`.
    ({ type, ...fields[0] }) as unknown as OpinionCommand;
  const after = (who: Somebody, events: readonly OpinionEvent[]) => tell(afterEvents(told, who, events));
  return {
    ...told,
    when: (who, type, ...fields) => {
      const answer = decideOpinion(told, who, asked(type, fields));
      return {
        records: (...events) => {
          expect(answer).toMatchObject(events);
          return after(who, isRefusal(answer) ? [] : answer);
        },
        refused: (code) => expect(answer).toEqual({ refused: code }),
      };
    },
    and: (who, type, ...fields) => {
      const answer = decideOpinion(told, who, asked(type, fields));
      if (isRefusal(answer)) throw new Error(`${who} ${type}: ${answer.refused} (${told.opinion.stage})`);
      return after(who, answer);
    },
    at: (now) => tell({ ...told, now }),
    knowing: (known) => tell({ ...told, known: { ...told.known, ...known } }),
    shownTo: (who) => shownOf(told, who).map(({ event }) => event),
    seenBy: (who) => opinionDecider.replay(shownOf(told, who)),
  };
};

export const unasked: OpinionTold = {
  records: [],
  opinion: opinionDecider.initial,
  now: today,
  known: { office: opinionOffice, caseOfficers: [], originAskers: null, text: null },
};
export const nothingAsked: OpinionStory = tell(unasked);

export const givenOpinion = (story: OpinionStory): OpinionStory => story;

export const anchor = { start: 'AQID', end: 'AQIE', quote: '资金回流' };
export const SHA = 'a'.repeat(64);
export const IMAGE = 'iVBORw0KGgoAAA';
const certain = [
  { questionId: 'q1', certainty: 'definite' as const },
  { questionId: 'q2', certainty: 'leaning' as const },
];
export const conclusions = { conclusions: certain, note: '' };

export const requested = (): OpinionStory => nothingAsked.and('zheng', 'requestOpinion', { brief });
export const invited = (): OpinionStory =>
  requested()
    .and('zheng', 'inviteExpert', { assistantId: 'chen', disclosure: '' })
    .and('zheng', 'inviteExpert', { assistantId: 'fang', disclosure: '' });
export const willing = (story: OpinionStory, who: Somebody): OpinionStory =>
  story
    .and(who, 'declareConflict', { conflict: false, statement: '' })
    .and(who, 'acceptInvitation', { keepsSecrecy: true });
export const drafting = (): OpinionStory => willing(willing(invited(), 'chen'), 'fang');
export const submitted = (): OpinionStory => drafting().and('chen', 'submitOpinion', conclusions);
export const signing = (): OpinionStory =>
  submitted().and('zheng', 'closeText').and('server', 'bindText', { sha256: SHA, generation: 0 });
export const signed = (): OpinionStory =>
  signing()
    .and('chen', 'signOpinion', { sha256: SHA, image: IMAGE })
    .and('fang', 'signOpinion', { sha256: SHA, image: IMAGE });
export const partlyAdopted = {
  treatment: 'partly' as const,
  reasons: '税款损失的计算依据不足',
  perQuestion: [
    { questionId: 'q1', treatment: 'adopted' as const, reasons: '' },
    { questionId: 'q2', treatment: 'notAdopted' as const, reasons: '与审计结论不符' },
  ],
};
export const adopted = (): OpinionStory => signed().and('zheng', 'adoptOpinion', partlyAdopted);
