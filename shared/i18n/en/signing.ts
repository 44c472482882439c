import type { Words } from '../zh.ts';

export const signing: Words['signing'] = {};
