/** What a kept draft is looked at with before it is believed: another version of the page may have written it. */
export type Is = (value: unknown) => boolean;

export const text: Is = (value) => typeof value === 'string';
export const number: Is = (value) => typeof value === 'number' && Number.isFinite(value);
export const truth: Is = (value) => typeof value === 'boolean';
export const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
export const oneOf =
  (words: readonly string[]): Is =>
  (value) =>
    typeof value === 'string' && words.includes(value);
export const listOf =
  (is: Is, atLeast = 0): Is =>
  (value) =>
    Array.isArray(value) && value.length >= atLeast && value.every(is);
export const shaped =
  (parts: Readonly<Record<string, Is>>): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(parts).every(([name, is]) =>
      is(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined),
    );

/** Reads one kind of draft; null when nothing was kept, or nothing that can be read. */
export const readerOf =
  <Draft>(fields: Readonly<Record<keyof Draft & string, Is>>) =>
  (kept: string): Draft | null => {
    if (kept === '') return null;
    try {
      const value: unknown = JSON.parse(kept);
      // Every field was just looked at.
      return shaped(fields)(value) ? (value as Draft) : null;
    } catch {
      // Not JSON: an entry of another age.
      return null;
    }
  };
