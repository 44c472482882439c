/** A joint conference over real sockets, from the request to the internal file: nine people, one record, one view of it. */
import { expect, test } from 'vitest';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import { conferenceSteps } from '#shared/meeting/terms.ts';
import { members, request, schedule, view } from '../support/conference.ts';
import { image } from '../support/hearing.ts';
import { nothingYet } from '../support/meeting.ts';
import { type Name, startsAt } from '../support/people.ts';
import { type Client, eventsOf, MEETING, startTestServer } from '../support/server.ts';

const everybody = [...members, 'sun', 'qian', 'han'] as const;

test('[K25] what a conference is, everybody in it sees the same way, live and after coming back', async () => {
  const server = await startTestServer(nothingYet);
  const clients = new Map<Name, Client>();
  for (const who of everybody) clients.set(who, await server.enter(who));
  const act = async (who: (typeof everybody)[number], command: MeetingCommand) => {
    const answer = await clients.get(who)?.command(command);
    expect([who, command.type, answer]).toEqual([who, command.type, { accepted: expect.any(Number) }]);
  };
  const at = (moment: number) => {
    server.clock.now = moment;
  };

  expect(await clients.get('sun')?.command({ type: 'requestConference', request })).toEqual({
    refused: 'notStaff',
  });
  await act('zheng', { type: 'requestConference', request });
  await act('tan', { type: 'scheduleConference', ...schedule, assistantIds: [] });
  await act('sun', { type: 'sendMaterial', participantIds: ['zhou', 'qian'], exhibitIds: [], note: '' });
  await act('qian', { type: 'noteMaterialRead' });
  at(startsAt - 60_000);
  await act('sun', { type: 'openCheckIn' });
  for (const who of [...members, 'sun', 'qian'] as const)
    await act(who, { type: 'enterWaitingRoom', remote: false, deviceChecked: true });
  at(startsAt);
  await act('tan', { type: 'convene' });
  for (const to of conferenceSteps.slice(1, 4)) await act('tan', { type: 'advance', to, skipReason: '' });

  const joined = new Map<Name, Awaited<ReturnType<Client['join']>>>();
  for (const who of everybody) {
    const answer = await clients.get(who)?.join();
    if (answer) joined.set(who, answer);
  }
  for (const who of members) await act(who, { type: 'sealView', ...view(who, 'agree') });
  await act('tan', { type: 'revealViews', missingReason: '' });
  await act('tan', { type: 'advance', to: 'conclusion', skipReason: '' });
  await act('tan', { type: 'concludeConference', text: '一致同意' });
  await act('tan', { type: 'closeHearing' });
  await server.rooms.reactions.settled();
  await act('sun', { type: 'circulateMinutes' });
  await server.rooms.reactions.settled();
  const sha256 = (await server.rooms.meetings.read(MEETING)).state.minutes?.sha256 ?? '';
  for (const who of [...members, 'sun'] as const) await act(who, { type: 'signMinutes', sha256, image });
  await act('zheng', { type: 'takePosition', position: 'follows', intended: '不起诉', reasons: '' });
  await act('sun', { type: 'fileConference', note: '' });

  const { state, seq } = await server.rooms.meetings.read(MEETING);
  expect(state.stage).toBe('archived');
  for (const who of ['zhou', 'feng', 'zheng', 'sun', 'han'] as const) {
    const client = clients.get(who);
    const first = joined.get(who);
    if (!client || !first) throw new Error(who);
    await client.until(seq);
    const live = meetingDecider.replay(eventsOf(first, client.batches));
    const again = meetingDecider.replay(eventsOf(await client.join(), []));
    expect([who, live.stage, live.conference?.results]).toEqual([who, 'archived', state.conference?.results]);
    expect(again).toEqual(live);
  }
  // Who attended is left where he was sent out.
  const attendee = clients.get('qian');
  const seen = attendee && meetingDecider.replay(eventsOf(await attendee.join(), []));
  expect(seen?.conference).toMatchObject({ rounds: [], results: null, position: null });
  expect(seen?.stage).toBe('sealed');
});
