/** Doors beside the front one: what somebody might reach by another way than the one its rule was written for. */
import { describe, expect, test } from 'vitest';
import { emptyConclusions } from '#shared/opinion/outline.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { api } from '#shared/paths.ts';
import { minutesDocument } from '#shared/protocol.ts';
import { CLIENTS_PER_PERSON } from '../../server/documents/documentStore.ts';
import { departing, positioned, sealed } from '../support/conference.ts';
import { atStep, decided } from '../support/hearing.ts';
import {
  beingDrafted,
  enterByAccount,
  expert,
  OPINION,
  staffed,
  writeUnder,
} from '../support/opinionServer.ts';
import { type Client, MEETING, startTestServer, type TestServer } from '../support/server.ts';

const read = async (server: TestServer, { cookie }: Pick<Client, 'cookie'>, address: string) => {
  const response = await fetch(server.address + address, { headers: { cookie } });
  return { status: response.status, text: await response.text() };
};

describe('a file by its hash', () => {
  test('nobody lays a file he never held to an undertaking, to read it there', async () => {
    const server = await startTestServer(decided());
    const cao = await enterByAccount(server, staffed('cao'));
    const wish = { type: 'recordUndertaking', assistantId: 'chen', on: server.clock.now - 1 } as const;
    const file = { name: '承诺书.pdf', sha256: 'a'.repeat(64) };
    const asked = (command: typeof wish & { file: typeof file | null }) =>
      cao.socket.timeout(8000).emitWithAck('commandOffice', `u-${command.file ? 1 : 2}`, command);
    expect(await asked({ ...wish, file })).toEqual({ refused: 'notForYou' });
    expect(await asked({ ...wish, file: null })).toHaveProperty('accepted');
  });
});

describe('the ledger', () => {
  test('[O24] is read by an assistant’s own account, not by a link to one meeting', async () => {
    const server = await startTestServer(decided());
    const [link, own] = [await server.enter('chen'), await enterByAccount(server, expert('chen'))];
    expect((await read(server, link, api.ledgerOf('chen', 2025))).status).toBe(401);
    expect((await read(server, own, api.ledgerOf('chen', 2025))).status).toBe(200);
  });
});

describe('what a list finds', () => {
  test('[K27] does not tell who attended how a conference went on after the seal', async () => {
    const found = async (story: Parameters<typeof startTestServer>[0], stage: string) => {
      const server = await startTestServer(story);
      server.clock.now += 3_600_000;
      const { text } = await read(server, await server.enter('qian'), `/api/meetings?stage=${stage}`);
      return JSON.parse(text).total;
    };
    for (const story of [sealed(), positioned()]) {
      expect(await found(story, 'sealed')).toBe(1);
      expect(await found(story, 'decided')).toBe(0);
    }
  });

  test('[U32] does not tell who was taken out how far an expert opinion has come', async () => {
    const server = await startTestServer(decided());
    const { zheng, chen, fang, done } = await beingDrafted(server);
    await done(zheng.act({ type: 'withdrawExpert', assistantId: 'fang', reason: '不再需要' }));
    const found = async (stages: string) =>
      JSON.parse((await read(server, fang, `/api/opinions?stage=${stages}`)).text).total;
    const before = [await found('requested'), await found('drafting'), await found('requested,drafting')];
    for (const question of ['q1', 'q2']) await writeUnder(server, 'chen', 'conclusion', question, '可以');
    const conclusions = ['q1', 'q2'].map((questionId) => ({ questionId, certainty: 'definite' as const }));
    await done(chen.act({ type: 'submitOpinion', conclusions, note: '' }));
    const after = [await found('requested'), await found('drafting'), await found('requested,drafting')];
    expect(after).toEqual(before);
    expect(after[2]).toBe(1);
  });
});

describe('what was deleted from the minutes', () => {
  test('[M8] is for those inside; whoever reads them as they stand does not reach the document that keeps it', async () => {
    const server = await startTestServer(atStep('questions'));
    const { documents } = server.rooms;
    const document = minutesDocument(MEETING);
    await documents.edit(document, (writing) =>
      writing.fillIfEmpty([{ type: 'paragraph', content: [{ type: 'text', text: '笔录' }] }]),
    );
    for (const who of ['li', 'zheng'] as const) {
      const client = await server.enter(who);
      expect((await read(server, client, api.minutesText(MEETING))).status, who).toBe(200);
      const pages = ['authorship', 'versions', 'versions/1', 'compare?from=1'];
      for (const page of pages) {
        const address = `/api/documents/${encodeURIComponent(document)}/${page}`;
        const { text } = await read(server, client, address);
        expect([who, page, text.includes('notForYou')]).toEqual([who, page, who === 'li']);
      }
    }
  });
});

