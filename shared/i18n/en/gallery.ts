import type { Words } from '../zh.ts';

export const gallery: Words['gallery'] = {};
