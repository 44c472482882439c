/** What may be asked of order, minutes, signing and decision. */
import { image, otherHash, textHash } from '../hearing.ts';
import { hash, idsIn, type Makers, person, secret } from './asking.ts';

export const afterwards = {
  admonish: (ask) => ({ type: 'admonish', participantId: person(ask), reason: secret('room') }),
  orderOut: (ask) => ({ type: 'orderOut', participantId: person(ask), reason: secret('room') }),
  requestCorrection: ({ who }) => ({
    type: 'requestCorrection',
    quote: '',
    text: secret('correction:', who),
  }),
  acceptCorrection: ({ pick, meeting }) => ({
    type: 'acceptCorrection',
    correctionId: pick(idsIn(meeting.corrections)),
    note: '',
  }),
  declineCorrection: ({ pick, meeting }) => ({
    type: 'declineCorrection',
    correctionId: pick(idsIn(meeting.corrections)),
    reason: '不改',
  }),
  circulateMinutes: () => ({ type: 'circulateMinutes' }),
  bindMinutes: ({ pick }) => ({ type: 'bindMinutes', sha256: pick([textHash, otherHash]), generation: 1 }),
  reopenMinutes: () => ({ type: 'reopenMinutes', reason: '漏记' }),
  signMinutes: (ask) => ({ type: 'signMinutes', sha256: hash(ask), image }),
  refuseToSign: (ask) => ({
    type: 'refuseToSign',
    participantId: person(ask),
    sha256: hash(ask),
    reason: '不符',
    witnessId: ask.pick([null, person(ask)]),
  }),
  sealHearing: () => ({ type: 'sealHearing' }),
  noteCorrection: () => ({
    type: 'noteCorrection',
    stands: '原文',
    shouldSay: secret('noted'),
    reason: '笔误',
  }),
  answerNotedCorrection: ({ pick, meeting, who }) => ({
    type: 'answerNotedCorrection',
    correctionId: pick(idsIn(meeting.notedCorrections)),
    agrees: pick([true, false]),
    words: secret('answer:', who),
  }),
  requestDeparture: () => ({
    type: 'requestDeparture',
    intended: secret('inside'),
    reasons: secret('inside'),
  }),
  consentToDeparture: () => ({ type: 'consentToDeparture', note: secret('inside') }),
  declineDeparture: () => ({ type: 'declineDeparture', reason: secret('inside') }),
  recordDecision: ({ pick }) => ({
    type: 'recordDecision',
    text: '决定',
    reasons: '理由',
    followsMajority: pick([true, false]),
  }),
  tellTreatment: (ask) => {
    const participantId = person(ask);
    return {
      type: 'tellTreatment',
      participantId,
      treatment: 'partly',
      reasons: secret('treatment:', participantId),
    };
  },
  archiveHearing: () => ({ type: 'archiveHearing' }),
} satisfies Partial<Makers>;
