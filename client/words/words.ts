/**
 * The words of one language, as far as they have travelled to this browser: a gallery visitor never loads the words of
 * the room. A part that is asked for before it has come suspends the drawing until it has.
 */
import { use } from 'react';
import type { Language } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/zh.ts';
import type { FirstWords, InnerWords } from './parts.ts';

const firstOf: Readonly<Record<Language, () => Promise<{ readonly first: FirstWords }>>> = {
  zh: () => import('./firstZh.ts'),
  en: () => import('./firstEn.ts'),
};
const innerOf: Readonly<Record<Language, () => Promise<{ readonly inner: InnerWords }>>> = {
  zh: () => import('./innerZh.ts'),
  en: () => import('./innerEn.ts'),
};

// Every inner part by name; the compiler counts them.
const innerParts: Readonly<Record<keyof InnerWords, true>> = {
  deliberation: true,
  hearing: true,
  minutes: true,
  office: true,
  paper: true,
  papers: true,
  people: true,
  plan: true,
  room: true,
  signing: true,
  today: true,
};

const spoken: Partial<Record<Language, Words>> = {};
const inner: Partial<Record<Language, InnerWords>> = {};
const coming: Partial<Record<Language, Promise<InnerWords>>> = {};

const comingInner = (language: Language): Promise<InnerWords> => {
  coming[language] ??= innerOf[language]().then((words) => {
    inner[language] = words.inner;
    return words.inner;
  });
  return coming[language];
};

/** To be awaited before the first picture, and before a language is changed to. */
export const loadWords = async (language: Language): Promise<void> => {
  if (spoken[language]) return;
  const { first } = await firstOf[language]();
  const words = { ...first };
  for (const part of Object.keys(innerParts) as (keyof InnerWords)[])
    Object.defineProperty(words, part, {
      get: () => (inner[language] ?? use(comingInner(language)))[part],
    });
  // The other parts are the getters just defined.
  spoken[language] = words as Words;
};

/** To be awaited before an inner page is drawn, so that no part of it waits on its own. */
export const loadInnerWords = async (language: Language): Promise<void> => void (await comingInner(language));

/** The words of a language that was loaded. */
export const wordsNow = (language: Language): Words => {
  const words = spoken[language];
  if (!words) throw new Error(`the words of ${language} were not loaded`);
  return words;
};
