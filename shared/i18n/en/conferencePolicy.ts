import type { Words } from '../zh.ts';

export const conferencePolicy: Words['conferencePolicy'] = {
  title: 'Rules of joint conferences',
  lead: 'There is no national rule in detail; the defaults follow trial rules and practice. A departure is pointed out and stands in the record of each conference.',
  atLeast: 'Prosecutors present, at least',
  oneIn: 'Of the department’s prosecutors, at least one in',
  oneInHint: '3 for a third; 0 asks for no share',
  reviewDays: 'The head decides within',
  people: 'people',
  parts: '',
  days: 'days',
  order: 'Order of stating views',
  orders: {
    juniorFirst: 'From junior to senior, the chair last',
    seniorFirst: 'From senior to junior, the chair last',
    asListed: 'As listed, the chair last',
  },
  sealed: 'Views are written sealed, then revealed at once',
  sealedHint: 'Otherwise they are stated one after another, and whoever is later sees those before',
  attendeesLeave: 'Those without a vote leave before the views',
  attendeesLeaveHint: 'The chair may settle it otherwise for one conference, with a reason',
  handlerGivesView: 'The handler states a view too, and counts',
  usual: (value, unit) => `Default: ${value} ${unit}`.trim(),
  departs: (count) =>
    count === 1 ? 'One setting departs from the default' : `${count} settings depart from the default`,
  departsText:
    'Make sure a rule from above or a decision of the office stands behind it; conferences from now on follow it.',
  restore: 'Back to the defaults',
  saved: 'The rules of joint conferences are saved',
  yes: 'yes',
  no: 'no',
};
