/** An office in one file: taken while the server runs, laid out again whole, and never when it does not hold. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Libsql from 'libsql';
import { describe, expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { type BackupComplaint, backUp, type Kept, restore } from '../../server/store/backup.ts';
import { directory } from '../support/directory.ts';
import { atStep, ballot } from '../support/hearing.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';
import { smallPdf } from '../support/smallPdf.ts';

const PDF = smallPdf('register');

const upload = async (server: TestServer): Promise<string> => {
  const response = await fetch(server.address + api.exhibits(MEETING), {
    method: 'POST',
    headers: {
      cookie: server.cookieOf('sun'),
      origin: server.address,
      'content-type': 'application/pdf',
      'x-file-name': 'register.pdf',
    },
    body: Buffer.from(PDF),
  });
  if (!response.ok) throw new Error(await response.text());
  return createHash('sha256').update(PDF).digest('hex');
};
const keptBy = (answer: Kept | BackupComplaint): Kept => {
  if ('complaint' in answer) throw new Error(`${answer.complaint} ${answer.where}`);
  return answer;
};

describe('a backup', () => {
  test('taken while the server runs holds the record and the exhibits, and comes back as it was', async () => {
    const server = await startTestServer(atStep('questions'));
    const name = await upload(server);
    const before = await server.rooms.meetings.read(MEETING);
    const file = join(directory(), 'office.backup');
    const kept = keptBy(backUp(server.dataDir, file));
    expect(kept).toMatchObject({ streams: 2, files: 1 });
    // The server goes on, and its copy does not.
    await server.rooms.meetings.execute(MEETING, { id: 'zhou', roles: ['prosecutor'] }, 'later', {
      type: 'suspendHearing',
      reason: '备份之后',
    });
    const dataDir = join(directory(), 'empty');
    expect(keptBy(restore(file, dataDir))).toEqual(kept);
    expect(readFileSync(join(dataDir, 'files', name.slice(0, 2), name)).equals(PDF)).toBe(true);
    expect(readdirSync(dataDir).sort()).toEqual(['files', 'tingyi.db']);
    const again = await startTestServer(atStep('questions'), { dataDir });
    const after = await again.rooms.meetings.read(MEETING);
    expect([after.head, after.state]).toEqual([before.head, before.state]);
  });

  test('[V5] leaves an open secret vote behind: no key, no count, and no wrong tally afterwards', async () => {
    const server = await startTestServer(atStep('deliberation'));
    const officer = await server.enter('li');
    await officer.command({ type: 'openVote', ...ballot({ secret: true, disclosureSeen: true }) });
    await officer.command({ type: 'castBallot', voteId: 'v1', choice: 'yes' });
    const sealed = server.database.first<{ sealed: Buffer }>('SELECT sealed FROM boxes')?.sealed;
    const file = join(directory(), 'office.backup');
    keptBy(backUp(server.dataDir, file));
    expect(sealed && readFileSync(file).includes(sealed)).toBe(false);
    const dataDir = join(directory(), 'empty');
    keptBy(restore(file, dataDir));
    expect(existsSync(join(dataDir, 'keys'))).toBe(false);
    const again = await startTestServer(atStep('deliberation'), { dataDir });
    const later = await again.enter('li');
    expect(await later.command({ type: 'closeVote', voteId: 'v1' })).toHaveProperty('refused');
    expect(await later.command({ type: 'cancelVote', voteId: 'v1', reason: '恢复备份' })).toHaveProperty(
      'accepted',
    );
  });

  test('is not written over another file, nor from an empty directory', async () => {
    const server = await startTestServer(atStep('questions'));
    const file = join(directory(), 'office.backup');
    writeFileSync(file, 'mine');
    expect(backUp(server.dataDir, file)).toEqual({ complaint: 'targetExists', where: file });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const empty = directory();
    expect(backUp(empty, `${file}2`)).toEqual({ complaint: 'noOffice', where: empty });
  });

  test('is not taken when an exhibit is gone or changed', async () => {
    const server = await startTestServer(atStep('questions'));
    const name = await upload(server);
    const path = join(server.dataDir, 'files', name.slice(0, 2), name);
    writeFileSync(path, 'changed');
    const target = join(directory(), 'office.backup');
    expect(backUp(server.dataDir, target)).toEqual({ complaint: 'fileMissing', where: path });
    expect(existsSync(target)).toBe(false);
  });
});

describe('a backup that does not hold', () => {
  const tampered = async (change: string): Promise<BackupComplaint | Kept> => {
    const server = await startTestServer(atStep('questions'));
    const file = join(directory(), 'office.backup');
    keptBy(backUp(server.dataDir, file));
    const handle = new Libsql(file);
    handle.exec(change);
    handle.close();
    const dataDir = join(directory(), 'empty');
    const answer = restore(file, dataDir);
    expect(readdirSync(dataDir)).toEqual([]);
    return answer;
  };
  const stream = `meeting:${MEETING}`;

  test('one word changed, one event missing, one added: named, and nothing is laid out', async () => {
    const free = 'DROP TRIGGER events_stay; DROP TRIGGER events_remain;';
    expect(
      await tampered(
        `${free} UPDATE events SET body = replace(body, '王申请', '王被告') WHERE stream = '${stream}' AND seq = 1`,
      ),
    ).toEqual({ complaint: 'damaged', where: `${stream} #1 bodyChanged` });
    expect(
      await tampered(
        `${free} DELETE FROM events WHERE stream = '${stream}' AND seq = (SELECT max(seq) FROM events WHERE stream = '${stream}')`,
      ),
    ).toMatchObject({ complaint: 'damaged' });
    expect(
      await tampered(
        `INSERT INTO events SELECT 'meeting:other', seq, body, salt, commitment, hash FROM events WHERE stream = '${stream}'`,
      ),
    ).toEqual({ complaint: 'damaged', where: 'meeting:other' });
  });
  test('another kind of file, half a file, a directory in use', async () => {
    const dir = directory();
    const text = join(dir, 'text');
    writeFileSync(text, 'not a database, though long enough to look at. '.repeat(40));
    expect(restore(text, join(dir, 'a'))).toEqual({ complaint: 'damaged', where: text });
    const other = new Libsql(join(dir, 'other.db'));
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();
    expect(restore(join(dir, 'other.db'), join(dir, 'b'))).toMatchObject({ complaint: 'notABackup' });
    expect(restore(text, dir)).toEqual({ complaint: 'notEmpty', where: dir });
  });
});

test('npm run office -- backup and restore say what they did, and what is wrong', async () => {
  const server = await startTestServer(atStep('questions'));
  const file = join(directory(), 'office.backup');
  const office = (act: string, dataDir: string) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/officeCommand.ts', act, file], {
      env: { ...process.env, DATA_DIR: dataDir },
    }).then(
      ({ stdout }) => [0, stdout] as const,
      ({ code, stdout }: { code: number; stdout: string }) => [code, stdout] as const,
    );
  expect(await office('backup', server.dataDir)).toEqual([
    0,
    expect.stringMatching(/2 streams, \d+ events, 0 files/),
  ]);
  const [code, said] = await office('restore', server.dataDir);
  expect([code, said.includes('The data directory is not empty')]).toEqual([2, true]);
});
