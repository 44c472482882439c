/**
 * Three kinds of cookie, none readable by scripts: the staff session; a guest session per meeting, so that one phone
 * can be a guest in two meetings on one day; and the device, which is nobody but is the same browser as before.
 */
import { createHash } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import { type Calling, headerOf } from './identity.ts';
import { isToken } from './tokens.ts';

export type Cookies = {
  readonly staffOf: (calling: Calling) => string | null;
  readonly guestOf: (calling: Calling, meetingId: string) => string | null;
  readonly guestsOf: (calling: Calling) => readonly string[];
  readonly deviceOf: (calling: Calling) => string | null;
  /** Gone when the browser closes: office desks are shared. */
  readonly setStaff: (token: string) => string;
  readonly setGuest: (meetingId: string, token: string, maxAgeMs: number) => string;
  readonly setDevice: (token: string) => string;
  readonly clearStaff: () => string;
  readonly clearGuest: (meetingId: string) => string;
};

const DEVICE_SECONDS = 400 * 24 * 3600;
const MOST_GUESTS = 20;

/** `secure`: people come by https; the cookies then travel by https alone and belong to this very host. */
export function createCookies(secure: boolean): Cookies {
  const prefix = secure ? '__Host-tingyi' : 'tingyi';
  const guestPrefix = `${prefix}-guest-`;
  // The meeting's id, in letters a cookie's name may have.
  const guestName = (meetingId: string): string =>
    guestPrefix + createHash('sha256').update(meetingId, 'utf8').digest('hex').slice(0, 24);

  const cookiesOf = (calling: Calling): Readonly<Record<string, string | undefined>> =>
    parseCookie(headerOf(calling, 'cookie') ?? '');
  const one = (calling: Calling, name: string): string | null => {
    const value = cookiesOf(calling)[name];
    return isToken(value) ? value : null;
  };
  const set = (name: string, value: string, maxAge?: number): string =>
    stringifySetCookie({
      ...{ name, value, path: '/', httpOnly: true, sameSite: 'lax', secure },
      ...(maxAge === undefined ? {} : { maxAge }),
    });

  return {
    staffOf: (calling) => one(calling, prefix),
    guestOf: (calling, meetingId) => one(calling, guestName(meetingId)),
    guestsOf: (calling) =>
      Object.entries(cookiesOf(calling))
        .filter(([name]) => name.startsWith(guestPrefix))
        .flatMap(([, value]) => (isToken(value) ? [value] : []))
        .slice(0, MOST_GUESTS),
    deviceOf: (calling) => one(calling, `${prefix}-device`),
    setStaff: (token) => set(prefix, token),
    setGuest: (meetingId, token, maxAgeMs) => set(guestName(meetingId), token, Math.floor(maxAgeMs / 1000)),
    setDevice: (token) => set(`${prefix}-device`, token, DEVICE_SECONDS),
    clearStaff: () => set(prefix, '', 0),
    clearGuest: (meetingId) => set(guestName(meetingId), '', 0),
  };
}
