import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainCell } from '#shared/ledger/cells.ts';
import { caseKeyOf, type Entry, type TookPart } from '#shared/ledger/entries.ts';
import { entriesOfMeeting } from '#shared/ledger/fromMeeting.ts';
import { entriesOfOffice } from '#shared/ledger/fromOffice.ts';
import { entriesOfOpinion } from '#shared/ledger/fromOpinion.ts';
import { figuresOf, ledgerOf, mayReadLedger } from '#shared/ledger/ledger.ts';
import { criteria, rankingOf, usualWeights } from '#shared/ledger/ranking.ts';
import { participationKinds } from '#shared/office/roles.ts';
import type { Office, Participation, SpecialAssistant } from '#shared/office/state.ts';
import { type Expert, noOpinion, type Opinion } from '#shared/opinion/state.ts';
import { holds, tell } from '../support/chance/story.ts';
import { atStep, decided, prepared, told } from '../support/hearing.ts';
import type { Story } from '../support/meeting.ts';
import { adopted, drafting, invited, type OpinionStory, signed, submitted } from '../support/opinion.ts';
import { office, startsAt, today } from '../support/people.ts';

const DAY = 86_400_000;
const YEAR = 2025;
const entriesOf = ({ records, meeting }: Pick<Story, 'records' | 'meeting'>) =>
  entriesOfMeeting(records, meeting);
const took = (entries: readonly Entry[]) => entries.filter((entry) => entry.entry === 'participation');

const expert = (id: string, more: Partial<Expert> = {}): Expert => ({
  ...{
    id,
    name: id,
    organ: '局',
    field: '',
    title: '',
    appointmentNo: '',
    standing: 'accepted',
    invitedAt: today,
  },
  ...{ settledAt: today, why: '', ofSupervisedOrgan: false, disclosure: '', conflict: null },
  ...{ remindedAt: null, feedback: null },
  signature: { kind: 'signed', sha256: '', image: '', at: today + 6 * DAY },
  ...more,
});
const brief: NonNullable<Opinion['brief']> = {
  ...{ title: '发票真伪', caseNo: '松检一部受〔2025〕12号', cause: '', origin: { kind: 'consultation' } },
  ...{ background: '', questions: [], supervisedOrgan: '', deadline: today, confidentiality: '' },
};
const opinion = (experts: readonly Expert[], more: Partial<Opinion> = {}): Opinion => ({
  ...noOpinion,
  id: 'o1',
  stage: 'adopted',
  brief,
  experts: Object.fromEntries(experts.map((one) => [one.id, one])),
  signedAt: today + 6 * DAY,
  adoption: {
    ...{ treatment: 'partly', reasons: '', perQuestion: [], byId: 'zheng', decidedBy: 'zheng' },
    at: today + 9 * DAY,
  },
  ...more,
});
const withParticipations = (...those: readonly Partial<Participation>[]): Office => ({
  ...office,
  participations: Object.fromEntries(
    those.map((one, index) => [
      `p${index}`,
      {
        ...{ id: `p${index}`, assistantId: 'chen', kind: 'lecture' as const, on: today, title: '讲解' },
        ...{ hours: null, caseNo: '', note: '', retracted: null, ...one },
      },
    ]),
  ),
});

describe('a meeting in the ledger', () => {
  test('[O21] invited is not come: an invitation waits, and no participation is counted', () => {
    const entries = entriesOf(prepared());
    expect(took(entries)).toEqual([]);
    expect(entries).toMatchObject([{ entry: 'invitation', assistantId: 'chen', answer: 'waiting' }]);
  });
  test('[O21] who was in the room took part once, however often he came back', () => {
    const away = atStep('statements').and('sun', 'noteDeparture', {
      participantId: 'chen',
      reason: '接电话',
    });
    const back = away.and('chen', 'enterWaitingRoom', { remote: true, deviceChecked: true });
    for (const story of [away, back]) {
      expect(took(entriesOf(story))).toHaveLength(1);
      expect(entriesOf(story)).toContainEqual(
        expect.objectContaining({ entry: 'invitation', answer: 'accepted' }),
      );
    }
  });
  test('[O21] an oral opinion counts when he was told how it was treated', () => {
    expect(entriesOf(decided()).filter(({ entry }) => entry === 'opinion')).toEqual([]);
    expect(entriesOf(told())).toContainEqual(
      expect.objectContaining({
        entry: 'opinion',
        written: false,
        treated: expect.objectContaining({ treatment: 'adopted' }),
      }),
    );
  });
  test('[O21] for any story: recounted from the raw record it is the same', () => {
    holds((chance) => {
      const { records, meeting } = tell(chance);
      const admitted = records.some(
        ({ event }) => event.type === 'admitted' && event.participantId === 'chen',
      );
      const recused = records.some(
        ({ event }) =>
          event.type === 'recusalDecided' &&
          event.granted &&
          meeting.recusals[event.recusalId]?.againstId === 'chen',
      );
      const invited = records.some(
        ({ event }) => event.type === 'participantSeated' && event.participantId === 'chen',
      );
      const entries = entriesOfMeeting(records, meeting);
      expect(took(entries)).toHaveLength(admitted && !recused ? 1 : 0);
      expect(entries.filter(({ entry }) => entry === 'invitation')).toHaveLength(invited ? 1 : 0);
      expect(entries.every(({ assistantId }) => assistantId === 'chen')).toBe(true);
    }, 40);
  }, 600_000);
});

