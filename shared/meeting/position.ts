/** After the record is signed: the handler's position, escalation where somebody departs from the majority, and the internal file. */
import { refuse } from '#shared/kernel/decider.ts';
import { hasFinding } from './conclusion.ts';
import type { Conference } from './conferenceState.ts';
import { headsConferences } from './ranks.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isHandler, isPresider, prepares, rulesAsChief } from './seats.ts';
import type { Meeting } from './state.ts';

export const positionRules: RulesFor<
  'takePosition' | 'escalate' | 'decideEscalation' | 'recordCommitteeResult' | 'fileConference'
> = {
  /** K21 The handler says once whether he follows the majority or departs from it, then with reasons; without one, none is followed. */
  takePosition(meeting, { position, intended, reasons }, { by }) {
    if (!meeting.conference) return refuse('otherKind');
    if (!isHandler(meeting, by)) return refuse('notHandler');
    if (meeting.stage !== 'sealed') return refuse('wrongStage');
    if (meeting.conference.position) return refuse('positionTaken');
    if (position !== 'noMajority' && !hasFinding(meeting)) return refuse('noMajority');
    if (position === 'noMajority' && hasFinding(meeting)) return refuse('followsUnclear');
    if (position === 'departs' && reasons === '') return refuse('reasonsMissing');
    return [{ type: 'positionTaken', position, intended, reasons }];
  },
  /** K22 Where the handler departs, or a head disagrees, it is put to the chief prosecutor, before it is filed. */
  escalate(meeting, { reasons }, context) {
    if (!meeting.conference) return refuse('otherKind');
    const isHead = headsConferences(meeting, context) || isPresider(meeting, context.by);
    if (!isHead && !isHandler(meeting, context.by)) return refuse('notHead');
    if (meeting.stage !== 'sealed' && meeting.stage !== 'decided') return refuse('wrongStage');
    if (!meeting.conference.position) return refuse('positionMissing');
    if (meeting.conference.escalation) return refuse('escalatedAlready');
    return [{ type: 'conferenceEscalated', participantId: context.by.id, reasons }];
  },
  /** K23 The chief prosecutor decides, or sends it to the procuratorial committee, whose result is recorded. */
  decideEscalation(meeting, { way, text }, { by, office }) {
    const escalation = meeting.conference?.escalation;
    // Who may not decide it is not told whether there is anything to decide (K27).
    if (!rulesAsChief(meeting, office, by)) return refuse('notChief');
    if (!escalation) return refuse('notEscalated');
    if (escalation.decision) return refuse('escalationDecided');
    return [{ type: 'escalationDecided', way, text }];
  },
  recordCommitteeResult(meeting, { text, heldAt }, { by, at, office }) {
    const escalation = meeting.conference?.escalation;
    if (!rulesAsChief(meeting, office, by) && !isHandler(meeting, by)) return refuse('notChief');
    if (!escalation) return refuse('notEscalated');
    if (escalation.decision?.way !== 'toCommittee') return refuse('notWithCommittee');
    if (escalation.committee) return refuse('escalationDecided');
    if (heldAt > at) return refuse('tooEarly');
    return [{ type: 'committeeConcluded', text, heldAt }];
  },
  /** K24 It goes into the internal file once the position stands; a departure only after it was escalated and decided. */
  fileConference(meeting, { note }, { by }) {
    if (!meeting.conference) return refuse('otherKind');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (!meeting.conference.position) return refuse('positionMissing');
    if (meeting.stage === 'sealed') return refuse('escalationNeeded');
    if (meeting.stage !== 'decided') return refuse('wrongStage');
    return [{ type: 'conferenceFiled', note }];
  },
};

const withConference = (meeting: Meeting, change: Partial<Conference>): Meeting => ({
  ...meeting,
  conference: meeting.conference && { ...meeting.conference, ...change },
});

const settled = (meeting: Meeting, at: number): Meeting => ({
  ...meeting,
  stage: 'decided',
  enteredAt: { ...meeting.enteredAt, decided: at },
});

export const positionSteps: StepsFor<
  'positionTaken' | 'conferenceEscalated' | 'escalationDecided' | 'committeeConcluded' | 'conferenceFiled'
> = {
  positionTaken: (meeting, { position, intended, reasons }, { by, at }) => {
    const taken = withConference(meeting, { position: { position, intended, reasons, by, at } });
    return position === 'departs' ? taken : settled(taken, at);
  },
  conferenceEscalated: (meeting, { participantId, reasons }, { at }) => ({
    ...withConference(meeting, {
      escalation: { by: participantId, reasons, at, decision: null, committee: null },
    }),
    stage: 'sealed',
  }),
  escalationDecided: (meeting, { way, text }, { by, at }) => {
    const escalation = meeting.conference?.escalation;
    if (!escalation) return meeting;
    const decided = withConference(meeting, {
      escalation: { ...escalation, decision: { way, text, by, at } },
    });
    return way === 'decided' ? settled(decided, at) : decided;
  },
  committeeConcluded: (meeting, { text, heldAt }, { at }) => {
    const escalation = meeting.conference?.escalation;
    if (!escalation) return meeting;
    return settled(
      withConference(meeting, { escalation: { ...escalation, committee: { text, heldAt, at } } }),
      at,
    );
  },
  conferenceFiled: (meeting, { note }, { at }) => ({
    ...withConference(meeting, { filed: { note, at } }),
    stage: 'archived',
    enteredAt: { ...meeting.enteredAt, archived: at },
  }),
};
