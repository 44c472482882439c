/** The words of the product, Chinese first: this file is the type, en.ts must match it. One part per area. */

import { accounts } from './zh/accounts.ts';
import { common } from './zh/common.ts';
import { conference } from './zh/conference.ts';
import { conferenceDesk } from './zh/conferenceDesk.ts';
import { conferencePolicy } from './zh/conferencePolicy.ts';
import { conferenceRoom } from './zh/conferenceRoom.ts';
import { deliberation } from './zh/deliberation.ts';
import { feed } from './zh/feed.ts';
import { gallery } from './zh/gallery.ts';
import { hearing } from './zh/hearing.ts';
import { inConference } from './zh/inConference.ts';
import { ledger } from './zh/ledger.ts';
import { minutes } from './zh/minutes.ts';
import { noted } from './zh/noted.ts';
import { office } from './zh/office.ts';
import { opinion } from './zh/opinion.ts';
import { opinionDesk } from './zh/opinionDesk.ts';
import { opinionPages } from './zh/opinionPages.ts';
import { paper } from './zh/paper.ts';
import { paperForms } from './zh/paperForms.ts';
import { papers } from './zh/papers.ts';
import { people } from './zh/people.ts';
import { plan } from './zh/plan.ts';
import { record } from './zh/record.ts';
import { refusals } from './zh/refusals.ts';
import { room } from './zh/room.ts';
import { roster } from './zh/roster.ts';
import { signIn } from './zh/signIn.ts';
import { signing } from './zh/signing.ts';
import { terms } from './zh/terms.ts';
import { today } from './zh/today.ts';

export const zh = {
  record,
  refusals,
  terms,
  accounts,
  common,
  today,
  plan,
  hearing,
  room,
  deliberation,
  paperForms,
  minutes,
  noted,
  signing,
  gallery,
  feed,
  signIn,
  people,
  roster,
  ledger,
  conferencePolicy,
  office,
  opinion,
  opinionDesk,
  opinionPages,
  papers,
  paper,
  conference,
  conferenceRoom,
  conferenceDesk,
  inConference,
};

export type Words = typeof zh;
