/** First and last byte, both included. */
export type Range = { readonly start: number; readonly end: number };

/**
 * What a Range header asks for of a file with so many bytes (RFC 9110 §14). `whole`: no range, or one that may be
 * ignored (several parts, other units, nonsense). `unsatisfiable`: answer 416 and name the length.
 */
export function rangeOf(header: string | undefined, bytes: number): Range | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= bytes ? 'unsatisfiable' : { start, end };
}
