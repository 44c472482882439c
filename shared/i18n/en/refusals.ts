import type { Words } from '../zh.ts';

export const refusals: Words['refusals'] = {};
