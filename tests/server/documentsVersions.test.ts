import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { sentencesOf } from '#shared/authorship/sentences.ts';
import { plainText } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import { unsentInMemory } from '../../client/live/unsent.ts';
import type { Documents } from '../../server/documents/documents.ts';
import { sha256 } from '../../server/documents/updateChain.ts';
import { documentRoutes } from '../../server/http/documents.ts';
import { headerOf } from '../../server/sessions/identity.ts';
import { directory } from '../support/directory.ts';
import {
  type House,
  isLive,
  lidOf,
  openHouse,
  openPage,
  type Page,
  textIn,
  until,
} from './documentsSetup.ts';

const OPINION = 'opinion:o1';
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const part = (section: 'analysis' | 'conclusion', heading: string) =>
  ({ section, question: null, level: 1, heading, paragraphs: [] }) as const;

/** An opinion with two parts, and pages of two experts. */
async function opened(dataDir = directory()) {
  const house = await openHouse({ dataDir });
  await house.documents.edit(OPINION, (writing) =>
    writing.writeOutline([part('analysis', '分析论证'), part('conclusion', '结论')]),
  );
  const li = openPage(house, 'li', { document: OPINION });
  const zhao = openPage(house, 'zhao', { document: OPINION });
  await until(isLive(li));
  await until(isLive(zhao));
  return { house, li, zhao, dataDir };
}

/** Writes into the block at this place, under the writer's name. */
async function say(page: Page, block: number, text: string, person: string, at?: number): Promise<void> {
  const element = page.doc.getXmlFragment(ROOT).get(block);
  if (!(element instanceof Y.XmlElement)) throw new Error('no block');
  page.doc.transact(() => {
    if (element.length === 0) element.insert(0, [new Y.XmlText()]);
    const chars = element.get(0);
    if (chars instanceof Y.XmlText) chars.insert(at ?? chars.length, text, { author: { id: person } });
  });
  expect(await page.flush()).toBe(true);
}

const wordsOf = (page: Page, block: number): Y.XmlText => {
  const element = page.doc.getXmlFragment(ROOT).get(block);
  const chars = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(chars instanceof Y.XmlText)) throw new Error('no text');
  return chars;
};

const authorsIn = async (documents: Documents, seq?: number) =>
  sentencesOf((await documents.attributed(OPINION, seq))?.blocks ?? [])
    .filter(({ authors }) => authors[0]?.person !== '@system')
    .map(({ text, section, authors }) => [text, section, authors.map(({ person }) => person).join()]);

describe('an opinion two experts write', () => {
  test('says of each sentence whose it is and what the other took out, at every number, also after a restart', async () => {
    const { house, li, zhao, dataDir } = await opened();
    await say(li, 1, '发票与资金流水不符。', 'li');
    await until(() => textIn(zhao).includes('不符'));
    await say(zhao, 1, '应当补充鉴定。', 'zhao');
    const { seq } = (await house.documents.stateOf(OPINION)) ?? { seq: 0 };
    wordsOf(zhao, 1).delete(7, 1);
    await zhao.flush();
    const expected = [
      ['发票与资金流水符。', 'analysis', 'li'],
      ['应当补充鉴定。', 'analysis', 'zhao'],
    ];
    expect(await authorsIn(house.documents)).toEqual(expected);
    const taken = { text: '不', author: 'li', actor: 'zhao' };
    expect((await house.documents.attributed(OPINION))?.blocks[1]?.removals).toMatchObject([taken]);
    expect((await authorsIn(house.documents, seq))[0]).toEqual(['发票与资金流水不符。', 'analysis', 'li']);
    expect((await house.documents.history(OPINION))[0]?.persons).toEqual(['li', 'zhao']);
    await house.stop();
    const again = await openHouse({ dataDir });
    expect(await authorsIn(again.documents)).toEqual(expected);
    expect((await authorsIn(again.documents, seq))[0]?.[0]).toBe('发票与资金流水不符。');
    expect(await again.documents.attributed(OPINION, 10_000)).toBeNull();
  });

  test('an earlier version comes back as an edit of whoever brings it, and its authors stay its authors', async () => {
    const { house, li, zhao } = await opened();
    await say(li, 1, '发票与资金流水不符。', 'li');
    const { seq } = (await house.documents.stateOf(OPINION)) ?? { seq: 0 };
    await until(() => textIn(zhao).includes('不符'));
    wordsOf(zhao, 1).delete(0, 10);
    await say(zhao, 1, '另有看法。', 'zhao');
    expect(await house.documents.restore(OPINION, seq, { id: 'zhao', name: '赵' })).toHaveProperty('seq');
    expect(await authorsIn(house.documents)).toEqual([['发票与资金流水不符。', 'analysis', 'li']]);
    const [sentence] = sentencesOf((await house.documents.attributed(OPINION))?.blocks.slice(1) ?? []);
    expect(sentence?.movedBy).toEqual(['zhao']);
    await until(() => textIn(li).includes('不符') && !textIn(li).includes('另有'));
    house.rights.set('wang', 'read');
    expect(await house.documents.restore(OPINION, seq, { id: 'wang', name: '王' })).toEqual({
      refused: 'notForYou',
    });
    expect(await house.documents.restore(OPINION, 999, { id: 'li', name: '李' })).toEqual({
      refused: 'versionUnknown',
    });
  });

  test('who wrote what is frozen with the text, and goes on in the next generation', async () => {
    const { house, li, zhao } = await opened();
    await say(li, 1, '发票与资金流水不符。', 'li');
    await until(() => textIn(zhao).includes('不符'));
    await say(zhao, 1, '应当补充鉴定。', 'zhao');
    const before = await authorsIn(house.documents);
    const frozen = await house.documents.freeze(OPINION);
    expect(frozen.authorshipSha256).toBe(sha256(frozen.authorship ?? ''));
    expect(JSON.parse(frozen.authorship ?? '')).toMatchObject({ text: frozen.sha256 });
    expect(await house.documents.frozen(OPINION)).toEqual(frozen);
    expect(await authorsIn(house.documents)).toEqual(before);
    expect(await house.documents.restore(OPINION, 2, { id: 'li', name: '李' })).toEqual({
      refused: 'documentFrozen',
    });
    await house.documents.reopen(OPINION);
    expect(plainText(await house.documents.textOf(OPINION))).toContain('应当补充鉴定。');
    expect(await authorsIn(house.documents)).toEqual(before);
    const fresh = openPage(house, 'zhao', { document: OPINION });
    await until(isLive(fresh));
    await say(fresh, 3, '同意。', 'zhao');
    expect((await authorsIn(house.documents)).at(-1)).toEqual(['同意。', 'conclusion', 'zhao']);
  });
});

