/** The door of `/collab/<document>`: who comes in, to which document, with which Yjs client id. */
import type { IncomingMessage } from 'node:http';
import { type Access, CLOSE, COLLAB_PATH } from '#shared/collab.ts';
import { RICH_TEXT_VERSION } from '#shared/richText.ts';
import type { DocumentStore } from './documentStore.ts';
import { noticeFrame } from './frames.ts';
import { frozenNotice } from './freezing.ts';
import type { OpenDocument, Person } from './openDocument.ts';
import type { Registry } from './registry.ts';

export type Request = {
  readonly document: string;
  readonly clientId: number;
  /** The generation the browser's text belongs to; null for one that comes without text. */
  readonly generation: number | null;
  readonly schema: number;
};

const DOCUMENT = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,199}$/;

/** True if the request is for a co-edited document at all. */
export const isCollabRequest = (request: IncomingMessage): boolean =>
  (request.url ?? '').startsWith(COLLAB_PATH);

/** `/collab/<document>?cid=<Yjs client id>&sv=<schema>&gen=<generation>`; null for anything else. */
export function parseRequest(url: string): Request | null {
  if (!URL.canParse(url, 'ws://server')) return null;
  const parsed = new URL(url, 'ws://server');
  const document = decoded(parsed.pathname.slice(COLLAB_PATH.length));
  if (document === null || !DOCUMENT.test(document)) return null;
  const clientId = wholeNumber(parsed.searchParams.get('cid'));
  const schema = wholeNumber(parsed.searchParams.get('sv'));
  if (clientId === null || clientId > 0xffff_ffff || schema === null) return null;
  return { document, clientId, schema, generation: wholeNumber(parsed.searchParams.get('gen')) };
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // A path that is not valid percent-encoding names no document.
    return null;
  }
}

export type Entry =
  | { readonly turnedAway: number; readonly reason: string; readonly frame?: Uint8Array }
  | { readonly opened: OpenDocument; readonly access: 'read' | 'edit'; readonly person: Person };

export async function enterDocument(
  request: Request,
  person: Person | null,
  registry: Registry,
  store: DocumentStore,
  accessTo: (document: string, person: Person) => Access | Promise<Access>,
): Promise<Entry> {
  if (person === null || person.id.startsWith('@'))
    return { turnedAway: CLOSE.noSession, reason: 'noSession' };
  const access = await accessTo(request.document, person);
  if (access === 'none') return { turnedAway: CLOSE.noRight, reason: 'noRight' };
  if (request.schema !== RICH_TEXT_VERSION) return { turnedAway: CLOSE.clientTooOld, reason: 'clientTooOld' };
  const opened = await registry.enter(request.document);
  registry.rest(request.document);
  const { room } = opened;
  const frozen = room.isOpen() ? null : await store.frozen(request.document, room.generation);
  if (frozen) return { turnedAway: CLOSE.frozen, reason: 'frozen', frame: frozenNotice(frozen) };
  // Being frozen at this moment: by the next attempt it is known how that ended.
  if (!room.isOpen()) return { turnedAway: CLOSE.overloaded, reason: 'closing' };
  if (request.generation !== null && request.generation !== room.generation) {
    const frame = noticeFrame({ notice: 'generation', generation: room.generation });
    return { turnedAway: CLOSE.wrongGeneration, reason: 'wrongGeneration', frame };
  }
  if (access === 'edit' && !(await room.bind(request.clientId, person.id)))
    return { turnedAway: CLOSE.badUpdate, reason: 'foreignClient' };
  if (opened.isRetired()) return { turnedAway: CLOSE.overloaded, reason: 'closing' };
  return { opened, access, person };
}
