/** One browser at one document: its frames in, one after the other, and ours out. */
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Access, CLOSE } from '#shared/collab.ts';
import { RICH_TEXT_VERSION } from '#shared/richText.ts';
import { createAcknowledgement } from './acknowledgement.ts';
import {
  acknowledgedFrame,
  answerStateFrame,
  askStateFrame,
  awarenessOf,
  helloFrame,
  noticeFrame,
  parseFrame,
} from './frames.ts';
import { createPace, type DocumentLimits } from './limits.ts';
import type { Member, OpenDocument, Person } from './openDocument.ts';
import type { Admission } from './room.ts';

export type ConnectionParts = {
  readonly socket: WebSocket;
  readonly opened: OpenDocument;
  readonly person: Person;
  readonly clientId: number;
  readonly access: 'read' | 'edit';
  readonly accessNow: () => Promise<Access>;
  readonly limits: DocumentLimits;
  readonly now: () => number;
  readonly refused: (reason: string) => void;
  readonly left: () => void;
};

const QUEUE = 32;

export function serveConnection(parts: ConnectionParts): void {
  const { socket, opened, person, clientId, limits, now } = parts;
  const { room, members, carets } = opened;
  const acknowledgement = createAcknowledgement();
  const pace = createPace(limits);
  const queue: Uint8Array[] = [];
  let { access } = parts;
  let told = 0;
  let hasAnswered = false;
  let isDismissed = false;
  let isWorking = false;
  let isAlive = true;

  const send: Member['send'] = (frame) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > limits.bufferedBytes) dismiss(CLOSE.tooSlow, 'tooSlow');
    else socket.send(frame);
  };

  const dismiss: Member['dismiss'] = (code, reason, frame) => {
    if (isDismissed) return;
    isDismissed = true;
    queue.length = 0;
    if (frame && socket.readyState === socket.OPEN) socket.send(frame);
    socket.close(code, reason);
    // A paused socket would never hear the other side say goodbye.
    socket.resume();
    leave();
  };

  const refuse = (reason: string): void => {
    parts.refused(reason);
    dismiss(CLOSE.badUpdate, reason, noticeFrame({ notice: 'refused', reason }));
  };

  const acknowledge = (always: boolean): void => {
    const count = acknowledgement.count();
    if (count === told && !always) return;
    told = count;
    send(acknowledgedFrame(count, room.seq(), opened.savedAt()));
  };

  const hello = (): void => {
    send(helloFrame({ generation: room.generation, access, schema: RICH_TEXT_VERSION, seq: room.seq() }));
  };

  const member: Member = {
    person,
    clientId,
    send,
    dismiss,
    durable: (frame) => {
      acknowledgement.durable(frame);
      acknowledge(false);
    },
    reconsider: async () => {
      const fresh = await parts.accessNow();
      if (fresh === 'none') return dismiss(CLOSE.noRight, 'noRight');
      if (fresh === access) return;
      access = fresh;
      hello();
    },
  };

  const answerState = async (stateVector: Uint8Array): Promise<void> => {
    // Nobody is handed what is not stored yet.
    while (!room.isSettled()) await room.settled();
    const update = stateSince(room.doc, stateVector);
    if (update === null) return refuse('malformed');
    send(answerStateFrame(update));
    send(askStateFrame(Y.encodeStateVector(room.doc)));
    const everybody = carets.everybody();
    if (everybody) send(everybody);
  };

  const takeUpdate = async (update: Uint8Array, isAnswer: boolean): Promise<void> => {
    const frame = acknowledgement.arrived();
    if (!isAnswer && update.length > limits.updateBytes) return dismiss(CLOSE.frameTooLarge, 'frameTooLarge');
    access = await mayStillEnter();
    if (isDismissed) return;
    if (access === 'read' && !room.knows(update)) return dismiss(CLOSE.noRight, 'noRight');
    // Somebody who came as a reader and may write since has no client id of his own yet.
    if (access === 'edit' && !(await room.bind(clientId, person.id))) return refuse('foreignClient');
    const admission: Admission =
      access === 'read' ? { admitted: 'known' } : room.admit(update, person.id, clientId, { member, frame });
    if (admission.admitted === 'no') return notAdmitted(admission.reason, frame);
    if (admission.admitted === 'pending') acknowledgement.waits(frame);
    if (isAnswer) {
      hasAnswered = true;
      acknowledgement.answered(frame);
    }
    acknowledge(false);
  };

  const mayStillEnter = async (): Promise<'read' | 'edit'> => {
    const fresh = await parts.accessNow();
    if (fresh !== 'none') return fresh;
    dismiss(CLOSE.noRight, 'noRight');
    return 'read';
  };

  const notAdmitted = (reason: string, frame: number): void => {
    // Typed between the connection and the browser's answer: the answer brings the missing part and this one.
    if (reason === 'missing' && !hasAnswered) acknowledgement.passedOver(frame);
    else if (reason === 'documentFull') dismiss(CLOSE.documentFull, reason);
    // A document that is closing: whoever closes it sends everybody away with the right word in a moment.
    else if (reason !== 'closed') refuse(reason);
  };

  const handle = async (data: Uint8Array): Promise<void> => {
    const incoming = parseFrame(data);
    if (incoming === null) return refuse('malformed');
    if (incoming.frame === 'askState') return answerState(incoming.stateVector);
    if (incoming.frame === 'answerState') return takeUpdate(incoming.update, true);
    if (incoming.frame === 'update') return takeUpdate(incoming.update, false);
    if (incoming.frame === 'askAwareness') {
      const everybody = carets.everybody();
      if (everybody) send(everybody);
      return;
    }
    const own = awarenessOf(incoming.states, clientId);
    if (own && access === 'edit') carets.move(member, own.state);
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    for (let data = queue.shift(); data && !isDismissed; data = queue.shift()) {
      const wait = pace(data.length, now());
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (isDismissed) break;
      await handle(data);
      if (queue.length < QUEUE / 2) socket.resume();
    }
    isWorking = false;
  };

  const beat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
    // y-websocket gives up on a server it has not heard for 30 s; pings do not count.
    acknowledge(true);
  }, limits.heartbeatMs);

  const leave = (): void => {
    clearInterval(beat);
    if (!members.delete(member)) return;
    carets.leave(clientId);
    parts.left();
  };

  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('close', leave);
  socket.on('message', (data, isBinary) => {
    if (isDismissed) return;
    if (!isBinary) return refuse('malformed');
    queue.push(bytesOf(data));
    if (queue.length >= QUEUE) socket.pause();
    work().catch(() => dismiss(CLOSE.overloaded, 'storage'));
  });
  members.add(member);
  hello();
}

function stateSince(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch {
    // The state vector came over the wire and does not decode.
    return null;
  }
}

function bytesOf(data: Buffer | ArrayBuffer | readonly Buffer[]): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return data instanceof Uint8Array ? data : Buffer.concat(data);
}
