import type { Words } from '../zh.ts';

export const terms: Words['terms'] = {};
