import { describe, expect, test } from 'vitest';
import {
  adopted,
  drafting,
  givenOpinion,
  IMAGE,
  partlyAdopted,
  SHA,
  signed,
  signing,
  submitted,
} from '../support/opinion.ts';

const DAY = 86_400_000;
const sign = { sha256: SHA, image: IMAGE };

describe('signing', () => {
  test('[U22] who asked closes what was handed in, and the server binds it', () => {
    const closed = givenOpinion(submitted()).when('zheng', 'closeText').records({ type: 'textClosed' });
    closed.when('chen', 'signOpinion', sign).refused('textUnbound');
    closed.when('zheng', 'reopenText', { reason: '误关' }).refused('textUnbound');
    closed.when('zheng', 'bindText', { sha256: SHA, generation: 0 }).refused('notOpinionSystem');
    const bound = closed.and('server', 'bindText', { sha256: SHA, generation: 0 });
    bound.when('server', 'bindText', { sha256: SHA, generation: 0 }).refused('textBoundAlready');
    givenOpinion(drafting()).when('zheng', 'closeText').refused('opinionStageWrong');
    givenOpinion(submitted()).when('chen', 'closeText').refused('notAsker');
    const late = { generation: 0, quote: '', text: '补充' };
    submitted()
      .and('chen', 'requestTextCorrection', late)
      .when('zheng', 'closeText')
      .refused('textCorrectionsOpen');
  });

  test('[U23] reopening needs a reason and voids every signature', () => {
    const story = signing()
      .and('chen', 'signOpinion', sign)
      .and('fang', 'reopenText', { reason: '结论有误' });
    expect(story.opinion).toMatchObject({
      stage: 'drafting',
      text: null,
      experts: { chen: { signature: null } },
    });
    givenOpinion(signing()).when('han', 'reopenText', { reason: '看看' }).refused('mayNotRemark');
  });

  test('[U24] each signs for himself, once, exactly the text he read; or refuses, and his view is kept', () => {
    givenOpinion(signing())
      .when('chen', 'signOpinion', { ...sign, sha256: 'b'.repeat(64) })
      .refused('textChanged');
    givenOpinion(signing()).when('luo', 'signOpinion', sign).refused('notAuthor');
    const once = givenOpinion(signing()).when('chen', 'signOpinion', sign).records({ type: 'opinionSigned' });
    once.when('chen', 'signOpinion', sign).refused('opinionSignedAlready');
    const refusal = { sha256: SHA, reason: '不同意第二项结论', minorityView: '损失应按实际抵扣计算' };
    const other = once
      .when('fang', 'refuseSignature', refusal)
      .records(
        { type: 'opinionSignatureRefused', minorityView: '损失应按实际抵扣计算' },
        { type: 'opinionLocked', signedBy: ['chen'], unsigned: [] },
      );
    expect(other.opinion.experts.fang?.signature).toMatchObject({ kind: 'refused' });
  });

  test('[U25] the last signature locks, unless nobody signed or a correction waits', () => {
    expect(signed().opinion).toMatchObject({ stage: 'signed', unsigned: [] });
    const refusal = { sha256: SHA, reason: '不同意', minorityView: '' };
    const none = signing().and('chen', 'refuseSignature', refusal).and('fang', 'refuseSignature', refusal);
    expect(none.opinion.stage).toBe('signing');
    none.when('zheng', 'lockOpinion').refused('nobodySigned');
    const waiting = signing()
      .and('chen', 'requestTextCorrection', { generation: 0, quote: '', text: '漏一字' })
      .and('chen', 'signOpinion', sign)
      .and('fang', 'signOpinion', sign);
    expect(waiting.opinion.stage).toBe('signing');
    waiting.when('zheng', 'lockOpinion').refused('textCorrectionsOpen');
  });

  test('[U26] who asked may end the signing; who has not signed is named', () => {
    const story = signing().and('chen', 'signOpinion', sign);
    story
      .when('zheng', 'lockOpinion')
      .records({ type: 'opinionLocked', signedBy: ['chen'], unsigned: ['fang'] });
    story.when('chen', 'lockOpinion').refused('notAsker');
    givenOpinion(submitted()).when('zheng', 'lockOpinion').refused('opinionStageWrong');
  });
});

describe('what the office did with it', () => {
  test('[U27] who asked or the chief prosecutor answers once, for the whole and for each question', () => {
    givenOpinion(signed())
      .when('han', 'adoptOpinion', partlyAdopted)
      .records({ type: 'opinionAdopted', treatment: 'partly', decidedBy: '韩检长' });
    for (const who of ['feng', 'tan', 'chen'] as const)
      givenOpinion(signed()).when(who, 'adoptOpinion', partlyAdopted).refused('notAdopter');
    givenOpinion(adopted()).when('zheng', 'adoptOpinion', partlyAdopted).refused('opinionStageWrong');
    const [first, second] = partlyAdopted.perQuestion;
    const answer = (perQuestion: readonly (typeof first)[]) =>
      givenOpinion(signed()).when('zheng', 'adoptOpinion', {
        ...partlyAdopted,
        perQuestion: perQuestion.flatMap((one) => (one ? [one] : [])),
      });
    answer([first]).refused('adoptionIncomplete');
    answer([first, first]).refused('questionTwice');
    answer([first, second && { ...second, questionId: 'q9' }]).refused('questionUnasked');
  });

  test('[U28] the whole is what the parts make it', () => {
    givenOpinion(signed())
      .when('zheng', 'adoptOpinion', { ...partlyAdopted, treatment: 'adopted' })
      .refused('adoptionContradicts');
    const perQuestion = partlyAdopted.perQuestion.map((one) => ({ ...one, treatment: 'adopted' as const }));
    givenOpinion(signed())
      .when('zheng', 'adoptOpinion', { treatment: 'adopted', reasons: '', perQuestion })
      .records({ type: 'opinionAdopted' });
  });

  test('[U29] what is not adopted is answered with reasons', () => {
    givenOpinion(signed())
      .when('zheng', 'adoptOpinion', { ...partlyAdopted, reasons: '' })
      .refused('adoptionReasonsMissing');
    const perQuestion = partlyAdopted.perQuestion.map((one) => ({ ...one, reasons: '' }));
    givenOpinion(signed())
      .when('zheng', 'adoptOpinion', { ...partlyAdopted, perQuestion })
      .refused('adoptionReasonsMissing');
  });

  test('[U30] every author is told and says he has read it; filed when all have, or ten days after', () => {
    const one = givenOpinion(adopted())
      .when('chen', 'acknowledgeFeedback', { remark: '已阅' })
      .records({ type: 'feedbackAcknowledged' });
    one.when('chen', 'acknowledgeFeedback', { remark: '' }).refused('feedbackSeen');
    one.when('zheng', 'acknowledgeFeedback', { remark: '' }).refused('notAuthor');
    one.when('zheng', 'archiveOpinion').refused('feedbackUnseen');
    one.when('chen', 'archiveOpinion').refused('notAsker');
    one
      .at(one.now + 10 * DAY)
      .when('zheng', 'archiveOpinion')
      .records({ type: 'opinionArchived' });
    one
      .and('fang', 'acknowledgeFeedback', { remark: '' })
      .when('zheng', 'archiveOpinion')
      .records({ type: 'opinionArchived' });
  });
});
