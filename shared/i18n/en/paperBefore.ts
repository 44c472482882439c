import type { SeatRole } from '#shared/meeting/terms.ts';
import type { Words } from '../zh.ts';

type Before = Pick<Words['paper'], 'hold' | 'approval' | 'plan' | 'panel' | 'notice' | 'announcement'>;

const recuse =
  'to apply, with reasons, for the recusal of the presider, handling prosecutor, clerk, hearing officers and others';
const state =
  'to state your views on the questions and to submit and show evidence; evidence is to be handed in before the hearing';
const last = 'to make a final statement before the hearing ends';
const read = 'to read the minutes and to ask that omissions and errors be corrected';
const principal = [
  recuse,
  'to be assisted by an agent or defender, whose authority is to be handed in before the hearing',
  state,
  last,
  read,
];
const beside = [recuse, state, last, read];
const truthful = ['to state truthfully what you know, on pain of liability for false statements'];

const rightsOf: Record<SeatRole, readonly string[]> = {
  presider: [],
  handler: [],
  clerk: [],
  bailiff: [],
  officer: [
    'to be told the case, the questions and the law that applies, and to read the material of the hearing',
    'to put questions to the parties and other participants with the presider’s leave',
    'to deliberate and give your opinion independently; it is entered in the minutes as given',
    'to be told the decision, its reasons and how your opinion was treated',
    'to declare any kinship with a party or interest in the case, and to stand aside',
  ],
  party: principal,
  legalRepresentative: principal,
  thirdPerson: principal,
  litigationAgent: beside,
  defender: beside,
  caseOfficer: [
    'to explain how the case or duty was handled, and to submit and show material',
    'to answer the hearing officers truthfully',
    read,
  ],
  witness: [...truthful, 'to wait outside until heard, and not to follow the hearing', read],
  appraiser: [
    ...truthful,
    'to explain the basis, course and result of the appraisal, and to stand aside if you have an interest in the case',
    read,
  ],
  interpreter: [
    'to interpret faithfully, adding and leaving out nothing',
    'to stand aside if you have an interest in the case',
  ],
  supervisor: [
    'to supervise the hearing and give your opinion independently; it is recorded as given and filed',
    'to be told how your opinion was treated, with reasons if it is not adopted',
  ],
  specialAssistant: [
    'to give expert opinion on technical matters and answer questions about it',
    'you take no part in the officers’ deliberation or votes',
    'to declare any interest in the case, and to stand aside',
  ],
  member: [],
  attendee: [],
};

