/** Days as people write them into sheets, read as Beijing days. */
const BEIJING = 8 * 3_600_000;
const DAY = 86_400_000;

const WRITTEN = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]0?0:00(?::00)?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** The first moment of the day, epoch ms; null when there is no such day. */
export function dayWritten(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  for (const pattern of WRITTEN) {
    const [, year, month, day] = pattern.exec(plain) ?? [];
    if (year !== undefined) return startOfDay(Number(year), Number(month), Number(day));
  }
  return null;
}

/** The last moment of the day that begins then: a term ends with it. */
export const endOfDay = (start: number): number => start + DAY - 1;

const startOfDay = (year: number, month: number, day: number): number | null => {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > most) return null;
  const years = year - 1;
  const before = years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const inYear = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1] ?? 0;
  const days = before + inYear + (isLeap && month > 2 ? 1 : 0) + day - 1 - 719_162;
  return days * DAY - BEIJING;
};
