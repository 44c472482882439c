import type { Words } from '../zh.ts';

export const deliberation: Words['deliberation'] = {};
