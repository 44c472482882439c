/** The words everybody needs, the public gallery among them. All others come with innerZh.ts. */
import { common } from '#shared/i18n/zh/common.ts';
import { gallery } from '#shared/i18n/zh/gallery.ts';
import { record } from '#shared/i18n/zh/record.ts';
import { refusals } from '#shared/i18n/zh/refusals.ts';
import { signIn } from '#shared/i18n/zh/signIn.ts';
import { terms } from '#shared/i18n/zh/terms.ts';

export const first = { common, gallery, record, refusals, signIn, terms };
