/**
 * The words of one language, as far as they have travelled to this browser: a gallery visitor never loads the words of
 * the room. A part that is asked for before it has come suspends the drawing until it has.
 */
import { use } from 'react';
import type { Language } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/zh.ts';

type Part = keyof Words;
/** Parts that travel together. */
export type WordGroup =
  | 'first'
  | 'gallery'
  | 'inner'
  | 'room'
  | 'conference'
  | 'conferenceDesk'
  | 'minutes'
  | 'desk'
  | 'roster'
  | 'opinion'
  | 'paper';

const groupOf: Readonly<Record<Part, WordGroup>> = {
  common: 'first',
  record: 'first',
  signIn: 'inner',
  terms: 'first',
  feed: 'gallery',
  gallery: 'gallery',
  refusals: 'inner',
  deliberation: 'room',
  paperForms: 'room',
  room: 'room',
  conference: 'conference',
  conferenceRoom: 'conference',
  inConference: 'conference',
  conferenceDesk: 'conferenceDesk',
  minutes: 'minutes',
  noted: 'minutes',
  signing: 'minutes',
  accounts: 'desk',
  hearing: 'desk',
  opinion: 'opinion',
  conferencePolicy: 'desk',
  office: 'desk',
  papers: 'desk',
  people: 'desk',
  plan: 'desk',
  today: 'desk',
  roster: 'roster',
  ledger: 'roster',
  opinionDesk: 'opinion',
  opinionPages: 'opinion',
  paper: 'paper',
};

const loading: Readonly<Record<WordGroup, Readonly<Record<Language, () => Promise<Partial<Words>>>>>> = {
  first: { zh: () => import('./zh/first.ts'), en: () => import('./en/first.ts') },
  gallery: { zh: () => import('./zh/gallery.ts'), en: () => import('./en/gallery.ts') },
  inner: { zh: () => import('./zh/inner.ts'), en: () => import('./en/inner.ts') },
  room: { zh: () => import('./zh/room.ts'), en: () => import('./en/room.ts') },
  conference: { zh: () => import('./zh/conference.ts'), en: () => import('./en/conference.ts') },
  conferenceDesk: {
    zh: () => import('#shared/i18n/zh/conferenceDesk.ts'),
    en: () => import('#shared/i18n/en/conferenceDesk.ts'),
  },
  minutes: { zh: () => import('./zh/minutes.ts'), en: () => import('./en/minutes.ts') },
  desk: { zh: () => import('./zh/desk.ts'), en: () => import('./en/desk.ts') },
  roster: { zh: () => import('./zh/roster.ts'), en: () => import('./en/roster.ts') },
  opinion: { zh: () => import('./zh/opinion.ts'), en: () => import('./en/opinion.ts') },
  paper: { zh: () => import('#shared/i18n/zh/paper.ts'), en: () => import('#shared/i18n/en/paper.ts') },
};

type Spoken = {
  readonly words: Words;
  readonly load: (group: WordGroup) => Promise<void>;
};

const spoken = new Map<Language, Spoken>();
const asked = new Set<WordGroup>(['first']);

function speak(language: Language): Spoken {
  const known = spoken.get(language);
  if (known) return known;
  const arrived: Partial<Words> = {};
  const coming: Partial<Record<WordGroup, Promise<void>>> = {};
  const load = (group: WordGroup) => {
    coming[group] ??= loading[group][language]().then((parts) => void Object.assign(arrived, parts));
    return coming[group];
  };
  const words = {};
  for (const [part, group] of Object.entries(groupOf) as [Part, WordGroup][])
    Object.defineProperty(words, part, {
      get: () => {
        if (!Object.hasOwn(arrived, part)) use(load(group));
        return arrived[part];
      },
    });
  // Every part is there as a getter just defined; the table names each.
  const fresh: Spoken = { words: words as Words, load };
  spoken.set(language, fresh);
  return fresh;
}

/** To be awaited before the first picture, and before a language is changed to: what was wanted in another, too. */
export async function loadWords(language: Language): Promise<void> {
  const { load } = speak(language);
  await Promise.all([...asked].map(load));
}

/** To be awaited before a page is drawn, so that no part of it waits on its own. */
export async function wantWords(...groups: readonly WordGroup[]): Promise<void> {
  for (const group of groups) asked.add(group);
  await Promise.all([...spoken.keys()].map(loadWords));
}

/** The words of a language that was loaded. */
export const wordsNow = (language: Language): Words => speak(language).words;