export const paperBefore: Before = {
  hold: (openness) => (openness === 'open' ? 'a public hearing' : 'a closed hearing'),
  approval: {
    name: 'Approval of a Hearing',
    theCase: 'Case',
    theHearing: 'Hearing',
    digest: 'Summary',
    minorParty: 'Minor involved',
    yes: 'yes',
    no: 'no',
    openness: (name, reason) => (reason ? `${name} (reason: ${reason})` : name),
    handlerOpinion: 'Handling prosecutor',
    proposes: (name) => `Proposed form: ${name}. Approval is requested.`,
    headOpinion: 'Head of department',
    chiefOpinion: 'Chief prosecutor',
    agreed: 'Approved.',
    refused: 'Not approved. ',
  },
  plan: {
    name: 'Plan of the Hearing',
    lead: (caseName, hold) =>
      `Under the Rules on Hearings in the Review of Cases, this office is to hold ${hold} in the case “${caseName}”. So that it is held lawfully and in good order, it is planned as follows.`,
    theCase: 'The case',
    issues: 'Questions to be heard',
    arrangement: 'Time, place and form',
    participants: 'Those taking part',
    programme: 'Programme',
    evidence: 'Evidence to be shown',
    safeguards: 'Safeguards',
    step: 'Step',
    contents: 'Contents',
    length: 'Length',
    begins: 'Begins',
    stepContents: {
      introduction: 'The handling prosecutor introduces the case and the questions to be heard',
      statements: 'The parties and others make their statements on each question and show evidence',
      questions: 'The hearing officers question the parties and others',
      deliberation: 'The presider declares a recess; the hearing officers deliberate',
      opinions: 'The hearing resumes; the officers or their spokesperson give their opinions',
      finalStatements: 'The parties make their final statements',
      summary: 'The presider sums up',
    },
    total: (minutes) => `About ${minutes} minutes in all.`,
    exhibit: 'Title',
    source: 'Source',
    audience: 'May be shown to',
    noExhibits:
      'None as yet. Parties and others who wish to show evidence are to hand it in before the hearing.',
    officersToCome: (least, most) =>
      `The panel is of ${least} to ${most} hearing officers from the bank, yet to be selected.`,
    measures: {
      order:
        'Before the hearing the clerk checks identities and reads out rights, duties and discipline; the presider deals with disorder.',
      recusal: 'If a recusal is applied for, the hearing is suspended until it has been decided.',
      remote:
        'Those attending remotely have device and identity checked before they enter. A broken connection is waited for; failing that, the presider suspends the hearing or goes on in the room. Completed steps stay valid.',
      record:
        'The whole hearing is recorded in sound and picture; the clerk keeps the minutes, which those taking part read and sign.',
      secrecy: 'State secrets, trade secrets and private matters learnt at the hearing are to be kept.',
      closed: 'The hearing is closed: no announcement, no observers.',
      minor:
        'A minor is involved: nothing that could identify him or her may appear in announcements, broadcasts or papers for outside.',
    },
  },
  panel: {
    name: 'Record of the Selection of Hearing Officers',
    method: 'Method',
    methods: { chosen: 'chosen from the bank', drawn: 'drawn by lot from the bank' },
    at: 'Selected at',
    seed: 'Seed of the draw',
    counted: 'Candidates',
    panelReason: 'On the number',
    candidates: 'Candidates',
    excluded: 'Not among the candidates',
    occupation: 'Occupation',
    field: 'Field',
    result: 'Result',
    results: {
      seated: 'selected',
      notDrawn: 'not selected',
      replaced: 'selected, later replaced',
      recused: 'selected, later recused',
    },
    replacement: '(replacement)',
    why: 'Why',
    declarations: 'Declarations of interest',
    declaration: 'Declaration',
    noConflict: 'no interest in the case or its parties',
    conflict: (statement) => `has an interest in the case${statement ? `: ${statement}` : ''}`,
    undeclared: 'not yet declared',
    repeatable:
      'The draw takes every fit officer of the bank as a candidate and is computed from the seed given above; repeated with the same candidates and seed it gives the same result.',
    drawnBy: 'Selected by',
    witnessedBy: 'Witnessed by',
  },
  notice: {
    name: 'Notice of Hearing',
    addressee: (name) => `To ${name}:`,
    lead: (caseName, hold) =>
      `Under the Rules on Hearings in the Review of Cases, this office has decided to hold ${hold} in the case “${caseName}”. You are hereby notified:`,
    asRole: (role, side) => `You are asked to take part as: ${role}${side ? ` (${side})` : ''}. `,
    causeAndIssues: 'Cause and questions',
    cause: (cause, caseNo) => `Cause: ${cause} (${caseNo}). Questions to be heard:`,
    timeAndPlace: 'Time and place',
    byLink:
      'You attend by video. Use the link or QR code sent to you apart from this notice; it is for you alone and must not be passed on. Check connection, camera and microphone beforehand, and attend from a quiet place by yourself.',
    members: 'Who holds the hearing',
    rights: 'Rights and duties',
    youMay: 'Your rights and duties:',
    rightsOf,
    mind: 'Please note',
    reminders: {
      card: 'Bring your identity card or another valid document, and arrive ten minutes early to sign in.',
      discipline:
        'Keep order and obey the presider; without leave there is no recording of sound or picture, and nothing of the hearing may be spread.',
      absence: 'If you cannot attend in time, tell this office at once, with reasons.',
      closed: 'The hearing is not public: what is said there is confidential.',
    },
    closing: 'Notice is hereby given.',
    contact: (name, phone) => `(Contact: ${name}, telephone ${phone})`,
    receipt: 'Receipt of Service',
    receiptFor: 'Paper served',
    receiver: 'Served on',
    served: 'Served at',
    servedHow: 'How',
    servedAt: 'Place',
    received: 'Signature',
    receivedFor: 'Received for him by, and why',
    server: 'Served by',
  },
  announcement: {
    name: 'Announcement of a Hearing',
    lead: (caseName, hold) =>
      `So that the public may know, take part and supervise, and under the Rules on Hearings in the Review of Cases, this office is to hold ${hold} in the case “${caseName}”. It is announced:`,
    time: 'Time',
    place: 'Place',
    form: 'Form',
    open: 'The hearing is public.',
    issues: 'Questions to be heard',
    observing: 'Observing',
    mind: 'Please note',
    apply: (until, contact) =>
      `Citizens may apply to observe, with a valid identity document, until ${until} (contact: ${contact}).`,
    places: (count) => `There are ${count} places, given in order of application until all are taken.`,
    noPlaces: 'For want of room there are no places for observers at this hearing.',
    reminders: [
      'Observers bring a valid identity document, arrive ten minutes early and pass the security check.',
      'Observers keep order, follow the presider and staff, do not walk about or make noise, and neither speak nor question.',
      'Without leave there is no recording of sound or picture, no broadcasting, and nothing of the hearing may be spread.',
      'Changes of time or place are announced by this office.',
    ],
    closing: 'It is hereby announced.',
    contact: (contact) => `Contact: ${contact}.`,
  },
};
