import type { Words } from '../zh.ts';

export const today: Words['today'] = {};
