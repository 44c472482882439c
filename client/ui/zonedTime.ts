import { fromAbsolute, toZoned, type ZonedDateTime } from '@internationalized/date';
import type { DateValue } from 'react-aria-components';

/** Time is stored as epoch milliseconds and shown in Beijing time, wherever the browser is. */
export const BEIJING = 'Asia/Shanghai';

export const zonedOf = (epochMs: number): ZonedDateTime => fromAbsolute(epochMs, BEIJING);

/** Epoch ms of what a date field holds; a value without a zone is read as Beijing time. */
export const epochOf = (value: DateValue): number => toZoned(value, BEIJING).toDate().getTime();

/** Epoch ms of the midnight in Beijing that begins the day of `epochMs`. */
export const dayStart = (epochMs: number): number =>
  zonedOf(epochMs).set({ hour: 0, minute: 0, second: 0, millisecond: 0 }).toDate().getTime();
