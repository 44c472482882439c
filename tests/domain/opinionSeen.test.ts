import { describe, expect, test } from 'vitest';
import { isAppointed } from '#shared/office/appointments.ts';
import { mayFollow } from '#shared/opinion/viewer.ts';
import {
  adopted,
  anchor,
  brief,
  drafting,
  givenOpinion,
  invited,
  type OpinionStory,
  opinionOffice,
  type Somebody,
  signed,
  submitted,
  viewerOf,
} from '../support/opinion.ts';
import { today } from '../support/people.ts';

const shown = (story: OpinionStory, who: Somebody | 'public') => JSON.stringify(story.shownTo(who));

describe('who sees an opinion', () => {
  test('[U31] who asked and those who answer for him read everything', () => {
    const story = drafting().and('tan', 'noteInternally', { text: '先看税务部分' });
    for (const who of ['zheng', 'han', 'deng', 'tan'] as const)
      expect(story.shownTo(who)).toEqual(story.records.map(({ event }) => event));
  });

  test('[U32] nobody else but the experts knows that there is such an opinion', () => {
    for (const who of ['feng', 'sun', 'qian', 'cao', 'tang', 'luo', 'li', 'ji', 'public'] as const) {
      expect(mayFollow(adopted().opinion, viewerOf(who))).toBe(false);
      expect(adopted().shownTo(who)).toEqual([]);
    }
    for (const who of ['zheng', 'chen', 'han'] as const)
      expect(mayFollow(adopted().opinion, viewerOf(who))).toBe(true);
  });

  test('[U34] notes among prosecutors never reach an expert, nor a prosecutor with no part in it', () => {
    const story = givenOpinion(drafting())
      .when('zheng', 'noteInternally', { text: '内部看法' })
      .records({ type: 'notedInternally' });
    for (const who of ['chen', 'fang', 'feng', 'luo', 'public'] as const)
      expect(shown(story, who)).not.toContain('内部看法');
    story.when('chen', 'noteInternally', { text: '我也写' }).refused('notAsker');
    story.when('feng', 'noteInternally', { text: '我也写' }).refused('notAsker');
  });

  test('[U35] the case is told to who has promised secrecy; who is only asked learns the questions', () => {
    const story = drafting()
      .and('zheng', 'inviteExpert', { assistantId: 'luo', disclosure: '另有专长' })
      .and('zheng', 'addComment', { anchor, questionId: null, text: '批注内容' })
      .and('zheng', 'suggestChange', { kind: 'insert', anchor, proposed: '建议内容', reason: '' });
    expect(story.seenBy('luo').brief?.questions).toEqual(brief.questions);
    for (const secret of [brief.background, '批注内容', '建议内容', '方药师'])
      expect(shown(story, 'luo')).not.toContain(secret);
    expect(shown(story, 'chen')).toContain(brief.background);
    expect(shown(story, 'chen')).not.toContain('另有专长');
    const out = story.and('zheng', 'withdrawExpert', { assistantId: 'fang', reason: '任务调整' });
    for (const secret of [brief.background, '批注内容']) expect(shown(out, 'fang')).not.toContain(secret);
    expect(shown(out, 'fang')).toContain('任务调整');
    expect(shown(out, 'chen')).not.toContain('任务调整');
  });

  test('a drawn signature is shown to its owner and inside alone', () => {
    expect(signed().seenBy('chen').experts.chen?.signature).toMatchObject({ image: 'iVBORw0KGgoAAA' });
    expect(signed().seenBy('fang').experts.chen?.signature).toMatchObject({ kind: 'signed', image: '' });
    expect(signed().seenBy('zheng').experts.chen?.signature).toMatchObject({ image: 'iVBORw0KGgoAAA' });
  });

  test('what an author holds follows the record as far as it is for him', () => {
    for (const story of [submitted(), signed(), adopted()])
      expect(story.seenBy('chen')).toMatchObject({
        stage: story.opinion.stage,
        adoption: story.opinion.adoption,
        text: story.opinion.text,
      });
    expect(invited().seenBy('chen').experts).toHaveProperty('chen');
    expect(invited().seenBy('chen').experts).not.toHaveProperty('fang');
  });

  test('[U38] an assistant’s account is good for his term and not a day longer', () => {
    const { bo, chen } = opinionOffice.assistants;
    expect(isAppointed(opinionOffice, 'chen', today)).toBe(true);
    expect(isAppointed(opinionOffice, 'bo', (bo?.until ?? 0) + 1)).toBe(false);
    expect(isAppointed(opinionOffice, 'chen', (chen?.from ?? 0) - 1)).toBe(false);
    expect(isAppointed(opinionOffice, 'toString', today)).toBe(false);
    const ended = {
      ...opinionOffice.assistants,
      ...(chen ? { chen: { ...chen, ended: '调离' } } : {}),
    };
    expect(isAppointed({ assistants: ended }, 'chen', today)).toBe(false);
  });
});
