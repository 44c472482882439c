/** The public feed over real connections: what the public is shown, nothing else, without gap or repeat, in time. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FeedNow, FeedPart } from '#shared/feed.ts';
import type { MeetingsAnswer } from '#shared/http.ts';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import { api } from '#shared/paths.ts';
import { readFeed } from '../support/feedReader.ts';
import {
  announcement,
  atStep,
  exhibit,
  form,
  outsider,
  planned,
  prepared,
  toStep,
} from '../support/hearing.ts';
import { viewer } from '../support/meeting.ts';
import { actor, type Name, startsAt } from '../support/people.ts';
import { granted } from '../support/recusals.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';

const MINUTE = 60_000;
const aMoment = (ms = 600) => new Promise((resolve) => setTimeout(resolve, ms));

const act = async ({ rooms }: TestServer, who: Name, command: MeetingCommand): Promise<number> => {
  const answer = await rooms.meetings.execute(MEETING, actor(who), randomUUID(), command);
  if ('refused' in answer) throw new Error(`${command.type}: ${answer.refused}`);
  return answer.accepted;
};
const turn = (index: number) => ({ type: 'turnToIssue', issueId: index % 2 === 0 ? 'i2' : 'i1' }) as const;

const get = async <Answer>({ address }: TestServer, path: string) => {
  const response = await fetch(address + path);
  const body = (await response.json()) as Answer;
  return { status: response.status, cache: response.headers.get('cache-control') ?? '', body };
};

/** What the public would be shown of the whole record at this moment, without a delay. */
const shownNow = async ({ rooms }: TestServer) => {
  const { state, records } = await rooms.meetings.read(MEETING);
  return records.flatMap((record) => seenBy(viewer('public'), record, state) ?? []);
};

