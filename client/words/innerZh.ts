/** The words of the inner pages. A part added to the words of the product is missed here by the compiler. */
import { deliberation } from '#shared/i18n/zh/deliberation.ts';
import { hearing } from '#shared/i18n/zh/hearing.ts';
import { minutes } from '#shared/i18n/zh/minutes.ts';
import { office } from '#shared/i18n/zh/office.ts';
import { paper } from '#shared/i18n/zh/paper.ts';
import { papers } from '#shared/i18n/zh/papers.ts';
import { people } from '#shared/i18n/zh/people.ts';
import { plan } from '#shared/i18n/zh/plan.ts';
import { room } from '#shared/i18n/zh/room.ts';
import { signing } from '#shared/i18n/zh/signing.ts';
import { today } from '#shared/i18n/zh/today.ts';
import type { InnerWords } from './parts.ts';

export const inner: InnerWords = {
  deliberation,
  hearing,
  minutes,
  office,
  paper,
  papers,
  people,
  plan,
  room,
  signing,
  today,
};
