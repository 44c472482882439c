/**
 * Nothing sealed in a joint conference reaches a socket that may not see it. Somebody of every kind is attached while
 * views are written; every byte each was sent, and every page each may ask for, is searched for what was not for him.
 */

import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { checkInOpen, inStep, members, sealedAgainst, viewsSealed } from '../support/conference.ts';
import { issues } from '../support/hearing.ts';
import type { Story } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';
import { type Client, MEETING, startTestServer, type TestServer } from '../support/server.ts';

const everyKind = [
  ...members,
  'sun', // takes the minutes
  'qian', // attends, of the office
  'chen', // attends, an invited assistant
  'han',
  'deng',
  'cao',
  'tang',
  'ji',
  'public',
] as const;
type Watcher = (typeof everyKind)[number];
const outside: readonly Watcher[] = ['cao', 'tang', 'ji', 'public'];

const attach = async (story: Story) => {
  const server = await startTestServer(story);
  const clients = new Map<Watcher, Client>();
  for (const who of everyKind) {
    const client = await server.enter(who);
    await client.join();
    clients.set(who, client);
  }
  const of = (who: Watcher): Client => {
    const client = clients.get(who);
    if (!client) throw new Error(who);
    return client;
  };
  return { server, of };
};

/** By every way there is: what the socket told, a join from zero, the pages and the papers. */
const everythingFor = async (server: TestServer, client: Client): Promise<string> => {
  await client.join();
  const papers = ['minutes', 'conferenceRecord', 'conferenceSummary', 'attendance', 'opinionSummary'];
  const pages = [
    ...[api.minutesText(MEETING), api.meetings(), api.publicMeetings()],
    ...papers.map((kind) => api.paper(MEETING, kind, 'docx', 'zh', 'zhou')),
  ];
  const read = await Promise.all(
    pages.map(async (page) => {
      const headers = client.cookie ? { cookie: client.cookie } : {};
      const response = await fetch(server.address + page, { headers });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const isPacked = response.headers.get('content-type')?.includes('officedocument');
      const parts = isPacked ? Object.values(unzipSync(bytes)) : [bytes];
      return parts.map((part) => new TextDecoder().decode(part)).join('\n');
    }),
  );
  return `${client.heard()}\n${read.join('\n')}`;
};

const sealing = (who: Name) => ({
  type: 'sealView' as const,
  answers: issues.map(({ id }) => ({
    issueId: id,
    answer: 'other' as const,
    conclusion: `FINDS-${who}`,
    reasons: `BECAUSE-${who}`,
  })),
});

describe('the views of a conference', () => {
  test('[K11] what a member wrote is his alone, byte for byte, until the chair reveals all at once', async () => {
    const { server, of } = await attach(inStep('views'));
    for (const who of members) expect(await of(who).command(sealing(who))).toHaveProperty('accepted');
    await of('sun')
      .command({ type: 'suspendHearing', reason: '' })
      .catch(() => undefined);
    for (const who of everyKind) {
      const everything = await everythingFor(server, of(who));
      for (const author of members)
        for (const what of [`FINDS-${author}`, `BECAUSE-${author}`])
          expect([who, what, everything.includes(what)]).toEqual([who, what, who === author]);
    }
    const revealed = await of('tan').command({ type: 'revealViews', missingReason: '' });
    if (!('accepted' in revealed)) throw new Error(revealed.refused);
    for (const who of [...members, 'sun', 'han', 'deng'] as const) {
      await of(who).until(revealed.accepted);
      for (const author of members) expect(of(who).heard()).toContain(`BECAUSE-${author}`);
    }
    for (const who of [...outside, 'qian', 'chen'] as const)
      expect(await everythingFor(server, of(who)), who).not.toContain('BECAUSE-');
  });

  test('[K12] one act reveals them: no member is shown another’s view a moment before the last is', async () => {
    const { of } = await attach(viewsSealed());
    const revealed = await of('tan').command({ type: 'revealViews', missingReason: '' });
    if (!('accepted' in revealed)) throw new Error(revealed.refused);
    await of('zhou').until(revealed.accepted);
    const telling = of('zhou').batches.filter((batch) => JSON.stringify(batch).includes('的理由'));
    expect(telling.length).toBe(1);
    for (const author of members) expect(JSON.stringify(telling)).toContain(`${author}的理由`);
  });
});

describe('the internal file', () => {
  test('[K27] position, reasons and finding reach nobody who attended, nor anybody outside', async () => {
    const { server, of } = await attach(sealedAgainst());
    const taken = await of('zheng').command({
      type: 'takePosition',
      position: 'departs',
      intended: 'INTENDED-INSIDE',
      reasons: 'REASONS-INSIDE',
    });
    expect(taken).toHaveProperty('accepted');
    await of('zheng').command({ type: 'escalate', reasons: 'ESCALATED-INSIDE' });
    await of('han').command({ type: 'decideEscalation', way: 'decided', text: 'DECIDED-INSIDE' });
    for (const who of [...outside, 'qian', 'chen'] as const)
      expect(await everythingFor(server, of(who)), who).not.toMatch(/-INSIDE|多数同意承办意见|的理由/);
    for (const who of members) expect(await everythingFor(server, of(who)), who).toContain('DECIDED-INSIDE');
  });

  test('[K27] people outside are told nothing of a conference, not even that there is one', async () => {
    const { server, of } = await attach(checkInOpen());
    for (const who of outside) {
      const everything = await everythingFor(server, of(who));
      for (const what of ['贩卖毒品', '松检刑诉', '周主持'])
        expect([who, what, everything.includes(what)]).toEqual([who, what, false]);
    }
  });
});
