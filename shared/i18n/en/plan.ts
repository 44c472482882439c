import type { Words } from '../zh.ts';

export const plan: Words['plan'] = {};
