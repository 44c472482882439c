import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export const wordsIn: Readonly<Record<Language, Words>> = { zh, en };

export const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';
