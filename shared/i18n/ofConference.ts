/** The same words as they are said of a joint conference: what is called otherwise in one stands in `inConference`. */
import type { MeetingKind } from '#shared/meeting/terms.ts';
import type { Words } from './zh.ts';

type Said = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const over = (said: Said, otherwise: Said): Said => ({
  ...said,
  ...Object.fromEntries(
    Object.entries(otherwise).map(([key, other]) => {
      const one = said[key];
      return [key, isTable(one) && isTable(other) ? over(one, other) : other];
    }),
  ),
});

/** The words for a meeting of this kind. */
export const wordsFor = (words: Words, kind: MeetingKind): Words =>
  kind === 'conference' ? ofConference(words) : words;

const known = new WeakMap<Words, Words>();

/** Each part is put together when it is first asked for, as the words themselves may still be on their way. */
export function ofConference(words: Words): Words {
  const kept = known.get(words);
  if (kept) return kept;
  const parts = new Map<PropertyKey, unknown>();
  const fresh = new Proxy(words, {
    get: (all, part) => {
      if (parts.has(part)) return parts.get(part);
      const said: unknown = Reflect.get(all, part);
      const otherwise: unknown = Reflect.get(all.inConference, part);
      const whole = isTable(said) && isTable(otherwise) ? over(said, otherwise) : said;
      parts.set(part, whole);
      return whole;
    },
  });
  known.set(words, fresh);
  return fresh;
}
