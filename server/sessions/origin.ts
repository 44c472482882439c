/**
 * Requests that change something must come from our own pages. Modern browsers say where a request comes from
 * (Sec-Fetch-Site, on https and localhost; Origin on every change and every websocket), and no page can forge it.
 */
import type { RequestHandler } from 'express';
import { type Calling, headerOf } from './identity.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Express middleware: 403 { refused: 'foreignOrigin' } for a change asked for by a foreign page. `publicUrl`: our origin; null: as the request says. */
export const refuseForeignOrigin =
  ({ publicUrl }: { readonly publicUrl: string | null }): RequestHandler =>
  (request, response, next) => {
    if (SAFE.has(request.method) || isOurs(request, publicUrl)) next();
    else response.status(403).json({ refused: 'foreignOrigin' });
  };

/**
 * For Socket.IO handshakes and websocket upgrades, which browsers let any page begin, cookies included. Browsers
 * always name the page's origin there; a caller that names none is no browser.
 */
export const originAllowed = (calling: Calling, publicUrl: string | null): boolean =>
  headerOf(calling, 'origin') === null || isOurs(calling, publicUrl);

function isOurs(calling: Calling, publicUrl: string | null): boolean {
  const site = headerOf(calling, 'sec-fetch-site');
  // The browser vouches for the page. (Origin may then read "null", where the page's policy is to send no referrer.)
  if (site === 'same-origin') return true;
  if (site !== null && site !== 'none') return false;
  const origin = headerOf(calling, 'origin');
  // Neither word: no browser of these years. Cookies are a browser's to send, so with cookies it is refused.
  if (origin === null) return headerOf(calling, 'cookie') === null;
  if (!URL.canParse(origin)) return false;
  if (origin === publicUrl) return true;
  // This machine's own address stays usable beside the public one (the desk of the server, a test behind the proxy).
  return new URL(origin).host === headerOf(calling, 'host');
}
