/** The room over real sockets: following, commanding, coming back, and being told only what is for one's eyes. */
import { describe, expect, test } from 'vitest';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import { atStep, withPlan } from '../support/hearing.ts';
import { nothingYet, viewer } from '../support/meeting.ts';
import { eventsOf, MEETING, startTestServer } from '../support/server.ts';

describe('following a hearing', () => {
  test('whoever joins is shown the record from the first number, and what happens next by number', async () => {
    const server = await startTestServer(atStep('questions'));
    const li = await server.enter('li');
    const joined = await li.join();
    const zhou = await server.enter('zhou');
    const answer = await zhou.command({ type: 'giveFloor', participantId: 'li', seconds: 60, issueId: null });
    expect(answer).toEqual({ accepted: atStep('questions').records.length + 1 });
    await li.until(atStep('questions').records.length + 1);
    const { state } = await server.rooms.meetings.read(MEETING);
    expect(meetingDecider.replay(eventsOf(joined, li.batches)).floor).toEqual(state.floor);
  });

  test('who comes back with his last number and view is told what came after, and nothing twice', async () => {
    const server = await startTestServer(atStep('questions'));
    const first = await (await server.enter('li')).join();
    if ('refused' in first) throw new Error(first.refused);
    const zhou = await server.enter('zhou');
    await zhou.command({ type: 'giveFloor', participantId: 'li', seconds: 60, issueId: null });
    const again = await (await server.enter('li')).join(first.joined.upTo, first.view);
    if ('refused' in again) throw new Error(again.refused);
    expect(again.joined.after).toBe(first.joined.upTo);
    expect(again.joined.events.map((record) => record.event.type)).toEqual(['floorGiven']);
  });

  test('who comes back to another standing begins from the first number', async () => {
    const server = await startTestServer(atStep('questions'));
    const first = await (await server.enter('gao')).join();
    if ('refused' in first) throw new Error(first.refused);
    const sun = await server.enter('sun');
    await sun.command({ type: 'sendBack', participantId: 'gao', reason: '' });
    const again = await (await server.enter('gao')).join(first.joined.upTo, first.view);
    if ('refused' in again) throw new Error(again.refused);
    expect(again.joined.after).toBe(0);
  });

  test('whose standing changes while he is connected is told to begin again', async () => {
    const server = await startTestServer(atStep('questions'));
    const gao = await server.enter('gao');
    await gao.join();
    const begun = new Promise((resolve) => gao.socket.once('begin', (kind, id) => resolve([kind, id])));
    const sun = await server.enter('sun');
    await sun.command({ type: 'sendBack', participantId: 'gao', reason: '' });
    expect(await begun).toEqual(['meeting', MEETING]);
  });

  test('what every kind of viewer holds is what seenBy gives him of the record', async () => {
    const server = await startTestServer(atStep('questions'));
    const people = ['li', 'wang', 'he', 'zhou', 'sun', 'han', 'chen'] as const;
    const clients = await Promise.all(people.map((who) => server.enter(who)));
    const joins = await Promise.all(clients.map((client) => client.join()));
    const li = clients[0];
    await li?.command({ type: 'askQuestion', text: '资金回流是否逐笔核对？', toId: 'wang', issueId: null });
    const upTo = atStep('questions').records.length + 1;
    const { state, records } = await server.rooms.meetings.read(MEETING);
    for (const [index, who] of people.entries()) {
      await clients[index]?.until(upTo);
      const held = eventsOf(joins[index] ?? { refused: 'notForYou' }, clients[index]?.batches ?? []);
      expect(held).toEqual(records.flatMap((record) => seenBy(viewer(who), record, state) ?? []));
    }
  });

  test('[B4] who has no part in it is led to the public gallery, somebody of the office too', async () => {
    const server = await startTestServer(atStep('questions'));
    for (const who of ['public', 'ji', 'feng'] as const)
      expect(await (await server.enter(who)).join()).toEqual({ refused: 'watchPublicly' });
  });

  test('a closed hearing is not there for the public, nor for somebody with no part in it', async () => {
    const closedPlan = withPlan({ openness: 'closed', opennessReason: '涉及商业秘密' });
    const server = await startTestServer(nothingYet.and('zheng', 'planHearing', { plan: closedPlan }));
    expect(await (await server.enter('public')).join()).toEqual({ refused: 'notSignedIn' });
    expect(await (await server.enter('ji')).join()).toEqual({ refused: 'notForYou' });
  });
});

describe('giving commands', () => {
  test('a command sent twice with one id counts once and gets the same answer', async () => {
    const server = await startTestServer(atStep('questions'));
    const li = await server.enter('li');
    const command = { type: 'askQuestion', text: '问', toId: 'wang', issueId: null } as const;
    const first = await li.command(command, 'same');
    expect(await li.command(command, 'same')).toEqual(first);
    const { state } = await server.rooms.meetings.read(MEETING);
    expect(Object.keys(state.questions)).toHaveLength(1);
  });

  test('a double click from two tabs, with two ids, is ruled once by the rule itself', async () => {
    const server = await startTestServer(atStep('questions'));
    const [one, other] = await Promise.all([server.enter('li'), server.enter('li')]);
    const answers = await Promise.all([
      one.command({ type: 'askFloor' }),
      other.command({ type: 'askFloor' }),
    ]);
    expect(answers).toContainEqual({ refused: 'inQueueAlready' });
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(1);
  });

  test('who asks comes from the session: nobody speaks for another', async () => {
    const server = await startTestServer(atStep('questions'));
    expect(
      await (await server.enter('li')).command({ type: 'advance', to: 'deliberation', skipReason: '' }),
    ).toEqual({
      refused: 'notPresider',
    });
    expect(await (await server.enter('public')).command({ type: 'askFloor' })).toEqual({
      refused: 'notSignedIn',
    });
  });

  test('a guest of this hearing is nobody in another', async () => {
    const server = await startTestServer(atStep('questions'));
    const li = await server.enter('li');
    const answer = await li.socket
      .timeout(5000)
      .emitWithAck('command', 'meeting', 'm2', 'x1', { type: 'askFloor' });
    expect(answer).toEqual({ refused: 'notForYou' });
  });

  test('a clock that jumps back never takes the record back in time', async () => {
    const server = await startTestServer(atStep('questions'));
    server.clock.now -= 3_600_000;
    await (await server.enter('li')).command({ type: 'askFloor' });
    const { records } = await server.rooms.meetings.read(MEETING);
    const times = records.map((record) => record.at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});
