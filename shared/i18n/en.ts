import { accounts } from './en/accounts.ts';
import { common } from './en/common.ts';
import { conference } from './en/conference.ts';
import { conferenceDesk } from './en/conferenceDesk.ts';
import { conferencePolicy } from './en/conferencePolicy.ts';
import { conferenceRoom } from './en/conferenceRoom.ts';
import { deliberation } from './en/deliberation.ts';
import { feed } from './en/feed.ts';
import { gallery } from './en/gallery.ts';
import { hearing } from './en/hearing.ts';
import { inConference } from './en/inConference.ts';
import { ledger } from './en/ledger.ts';
import { minutes } from './en/minutes.ts';
import { noted } from './en/noted.ts';
import { office } from './en/office.ts';
import { opinion } from './en/opinion.ts';
import { opinionDesk } from './en/opinionDesk.ts';
import { opinionPages } from './en/opinionPages.ts';
import { paper } from './en/paper.ts';
import { paperForms } from './en/paperForms.ts';
import { papers } from './en/papers.ts';
import { people } from './en/people.ts';
import { plan } from './en/plan.ts';
import { record } from './en/record.ts';
import { refusals } from './en/refusals.ts';
import { room } from './en/room.ts';
import { roster } from './en/roster.ts';
import { signIn } from './en/signIn.ts';
import { signing } from './en/signing.ts';
import { terms } from './en/terms.ts';
import { today } from './en/today.ts';
import type { Words } from './zh.ts';

export const en: Words = {
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
