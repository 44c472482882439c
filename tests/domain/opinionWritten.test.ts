import { describe, expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { opinion as words } from '#shared/i18n/zh/opinion.ts';
import { zh } from '#shared/i18n/zh.ts';
import { opinionAccess } from '#shared/opinion/access.ts';
import { emptyConclusions, outlineOf } from '#shared/opinion/outline.ts';
import { toBeReminded } from '#shared/opinion/reminders.ts';
import { opinionTasks } from '#shared/opinion/tasks.ts';
import { doerIn, tellOpinion } from '#shared/record/opinionTelling.ts';
import { type RichBlock, richLine } from '#shared/richBlocks.ts';
import {
  adopted,
  anchor,
  conclusions,
  deadline,
  drafting,
  givenOpinion,
  invited,
  requested,
  signed,
  signing,
  submitted,
  viewerOf,
} from '../support/opinion.ts';

const DAY = 86_400_000;
const text = { generation: 0, seq: 40, emptyConclusions: [] };

describe('writing and handing in', () => {
  test('[U14] any author hands in for all, with words and a certainty for every question', () => {
    givenOpinion(drafting())
      .knowing({ text })
      .when('fang', 'submitOpinion', conclusions)
      .records({ type: 'opinionSubmitted', round: 1, authorIds: ['chen', 'fang'], seq: 40 });
    givenOpinion(drafting()).when('zheng', 'submitOpinion', conclusions).refused('notAuthor');
    const [first] = conclusions.conclusions;
    const only = first ? [first] : [];
    givenOpinion(drafting())
      .when('chen', 'submitOpinion', { conclusions: only, note: '' })
      .refused('certaintyMissing');
    givenOpinion(drafting())
      .when('chen', 'submitOpinion', { conclusions: [...only, ...only], note: '' })
      .refused('questionTwice');
    const foreign = { questionId: 'q9', certainty: 'leaning' as const };
    givenOpinion(drafting())
      .when('chen', 'submitOpinion', { conclusions: [...conclusions.conclusions, foreign], note: '' })
      .refused('questionUnasked');
    givenOpinion(drafting())
      .knowing({ text: { ...text, emptyConclusions: ['q2'] } })
      .when('chen', 'submitOpinion', conclusions)
      .refused('conclusionEmpty');
    givenOpinion(submitted()).when('chen', 'submitOpinion', conclusions).refused('opinionStageWrong');
  });

  test('[U15] not before the prosecutor’s questions and the suggestions are answered', () => {
    const back = submitted().and('zheng', 'askRevision', {
      points: [{ questionId: 'q1', text: '为何认定回流' }],
    });
    back.when('chen', 'submitOpinion', conclusions).refused('pointsUnanswered');
    const [point] = Object.values(back.opinion.points);
    const answer = { pointId: point?.id ?? '', text: '依据银行流水' };
    back.when('zheng', 'answerPoint', answer).refused('notAuthor');
    back.when('chen', 'answerPoint', { ...answer, pointId: 'toString' }).refused('pointUnknown');
    const answered = back.and('chen', 'answerPoint', answer);
    answered.when('fang', 'answerPoint', answer).refused('pointAnswered');
    answered.when('chen', 'submitOpinion', conclusions).records({ type: 'opinionSubmitted', round: 2 });
    drafting()
      .and('zheng', 'suggestChange', { kind: 'insert', anchor, proposed: '（见附件）', reason: '' })
      .when('chen', 'submitOpinion', conclusions)
      .refused('suggestionsOpen');
  });

  test('[U16] who asked may give it back with questions', () => {
    const points = [{ questionId: null, text: '请补充标准' }];
    const story = givenOpinion(submitted())
      .when('zheng', 'askRevision', { points })
      .records({ type: 'revisionAsked' });
    expect(story.opinion.stage).toBe('drafting');
    givenOpinion(submitted())
      .when('zheng', 'askRevision', { points: [{ questionId: 'q9', text: '？' }] })
      .refused('questionUnasked');
    givenOpinion(submitted()).when('chen', 'askRevision', { points }).refused('notAsker');
    givenOpinion(drafting()).when('zheng', 'askRevision', { points }).refused('opinionStageWrong');
  });

  test('[U33] the authors alone write, while it is drafted; who asked and those above read; nobody else', () => {
    const access = (story: ReturnType<typeof drafting>, who: Parameters<typeof viewerOf>[0]) =>
      opinionAccess(story.opinion, viewerOf(who));
    expect(access(drafting(), 'chen')).toBe('edit');
    for (const who of ['zheng', 'han', 'deng', 'tan'] as const) expect(access(drafting(), who)).toBe('read');
    for (const who of ['luo', 'feng', 'sun', 'cao', 'tang', 'ji', 'public'] as const)
      expect(access(drafting(), who)).toBe('none');
    expect(access(invited(), 'chen')).toBe('none');
    for (const story of [submitted(), signing(), signed(), adopted()])
      expect(access(story, 'chen')).toBe('read');
    const off = submitted().and('zheng', 'cancelOpinion', { reason: '撤回' });
    expect([access(off, 'chen'), access(off, 'zheng')]).toEqual(['none', 'read']);
  });

  test('[U36] its parts are given, and what stands under no question’s heading is no conclusion', () => {
    const parts = outlineOf(drafting().opinion, words);
    expect(parts.map(({ section, question }) => [section, question])).toEqual([
      ['questions', null],
      ['materials', null],
      ['standards', null],
      ['analysis', null],
      ['conclusion', null],
      ['conclusion', 'q1'],
      ['conclusion', 'q2'],
      ['reservations', null],
      ['minority', null],
    ]);
    const heading = (section: 'conclusion' | 'reservations', question?: string): RichBlock => ({
      type: 'heading',
      attrs: { level: 2, section, ...(question ? { question } : {}) },
      content: [],
    });
    const said: RichBlock = { type: 'paragraph', content: [{ type: 'text', text: '成立' }] };
    const blank: RichBlock = { type: 'paragraph', content: [{ type: 'text', text: '  ' }] };
    const questions = [{ id: 'q1' }, { id: 'q2' }, { id: 'toString' }];
    const blocks = [heading('conclusion', 'q1'), said, heading('conclusion', 'q2'), blank];
    expect(emptyConclusions([...blocks, heading('reservations'), said], questions)).toEqual([
      'q2',
      'toString',
    ]);
    expect(emptyConclusions([richLine({}, '成立')], questions)).toEqual(['q1', 'q2', 'toString']);
  });

  test('[U37] what waits is told to whom it waits for, and presses before its deadline', () => {
    const tasks = (
      story: ReturnType<typeof drafting>,
      who: 'zheng' | 'chen' | 'han' | 'luo',
      at = story.now,
    ) =>
      opinionTasks(story.opinion, { personId: who, roles: viewerOf(who).roles }, at)
        .filter(({ mine }) => mine)
        .map(({ kind, pressing }) => [kind, pressing]);
    expect(tasks(requested(), 'zheng')).toEqual([['inviteExperts', null]]);
    expect(tasks(invited(), 'chen')).toEqual([['answerInvitation', null]]);
    expect(tasks(drafting(), 'chen', deadline - DAY)).toEqual([['draft', 'soon']]);
    expect(tasks(drafting(), 'chen', deadline + 1)).toEqual([['draft', 'overdue']]);
    expect(tasks(drafting(), 'luo')).toEqual([]);
    expect(tasks(submitted(), 'zheng')).toEqual([['review', null]]);
    expect(tasks(signing(), 'chen')).toEqual([['signOpinion', null]]);
    expect(tasks(signed(), 'han')).toEqual([['adopt', null]]);
    expect(tasks(adopted(), 'chen')).toEqual([['acknowledge', null]]);
    const read = adopted().and('chen', 'acknowledgeFeedback', { remark: '' });
    expect(tasks(read.and('fang', 'acknowledgeFeedback', { remark: '' }), 'zheng')).toEqual([
      ['archiveOpinion', null],
    ]);
    const unclear = invited().and('chen', 'declareConflict', { conflict: true, statement: '曾任顾问' });
    expect(tasks(unclear, 'zheng')).toEqual([['clearConflict', null]]);
  });
});

describe('reminders', () => {
  test('[U39] the system reminds three days before the deadline and once it has passed, each once', () => {
    const due = (story: ReturnType<typeof drafting>, at: number) =>
      toBeReminded(story.opinion, at).map(({ id }) => id);
    expect(due(drafting(), deadline - 4 * DAY)).toEqual([]);
    expect(due(drafting(), deadline - 2 * DAY)).toEqual(['chen', 'fang']);
    const once = drafting()
      .at(deadline - 2 * DAY)
      .and('server', 'remindExpert', { assistantId: 'chen', note: '' });
    expect(due(once, deadline - DAY)).toEqual(['fang']);
    expect(due(once, deadline + 1)).toEqual(['chen', 'fang']);
    expect(due(submitted(), deadline + 1)).toEqual([]);
    const out = drafting().and('zheng', 'withdrawExpert', { assistantId: 'fang', reason: '另有任务' });
    expect(due(out, deadline + 1)).toEqual(['chen']);
  });
});

describe('the history in words', () => {
  test('every event has its sentence, in both languages, and none holds a hole', () => {
    const story = drafting()
      .and('zheng', 'addComment', { anchor, questionId: null, text: '依据何在' })
      .and('chen', 'labelVersion', { generation: 0, seq: 1, label: '初稿' })
      .and('chen', 'submitOpinion', conclusions)
      .and('zheng', 'askRevision', { points: [{ questionId: 'q1', text: '为何' }] });
    for (const words of [zh, en])
      for (const { records, opinion } of [
        story,
        adopted(),
        submitted().and('zheng', 'cancelOpinion', { reason: '撤' }),
      ])
        for (const record of records) {
          const told = tellOpinion(record, { opinion, words, dayOf: () => '6月2日' });
          expect(told.length).toBeGreaterThan(3);
          expect(told).not.toMatch(/undefined|null|\[object|“”/);
        }
    expect(doerIn(story.opinion, 'chen')).toBe('陈助理');
    expect(doerIn(story.opinion, 'zheng')).toBe('郑承办');
  });
});

describe('comments, suggestions, versions', () => {
  test('[U17] who asked and the authors remark on the text; nobody else, and not before it is written', () => {
    const remark = { anchor, questionId: 'q1', text: '依据何在' };
    const story = givenOpinion(drafting())
      .when('zheng', 'addComment', remark)
      .records({ type: 'commentAdded' });
    const [comment] = Object.values(story.opinion.comments);
    const commentId = comment?.id ?? '';
    for (const who of ['feng', 'luo', 'han'] as const)
      story.when(who, 'replyComment', { commentId, text: '看法' }).refused('mayNotRemark');
    story.when('zheng', 'addComment', { ...remark, questionId: 'q9' }).refused('questionUnasked');
    story.when('chen', 'replyComment', { commentId: 'valueOf', text: '见下' }).refused('commentUnknown');
    const resolved = story
      .and('chen', 'replyComment', { commentId, text: '见附表' })
      .and('chen', 'resolveComment', { commentId });
    expect(resolved.opinion.comments[commentId]?.replies).toHaveLength(1);
    resolved.when('zheng', 'resolveComment', { commentId }).refused('commentResolved');
    givenOpinion(signing()).when('zheng', 'addComment', remark).refused('opinionStageWrong');
  });

  const suggestion = { kind: 'replace' as const, anchor, proposed: '资金流转', reason: '用语准确' };
  test('[U18] a suggestion says where and what; what is put in has words', () => {
    givenOpinion(drafting())
      .when('zheng', 'suggestChange', suggestion)
      .records({ type: 'changeSuggested', kind: 'replace', proposed: '资金流转' });
    givenOpinion(drafting())
      .when('zheng', 'suggestChange', { ...suggestion, proposed: '' })
      .refused('proposalMissing');
    givenOpinion(drafting())
      .when('zheng', 'suggestChange', { ...suggestion, kind: 'delete' })
      .records({ type: 'changeSuggested', proposed: '' });
    givenOpinion(drafting()).when('feng', 'suggestChange', suggestion).refused('mayNotRemark');
  });

  test('[U19] an author alone takes it up or declines it; who made it may take it back', () => {
    const story = drafting().and('zheng', 'suggestChange', suggestion);
    const suggestionId = Object.keys(story.opinion.suggestions)[0] ?? '';
    story.when('zheng', 'acceptSuggestion', { suggestionId }).refused('notAuthor');
    story.when('zheng', 'declineSuggestion', { suggestionId, reason: '不' }).refused('notAuthor');
    story.when('chen', 'acceptSuggestion', { suggestionId: 'x' }).refused('suggestionUnknown');
    story.when('chen', 'withdrawSuggestion', { suggestionId }).refused('notSuggester');
    const taken = story.and('chen', 'acceptSuggestion', { suggestionId });
    expect(taken.opinion.suggestions[suggestionId]?.answer).toMatchObject({
      outcome: 'accepted',
      byId: 'chen',
    });
    taken.when('fang', 'declineSuggestion', { suggestionId, reason: '不' }).refused('suggestionAnswered');
    story
      .when('fang', 'declineSuggestion', { suggestionId, reason: '原文更准确' })
      .records({ type: 'suggestionDeclined' });
    story.when('zheng', 'withdrawSuggestion', { suggestionId }).records({ type: 'suggestionWithdrawn' });
  });

  test('[U20] a version that exists is named, once so; a restored one is recorded in the author’s name', () => {
    const label = { generation: 0, seq: 12, label: '初稿' };
    const story = givenOpinion(drafting())
      .knowing({ text })
      .when('chen', 'labelVersion', label)
      .records({ type: 'versionLabelled', seq: 12 });
    story.when('zheng', 'labelVersion', label).refused('versionLabelled');
    story.when('zheng', 'labelVersion', { ...label, seq: 41 }).refused('versionUnknown');
    story.when('feng', 'labelVersion', label).refused('mayNotRemark');
    const restore = { generation: 0, from: 12, seq: 45 };
    story.when('chen', 'noteRestore', restore).records({ type: 'versionRestored', from: 12 });
    story.when('zheng', 'noteRestore', restore).refused('notAuthor');
    givenOpinion(submitted()).when('chen', 'noteRestore', restore).refused('opinionStageWrong');
  });

  test('[U21] late text is a request that who asked answers, and never enters by itself', () => {
    const late = { generation: 0, quote: '', text: '应补充一项依据' };
    givenOpinion(drafting()).when('chen', 'requestTextCorrection', late).refused('textOpen');
    givenOpinion(signing()).when('zheng', 'requestTextCorrection', late).refused('notAuthor');
    const story = givenOpinion(signing())
      .when('chen', 'requestTextCorrection', late)
      .records({ type: 'textCorrectionRequested' });
    const correctionId = Object.keys(story.opinion.corrections)[0] ?? '';
    story.when('zheng', 'acceptTextCorrection', { correctionId, note: '' }).refused('opinionStageWrong');
    story
      .when('zheng', 'declineTextCorrection', { correctionId: 'x', reason: '无' })
      .refused('textCorrectionUnknown');
    story.when('chen', 'declineTextCorrection', { correctionId, reason: '无' }).refused('notAsker');
    const reopened = story.and('zheng', 'reopenText', { reason: '补充依据' });
    const accepted = reopened.and('zheng', 'acceptTextCorrection', { correctionId, note: '同意' });
    accepted
      .when('zheng', 'declineTextCorrection', { correctionId, reason: '无' })
      .refused('textCorrectionAnswered');
  });
});
