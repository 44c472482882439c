/** A document as the server holds it, and a person's page beside it. */
import * as Y from 'yjs';
import { profileOf } from '#shared/documentKinds.ts';
import { ROOT } from '#shared/richText.ts';
import { judge, type Ruling } from '../../server/documents/gate.ts';

export const LI = 'li';
export const ZHAO = 'zhao';

export type Served = {
  readonly doc: Y.Doc;
  readonly offer: (person: string, update: Uint8Array) => Ruling;
  readonly text: () => string;
};

/** Rules with the gate and applies what it admits; `clients` says whose a client id is. */
export function served(clients: Readonly<Record<number, string>>, document = 'minutes:m1'): Served {
  const doc = new Y.Doc({ gc: false });
  const offer = (person: string, update: Uint8Array): Ruling => {
    const ruling = judge(doc, update, profileOf(document), (client) => clients[client] === person);
    if (ruling.admitted) Y.applyUpdate(doc, update);
    return ruling;
  };
  return { doc, offer, text: () => doc.getXmlFragment(ROOT).toString() };
}

/** A page with its own client id, up to date with the server. */
export function page(server: Served | null, clientId: number): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  if (server) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc));
  // After the state is in: Yjs changes a client id that it sees others use, which a forger would not.
  doc.clientID = clientId;
  return doc;
}

export function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** What an act adds to a page, as one update. */
export function changed(doc: Y.Doc, act: (root: Y.XmlFragment) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => act(doc.getXmlFragment(ROOT)));
  return Y.encodeStateAsUpdate(doc, before);
}
