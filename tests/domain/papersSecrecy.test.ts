/** What no paper may say, to nobody or not to everybody. */
import { describe, expect, test } from 'vitest';
import { paperKinds } from '#shared/papers/hearingPapers.ts';
import {
  announced,
  archived,
  atStep,
  ballot,
  closed,
  officers,
  opinionsGiven,
  outsider,
  plan,
  prepared,
  sealed,
  secretVoting,
  signing,
  textHash,
} from '../support/hearing.ts';
import { answerFor, paperFor, whole } from '../support/hearingPaper.ts';
import type { Story } from '../support/meeting.ts';
import { everybody } from '../support/people.ts';

/** Every paper anybody gets, as texts. */
const everything = (story: Story): readonly string[] =>
  [...everybody, 'public' as const].flatMap((who) =>
    paperKinds.flatMap((kind) =>
      [undefined, ...Object.keys(story.meeting.seats)].flatMap((of) => {
        const answer = answerFor(story, who, kind, of ? { of } : {});
        return 'refused' in answer ? [] : [whole(answer)];
      }),
    ),
  );

describe('the deliberation', () => {
  test('D4 no sealed opinion is in any paper before it is announced', () => {
    const papers = everything(opinionsGiven());
    expect(papers.length).toBeGreaterThan(20);
    for (const text of papers) expect(text).not.toMatch(/李的理由|吴的理由|赵的理由/);
    expect(everything(announced()).some((text) => text.includes('赵的理由'))).toBe(true);
  });

  test('D1 no note of the deliberation is ever in a paper, nor a vote taken in it', () => {
    const story = atStep('deliberation')
      .and('li', 'noteDeliberation', { text: '关起门来说的话' })
      .and('li', 'openVote', ballot({ question: '评议室内部表决' }))
      .each(officers, (told, name) => told.and(name, 'castBallot', { voteId: 'v1', choice: 'yes' }))
      .and('li', 'closeVote', { voteId: 'v1' })
      .and('zhou', 'advance', { to: 'opinions', skipReason: '' })
      .and('li', 'submitOpinion', {
        answers: plan.issues.map(({ id }) => ({ issueId: id, answer: 'agree' as const, reasons: '' })),
        overall: '',
      })
      .and('zhou', 'announceOpinions', { spokenBy: null })
      .and('zhou', 'advance', { to: 'finalStatements', skipReason: '' })
      .and('zhou', 'advance', { to: 'summary', skipReason: '' })
      .and('zhou', 'sumUp', { text: '总结', announcedDecision: '' })
      .and('zhou', 'closeHearing');
    const papers = everything(story);
    expect(papers.some((text) => text.includes('总结'))).toBe(true);
    for (const text of papers) expect(text).not.toMatch(/关起门来说的话|评议室内部表决/);
  });
});

describe('votes in the room', () => {
  const voted = (secret: boolean) =>
    atStep('questions')
      .and('zhou', 'openVote', ballot({ secret, disclosureSeen: true }))
      .each(officers, (told, name) =>
        told.and(name, 'castBallot', { voteId: 'v1', choice: name === 'zhao' ? 'no' : 'yes' }),
      )
      .box({ yes: 2, no: 1 })
      .and('zhou', 'closeVote', { voteId: 'v1' })
      .and('zhou', 'advance', { to: 'deliberation', skipReason: '' })
      .and('zhou', 'advance', { to: 'opinions', skipReason: '' })
      .and('li', 'submitOpinion', {
        answers: plan.issues.map(({ id }) => ({ issueId: id, answer: 'agree' as const, reasons: '' })),
        overall: '',
      })
      .and('zhou', 'announceOpinions', { spokenBy: null });
  const votesOf = (story: Story) =>
    paperFor(story, 'sun', 'opinionSummary').blocks.filter(
      (block) => block.block === 'table' && JSON.stringify(block.head).includes('表决事项'),
    );

  test('a secret one shows counts and no name', () => {
    const [table] = votesOf(voted(true));
    expect(JSON.stringify(table)).toContain('同意2票');
    expect(JSON.stringify(table)).not.toMatch(/李代表|吴委员|赵教授/);
    expect(secretVoting().meeting.votes.v1?.secret).toBe(true);
  });

  test('a named one shows who voted how', () => {
    expect(JSON.stringify(votesOf(voted(false)))).toContain('不同意1票（赵教授）');
  });
});

describe('L3 protected names', () => {
  const story = () =>
    prepared().and('zheng', 'correctParticipant', {
      participantId: 'wang',
      ...outsider('wang', 'party', { protectedAs: '小王' }),
    });
  test('are covered in the announcement, whoever asks', () => {
    for (const who of ['public', 'sun', 'li'] as const) {
      const text = whole(paperFor(story(), who, 'announcement'));
      expect(text).toContain('小王');
      expect(text).not.toContain('王申请');
    }
  });
  test('stand in full in the papers of those who take part', () => {
    expect(whole(paperFor(story(), 'wang', 'notice'))).toContain('王申请：');
  });
});

describe('what is between one and the office', () => {
  const refused = () =>
    signing()
      .and('wang', 'refuseToSign', {
        participantId: 'wang',
        sha256: textHash,
        reason: '记录过简',
        witnessId: null,
      })
      .and('zhou', 'sealHearing');
  test('a reason for refusing to sign is for those inside and him', () => {
    for (const who of ['sun', 'wang'] as const)
      expect(whole(paperFor(refused(), who, 'minutes'))).toContain('记录过简');
    const other = whole(paperFor(refused(), 'li', 'minutes'));
    expect(other).toContain('拒绝签名');
    expect(other).not.toContain('记录过简');
  });
  test('so are the pictures of signatures', () => {
    const pictures = (who: 'sun' | 'li' | 'wang') =>
      whole(paperFor(sealed(), who, 'minutes')).match(/"png"/g)?.length ?? 0;
    expect(pictures('sun')).toBeGreaterThan(8);
    expect(pictures('li')).toBe(1);
    // His own, under the text and at the foot of every page.
    expect(pictures('wang')).toBe(1);
  });
  test('and requests for correction', () => {
    const story = closed().and('wang', 'requestCorrection', { quote: '', text: '漏记一句' });
    for (const who of ['sun', 'wang'] as const)
      expect(whole(paperFor(story, who, 'minutes'))).toContain('漏记一句');
    expect(whole(paperFor(story, 'li', 'minutes'))).not.toContain('漏记一句');
  });
  test('the declared reasons of an approval reach no outsider', () => {
    for (const who of ['li', 'wang', 'public'] as const)
      for (const kind of paperKinds) {
        const answer = answerFor(archived(), who, kind);
        expect(JSON.stringify(answer)).not.toContain('争议较大，建议听证');
      }
  });
});
