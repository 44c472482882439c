import { describe, expect, test } from 'vitest';
import { minutesAccess } from '#shared/meeting/access.ts';
import { unsignedSeats } from '#shared/meeting/signing.ts';
import {
  atCheckIn,
  atStep,
  circulated,
  closed,
  image,
  otherHash,
  planned,
  prepared,
  sealed,
  signers,
  signing,
  textHash,
} from '../support/hearing.ts';
import { given, type Story, viewer } from '../support/meeting.ts';

const wish = { quote: '在场', text: '应为"不在场"' };
const asked = (story = closed()) => story.and('wang', 'requestCorrection', wish);
const idOf = (story: Story) => Object.keys(story.meeting.corrections).at(-1) ?? '';
const accept = (story: Story) => ({ correctionId: idOf(story), note: '已改' });
const decline = (story: Story) => ({ correctionId: idOf(story), reason: '录音为证' });
const signature = { sha256: textHash, image };
const refusal = { participantId: 'wang', sha256: textHash, reason: '与我所说不符', witnessId: null };

describe('corrections', () => {
  test('[M1] whoever took part may ask before the minutes are sealed', () => {
    for (const story of [closed(), signing()])
      given(story)
        .when('wang', 'requestCorrection', wish)
        .records({ type: 'correctionRequested', participantId: 'wang' });
    given(atStep('summary')).when('wang', 'requestCorrection', wish).refused('wrongStage');
    given(sealed()).when('wang', 'requestCorrection', wish).refused('wrongStage');
    for (const who of ['he', 'ji', 'han'] as const)
      given(closed()).when(who, 'requestCorrection', wish).refused('needNotSign');
  });
  test('[M1] it is between him and the inside', () => {
    expect(JSON.stringify(asked().shownTo('wang'))).toContain('不在场');
    expect(JSON.stringify(asked().shownTo('sun'))).toContain('不在场');
    for (const who of ['gao', 'li', 'public'] as const)
      expect(JSON.stringify(asked().shownTo(who))).not.toContain('不在场');
  });
  test('[M2] the clerk accepts it in minutes still open', () => {
    const story = asked();
    const done = given(story)
      .when('sun', 'acceptCorrection', accept(story))
      .records({ type: 'correctionAccepted', note: '已改' });
    given(done).when('sun', 'acceptCorrection', accept(done)).refused('correctionAnswered');
    given(story).when('zhou', 'acceptCorrection', accept(story)).refused('notClerk');
    for (const correctionId of ['c9', '__proto__', 'constructor'])
      given(story).when('sun', 'acceptCorrection', { correctionId, note: '' }).refused('correctionUnknown');
    expect(JSON.stringify(done.shownTo('wang'))).toContain('已改');
    expect(JSON.stringify(done.shownTo('gao'))).not.toContain('已改');
  });
  test('[M3] or declines it with a reason', () => {
    const story = asked();
    const done = given(story)
      .when('sun', 'declineCorrection', decline(story))
      .records({ type: 'correctionDeclined', reason: '录音为证' });
    given(done).when('sun', 'declineCorrection', decline(done)).refused('correctionAnswered');
    given(story).when('wang', 'declineCorrection', decline(story)).refused('notClerk');
    given(story)
      .when('sun', 'declineCorrection', { correctionId: 'c9', reason: '无' })
      .refused('correctionUnknown');
    expect(JSON.stringify(done.shownTo('wang'))).toContain('录音为证');
    expect(JSON.stringify(done.shownTo('gao'))).not.toContain('录音为证');
  });
  test('[M2] after circulation the minutes are taken back first', () => {
    const story = asked(signing());
    given(story).when('sun', 'acceptCorrection', accept(story)).refused('reopenFirst');
    given(story).when('sun', 'declineCorrection', decline(story)).records({ type: 'correctionDeclined' });
    const again = story
      .and('sun', 'reopenMinutes', { reason: '采纳更正' })
      .and('sun', 'acceptCorrection', accept(story))
      .and('sun', 'circulateMinutes')
      .and('server', 'bindMinutes', { sha256: otherHash, generation: 2 });
    given(again).when('wang', 'signMinutes', signature).refused('minutesChanged');
    given(again).when('wang', 'signMinutes', { sha256: otherHash, image }).records({ type: 'minutesSigned' });
  });
});

