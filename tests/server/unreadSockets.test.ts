/** Somebody who asks on and on and never reads the answers does not fill the server's memory. */
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { atStep } from '../support/hearing.ts';
import { MEETING, startTestServer } from '../support/server.ts';

const LENGTH = 4900;

test('a socket that joins again and again without reading is sent away', async () => {
  let story = atStep('statements');
  for (let count = 0; count < 100; count += 1)
    story = story.and('zheng', 'makeStatement', { text: '说'.repeat(LENGTH), issueId: null });
  const server = await startTestServer(story);
  const socket = new WebSocket(
    `${server.address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
    { headers: { cookie: server.cookieOf('zhou') } },
  );
  const ready = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      if (String(data).startsWith('0')) socket.send(`40${JSON.stringify({ version: PROTOCOL_VERSION })}`);
      if (String(data).startsWith('40')) resolve();
    });
  });
  await ready;
  let bytes = 0;
  socket.on('message', (data) => {
    bytes += String(data).length;
  });
  socket.pause();
  for (let call = 0; call < 70; call += 1)
    socket.send(`42${call}${JSON.stringify(['join', 'meeting', MEETING, 0, ''])}`);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  // By now it is sent away: one more call is not heard, and reading on comes to an end.
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.send(`4299${JSON.stringify(['join', 'meeting', MEETING, 0, ''])}`);
  socket.resume();
  await closed;
  // How much had left before depends on how busy the machine is; never all of it.
  expect(bytes).toBeLessThan(70 * 100 * LENGTH * 0.8);
}, 20_000);
