import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { plainText, richLine } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import { unsentInMemory } from '../../client/live/unsent.ts';
import type { DocumentStore } from '../../server/documents/documentStore.ts';
import { firstBrokenUpdate } from '../../server/documents/updateChain.ts';
import { directory } from '../support/directory.ts';
import { DOCUMENT, isLive, lidOf, openHouse, openPage, textIn, until, write } from './documentsSetup.ts';

const broken = async (store: DocumentStore): Promise<number | null> =>
  firstBrokenUpdate(DOCUMENT, await store.log(DOCUMENT));

describe('minutes that write themselves', () => {
  const step = (seq: number, text: string) =>
    richLine({ id: `e${seq}`, kind: 'step', seq, at: 1_000 + seq }, text);

  test('a line for an event comes once, in the order of the record, also after a restart and after deletion', async () => {
    const dataDir = directory();
    const first = await openHouse({ dataDir });
    await first.documents.edit(DOCUMENT, (writing) => {
      expect(writing.insertLineIfMissing(step(1, '第一步'))).toBe(true);
      expect(writing.insertLineIfMissing(step(3, '第三步'))).toBe(true);
      expect(writing.insertLineIfMissing(step(2, '第二步'))).toBe(true);
      expect(writing.insertLineIfMissing(step(2, '第二步'))).toBe(false);
    });
    expect(plainText(await first.documents.textOf(DOCUMENT))).toBe('第一步\n第二步\n第三步');
    const clerk = openPage(first, 'clerk');
    await until(isLive(clerk));
    clerk.doc.getXmlFragment(ROOT).delete(1, 1);
    await clerk.flush();
    clerk.destroy();
    await first.stop();
    const second = await openHouse({ dataDir });
    const again = await second.documents.edit(DOCUMENT, (writing) =>
      [1, 2, 3].map((seq) => writing.insertLineIfMissing(step(seq, '又来'))),
    );
    expect(again).toEqual({ result: [false, false, false] });
    expect(plainText(await second.documents.textOf(DOCUMENT))).toBe('第一步\n第三步');
  });

  test('the line where the clerk waits stays last', async () => {
    const house = await openHouse();
    await house.documents.edit(DOCUMENT, (writing) =>
      writing.fillIfEmpty([step(1, '一'), richLine({ id: 'x' }, '')]),
    );
    await house.documents.edit(DOCUMENT, (writing) => writing.insertLineIfMissing(step(9, '九')));
    expect(
      (await house.documents.textOf(DOCUMENT)).map((block) => block.type === 'line' && block.attrs.id),
    ).toEqual(['e1', 'e9', 'x']);
  });

  test('a changed line shows as edited, and a link to the record cannot be forged', async () => {
    const house = await openHouse();
    await house.documents.edit(DOCUMENT, (writing) => {
      writing.insertLineIfMissing(step(1, '主持人宣布开始'));
      writing.insertLineIfMissing(step(2, '表决：同意五票'));
    });
    const clerk = openPage(house, 'clerk');
    await until(isLive(clerk));
    const root = clerk.doc.getXmlFragment(ROOT);
    const line = root.get(1);
    if (!(line instanceof Y.XmlElement)) throw new Error('no line');
    clerk.doc.transact(() => {
      (line.get(0) as Y.XmlText).insert(0, '经查，');
      line.setAttribute('kind', 'free');
      const forged = new Y.XmlElement('line');
      forged.setAttribute('seq', 77 as unknown as string);
      forged.insert(0, [new Y.XmlText('表决：反对九票')]);
      const twin = new Y.XmlElement('line');
      twin.setAttribute('seq', 1 as unknown as string);
      twin.insert(0, [new Y.XmlText('主持人宣布结束')]);
      root.insert(2, [forged, twin]);
    });
    await clerk.flush();
    const lines = (await house.documents.textOf(DOCUMENT)).flatMap((block) =>
      block.type === 'line' ? [{ ...block.attrs, text: block.content[0]?.text }] : [],
    );
    expect(lines.map(({ seq, kind, edited }) => ({ seq, kind, edited }))).toEqual([
      { seq: 1, kind: 'step', edited: false },
      { seq: 2, kind: 'step', edited: true },
      { seq: null, kind: 'free', edited: false },
      { seq: null, kind: 'free', edited: false },
    ]);
  });

  test('a line of the record under another name shows as edited', async () => {
    const house = await openHouse();
    const said = { kind: 'speech', seq: 1, at: 1_001, speaker: 'wang', speakerName: '王申请' } as const;
    await house.documents.edit(DOCUMENT, (writing) => {
      writing.insertLineIfMissing(richLine({ id: 'e1', ...said }, '我没有打人'));
      writing.insertLineIfMissing(richLine({ id: 'e2', ...said, seq: 2 }, '我当时不在场'));
    });
    const clerk = openPage(house, 'clerk');
    await until(isLive(clerk));
    const line = clerk.doc.getXmlFragment(ROOT).get(0);
    if (!(line instanceof Y.XmlElement)) throw new Error('no line');
    line.setAttribute('speakerName', '高代理');
    await clerk.flush();
    const lines = (await house.documents.textOf(DOCUMENT)).flatMap((block) =>
      block.type === 'line' ? [[block.attrs.speakerName, block.attrs.edited]] : [],
    );
    expect(lines).toEqual([
      ['高代理', true],
      ['王申请', false],
    ]);
  });

  test('readers are told of changes, rendered', async () => {
    const house = await openHouse();
    const told: string[] = [];
    const off = house.documents.onChanged(DOCUMENT, ({ blocks }) => told.push(plainText(blocks)));
    await house.documents.edit(DOCUMENT, (writing) =>
      writing.appendLine(richLine({ speakerName: '李' }, '我说')),
    );
    await until(() => told.at(-1) === '李：我说');
    off();
  });
});