describe('an earlier version', () => {
  const address = `/api/documents/${encodeURIComponent(opinionDocument(OPINION))}/versions/1`;
  const restoring = async (server: TestServer, { cookie }: Pick<Client, 'cookie'>) => {
    const init = { method: 'POST', headers: { cookie, origin: server.address } };
    return (await fetch(`${server.address}${address}/restore`, init)).json();
  };

  test('is refused to whoever has had every client id one person may have, not tried for ever', async () => {
    const server = await startTestServer(decided());
    const { chen } = await beingDrafted(server);
    server.database.transaction(() => {
      for (let client = 1; client <= CLIENTS_PER_PERSON; client += 1)
        server.database.run(
          'INSERT INTO document_client (document, client_id, person, at) VALUES (?, ?, ?, 0)',
          ...[opinionDocument(OPINION), client, 'chen'],
        );
    });
    expect(await restoring(server, chen)).toEqual({ refused: 'notRestored' });
  });

  test('is read as often as somebody leafs, and no oftener', async () => {
    const server = await startTestServer(decided());
    const { chen, fang } = await beingDrafted(server);
    const statuses: number[] = [];
    for (let asked = 0; asked < 45; asked += 1) statuses.push((await read(server, chen, address)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(40);
    expect(statuses.at(-1)).toBe(429);
    expect((await read(server, fang, address)).status).toBe(200);
    server.clock.now += 61_000;
    expect((await read(server, chen, address)).status).toBe(200);
  });
});

describe('a refusal', () => {
  test('[K27] tells whoever may not act in a conference nothing of how it stands, and outsiders not that there is one', async () => {
    const told = async (story: Parameters<typeof startTestServer>[0], who: 'chen' | 'qian' | 'tang') => {
      const server = await startTestServer(story);
      const { command } = await server.enter(who);
      return [
        await command({ type: 'takePosition', position: 'follows', intended: '起诉', reasons: '' }),
        await command({ type: 'escalate', reasons: '不同意' }),
        await command({ type: 'decideEscalation', way: 'decided', text: '同意' }),
        await command({ type: 'recordCommitteeResult', text: '同意', heldAt: 1_700_000_000_000 }),
        await command({ type: 'fileConference', note: '' }),
      ];
    };
    for (const who of ['chen', 'qian', 'tang'] as const) {
      const before = await told(sealed(), who);
      expect([who, await told(positioned(), who)]).toEqual([who, before]);
      expect([who, await told(departing(), who)]).toEqual([who, before]);
      if (who === 'tang') expect(before).toEqual(before.map(() => ({ refused: 'notForYou' })));
    }
  });
});

describe('what the ledger says of cases', () => {
  test('[O24] is for those who answer for them, who keep it, and the assistant himself', async () => {
    const server = await startTestServer(sealed());
    server.clock.now += 86_400_000;
    const cao = { id: 'cao', roles: ['caseManagement' as const] };
    await server.rooms.offices.execute(cao, 'lecture', {
      ...{ type: 'recordParticipation', participationId: 'p1', assistantId: 'chen', kind: 'lecture' },
      ...{ on: server.clock.now - 1000, title: '税务讲座', hours: 2, caseNo: '', note: '' },
    });
    for (const [who, reads] of [
      ['tang', false],
      ['han', true],
      ['cao', true],
    ] as const) {
      const client = await enterByAccount(server, staffed(who));
      const own = await read(server, client, api.ledgerOf('chen', 2025));
      expect([who, own.text.includes('贩卖毒品')]).toEqual([who, reads]);
      expect([who, own.text.includes('税务讲座')]).toEqual([who, true]);
      expect(JSON.parse(own.text).row.figures.participations, who).toBe(2);
    }
    const own = await read(server, await enterByAccount(server, expert('chen')), api.ledgerOf('chen', 2025));
    expect(own.text).toContain('贩卖毒品');
  });
});

describe('an assistant whose term runs out while he writes', () => {
  test('[U38] writes and reads no more from that moment, connected or not', async () => {
    const server = await startTestServer(decided());
    await beingDrafted(server);
    const chen = { id: 'chen', name: '' };
    const access = () => server.rooms.documents.accessTo(opinionDocument(OPINION), chen);
    expect(await access()).toBe('edit');
    server.clock.now += 400 * 86_400_000;
    expect(await access()).toBe('none');
  });
});

describe('a question under a name every object has', () => {
  test('is a question like any other', () => {
    const heading = (question: string) => ({
      ...{ type: 'heading' as const, attrs: { level: 2 as const, section: 'conclusion' as const, question } },
      content: [{ type: 'text' as const, text: '问题' }],
    });
    const words = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: '可以。' }] };
    const asked = [{ id: '__proto__' }, { id: 'constructor' }, { id: 'toString' }];
    const blocks = [heading('__proto__'), words, heading('constructor'), words];
    expect(emptyConclusions(blocks, asked)).toEqual(['toString']);
  });
});
