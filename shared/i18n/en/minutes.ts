import type { Words } from '../zh.ts';

export const minutes: Words['minutes'] = {};
