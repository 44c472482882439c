/** Signing (rule Art. 18; 2013 civil rule Art. 63): the signature binds the hash; a refusal is noted; the last one seals. */
import { refuse } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from './events.ts';
import { openCorrections } from './minutes.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isClerk, isPresider, mustSign, seatOf, withSeat } from './seats.ts';
import type { Meeting } from './state.ts';

export const unsignedSeats = (meeting: Meeting) =>
  Object.values(meeting.seats).filter((seat) => mustSign(seat) && seat.signature === null);

const signingFlaw = (meeting: Meeting, participantId: string, sha256: string): MeetingRefusal | null => {
  if (meeting.stage !== 'signing') return 'wrongStage';
  if (!meeting.minutes) return 'minutesUnbound';
  const seat = seatOf(meeting, participantId);
  if (!seat || !mustSign(seat)) return 'needNotSign';
  if (meeting.minutes.sha256 !== sha256) return 'minutesChanged';
  return seat.signature ? 'signedAlready' : null;
};

/** G4 The last signature seals the hearing, unless a correction is still to be answered. */
const sealIfLast = (meeting: Meeting, participantId: string): readonly MeetingEvent[] =>
  unsignedSeats(meeting).every((seat) => seat.id === participantId) && openCorrections(meeting).length === 0
    ? [{ type: 'hearingSealed', unsigned: [] }]
    : [];

/** A witness to a refusal was there, and is neither the one who refuses nor the one who notes it. */
const mayWitness = (meeting: Meeting, witnessId: string, refuserId: string, recorderId: string) => {
  const seat = seatOf(meeting, witnessId);
  return seat !== undefined && mustSign(seat) && witnessId !== refuserId && witnessId !== recorderId;
};

export const signingRules: RulesFor<'signMinutes' | 'refuseToSign' | 'sealHearing'> = {
  /** G1 Each signs for himself, once, and signs exactly the text he read. */
  signMinutes(meeting, { sha256, image }, { by }) {
    const flaw = signingFlaw(meeting, by.id, sha256);
    if (flaw) return refuse(flaw);
    return [{ type: 'minutesSigned', participantId: by.id, sha256, image }, ...sealIfLast(meeting, by.id)];
  },
  /** G2 He may refuse, with a reason; G3 or the clerk notes his refusal before a witness. */
  refuseToSign(meeting, { participantId, sha256, reason, witnessId }, { by }) {
    if (by.id !== participantId && !isClerk(meeting, by)) return refuse('notYours');
    const flaw = signingFlaw(meeting, participantId, sha256);
    if (flaw) return refuse(flaw);
    const needsWitness = by.id !== participantId;
    if (witnessId === null ? needsWitness : !mayWitness(meeting, witnessId, participantId, by.id))
      return refuse('participantUnknown');
    return [
      { type: 'signatureRefused', participantId, sha256, reason, witnessId, recordedBy: by.id },
      ...sealIfLast(meeting, participantId),
    ];
  },
  /** G5 The presider may close the signing; who has not signed is named in the seal. G7 Not before every correction is answered. */
  sealHearing(meeting, _, { by }) {
    if (meeting.stage !== 'signing') return refuse('wrongStage');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (!meeting.minutes) return refuse('minutesUnbound');
    if (openCorrections(meeting).length > 0) return refuse('correctionsOutstanding');
    return [{ type: 'hearingSealed', unsigned: unsignedSeats(meeting).map((seat) => seat.id) }];
  },
};

export const signingSteps: StepsFor<'minutesSigned' | 'signatureRefused' | 'hearingSealed'> = {
  minutesSigned: (meeting, { participantId, sha256, image }, { at }) =>
    withSeat(meeting, participantId, () => ({ signature: { kind: 'signed', sha256, image, at } })),
  signatureRefused: (meeting, { participantId, sha256, reason, witnessId }, { at }) =>
    withSeat(meeting, participantId, () => ({
      signature: { kind: 'refused', sha256, reason, witnessId, at },
    })),
  hearingSealed: (meeting, { unsigned }, { at }) => ({
    ...meeting,
    stage: 'sealed',
    enteredAt: { ...meeting.enteredAt, sealed: at },
    unsigned,
  }),
};
