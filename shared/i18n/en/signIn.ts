import type { Words } from '../zh.ts';

export const signIn: Words['signIn'] = {};
