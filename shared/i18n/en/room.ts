import type { Words } from '../zh.ts';

export const room: Words['room'] = {};