describe('freezing', () => {
  test('what was admitted is in it, editors are sent away with the text, and it is the same when asked again', async () => {
    const house = await openHouse();
    const li = openPage(house, 'li');
    await until(isLive(li));
    write(li, '意见：同意。');
    await li.flush();
    const frozen = await house.documents.freeze(DOCUMENT);
    await until(() => li.state().status === 'frozen');
    expect(li.state().frozen).toMatchObject({ sha256: frozen.sha256, generation: 1 });
    expect(li.state().late).toBeNull();
    expect(await house.documents.freeze(DOCUMENT)).toEqual(frozen);
    expect(await house.documents.edit(DOCUMENT, (writing) => writing.appendLine(richLine({}, '晚')))).toEqual(
      {
        refused: 'frozen',
      },
    );
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('意见：同意。');
    await expect(
      house.store.append(DOCUMENT, { generation: 1, after: frozen.seq, entries: [], lines: [] }),
    ).rejects.toThrow();
  });

  test('text from a device that slept is refused and stays in its author’s hands, through a reload', async () => {
    const house = await openHouse();
    const unsent = unsentInMemory();
    const lid = lidOf('li');
    const li = openPage(house, 'li', { unsent, socket: lid.socket });
    const zhao = openPage(house, 'zhao');
    await until(isLive(li));
    await until(isLive(zhao));
    write(zhao, '意见：同意。');
    await zhao.flush();
    await until(() => textIn(li).includes('同意'));
    lid.shut();
    const text = li.doc.getXmlFragment(ROOT).get(0);
    if (!(text instanceof Y.XmlElement)) throw new Error('no text');
    (text.get(0) as Y.XmlText).insert(3, '不');
    write(li, '另有一点保留。');
    const frozen = await house.documents.freeze(DOCUMENT);
    lid.open();
    await until(() => li.state().status === 'frozen');
    const expected = ['− 意见：同意。', '+ 意见：不同意。', '+ 另有一点保留。'];
    expect(li.state().late?.text.split('\n').sort()).toEqual([...expected].sort());
    expect(frozen.canonical).not.toContain('不同意');
    li.destroy();
    const reloaded = openPage(house, 'li', { unsent });
    await until(() => reloaded.state().status === 'frozen');
    expect(reloaded.state().late?.text).toContain('另有一点保留。');
    await reloaded.dropLate();
    expect(await unsent.load()).toBeNull();
  });

  test('reopened, it is a new generation with the same text; a page of the old one is told so', async () => {
    const house = await openHouse();
    const unsent = unsentInMemory();
    const lid = lidOf('li');
    const li = openPage(house, 'li', { unsent, socket: lid.socket });
    await until(isLive(li));
    await house.documents.edit(DOCUMENT, (writing) =>
      writing.fillIfEmpty([
        richLine({ id: 'a', kind: 'speech', seq: 4, speaker: 'p1', speakerName: '李' }, '原话'),
      ]),
    );
    await until(() => textIn(li).includes('原话'));
    lid.shut();
    write(li, '睡前补一句');
    await house.documents.freeze(DOCUMENT);
    expect(await house.documents.reopen(DOCUMENT)).toEqual({ generation: 2 });
    expect(await house.documents.reopen(DOCUMENT)).toEqual({ refused: 'open' });
    lid.open();
    await until(() => li.state().status === 'refused');
    expect(li.state()).toMatchObject({ reason: 'wrongGeneration' });
    expect(li.state().late?.text).toBe('+ 睡前补一句');
    const fresh = openPage(house, 'li');
    await until(isLive(fresh));
    expect(fresh.state().generation).toBe(2);
    write(fresh, '更正');
    await fresh.flush();
    expect(plainText(await house.documents.textOf(DOCUMENT))).toBe('李：原话\n更正');
    expect(await broken(house.store)).toBeNull();
    expect((await house.documents.freeze(DOCUMENT)).generation).toBe(2);
  });
});