describe('an opinion changes hands', () => {
  test('an expert who is withdrawn is sent away at once, and what he wrote stays his', async () => {
    const { house, li, zhao } = await opened();
    await say(zhao, 1, '应当补充鉴定。', 'zhao');
    house.rights.set('zhao', 'none');
    await house.documents.rightsChanged(OPINION);
    await until(() => zhao.state().status === 'refused');
    expect(zhao.state()).toMatchObject({ reason: 'noRight', mayEdit: false });
    expect(li.state().status).toBe('live');
    expect(await authorsIn(house.documents)).toEqual([['应当补充鉴定。', 'analysis', 'zhao']]);
  });

  test('a device that slept while the opinion was signed gets the signed text, and its own sentences to send or drop', async () => {
    const { house, li } = await opened();
    const unsent = unsentInMemory();
    const lid = lidOf('qian');
    const qian = openPage(house, 'qian', { document: OPINION, unsent, socket: lid.socket });
    await until(isLive(qian));
    await say(li, 1, '发票与资金流水不符。', 'li');
    await until(() => textIn(qian).includes('不符'));
    lid.shut();
    wordsOf(qian, 1).insert(10, '但差额有合理解释。', { author: { id: 'qian' } });
    const frozen = await house.documents.freeze(OPINION);
    lid.open();
    await until(() => qian.state().status === 'frozen');
    expect(qian.state().frozen).toMatchObject({ sha256: frozen.sha256 });
    expect(plainText(qian.state().frozen?.blocks ?? [])).not.toContain('合理解释');
    expect(qian.state().late?.text.split('\n').sort()).toEqual([
      '+ 发票与资金流水不符。但差额有合理解释。',
      '− 发票与资金流水不符。',
    ]);
    expect(qian.state().late?.sentences).toEqual(['但差额有合理解释。']);
    await qian.dropLate();
    expect(await unsent.load()).toBeNull();
  });
});

describe('over HTTP', () => {
  const served = async (house: House) => {
    const app = express();
    app.use(
      '/api',
      documentRoutes({
        documents: house.documents,
        now: Date.now,
        noteRestore: async () => undefined,
        personFor: async (request) => {
          const id = headerOf(request, 'x-person');
          return id === null ? null : { person: { id, name: id }, session: id };
        },
      }),
    );
    const server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    stops.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    return async (path: string, person: string | null, method = 'GET') => {
      const headers = person === null ? {} : { 'x-person': person };
      const url = `http://127.0.0.1:${port}/api/documents/${OPINION}/${path}`;
      const response = await fetch(url, { method, headers });
      return { status: response.status, body: await response.json() };
    };
  };

  test('whoever may read is told authors, versions and changes; nobody else is told anything', async () => {
    const { house, li, zhao } = await opened();
    const ask = await served(house);
    await say(li, 1, '发票与资金流水不符。', 'li');
    await until(() => textIn(zhao).includes('不符'));
    await say(zhao, 1, '基本', 'zhao', 7);
    const told = (await ask('authorship', 'li')).body;
    expect(told).toMatchObject({ document: OPINION, generation: 1, seq: 3 });
    expect(told.shares).toContainEqual({ person: 'li', characters: 10 });
    expect(told.runs.find((run: { author: string }) => run.author === 'zhao')).toMatchObject({
      ...{ client: zhao.doc.clientID, length: 2, block: 1, start: 7, actor: 'zhao', kind: 'own' },
    });
    expect((await ask('versions/2', 'li')).body.sentences[1].text).toBe('发票与资金流水不符。');
    const { differences } = (await ask('compare?from=2', 'li')).body;
    expect(differences[1]).toMatchObject({
      change: 'changed',
      pieces: [{ change: 'same' }, { change: 'added', text: '基本' }, { change: 'same' }],
    });
    expect((await ask('versions', 'li')).body.stretches).toHaveLength(1);
    expect((await ask('versions/2/restore', 'li', 'POST')).body).toEqual({ seq: 4 });
    expect((await ask('versions/x', 'li')).status).toBe(400);
    expect((await ask('versions/99', 'li')).status).toBe(404);
    expect((await ask('authorship', null)).status).toBe(401);
    house.rights.set('chen', 'none');
    expect((await ask('authorship', 'chen')).status).toBe(404);
  });
});