describe('circulating and binding', () => {
  test('[M4] the clerk circulates once every correction is answered', () => {
    given(closed()).when('sun', 'circulateMinutes').records({ type: 'minutesCirculated' });
    given(asked()).when('sun', 'circulateMinutes').refused('correctionsOutstanding');
    given(closed()).when('zhou', 'circulateMinutes').refused('notClerk');
    given(signing()).when('sun', 'circulateMinutes').refused('wrongStage');
  });
  test('[M5] the server binds the frozen text by its hash, once', () => {
    const bind = { sha256: textHash, generation: 1 };
    given(circulated())
      .when('server', 'bindMinutes', bind)
      .records({ type: 'minutesBound', sha256: textHash });
    given(signing()).when('server', 'bindMinutes', bind).refused('minutesBound');
    given(circulated()).when('sun', 'bindMinutes', bind).refused('notSystem');
    given(closed()).when('server', 'bindMinutes', bind).refused('wrongStage');
  });
  test('[M5] only what is bound can be signed', () => {
    given(circulated()).when('wang', 'signMinutes', signature).refused('minutesUnbound');
    given(circulated()).when('zhou', 'sealHearing').refused('minutesUnbound');
    given(circulated()).when('sun', 'reopenMinutes', { reason: '改' }).refused('minutesUnbound');
  });
  test('[M6] reopening needs a reason and voids every signature', () => {
    const signed = signing().and('wang', 'signMinutes', signature).and('li', 'signMinutes', signature);
    const { meeting } = given(signed)
      .when('sun', 'reopenMinutes', { reason: '漏记一段' })
      .records({ type: 'minutesReopened' });
    expect(Object.values(meeting.seats).every((seat) => seat.signature === null)).toBe(true);
    expect(meeting.minutes).toBeNull();
    given(signed).when('zhou', 'reopenMinutes', { reason: '漏' }).records({ type: 'minutesReopened' });
    given(signed).when('wang', 'reopenMinutes', { reason: '漏' }).refused('notClerk');
    given(closed()).when('sun', 'reopenMinutes', { reason: '漏' }).refused('wrongStage');
    given(sealed()).when('sun', 'reopenMinutes', { reason: '漏' }).refused('wrongStage');
  });
});

describe('who reads and writes the minutes', () => {
  const access = (story: Story, who: Parameters<typeof viewer>[0]) =>
    minutesAccess(story.meeting, viewer(who));
  test('[M7] the clerk alone writes, until they are circulated', () => {
    expect([prepared(), atStep('statements'), closed()].map((story) => access(story, 'sun'))).toEqual([
      'edit',
      'edit',
      'edit',
    ]);
    expect([planned(), signing(), sealed()].map((story) => access(story, 'sun'))).toEqual([
      'read',
      'read',
      'read',
    ]);
    for (const who of ['zhou', 'zheng', 'han'] as const)
      expect(access(atStep('statements'), who)).toBe('read');
  });
  test('[M8] those in the room see them grow, a witness and the public do not', () => {
    expect(access(atStep('statements'), 'wang')).toBe('read');
    expect(access(atCheckIn(), 'he')).toBe('none');
    expect(access(atStep('statements').and('sun', 'admit', { participantId: 'he' }), 'he')).toBe('none');
    for (const who of ['public', 'ji', 'feng'] as const)
      expect(access(atStep('statements'), who)).toBe('none');
  });
  test('[M8] afterwards each who took part reads them', () => {
    expect(access(closed(), 'wang')).toBe('read');
    expect(access(closed(), 'he')).toBe('none');
  });
});

