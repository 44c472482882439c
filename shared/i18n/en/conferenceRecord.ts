import type { Words } from '../zh.ts';

const because = (reason: string) => (reason ? `: ${reason}` : '');

export const conferenceRecord: Words['conference']['record'] = {
  requested: (title) => `Joint conference requested: ${title}.`,
  ordered: (title) => `Joint conference ordered: ${title}.`,
  revised: 'The request was revised and put forward again.',
  declined: (reason) => `The request was declined: ${reason}.`,
  scheduled: (members) => `Scheduled: time, place and ${members} members.`,
  departs: (what) => `Other than usual: ${what}.`,
  attendeesLeave: 'Those without a vote leave before the views.',
  attendeesStay: (reason) => `Those without a vote stay for the views${because(reason)}.`,
  materialSent: (names, exhibits) =>
    `Material sent to ${names}${exhibits > 0 ? ` with ${exhibits} exhibits` : ''}.`,
  materialRead: (who) => `${who} has read the material.`,
  convened: (present, ofDepartment, department) =>
    `The presider opened the conference: ${present} members, ${ofDepartment} of the department’s ${department} prosecutors; there is a quorum.`,
  unread: (names) => `Material not read before: ${names}.`,
  adjourned: (reason) => `The presider adjourned the conference${because(reason)}.`,
  opinionShown: (title) => `Expert opinion “${title}” shown.`,
  opinionHidden: 'Expert opinion no longer shown.',
  viewsOpened: (sealed) =>
    sealed
      ? 'Members write their views, sealed until all are revealed.'
      : 'Members state their views in turn.',
  viewsAgain: (round, reason) => `After discussion, round ${round} of views${because(reason)}.`,
  viewSealed: (who) => `${who} has given a view (sealed until all are revealed).`,
  viewsRevealed: (round, count) => `${count} views revealed at once${round > 1 ? ` (round ${round})` : ''}.`,
  missing: (names, reason) => `No view from ${names}${because(reason)}.`,
  viewOn: (number, answer, conclusion, reasons) =>
    `Question ${number}: ${answer}${conclusion ? `, ${conclusion}` : ''}. Reasons: ${reasons}.`,
  tally: (number, counts, result) => `Question ${number}: ${counts}; ${result}.`,
  group: (answer, conclusion, count) => `${count} ${answer}${conclusion ? ` (${conclusion})` : ''}`,
  outcomes: { majority: 'a majority', tie: 'a tie', noMajority: 'no majority' },
  majority: (answer) => `majority: ${answer}`,
  noViews: 'no views revealed',
  wordsConfirmed: (who) => `${who} confirmed what of their words stands in the record.`,
  positionTaken: (position, intended) => `The handler ${position}. Intended: ${intended}`,
  escalated: (who) => `${who} put it to the chief prosecutor.`,
  escalationDecided: (text) => `The chief prosecutor decided: ${text}`,
  toCommittee: (text) => `The chief prosecutor sent it to the procuratorial committee: ${text}`,
  committeeConcluded: (text) => `The procuratorial committee concluded: ${text}`,
  filed: 'Filed in the internal file.',
  checkInOpened: 'Check-in opened.',
  rightsConfirmed: (who) => `${who} knows the order of the conference and the duty of secrecy.`,
  admitted: (who) => `${who} came in.`,
  sentBack: (who) => `${who} left the room.`,
  suspended: (reason) => `The presider suspended the conference${because(reason)}.`,
  resumed: 'The presider resumed the conference.',
  closed: 'The presider closed the conference.',
  issueTurnedTo: (number, text) => `Question ${number}: ${text}`,
  postponed: (reason) => `The conference was postponed${because(reason)}.`,
  cancelled: (reason) => `The conference was cancelled${because(reason)}.`,
};
