/**
 * Nothing secret reaches a socket that may not see it. Somebody of every kind is attached while the officers
 * deliberate, fill in their forms and vote; every byte each was sent is searched for what was not for him.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { publicEar } from '../support/feedReader.ts';
import { atStep, ballot, issues } from '../support/hearing.ts';
import type { Name } from '../support/people.ts';
import { type Client, MEETING, startTestServer, type TestServer } from '../support/server.ts';

const everyKind = [
  'public',
  'zhou',
  'zheng',
  'sun',
  'han',
  'cao',
  'wang',
  'gao',
  'he',
  'shen',
  'chen',
  'li',
  'wu',
  'zhao',
] as const;
const panel = ['li', 'wu', 'zhao'] as const;

type Ear = Pick<Client, 'cookie' | 'heard' | 'until'> & { readonly join: () => Promise<unknown> };

const attach = async (server: TestServer) => {
  const clients = new Map<Name, Client>();
  const ears = new Map<Name | 'public', Ear>([['public', await publicEar(server.address)]]);
  for (const who of everyKind) {
    if (who === 'public') continue;
    const client = await server.enter(who);
    await client.join();
    clients.set(who, client);
    ears.set(who, client);
  }
  const found = <Who, Found>(those: ReadonlyMap<Who, Found>, who: Who): Found => {
    const one = those.get(who);
    if (!one) throw new Error(String(who));
    return one;
  };
  return {
    of: (who: Name): Client => found(clients, who),
    ear: (who: Name | 'public'): Ear => found(ears, who),
    others: (...those: readonly Name[]) => everyKind.filter((who) => !those.some((one) => one === who)),
  };
};

/** What each of these can get by every way there is: what he was told, all of it from the beginning, HTTP. */
const everythingFor = async (server: TestServer, client: Ear): Promise<string> => {
  await client.join();
  const pages = [
    ...[
      api.minutesText(MEETING),
      api.meetings(),
      api.publicMeetings(),
      api.office(),
      `${api.session()}?meeting=${MEETING}`,
    ],
    ...['minutes', 'opinionForm', 'opinionSummary', 'attendance', 'panel'].map((kind) =>
      api.paper(MEETING, kind, 'docx', 'zh', 'li'),
    ),
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

const form = (secret: string) => ({
  type: 'submitOpinion' as const,
  answers: issues.map(({ id }) => ({ issueId: id, answer: 'disagree' as const, reasons: secret })),
  overall: secret,
});

describe('the deliberation room', () => {
  test('[D1] what the officers note among themselves reaches no other socket and no page', async () => {
    const server = await startTestServer(atStep('deliberation'));
    const { of, ear, others } = await attach(server);
    const note = await of('li').command({ type: 'noteDeliberation', text: 'NOTE-OF-THE-PANEL' });
    expect(note).toHaveProperty('accepted');
    if ('accepted' in note) for (const officer of panel) await of(officer).until(note.accepted);
    for (const officer of panel) expect(of(officer).heard()).toContain('NOTE-OF-THE-PANEL');
    for (const who of others(...panel))
      expect(await everythingFor(server, ear(who)), who).not.toContain('NOTE-OF-THE-PANEL');
  });

  test('[D4] a form before it is announced is its officer’s alone; announced, it is everybody’s in the room', async () => {
    const server = await startTestServer(atStep('deliberation'));
    const { of, ear } = await attach(server);
    for (const officer of panel)
      expect(await of(officer).command(form(`FORM-OF-${officer}`))).toHaveProperty('accepted');
    for (const officer of panel) expect(of(officer).heard()).toContain(`FORM-OF-${officer}`);
    for (const who of everyKind) {
      const everything = await everythingFor(server, ear(who));
      for (const officer of panel)
        if (who !== officer) expect(everything, who).not.toContain(`FORM-OF-${officer}`);
    }
    await of('zhou').command({ type: 'advance', to: 'opinions', skipReason: '' });
    const announced = await of('zhou').command({ type: 'announceOpinions', spokenBy: null });
    if (!('accepted' in announced)) throw new Error(announced.refused);
    for (const who of ['public', 'wang', 'zhou', 'li'] as const) {
      await ear(who).until(announced.accepted);
      expect(ear(who).heard()).toContain('FORM-OF-zhao');
    }
    // The witness was outside, and stays so.
    expect(await everythingFor(server, ear('he'))).not.toContain('FORM-OF-zhao');
  });
});

describe('a form on paper', () => {
  test('[D10] what the clerk copied out is his and the officer’s alone until all are announced', async () => {
    const server = await startTestServer(atStep('deliberation'));
    const { of, ear, others } = await attach(server);
    const paper = { participantId: 'wu', ...form('FORM-ON-PAPER'), type: 'transcribePaperForm' as const };
    await of('sun').command({ type: 'receivePaperForm', participantId: 'wu' });
    await of('zhou').command({ type: 'advance', to: 'opinions', skipReason: '' });
    expect(await of('zhou').command({ type: 'announceOpinions', spokenBy: null })).toEqual({
      refused: 'paperFormsClosed',
    });
    const copied = await of('sun').command(paper);
    if (!('accepted' in copied)) throw new Error(copied.refused);
    for (const who of ['sun', 'wu'] as const) {
      await of(who).until(copied.accepted);
      expect(of(who).heard()).toContain('FORM-ON-PAPER');
    }
    for (const who of others('sun', 'wu'))
      expect(await everythingFor(server, ear(who)), who).not.toContain('FORM-ON-PAPER');
    const announced = await of('zhou').command({ type: 'announceOpinions', spokenBy: null });
    if (!('accepted' in announced)) throw new Error(announced.refused);
    for (const who of ['public', 'wang', 'zhao'] as const) {
      await ear(who).until(announced.accepted);
      expect(ear(who).heard()).toContain('FORM-ON-PAPER');
    }
  });
});

describe('a secret vote', () => {
  const secret = ballot({
    secret: true,
    disclosureSeen: true,
    options: [
      { id: 'choice-alpha', text: '甲' },
      { id: 'choice-omega', text: '乙' },
    ],
  });

  test('[V5] how somebody voted reaches nobody, not even himself again, and no file of the server', async () => {
    const server = await startTestServer(atStep('deliberation'));
    const { of, ear } = await attach(server);
    expect(await of('li').command({ type: 'openVote', ...secret })).toHaveProperty('accepted');
    const said = [
      ['li', 'choice-alpha'],
      ['wu', 'choice-omega'],
      ['zhao', 'choice-alpha'],
    ] as const;
    for (const [officer, choice] of said)
      expect(
        await of(officer).command({ type: 'castBallot', voteId: 'v1', choice }, `ballot-${officer}`),
      ).toHaveProperty('accepted');
    const again = await of('wu').command(
      { type: 'castBallot', voteId: 'v1', choice: 'choice-alpha' },
      'ballot-wu',
    );
    expect(again).toHaveProperty('accepted');
    const { records } = await server.rooms.meetings.read(MEETING);
    const cast = records.filter((record) => record.event.type === 'ballotCast');
    expect(cast.map((record) => record.event)).toEqual(
      panel.map((voterId) => ({ type: 'ballotCast', voteId: 'v1', voterId, choice: null })),
    );
    const closed = await of('li').command({ type: 'closeVote', voteId: 'v1' });
    if (!('accepted' in closed)) throw new Error(closed.refused);
    const { state } = await server.rooms.meetings.read(MEETING);
    expect(state.votes.v1?.counts).toEqual({ 'choice-alpha': 2, 'choice-omega': 1 });
    for (const who of everyKind) expect(ear(who).heard()).not.toMatch(/"choice":"choice-/);
    const ballots = occurrences(bytesOf(server.dataDir), '"choice":"choice-');
    expect(ballots).toBe(0);
  });

  test('[V5] the public and the presider are not even told of a vote in the deliberation room', async () => {
    const server = await startTestServer(atStep('deliberation'));
    const { of, ear, others } = await attach(server);
    await of('li').command({ type: 'openVote', ...secret });
    for (const officer of panel)
      await of(officer).command({ type: 'castBallot', voteId: 'v1', choice: 'choice-omega' });
    expect(await of('li').command({ type: 'closeVote', voteId: 'v1' })).toHaveProperty('accepted');
    for (const who of others(...panel))
      expect(await everythingFor(server, ear(who)), who).not.toContain('choice-omega');
  });
});

describe('protected identities', () => {
  test('[L3] the public never learns a protected name, by any way', async () => {
    const server = await startTestServer(atStep('questions'));
    const { of, ear } = await attach(server);
    const asked = await of('li').command({
      type: 'askQuestion',
      text: '何目击当时在场吗？',
      toId: 'wang',
      issueId: null,
    });
    if (!('accepted' in asked)) throw new Error(asked.refused);
    await ear('public').until(asked.accepted);
    const everything = await everythingFor(server, ear('public'));
    expect(everything).toContain('证人甲当时在场吗');
    expect(everything).not.toContain('何目击');
  });

  test('[P1] telephone numbers reach only those who prepare the hearing', async () => {
    const server = await startTestServer(atStep('questions'));
    const { ear, others } = await attach(server);
    for (const who of others('zhou', 'zheng', 'sun', 'han', 'cao', 'wang'))
      expect(await everythingFor(server, ear(who)), who).not.toContain('139-wang-000');
  });
});

const bytesOf = (dir: string): Buffer =>
  Buffer.concat(
    readdirSync(dir, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

const occurrences = (bytes: Buffer, text: string): number => bytes.toString('latin1').split(text).length - 1;
