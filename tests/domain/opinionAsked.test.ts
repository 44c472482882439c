import { describe, expect, test } from 'vitest';
import {
  brief,
  deadline,
  drafting,
  givenOpinion,
  invited,
  nothingAsked,
  requested,
  SHA,
  signed,
  submitted,
  willing,
} from '../support/opinion.ts';
import { today } from '../support/people.ts';

const DAY = 86_400_000;
const chen = { assistantId: 'chen', disclosure: '' };

describe('asking for an opinion', () => {
  test('[U1] a prosecutor asks, once, with questions each once and a deadline to come', () => {
    givenOpinion(nothingAsked)
      .when('zheng', 'requestOpinion', { brief })
      .records({ type: 'opinionRequested', requesterId: 'zheng', requester: '郑承办', opinionId: 'o1' });
    givenOpinion(nothingAsked).when('sun', 'requestOpinion', { brief }).refused('notAsker');
    givenOpinion(nothingAsked).when('chen', 'requestOpinion', { brief }).refused('notAsker');
    givenOpinion(requested()).when('zheng', 'requestOpinion', { brief }).refused('opinionExists');
    const [first] = brief.questions;
    givenOpinion(nothingAsked)
      .when('zheng', 'requestOpinion', { brief: { ...brief, questions: first ? [first, first] : [] } })
      .refused('questionTwice');
    givenOpinion(nothingAsked)
      .when('zheng', 'requestOpinion', { brief: { ...brief, deadline: today } })
      .refused('deadlinePast');
    givenOpinion(nothingAsked).when('zheng', 'cancelOpinion', { reason: '误' }).refused('opinionUnknown');
  });

  test('[U2] what is asked in a meeting is asked by who handles it or presides', () => {
    const asked = { brief: { ...brief, origin: { kind: 'hearing' as const, meetingId: 'm1' } } };
    const story = givenOpinion(nothingAsked).knowing({ originAskers: ['zheng', 'zhou'] });
    story.when('zheng', 'requestOpinion', asked).records({ type: 'opinionRequested' });
    story.when('feng', 'requestOpinion', asked).refused('originUnknown');
  });

  test('[U3] what is asked may be put otherwise until somebody has accepted it', () => {
    const anew = { brief: { ...brief, title: '改过的委托' } };
    const story = givenOpinion(invited())
      .when('zheng', 'reviseRequest', anew)
      .records({ type: 'requestRevised' });
    expect(story.opinion.brief?.title).toBe('改过的委托');
    givenOpinion(invited()).when('feng', 'reviseRequest', anew).refused('notAsker');
    givenOpinion(drafting()).when('zheng', 'reviseRequest', anew).refused('opinionStageWrong');
  });

  test('[U4] a deadline only moves later, with a reason', () => {
    const later = { deadline: deadline + DAY, reason: '材料待补' };
    const story = givenOpinion(drafting())
      .when('zheng', 'extendDeadline', later)
      .records({ type: 'deadlineExtended', from: deadline, deadline: deadline + DAY });
    expect(story.opinion.brief?.deadline).toBe(deadline + DAY);
    givenOpinion(drafting())
      .when('zheng', 'extendDeadline', { ...later, deadline })
      .refused('deadlineNotLater');
    givenOpinion(drafting())
      .at(deadline + 2 * DAY)
      .when('zheng', 'extendDeadline', later)
      .refused('deadlinePast');
    givenOpinion(submitted()).when('zheng', 'extendDeadline', later).refused('opinionStageWrong');
    givenOpinion(drafting()).when('chen', 'extendDeadline', later).refused('notAsker');
  });

  test('[U5] it is called off with a reason until it is signed and locked', () => {
    const story = givenOpinion(submitted())
      .when('zheng', 'cancelOpinion', { reason: '案件撤回' })
      .records({ type: 'opinionCancelled' });
    expect(story.opinion).toMatchObject({ stage: 'cancelled', cancelled: '案件撤回' });
    givenOpinion(signed())
      .when('zheng', 'cancelOpinion', { reason: '案件撤回' })
      .refused('opinionStageWrong');
  });

  test('[U6] material has a number and a hash, and stays in the list when it is withdrawn', () => {
    const file = { fileName: '发票.pdf', sha256: SHA, mime: 'application/pdf', bytes: 10, pages: 2 };
    const material = { materialId: 'f1', title: '发票清单', source: '税务机关', copies: 1, file };
    const story = givenOpinion(requested())
      .when('zheng', 'addMaterial', material)
      .records({ type: 'materialAdded', number: 1 });
    story.when('zheng', 'addMaterial', material).refused('materialTaken');
    story.when('chen', 'addMaterial', { ...material, materialId: 'f2' }).refused('notAsker');
    const without = story.and('zheng', 'withdrawMaterial', { materialId: 'f1', reason: '重复' });
    expect(without.opinion.materials.f1?.withdrawn).toBe('重复');
    without
      .when('zheng', 'withdrawMaterial', { materialId: 'f1', reason: '重复' })
      .refused('materialUnknown');
    without
      .when('zheng', 'addMaterial', { ...material, materialId: 'f2', file: null })
      .records({ type: 'materialAdded', number: 2, file: null });
    givenOpinion(signed()).when('zheng', 'addMaterial', material).refused('opinionStageWrong');
  });
});

