import type { Words } from '../zh.ts';

export const hearing: Words['hearing'] = {};
