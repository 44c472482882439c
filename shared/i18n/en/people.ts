import type { Words } from '../zh.ts';

export const people: Words['people'] = {};