describe('the experts', () => {
  test('[U7] an assistant is asked whose appointment covers the time until the deadline', () => {
    givenOpinion(requested())
      .when('zheng', 'inviteExpert', chen)
      .records({ type: 'expertInvited', name: '陈助理', organ: '区林业局', ofSupervisedOrgan: false });
    givenOpinion(requested())
      .when('zheng', 'inviteExpert', { assistantId: 'bo', disclosure: '' })
      .refused('expertTermOver');
    givenOpinion(requested())
      .when('zheng', 'inviteExpert', { assistantId: 'constructor', disclosure: '' })
      .refused('expertUnknown');
    givenOpinion(invited()).when('zheng', 'inviteExpert', chen).refused('expertInvitedAlready');
    givenOpinion(submitted())
      .when('zheng', 'inviteExpert', { assistantId: 'luo', disclosure: '熟悉案情' })
      .refused('opinionStageWrong');
  });

  test('[U8] a hearing officer in the same case gives no opinion; a shared name is explained', () => {
    const officer = { id: 'li', name: '陈助理', unit: '区林业局' };
    givenOpinion(requested())
      .knowing({ caseOfficers: [officer] })
      .when('zheng', 'inviteExpert', chen)
      .refused('expertIsOfficer');
    const namesake = givenOpinion(requested()).knowing({ caseOfficers: [{ ...officer, unit: '赤峰学院' }] });
    namesake.when('zheng', 'inviteExpert', chen).refused('disclosureNeeded');
    namesake
      .when('zheng', 'inviteExpert', { ...chen, disclosure: '同名不同人，已核对身份证' })
      .records({ type: 'expertInvited' });
  });

  test('[U9] whose organ is under supervision is asked only with a recorded reason', () => {
    givenOpinion(requested())
      .when('zheng', 'inviteExpert', { assistantId: 'luo', disclosure: '' })
      .refused('disclosureNeeded');
    givenOpinion(requested())
      .when('zheng', 'inviteExpert', { assistantId: 'luo', disclosure: '不参与该局办理的案件' })
      .records({ type: 'expertInvited', ofSupervisedOrgan: true, disclosure: '不参与该局办理的案件' });
  });

  test('[U10] until it is handed in an expert is withdrawn or replaced with a reason, the last author only replaced', () => {
    const reason = '另有任务';
    const alone = givenOpinion(drafting())
      .when('zheng', 'withdrawExpert', { assistantId: 'fang', reason })
      .records({
        type: 'expertWithdrawn',
      });
    alone.when('zheng', 'withdrawExpert', { assistantId: 'chen', reason }).refused('lastAuthor');
    alone.when('zheng', 'withdrawExpert', { assistantId: 'fang', reason }).refused('expertUnknown');
    const replaced = { assistantId: 'chen', replacementId: 'luo', reason, disclosure: '仅此一位' };
    alone
      .when('zheng', 'replaceExpert', replaced)
      .records(
        { type: 'expertWithdrawn', assistantId: 'chen' },
        { type: 'expertInvited', assistantId: 'luo' },
      );
    alone.when('zheng', 'replaceExpert', { ...replaced, disclosure: '' }).refused('disclosureNeeded');
    givenOpinion(submitted()).when('zheng', 'replaceExpert', replaced).refused('opinionStageWrong');
    givenOpinion(drafting())
      .when('feng', 'withdrawExpert', { assistantId: 'chen', reason })
      .refused('notAsker');
  });

  test('[U11] who has not delivered is reminded once a day at most', () => {
    const note = { assistantId: 'chen', note: '请按期提交' };
    const once = givenOpinion(drafting())
      .when('zheng', 'remindExpert', note)
      .records({ type: 'expertReminded' });
    once.when('zheng', 'remindExpert', note).refused('remindedToday');
    once
      .at(once.now + DAY)
      .when('server', 'remindExpert', note)
      .records({ type: 'expertReminded' });
    givenOpinion(submitted()).when('zheng', 'remindExpert', note).refused('opinionStageWrong');
  });

  test('[U12] an expert declares his interests before he accepts; with one, who asked decides', () => {
    const interest = { conflict: true, statement: '曾为涉案企业提供咨询' };
    givenOpinion(invited())
      .when('chen', 'declareConflict', { conflict: true, statement: '' })
      .refused('conflictStatementMissing');
    const declared = givenOpinion(invited())
      .when('chen', 'declareConflict', interest)
      .records({ type: 'expertConflictDeclared', assistantId: 'chen' });
    declared.when('chen', 'declareConflict', interest).refused('conflictDeclaredAlready');
    declared.when('chen', 'acceptInvitation', { keepsSecrecy: true }).refused('conflictUncleared');
    const clear = { assistantId: 'chen', reason: '与本案无关' };
    declared.when('chen', 'clearConflict', clear).refused('notAsker');
    const cleared = declared.and('zheng', 'clearConflict', clear);
    cleared.when('zheng', 'clearConflict', clear).refused('noConflictToClear');
    cleared
      .when('chen', 'acceptInvitation', { keepsSecrecy: true })
      .records({ type: 'invitationAccepted' }, { type: 'draftingBegun' });
  });

  test('[U13] he accepts with the promise of secrecy or declines with a reason; the first to accept opens the text', () => {
    givenOpinion(invited())
      .when('chen', 'acceptInvitation', { keepsSecrecy: true })
      .refused('conflictUndeclared');
    givenOpinion(invited()).when('luo', 'declineInvitation', { reason: '无' }).refused('notExpert');
    const one = willing(invited(), 'chen');
    expect(one.opinion).toMatchObject({ stage: 'drafting', experts: { chen: { standing: 'accepted' } } });
    one.when('chen', 'declineInvitation', { reason: '改变主意' }).refused('answeredAlready');
    const other = one
      .when('fang', 'declineInvitation', { reason: '出差' })
      .records({ type: 'invitationDeclined' });
    expect(other.opinion.experts.fang).toMatchObject({ standing: 'declined', why: '出差' });
    expect(willing(one, 'fang').records.filter(({ event }) => event.type === 'draftingBegun')).toHaveLength(
      1,
    );
  });
});
