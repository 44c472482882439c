import type { PlaceMode } from '#shared/meeting/terms.ts';
import type { Clock } from '#shared/papers/beijingClock.ts';
import type { Words } from '../zh.ts';
import { paperAfter } from './paperAfter.ts';
import { paperBefore } from './paperBefore.ts';
import { paperConference } from './paperConference.ts';
import { paperDuring } from './paperDuring.ts';
import { paperExpert } from './paperExpert.ts';
import { paperNoted } from './paperNoted.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const date = ({ year, month, day }: Clock): string => `${day} ${MONTHS[month - 1]} ${year}`;
const time = ({ hour, minute }: Clock): string => `${hour}:${String(minute).padStart(2, '0')}`;
const hall = (room: string, address: string): string =>
  `${room ? `hearing room ${room}` : 'hearing room'} of this office${address ? ` (${address})` : ''}`;

const places: Record<PlaceMode, (room: string, address: string) => string> = {
  room: hall,
  mixed: (room, address) => `${hall(room, address)}, some taking part by video`,
  online: () => 'by video in the hearing system of this office',
  elsewhere: (room) => room || 'a place outside the office',
};

export const paper: Words['paper'] = {
  date,
  moment: (at) => `${date(at)}, ${time(at)}`,
  appointment: (at) => `${WEEKDAYS[at.weekday]}, ${date(at)}, ${time(at)} (Beijing time)`,
  stamp: (at) => `${date(at)}, ${time(at)}`,
  time,
  span: (from, to) =>
    `${date(from)}, ${time(from)} – ${date(from) === date(to) ? '' : `${date(to)}, `}${time(to)}`,
  times: (from, to) => `${time(from)} – ${time(to)}`,
  blankDate: 'Date: ____________',
  toSign: 'Signature: ____________  ',
  blank: '____________',
  none: 'none',
  undecided: 'not yet set',
  title: (office, name) => `${office}\n${name}`,
  rule: 'Rules of the People’s Procuratorates on Hearings in the Review of Cases',
  closedMark: 'Not public',
  place: (mode, room, address) => places[mode](room, address),
  numeral: (index) => String(index + 1),
  section: (index, name) => `${index + 1}. ${name}`,
  numbered: (index, text) => `(${index + 1}) ${text}`,
  labelled: (label, value) => `${label}: ${value}`,
  person: (name, standing) => (standing ? `${name}, ${standing}` : name),
  standing: (unit, title) => (title.startsWith(unit) ? title : `${unit} ${title}`.trim()),
  origin: (unit, occupation) => [unit, occupation].filter(Boolean).join(', '),
  inBrackets: (text) => ` (${text})`,
  remote: 'remote',
  onSite: 'in the room',
  absent: 'absent',
  people: (count) => String(count),
  lasting: (count) => `${count} min`,
  pages: (count) => String(count),
  and: (items) => items.join(', '),
  sentence: (text) => (/[.?!。？！]$/.test(text) ? text : `${text}.`),
  clauses: (items) => items.join('; '),
  check: (head) => `Check value of the record ${head}`,
  checkMinutes: (text, head) =>
    `SHA-256 of the text of the minutes ${text} · check value of the record ${head}`,
  heads: {
    caseName: 'Case',
    caseNo: 'Case number',
    cause: 'Cause',
    caseType: 'Type of case',
    openness: 'Form of hearing',
    time: 'Time',
    place: 'Place',
    issues: 'Questions',
    officers: 'Hearing officers',
    presider: 'Presider',
    handler: 'Handling prosecutor',
    clerk: 'Clerk',
    remarks: 'Remarks',
    number: 'No.',
    name: 'Name',
    role: 'Capacity',
    unit: 'Unit',
    standing: 'Unit and post',
    attends: 'Attends',
    reason: 'Reasons',
  },
  ...paperBefore,
  ...paperConference,
  ...paperDuring,
  ...paperAfter,
  ...paperNoted,
  ...paperExpert,
};
