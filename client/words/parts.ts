/** Which words travel first, and which with the inner pages. */
import type { Words } from '#shared/i18n/zh.ts';
import type { first } from './firstZh.ts';

export type FirstWords = Pick<Words, keyof typeof first>;
export type InnerWords = Omit<Words, keyof FirstWords>;
