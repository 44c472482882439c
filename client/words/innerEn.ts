import { deliberation } from '#shared/i18n/en/deliberation.ts';
import { hearing } from '#shared/i18n/en/hearing.ts';
import { minutes } from '#shared/i18n/en/minutes.ts';
import { office } from '#shared/i18n/en/office.ts';
import { paper } from '#shared/i18n/en/paper.ts';
import { papers } from '#shared/i18n/en/papers.ts';
import { people } from '#shared/i18n/en/people.ts';
import { plan } from '#shared/i18n/en/plan.ts';
import { room } from '#shared/i18n/en/room.ts';
import { signing } from '#shared/i18n/en/signing.ts';
import { today } from '#shared/i18n/en/today.ts';
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