describe('an opinion in the ledger', () => {
  test('[O22] asked by itself, signed and locked: a consultation, an opinion delivered, and its treatment', () => {
    const figures = figuresOf(YEAR, entriesOfOpinion(opinion([expert('chen')])));
    expect(figures).toMatchObject({ asked: 1, delivered: 1, partly: 1, adopted: 0, meanDays: 6, cases: 1 });
    expect(figures.byKind.consultation).toBe(1);
  });
  test('[O22] not signed or not locked is not delivered; declined or withdrawn is not asked for more', () => {
    const count = (one: Opinion) => figuresOf(YEAR, entriesOfOpinion(one));
    expect(count(opinion([expert('chen', { signature: null })]))).toMatchObject({ delivered: 0, partly: 0 });
    expect(count(opinion([expert('chen')], { signedAt: null }))).toMatchObject({
      delivered: 0,
      participations: 0,
    });
    expect(count(opinion([expert('chen', { standing: 'withdrawn' })]))).toMatchObject({
      asked: 0,
      declined: 1,
    });
    expect(count(opinion([expert('chen', { standing: 'invited', signature: null })]))).toMatchObject({
      ...{ asked: 1, invitations: 1, accepted: 0, declined: 0 },
    });
  });
  test('[O22] as it really goes, from the request to the signature and the treatment', () => {
    const count = ({ opinion: one }: OpinionStory, id = 'chen') =>
      figuresOf(
        YEAR,
        entriesOfOpinion(one).filter(({ assistantId }) => assistantId === id),
      );
    expect(count(invited())).toMatchObject({ invitations: 1, accepted: 0, asked: 1, delivered: 0 });
    expect(count(drafting())).toMatchObject({ accepted: 1, delivered: 0, participations: 0 });
    expect(count(submitted())).toMatchObject({ delivered: 0 });
    expect(count(signed())).toMatchObject({ delivered: 1, participations: 1, partly: 0 });
    for (const who of ['chen', 'fang'])
      expect(count(adopted(), who)).toMatchObject({ delivered: 1, partly: 1, adopted: 0, cases: 1 });
  });
  test('[O22] asked in a meeting the meeting is what he took part in, and one opinion is not counted twice', () => {
    const inMeeting = entriesOfOpinion(
      opinion([expert('chen')], {
        brief: { ...brief, origin: { kind: 'hearing', meetingId: 'm1' } },
      }),
    );
    const figures = figuresOf(YEAR, [...entriesOf(told()), ...inMeeting]);
    expect(figures).toMatchObject({ participations: 1, asked: 1, delivered: 1, partly: 1, adopted: 0 });
  });
});