describe('the feed', () => {
  test('is what the public is shown, at the beginning and as it goes on, however late one comes', async () => {
    const server = await startTestServer(atStep('questions'));
    const early = await readFeed(server.address);
    expect(early.headers['content-type']).toContain('text/event-stream');
    let seq = 0;
    for (let index = 0; index < 70; index += 1) seq = await act(server, 'zhou', turn(index));
    await early.until(seq);
    const late = await readFeed(server.address);
    await late.until(seq);
    const shown = await shownNow(server);
    expect(await early.events()).toEqual(shown);
    expect(await late.events()).toEqual(shown);
    // Late, he was told no more than the segment that grows.
    expect(late.told().find(({ name }) => name === 'begin')?.data).toMatchObject({
      after: seq - (seq % 64),
      upTo: seq,
      watchers: 2,
    });
  });

  test('a whole segment may be kept for ever, a growing one for a moment, one that is not there never', async () => {
    const server = await startTestServer(atStep('questions'));
    for (let index = 0; index < 70; index += 1) await act(server, 'zhou', turn(index));
    const { body: now, cache } = await get<FeedNow>(server, api.feedNow(MEETING));
    expect(cache).toBe('public, max-age=1');
    const segment = (from: number | string, epoch = now.epoch) =>
      get<FeedPart>(server, `${api.feed(MEETING)}/${epoch}/${from}`);
    const whole = await segment(0);
    expect(whole.cache).toMatch(/^public, max-age=31536000,.*immutable$/);
    expect(whole.body.events).toEqual((await shownNow(server)).filter(({ seq }) => seq <= 64));
    const growing = await segment(now.upTo - (now.upTo % 64));
    expect([growing.status, growing.cache]).toEqual([200, 'public, max-age=1']);
    const next = now.upTo - (now.upTo % 64) + 64;
    for (const from of [next, 1, '-64', '64.0', '0x40', '1e9', '%00', '__proto__'])
      expect([from, await segment(from)]).toMatchObject([from, { status: 404, cache: 'no-store' }]);
    for (const epoch of ['1.0', '1.99', '2.1', 'x', '..%2f..'])
      expect((await segment(0, epoch)).status).toBe(404);
  });

  test('who comes back goes on from his place: no gap, nothing twice', async () => {
    const server = await startTestServer(atStep('questions'));
    const first = await readFeed(server.address);
    await first.until(await act(server, 'zhou', turn(0)));
    first.leave();
    const held = await first.events();
    let seq = 0;
    for (let index = 1; index < 6; index += 1) seq = await act(server, 'zhou', turn(index));
    const again = await readFeed(server.address, first.place());
    await again.until(seq);
    expect(again.told().map(({ name }) => name)).not.toContain('begin');
    expect([...held, ...(await again.events())]).toEqual(await shownNow(server));
  });

  test('a place that never was is a beginning', async () => {
    const server = await startTestServer(atStep('questions'));
    const { upTo } = (await get<FeedNow>(server, api.feedNow(MEETING))).body;
    for (const [epoch, seq] of [
      ['1.2', upTo + 1],
      ['9.9', 1],
      ['1.0', upTo],
    ] as const) {
      const reader = await readFeed(server.address, { epoch, seq });
      await reader.until(upTo);
      expect([epoch, reader.told()[0]?.name]).toEqual([epoch, 'begin']);
    }
    for (const after of ['x', '1.1', '1.1:-1', '1.1:1e9', `1.1:${'9'.repeat(40)}`, '1.1:1\r\nx']) {
      const asked = fetch(`${server.address}${api.feed(MEETING)}?after=${encodeURIComponent(after)}`);
      const response = await asked;
      expect([after, response.status]).toEqual([after, 200]);
      await response.body?.cancel();
    }
  });

  test('a server killed and started again: everybody goes on from his place', async () => {
    const server = await startTestServer(atStep('questions'));
    const reader = await readFeed(server.address);
    await reader.until(await act(server, 'zhou', turn(0)));
    const held = await reader.events();
    const place = reader.place();
    await server.close();
    await expect.poll(reader.hasEnded).toBe(true);
    const next = await startTestServer(atStep('questions'), { dataDir: server.dataDir });
    const seq = await act(next, 'zhou', turn(1));
    const again = await readFeed(next.address, place);
    await again.until(seq);
    expect(again.told()[0]?.name).toBe('recorded');
    expect([...held, ...(await again.events())]).toEqual(await shownNow(next));
  });

  test('is told at most four times a second, and not at all of what is not for it', async () => {
    const server = await startTestServer(atStep('deliberation'));
    const reader = await readFeed(server.address);
    await aMoment();
    const before = reader.heard();
    for (let index = 0; index < 5; index += 1)
      await act(server, 'li', { type: 'noteDeliberation', text: `SECRET-NOTE-${index}` });
    await act(server, 'li', { type: 'submitOpinion', ...form('agree', 'SEALED-REASONS') });
    await aMoment();
    expect(reader.heard()).toBe(before);
    const began = performance.now();
    let seq = 0;
    while (performance.now() - began < 1000)
      seq = await act(server, 'zhou', { type: 'suspendHearing', reason: 'x' }).then(() =>
        act(server, 'zhou', { type: 'resumeHearing' }),
      );
    await reader.until(seq);
    const frames = reader.told().filter(({ name }) => name === 'recorded');
    expect(frames.length).toBeLessThanOrEqual(7);
    expect(reader.heard()).not.toContain('SECRET-NOTE');
    expect(reader.heard()).not.toContain('SEALED-REASONS');
  });

  test('what is not public is not there, nor told apart from what does not exist', async () => {
    const server = await startTestServer(planned());
    for (const path of [
      api.feed(MEETING),
      api.feedNow(MEETING),
      api.feedSegment(MEETING, '1.0', 0),
      api.feed('no'),
    ])
      expect(await get(server, path)).toMatchObject({ status: 404, body: { refused: 'notForYou' } });
  });

  test('[B3] postponed, everybody is told it is gone, and nothing after', async () => {
    const server = await startTestServer(prepared());
    const reader = await readFeed(server.address);
    await aMoment(50);
    await act(server, 'zheng', { type: 'postpone', startsAt: startsAt + 9 * 86_400_000, reason: '病' });
    await expect.poll(reader.hasEnded).toBe(true);
    expect(reader.told().at(-1)?.name).toBe('gone');
    expect((await get(server, api.feed(MEETING))).status).toBe(404);
  });

  test('[L3] a name put under protection: everybody begins again, and no segment of it is handed out', async () => {
    const server = await startTestServer(atStep('questions'));
    const reader = await readFeed(server.address);
    await aMoment(50);
    const { body: before } = await get<FeedNow>(server, api.feedNow(MEETING));
    const name = outsider('wang', 'party').name;
    expect(reader.heard() + JSON.stringify(await reader.events())).toContain(name);
    const seq = await act(server, 'sun', {
      type: 'correctParticipant',
      participantId: 'wang',
      ...outsider('wang', 'party', { protectedAs: '王某' }),
    });
    await reader.until(seq);
    expect(reader.told().at(-1)?.name).toBe('begin');
    expect(reader.place().epoch).not.toBe(before.epoch);
    expect(JSON.stringify(await reader.events())).not.toContain(name);
    expect((await get(server, api.feedSegment(MEETING, before.epoch, 0))).status).toBe(404);
    expect(await reader.events()).toEqual(await shownNow(server));
  });
});

