import type { Words } from '../zh.ts';

export const papers: Words['papers'] = {};