describe('the ledger of a year', () => {
  test('[O23] cases and participations are counted apart, whatever hand wrote the number', () => {
    const entries = entriesOfOffice(
      withParticipations(
        { kind: 'siteVisit', caseNo: '松检四部行公〔2025〕9号' },
        { kind: 'conference', caseNo: '松检四部行公[2025] 9号' },
        { kind: 'conference', caseNo: '松检四部行公（2025）10号' },
        { kind: 'lecture' },
        { kind: 'lecture', retracted: '未成行' },
      ),
    );
    expect(figuresOf(YEAR, entries)).toMatchObject({ cases: 2, participations: 4 });
    expect(caseKeyOf('松检〔2025〕9号')).toBe(caseKeyOf(' 松检【２０２５】9号'));
  });
  test('[O23] the year is the one in which it happened, in Beijing', () => {
    const lastNight = Date.UTC(2024, 11, 31, 15, 59);
    const entries = entriesOfOffice(withParticipations({ on: lastNight }, { on: lastNight + 60_000 }));
    expect(figuresOf(2024, entries).participations).toBe(1);
    expect(figuresOf(2025, entries).participations).toBe(1);
  });
  test('[O23] a case of several counts once in the total; who served stands there with noughts', () => {
    const two: Office = {
      ...office,
      assistants: {
        ...office.assistants,
        lu: { ...(office.assistants.chen as SpecialAssistant), id: 'lu', name: '陆' },
      },
    };
    const entries = entriesOfOffice(
      withParticipations(
        { assistantId: 'chen', caseNo: '甲1号', kind: 'data' },
        { assistantId: 'lu', caseNo: '甲1号', kind: 'data' },
        { assistantId: 'nobody', caseNo: '乙1号' },
      ),
    );
    const { rows, total, months } = ledgerOf(YEAR, entries, two);
    expect(rows.map(({ figures }) => figures.cases)).toEqual([1, 1]);
    expect(total).toMatchObject({ cases: 1, participations: 2 });
    expect(months[5]).toBe(2);
    expect(ledgerOf(YEAR, [], office).rows).toMatchObject([{ assistantId: 'chen', figures: { cases: 0 } }]);
    expect(ledgerOf(2019, [], office).rows).toEqual([]);
  });
  test('[O23] for any facts: the rows and the months add up to the whole, and no case is lost', () => {
    const facts = fc.array(
      fc.record({
        assistantId: fc.constantFrom('chen', 'nobody'),
        kind: fc.constantFrom(...participationKinds),
        at: fc.integer({ min: startsAt - 400 * DAY, max: startsAt + 400 * DAY }),
        caseKey: fc.constantFrom('', 'a', 'b', 'c'),
      }),
    );
    fc.assert(
      fc.property(facts, (those) => {
        const entries = those.map(
          (one, index): TookPart => ({
            ...{ entry: 'participation', source: 'office', sourceId: String(index), title: '', note: '' },
            ...{ caseNo: one.caseKey, hours: null, ...one },
          }),
        );
        const { rows, total, months } = ledgerOf(YEAR, entries, office);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
        expect(sum(rows.map(({ figures }) => figures.participations))).toBe(total.participations);
        expect(sum(months)).toBe(total.participations);
        expect(sum(Object.values(total.byKind))).toBe(total.participations);
        expect(total.cases).toBeLessThanOrEqual(total.participations);
        expect(total.cases).toBeGreaterThanOrEqual(Math.max(0, ...rows.map(({ figures }) => figures.cases)));
      }),
    );
  });
  test('[O24] staff read it all, an assistant himself alone, others nothing', () => {
    const chen = { personId: 'chen', roles: [] };
    expect(mayReadLedger({ personId: 'zheng', roles: ['prosecutor'] }, null)).toBe(true);
    expect(mayReadLedger(chen, 'chen')).toBe(true);
    expect(mayReadLedger(chen, 'lu')).toBe(false);
    expect(mayReadLedger(chen, null)).toBe(false);
    expect(mayReadLedger({ personId: null, roles: [] }, 'chen')).toBe(false);
  });
});

describe('the commendation list', () => {
  const row = (assistantId: string, cases: number, adopted: number) => ({
    ...{ assistantId, name: assistantId, organ: '', field: '', title: '', commended: false },
    figures: { ...figuresOf(YEAR, []), cases, participations: cases, adopted },
  });
  const rows = [row('a', 4, 1), row('b', 2, 4), row('c', 2, 4), row('d', 0, 0)];
  test('[O25] ranks by weighed figures, shows each share, and marks ties', () => {
    const ranked = rankingOf(rows, usualWeights);
    expect(ranked.map(({ row: { assistantId }, rank }) => [assistantId, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ]);
    expect(ranked.map(({ tied }) => tied)).toEqual([false, true, true, false]);
    for (const { score, points } of ranked)
      expect(Math.abs(score - criteria.reduce((sum, one) => sum + points[one], 0))).toBeLessThan(0.5);
  });
  test('[O25] other weights give another order; no weight at all gives noughts', () => {
    const none = { cases: 0, participations: 0, training: 0, delivered: 0, adopted: 0, hours: 0, willing: 0 };
    expect(rankingOf(rows, { ...none, adopted: 1 })[0]?.row.assistantId).toBe('b');
    expect(rankingOf(rows, none).every(({ score, rank }) => score === 0 && rank === 1)).toBe(true);
    expect(rankingOf([], usualWeights)).toEqual([]);
  });
});

describe('a cell that leaves the house', () => {
  test('[O10] is text, whatever it begins with', () => {
    for (const text of ['=1+1', '+86', '-1', '@SUM(A1)', ' =x', '\t=x', '＝1', '\u0000=x'])
      expect(plainCell(text)).toBe(`'${text}`);
    for (const text of ['', '张三', '139-0000', "'=1", '2025-06-01']) expect(plainCell(text)).toBe(text);
  });
});
