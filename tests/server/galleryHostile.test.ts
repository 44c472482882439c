/** The feed under load and ill will: who does not read is sent away, and nobody takes the place of all. */
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { api } from '#shared/paths.ts';
import type { Galleries, Shown } from '../../server/gallery/galleries.ts';
import { createTails, type Tails } from '../../server/gallery/tails.ts';
import type { MeetingNews } from '../../server/meetings.ts';
import { readFeed } from '../support/feedReader.ts';
import { atStep } from '../support/hearing.ts';
import { MEETING, startTestServer } from '../support/server.ts';

const aMoment = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));

/** A feed that grows by large statements as fast as it is asked to. */
const startFeed = async (limits: { most?: number; mostEach?: number } = {}) => {
  const events: Shown['events'][number][] = [];
  const speak = (text: string) => {
    const event: MeetingEvent = { type: 'statementMade', participantId: 'wang', text, issueId: null };
    events.push({ seq: events.length + 1, at: 0, by: '', event });
  };
  speak('first');
  const galleries: Galleries = {
    read: async () => ({ epoch: '1.1', delay: 0, events, upTo: events.length, isHolding: false }),
  };
  let tell: (news: MeetingNews) => void = () => undefined;
  const onNews = (listener: typeof tell) => {
    tell = listener;
    return () => undefined;
  };
  const tails: Tails = createTails({ galleries, meetings: { onNews }, now: () => 0, ...limits });
  const outcomes: string[] = [];
  const server = createServer(async (asked, response) => {
    const outcome = await tails.open(response, 'm', String(asked.headers['x-from'] ?? '10.0.0.1'), null);
    outcomes.push(outcome);
    if (outcome !== 'open') response.writeHead(429).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    tails.close();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const open = (from = '10.0.0.1') =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, headers: { 'x-from': from }, agent: false }, resolve)
        .once('error', reject)
        .end();
    });
  const grow = (text: string) => {
    speak(text);
    tell({ id: 'm' } as MeetingNews);
  };
  return { tails, open, grow, port, outcomes };
};

test('who does not read what he is sent is sent away, and the others are not kept waiting', async () => {
  const feed = await startFeed();
  const slow = await feed.open();
  slow.pause();
  const quick = await feed.open();
  let heard = 0;
  quick.on('data', (bytes: Buffer) => {
    heard += bytes.length;
  });
  expect(feed.tails.watchersOf('m')).toBe(2);
  let grown = 0;
  while (feed.tails.watchersOf('m') === 2 && grown < 80) {
    grown += 1;
    feed.grow('长'.repeat(400_000));
    await aMoment(260);
  }
  expect(feed.tails.watchersOf('m')).toBe(1);
  await expect.poll(() => heard).toBeGreaterThan(grown * 1_200_000);
}, 60_000);

test('there is room for so many, for so many from one network, and again when somebody leaves', async () => {
  const feed = await startFeed({ most: 5, mostEach: 3 });
  const office = [await feed.open(), await feed.open(), await feed.open()];
  expect((await feed.open()).statusCode).toBe(429);
  for (const from of ['2001:db8::1', '2001:db8::2']) expect((await feed.open(from)).statusCode).toBe(200);
  expect((await feed.open('192.0.2.7')).statusCode).toBe(429);
  for (const one of office) one.destroy();
  await expect.poll(() => feed.tails.watchersOf('m')).toBe(2);
  expect((await feed.open('192.0.2.7')).statusCode).toBe(200);
});

test('it ends well when the server stops, and leaves nobody counted', async () => {
  const feed = await startFeed();
  const reader = await feed.open();
  const ended = new Promise((resolve) => reader.once('end', () => resolve('whole')));
  reader.resume();
  feed.tails.close();
  expect(await ended).toBe('whole');
  expect(feed.tails.watchersOf('m')).toBe(0);
});

test('a proxy that speaks HTTP/1.0 is told the same, without chunks', async () => {
  const server = await startTestServer(atStep('questions'));
  const { port } = new URL(server.address);
  const socket = connect(Number(port), '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes.toString();
  });
  socket.write(`GET ${api.feed(MEETING)} HTTP/1.0\r\nHost: x\r\n\r\n`);
  await expect.poll(() => heard).toContain('event: begin');
  expect(heard).toContain('\r\n\r\nretry: 2000\n\nevent: begin\n');
  socket.destroy();
});

test('nothing on the way may hold a frame back, keep it or read a session in it', async () => {
  const server = await startTestServer(atStep('questions'));
  const reader = await readFeed(server.address);
  expect(reader.headers).toMatchObject({
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(reader.headers['content-encoding']).toBeUndefined();
  expect(reader.headers['set-cookie']).toBeUndefined();
  const head = await fetch(server.address + api.feed(MEETING), { method: 'HEAD' });
  expect(head.status).toBe(200);
});

test('one who asks for many feeds on one line, or leaves in the middle, harms nobody', async () => {
  const server = await startTestServer(atStep('questions'));
  const { port } = new URL(server.address);
  for (let index = 0; index < 20; index += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`GET ${api.feed(MEETING)} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(index % 2 === 0 ? 5 : 1));
    if (index % 3 === 0) socket.destroy();
    onTestFinished(() => void socket.destroy());
  }
  await aMoment();
  const reader = await readFeed(server.address);
  await reader.until(1);
  expect(reader.told()[0]?.name).toBe('begin');
});
