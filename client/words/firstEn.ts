import { common } from '#shared/i18n/en/common.ts';
import { gallery } from '#shared/i18n/en/gallery.ts';
import { record } from '#shared/i18n/en/record.ts';
import { refusals } from '#shared/i18n/en/refusals.ts';
import { signIn } from '#shared/i18n/en/signIn.ts';
import { terms } from '#shared/i18n/en/terms.ts';
import type { FirstWords } from './parts.ts';

export const first: FirstWords = { common, gallery, record, refusals, signIn, terms };
