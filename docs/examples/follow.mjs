// Signs in, joins a hearing, gives one command, follows what happens, and reads the minutes. Node 20, no build.
// node docs/examples/follow.mjs http://127.0.0.1:4180 sun tingyi-demo-2026 demo-invoice-hearing
import { io } from 'socket.io-client';

const [server, loginName, password, meetingId] = process.argv.slice(2);

const signedIn = await fetch(`${server}/api/session`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: server },
  body: JSON.stringify({ loginName, password }),
});
if (!signedIn.ok) throw new Error((await signedIn.json()).refused);
const cookie = signedIn.headers
  .getSetCookie()
  .map((one) => one.split(';')[0])
  .join('; ');

const socket = io(server, {
  transports: ['websocket'],
  auth: { version: 2, meetingId },
  extraHeaders: { cookie },
});
await new Promise((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));

const answer = await socket.emitWithAck('join', 'meeting', meetingId, 0, '');
if ('refused' in answer) throw new Error(answer.refused);
let { upTo } = answer.joined;
console.log(`joined at ${upTo}: ${answer.joined.events.length} events are for me`);
socket.on('recorded', (batch) => {
  if (batch.after > upTo) throw new Error('a gap: join again from my last number');
  upTo = batch.upTo;
  for (const { seq, event } of batch.events) console.log(`${seq} ${event.type}`);
});

console.log(
  await socket.emitWithAck('command', 'meeting', meetingId, crypto.randomUUID(), { type: 'openCheckIn' }),
);
const minutes = await fetch(`${server}/api/meetings/${meetingId}/minutes`, { headers: { cookie } });
console.log(`${(await minutes.json()).blocks.length} lines in the minutes`);
socket.close();