describe('the delay', () => {
  const delayed = () => prepared().and('sun', 'announce', { ...announcement, delay: 5 });
  const stageOf = async (server: TestServer) => {
    const reader = await readFeed(server.address);
    await aMoment(50);
    const { stage } = meetingDecider.replay(await reader.events());
    reader.leave();
    return stage;
  };

  test('[B2] nobody who looks on is shown anything before its time, by any way', async () => {
    const server = await startTestServer(toStep('questions', delayed()));
    const opened = (await server.rooms.meetings.read(MEETING)).state.enteredAt.checkIn ?? 0;
    server.clock.now = opened + 5 * MINUTE - 1;
    await act(server, 'li', { type: 'askQuestion', text: 'HELD-BACK', toId: 'wang', issueId: null });
    const file = exhibit('e9', 'public');
    await act(server, 'zheng', { type: 'addExhibit', ...file });
    await act(server, 'zheng', { type: 'showExhibit', exhibitId: 'e9', page: 1 });
    expect(await stageOf(server)).toBe('preparing');
    const asStaff = { headers: { cookie: server.cookieOf('feng') } };
    for (const init of [{}, asStaff]) {
      const list = init === asStaff ? api.meetings() : api.publicMeetings();
      const { meetings } = (await (await fetch(server.address + list, init)).json()) as MeetingsAnswer;
      expect(meetings.map(({ stage }) => stage)).toEqual(['preparing']);
      for (const [query, total] of [
        ['stage=questions', 0],
        ['stage=preparing', 1],
      ] as const) {
        const answer = await fetch(`${server.address}${list}?${query}`, init);
        expect([query, (await answer.json()) as MeetingsAnswer]).toMatchObject([query, { total }]);
      }
      for (const path of [
        list,
        api.paper(MEETING, 'announcement', 'docx'),
        api.calendarFile(MEETING),
        api.exhibit(MEETING, 'e9'),
        api.publicExhibit(MEETING, 'e9'),
        `${list}?q=HELD-BACK`,
      ])
        expect(await (await fetch(server.address + path, init)).text()).not.toContain('HELD-BACK');
      expect((await fetch(server.address + api.exhibit(MEETING, 'e9'), init)).status).toBe(404);
    }
    // Inside, one is as far as the hearing.
    const inside = { headers: { cookie: server.cookieOf('sun') } };
    const answer = await fetch(`${server.address}${api.meetings()}?stage=questions`, inside);
    expect(await answer.json()).toMatchObject({ total: 1, meetings: [{ stage: 'questions' }] });
  });

  test('[B4] whoever was recused is of the public at once, also while the public is not told of it yet', async () => {
    const story = granted(toStep('questions', delayed()), 'sun', 'qian');
    const server = await startTestServer(story);
    const read = async (who: Name, path: string) => {
      const response = await fetch(server.address + path, { headers: { cookie: server.cookieOf(who) } });
      return { status: response.status, text: await response.text() };
    };
    expect(await (await server.enter('sun')).join()).toEqual({ refused: 'recused' });
    expect((await read('qian', api.minutesText(MEETING))).status).toBe(200);
    expect((await read('sun', api.minutesText(MEETING))).status).toBe(404);
    for (const kind of ['plan', 'attendance', 'panel', 'approval'])
      expect([kind, (await read('sun', api.paper(MEETING, kind, 'docx'))).status]).toEqual([kind, 404]);
    const list = JSON.parse((await read('sun', api.meetings())).text) as MeetingsAnswer;
    expect(list.meetings.map(({ stage }) => stage)).toEqual(['preparing']);
  });

  test('[B2] when its time has come it is told to everybody, in order', async () => {
    const server = await startTestServer(toStep('questions', delayed()));
    const reader = await readFeed(server.address);
    await aMoment(50);
    expect(reader.told()[0]?.data).toMatchObject({ delay: 5 });
    const { state, seq } = await server.rooms.meetings.read(MEETING);
    expect(reader.place().seq).toBeLessThan(seq);
    server.clock.now = (state.enteredAt.introduction ?? 0) + 5 * MINUTE;
    await expect
      .poll(async () => meetingDecider.replay(await reader.events()).stage, { timeout: 4000 })
      .toBe('introduction');
    server.clock.now = (state.enteredAt.questions ?? 0) + 5 * MINUTE;
    await expect
      .poll(async () => meetingDecider.replay(await reader.events()).stage, { timeout: 4000 })
      .toBe('questions');
    expect(await reader.events()).toEqual(await shownNow(server));
    expect(await stageOf(server)).toBe('questions');
  });
});
