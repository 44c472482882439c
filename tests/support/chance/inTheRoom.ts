/** What may be asked in the room, from the door to the votes. */
import { answers, exhibitAudiences, stepsOf } from '#shared/meeting/terms.ts';
import { exhibit, issues } from '../hearing.ts';
import { idsIn, issueId, type Makers, person, secret } from './asking.ts';

export const inTheRoom = {
  openCheckIn: () => ({ type: 'openCheckIn' }),
  enterWaitingRoom: ({ pick }) => ({
    type: 'enterWaitingRoom',
    remote: pick([true, false]),
    deviceChecked: true,
  }),
  markPresent: (ask) => ({ type: 'markPresent', participantId: person(ask) }),
  admit: (ask) => ({ type: 'admit', participantId: person(ask) }),
  sendBack: (ask) => ({ type: 'sendBack', participantId: person(ask), reason: secret('room') }),
  noteDeparture: (ask) => ({ type: 'noteDeparture', participantId: person(ask), reason: secret('room') }),
  confirmIdentity: (ask) => {
    const participantId = person(ask);
    return {
      type: 'confirmIdentity',
      participantId,
      method: 'other',
      note: secret('identity:', participantId),
    };
  },
  confirmRights: (ask) => ({ type: 'confirmRights', participantId: person(ask) }),
  notePresence: (ask) => ({
    type: 'notePresence',
    participantId: person(ask),
    online: ask.pick([true, false]),
  }),
  answerRecusal: (ask) => ({ type: 'answerRecusal', participantId: person(ask), raises: false }),
  raiseRecusal: (ask) => ({
    type: 'raiseRecusal',
    participantId: person(ask),
    againstId: person(ask),
    reason: secret('room'),
  }),
  decideRecusal: ({ pick, meeting }) => ({
    type: 'decideRecusal',
    recusalId: pick(idsIn(meeting.recusals)),
    granted: pick([true, false]),
    reason: secret('room'),
    replacementId: pick([null, 'feng', 'qian', 'xu', 'lin', 'zheng', 'constructor', '__proto__']),
  }),
  advance: ({ pick, meeting }) => ({
    type: 'advance',
    to: pick(stepsOf[meeting.kind]),
    skipReason: pick(['', secret('room')]),
  }),
  suspendHearing: () => ({ type: 'suspendHearing', reason: secret('room') }),
  resumeHearing: () => ({ type: 'resumeHearing' }),
  closeHearing: () => ({ type: 'closeHearing' }),
  convertOffline: () => ({ type: 'convertOffline', reason: secret('room') }),
  askFloor: () => ({ type: 'askFloor' }),
  withdrawRequest: (ask) => ({ type: 'withdrawRequest', participantId: person(ask) }),
  giveFloor: (ask) => ({
    type: 'giveFloor',
    participantId: person(ask),
    seconds: ask.pick([0, 60]),
    issueId: issueId(ask),
  }),
  extendFloor: () => ({ type: 'extendFloor', seconds: 60 }),
  endFloor: () => ({ type: 'endFloor' }),
  makeStatement: (ask) => ({
    type: 'makeStatement',
    text: ask.pick(['陈述', '何目击在场']),
    issueId: issueId(ask),
  }),
  askQuestion: (ask) => ({
    type: 'askQuestion',
    text: '王申请何时离开',
    toId: person(ask),
    issueId: issueId(ask),
  }),
  answerQuestion: ({ pick, meeting }) => ({
    type: 'answerQuestion',
    questionId: pick(idsIn(meeting.questions)),
    text: '何目击知道',
  }),
  sumUp: () => ({ type: 'sumUp', text: '总结', announcedDecision: '' }),
  turnToIssue: ({ pick }) => ({ type: 'turnToIssue', issueId: pick(['i1', 'i2', 'constructor']) }),
  addExhibit: ({ pick, who }) => {
    // A party's exhibit is for the room whatever he asks for.
    const audience = who === 'zheng' || who === 'sun' ? pick(exhibitAudiences) : 'room';
    const id = pick(['e1', 'e2', 'e3', '__proto__', 'constructor']);
    return {
      type: 'addExhibit',
      ...exhibit(id, audience),
      source: secret(audience === 'officers' ? 'officers' : 'room'),
    };
  },
  withdrawExhibit: ({ pick, meeting }) => ({
    type: 'withdrawExhibit',
    exhibitId: pick(idsIn(meeting.exhibits)),
    reason: '误传',
  }),
  showExhibit: ({ pick, meeting }) => ({
    type: 'showExhibit',
    exhibitId: pick(idsIn(meeting.exhibits)),
    page: pick([1, 2, 9]),
  }),
  hideExhibit: () => ({ type: 'hideExhibit' }),
  noteDeliberation: () => ({ type: 'noteDeliberation', text: secret('panel') }),
  chooseSpokesperson: (ask) => ({ type: 'chooseSpokesperson', participantId: person(ask) }),
  submitOpinion: ({ pick, who }) => ({
    type: 'submitOpinion',
    answers: pick([issues, issues, issues.slice(1)]).map(({ id }) => ({
      issueId: id,
      answer: pick(answers),
      reasons: secret('opinion:', who),
    })),
    overall: secret('opinion:', who),
  }),
  announceOpinions: ({ pick }) => ({
    type: 'announceOpinions',
    spokenBy: pick([null, 'li', 'xu', 'wang', 'constructor']),
  }),
  receivePaperForm: (ask) => ({ type: 'receivePaperForm', participantId: person(ask) }),
  returnPaperForm: (ask) => ({
    type: 'returnPaperForm',
    participantId: ask.pick(idsIn(ask.meeting.paperForms)),
    reason: '退回重填',
  }),
  transcribePaperForm: ({ pick, meeting }) => {
    const participantId = pick(idsIn(meeting.paperForms));
    return {
      type: 'transcribePaperForm',
      participantId,
      answers: pick([issues, issues, issues.slice(1)]).map(({ id }) => ({
        issueId: id,
        answer: pick(answers),
        reasons: secret('opinion:', participantId),
      })),
      overall: secret('opinion:', participantId),
    };
  },
  openVote: ({ pick, meeting }) => {
    const officers = Object.values(meeting.seats).flatMap((seat) =>
      seat.roles.some((role) => role === 'officer' || role === 'member') ? [seat.id] : [],
    );
    const here = officers.filter((id) => meeting.seats[id]?.whereabouts === 'admitted');
    const present = here.length > 0 ? here : officers;
    return {
      type: 'openVote',
      voteId: pick(['v1', 'v2', 'v3', '__proto__', 'constructor']),
      question: '是否同意',
      options: [
        { id: 'yes', text: '同意' },
        { id: pick(['no', 'constructor']), text: '不同意' },
      ],
      secret: pick([true, false]),
      electorate: [
        ...pick([present, present, officers, ['li', 'wang'], ['__proto__']]),
        ...(officers.length === 0 ? ['li'] : []),
      ].slice(0, 60),
      quorum: pick([1, 2, 9]),
      majority: pick(['simple', 'absolute', 'twoThirds']),
      base: pick(['cast', 'present', 'entitled']),
      disclosureSeen: pick([true, true, false]),
    };
  },
  castBallot: ({ pick, meeting }) => ({
    type: 'castBallot',
    voteId: pick(idsIn(meeting.votes)),
    choice: pick(['yes', 'yes', 'no', 'constructor']),
  }),
  closeVote: ({ pick, meeting }) => ({ type: 'closeVote', voteId: pick(idsIn(meeting.votes)) }),
  cancelVote: ({ pick, meeting }) => ({
    type: 'cancelVote',
    voteId: pick(idsIn(meeting.votes)),
    reason: '重来',
  }),
} satisfies Partial<Makers>;
