import type { Words } from '../zh.ts';

export const common: Words['common'] = {};