describe('signing', () => {
  test('[G1] each signs for himself, once, exactly the text he read', () => {
    const signed = given(signing())
      .when('wang', 'signMinutes', signature)
      .records({ type: 'minutesSigned', participantId: 'wang' });
    given(signed).when('wang', 'signMinutes', signature).refused('signedAlready');
    given(signing())
      .when('wang', 'signMinutes', { ...signature, sha256: otherHash })
      .refused('minutesChanged');
    for (const who of ['he', 'ji', 'han'] as const)
      given(signing()).when(who, 'signMinutes', signature).refused('needNotSign');
    given(closed()).when('wang', 'signMinutes', signature).refused('wrongStage');
  });
  test('[G1] others see that he signed, not his hand', () => {
    const signed = signing().and('wang', 'signMinutes', signature);
    expect(signed.seenBy('gao').seats.wang?.signature).toMatchObject({ kind: 'signed', image: '' });
    expect(signed.seenBy('sun').seats.wang?.signature).toMatchObject({ image });
    expect(signed.seenBy('public').seats.wang?.signature).toBeNull();
  });
  test('[G2] he may refuse, with a reason', () => {
    const refused = given(signing())
      .when('wang', 'refuseToSign', refusal)
      .records({ type: 'signatureRefused', recordedBy: 'wang' });
    given(refused).when('wang', 'signMinutes', signature).refused('signedAlready');
    expect(JSON.stringify(refused.shownTo('gao'))).not.toContain(refusal.reason);
    given(signing()).when('gao', 'refuseToSign', refusal).refused('notYours');
    given(signing())
      .when('wang', 'refuseToSign', { ...refusal, sha256: otherHash })
      .refused('minutesChanged');
    given(signing())
      .when('wang', 'refuseToSign', { ...refusal, witnessId: 'ji' })
      .refused('participantUnknown');
  });
  test('[G3] the clerk notes it before a witness who was there', () => {
    given(signing())
      .when('sun', 'refuseToSign', { ...refusal, witnessId: 'gao' })
      .records({ type: 'signatureRefused', witnessId: 'gao', recordedBy: 'sun' });
    for (const witnessId of [null, 'wang', 'sun', 'he', 'ji', '__proto__'])
      given(signing())
        .when('sun', 'refuseToSign', { ...refusal, witnessId })
        .refused('participantUnknown');
  });
  test('[G4] the last signature seals the hearing', () => {
    const [last, ...first] = [...signers].reverse();
    if (!last) throw new Error('nobody signs');
    given(signing().each(first, (story, name) => story.and(name, 'signMinutes', signature)))
      .when(last, 'signMinutes', signature)
      .records({ type: 'minutesSigned' }, { type: 'hearingSealed', unsigned: [] });
  });
  test('[G4] not while a correction is still to be answered', () => {
    const [last, ...first] = [...signers].reverse();
    if (!last) throw new Error('nobody signs');
    const waiting = asked(signing()).each(first, (story, name) => story.and(name, 'signMinutes', signature));
    const signed = given(waiting).when(last, 'signMinutes', signature).records({ type: 'minutesSigned' });
    given(signed).when('zhou', 'sealHearing').refused('correctionsOutstanding');
    given(signed.and('sun', 'declineCorrection', decline(signed)))
      .when('zhou', 'sealHearing')
      .records({ type: 'hearingSealed', unsigned: [] });
  });
  test('[G5] the presider may close the signing; who has not signed is named', () => {
    given(signing().and('wang', 'signMinutes', signature))
      .when('zhou', 'sealHearing')
      .records({
        type: 'hearingSealed',
        unsigned: signers.filter((name) => name !== 'wang').toSorted(bySeat),
      });
    given(signing()).when('sun', 'sealHearing').refused('notPresider');
    given(closed()).when('zhou', 'sealHearing').refused('wrongStage');
    given(sealed()).when('zhou', 'sealHearing').refused('wrongStage');
  });
  test('[G7] nor may he over an open correction', () => {
    given(asked(signing())).when('zhou', 'sealHearing').refused('correctionsOutstanding');
  });
  test('[G6] presider, handler and clerk sign, and all who were in the room', () => {
    given(signing()).when('zheng', 'signMinutes', signature).records({ type: 'minutesSigned' });
    const out = atStep('statements').and('zhou', 'orderOut', { participantId: 'gao', reason: '扰乱秩序' });
    expect(unsignedSeats(out.meeting).map((seat) => seat.id)).toContain('gao');
    given(signing())
      .when('he', 'refuseToSign', { ...refusal, participantId: 'he' })
      .refused('needNotSign');
  });
  test('[G4] who was not there is not named to the public', () => {
    const story = signing().and('zhou', 'sealHearing');
    expect(story.shownTo('public').at(-1)).toEqual({ type: 'hearingSealed', unsigned: [] });
  });
});

/** In the order of the seats. */
const bySeat = (one: string, other: string) => {
  const order = Object.keys(signing().meeting.seats);
  return order.indexOf(one) - order.indexOf(other);
};
