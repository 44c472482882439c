import type { Words } from '../zh.ts';

export const plan: Words['plan'] = {
  newTitle: 'New hearing',
  editTitle: 'Revise the plan',
  newLead:
    'Save it as a draft, then ask the chief prosecutor for approval. What you type is kept on this device.',
  editLead: (title) => `${title}. Changes are kept on this device and take effect once you submit them.`,
  kept: (time) => `Draft kept on this device ${time}`,
  keptFound: (time) => `Your unsent draft of ${time} has been restored.`,
  discard: 'Clear the draft',
  discardEdit: 'Drop my changes',
  discardAsk: 'A cleared draft cannot be brought back.',
  submitNew: 'Save as draft',
  submitEdit: 'Submit the changes',
  sending: 'Submitting',
  back: 'Back',
  saved: 'The hearing is saved as a draft.',
  revised: 'The plan has been revised.',
  stillMissing: (fields) => `Still needed: ${fields}`,
  and: ', ',
  approvedPart:
    'Case type, minor party, openness, form and start were approved and cannot be changed here; to change the date, postpone the hearing on its page.',

  parts: {
    case: 'Case',
    issues: 'Issues to be heard',
    openness: 'Openness',
    place: 'Time and place',
    staff: 'Office staff',
    steps: 'Time for each step',
  },

  title: 'Title of the hearing',
  titleHint: 'e.g. Public hearing on the proposed non-prosecution of Zhang, traffic offence',
  caseNo: 'Case number',
  caseNoHint: 'As on the case file',
  supervisedOrgan: 'Supervised organ',
  supervisedOrganHint: 'For cases that supervise one; inviting its people is then pointed out',
  cause: 'Cause of action',
  caseType: 'Case type',
  chooseType: 'Choose a case type',
  minorParty: 'A party is a minor',
  minorPartyHint: 'Closed in general; no name or identifying detail ever appears outside.',

  issuesLead: 'The hearing goes through these one by one; each officer answers each of them (Rule Art. 15).',
  issue: (number) => `Issue ${number}`,
  issuePlaceholder: 'e.g. Whether a decision not to prosecute is appropriate',
  addIssue: 'Add an issue',
  moveUp: (number) => `Move issue ${number} up`,
  moveDown: (number) => `Move issue ${number} down`,
  removeIssue: (number) => `Remove issue ${number}`,
  up: 'Up',
  remove: 'Remove',
  mostIssues: 'Twelve issues at most',
  issuesKeys: 'In an issue, Alt+↑ and Alt+↓ change the order; Enter adds the next one.',
  digest: 'Case digest',
  digestHint: 'For briefing the officers (Art. 11). They see it once briefed; the public never does.',

  byLaw: 'Default by law',
  legalBasis: {
    open: 'Hearing Rule Art. 5: hearings on proposed non-prosecution, criminal appeals, civil and administrative supervision and public interest cases are in general open.',
    closed:
      'Hearing Rule Art. 5: hearings on arrest review, custody necessity and cases with a minor party are in general closed.',
    extension: 'Custody Hearing Measures: hearings on extending custody are in general closed.',
    unknown: 'Once the case type is chosen, Art. 5 of the Hearing Rule decides.',
  },
  openHint: 'Announced to the public; citizens may apply to observe',
  closedHint: 'Not announced; no observers',
  departure:
    'This departs from the general rule: the reason goes to approval with the plan and into the record.',
  opennessReason: 'Reason for departing',

  mode: 'Form of the hearing',
  modeHints: {
    room: 'In a hearing room of this office',
    online: "Everybody takes part online; needs the chief prosecutor's approval",
    mixed: 'In a hearing room, some take part remotely',
    elsewhere: "Outside the hearing room; needs the chief prosecutor's approval (Art. 12)",
  },
  room: 'Hearing room',
  chooseRoom: 'Choose a room',
  seats: (count) => `${count} seats`,
  roomFree: 'No other hearing in this room that day.',
  roomAsking: 'Looking up what else is in this room that day…',
  roomClash: 'This room is taken at that time',
  roomSameDay: 'Other hearings in this room that day',
  clashLine: (time, title) => `${time} ${title}`,
  where: 'Where exactly',
  whereHint: 'e.g. Meeting room of the village committee',
  platform: 'Platform',
  platformHint: 'e.g. the online room of this system; may be left empty',
  startsAt: 'Starts at',
  startsAtHint: (days, latest) =>
    `Participants must be told ${days} days before: notices by ${latest} at the latest.`,
  noticeShort: (days) => `Fewer than ${days} days remain: the notice will need a reason, which is recorded.`,
  endsAbout: (time) => `Ends at about ${time} by the times below.`,

  handler: 'Handling prosecutor',
  presider: 'Presider',
  presiderHint:
    'As a rule the handling prosecutor; a chief prosecutor or department head who handles the case presides himself (Art. 13).',
  clerk: 'Clerk',
  secondClerk: 'Second clerk',
  secondClerkHint: 'May be left empty. Two clerks can take turns.',
  choosePerson: 'Type a name',
  nobodyFound: 'Nobody by that name',
  nobody: 'None',
  clear: 'Clear',

  stepsLead: "For the presider's pace: a reminder when time is up; nothing ends by itself.",
  minutes: 'min',
  total: 'Total',
  totalMinutes: (minutes) =>
    minutes < 60
      ? `${minutes} min`
      : minutes % 60 === 0
        ? `${minutes / 60} h`
        : `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  usualMinutes: 'Usual times',
};
