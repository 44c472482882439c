/**
 * npm run office -- create: makes a real, empty office with its first administrator.
 * Asks for what is not given: --name --number --person --login; the password is asked for, or read from standard input.
 * npm run office -- backup <file>: copies the office into one file, while the server runs.
 * npm run office -- restore <file>: lays such a file out in an empty data directory.
 */
import { randomUUID } from 'node:crypto';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { OfficeCommand } from '#shared/office/commands.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { openRooms } from './rooms.ts';
import { openAccounts } from './sessions/accounts.ts';
import { openSessions } from './sessions/sessions.ts';
import { type BackupComplaint, backUp, type Kept, restore } from './store/backup.ts';
import { openDatabase } from './store/database.ts';

const say = (text: string) => void stdout.write(`${text}\n`);
const stop = (text: string): never => {
  say(text);
  process.exit(2);
};

const text = { type: 'string' } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: text, number: text, person: text, login: text },
});
const [act = '', file = ''] = positionals;
if (act !== 'create' && !((act === 'backup' || act === 'restore') && file !== ''))
  stop(
    [
      '用法 Usage:',
      'npm run office -- create [--name 单位名称] [--number 文号代字] [--person 管理员姓名] [--login 登录名]',
      'npm run office -- backup <文件 file>',
      'npm run office -- restore <文件 file>',
    ].join('\n  '),
  );

const complaints: Readonly<Record<BackupComplaint['complaint'], string>> = {
  noOffice: '数据目录里没有单位。 There is no office in the data directory:',
  targetExists: '文件已存在，请另起名称。 The file exists already; choose another name:',
  notEmpty:
    '数据目录不是空的，不能恢复到其中。 The data directory is not empty; nothing is restored into it:',
  notABackup: '这不是备份文件。 This is no backup:',
  damaged: '内容有损坏，未作任何改动。 Damaged; nothing was changed:',
  fileMissing: '缺少证据文件。 An exhibit’s file is missing:',
};

const lines = createInterface({ input: stdin, output: stdout, terminal: stdin.isTTY });
const waiting: string[] = [];
const wanting: ((line: string) => void)[] = [];
lines.on('line', (line) => {
  const next = wanting.shift();
  if (next) next(line);
  else waiting.push(line);
});
const ask = (question: string): Promise<string> => {
  stdout.write(`${question} `);
  const ready = waiting.shift();
  return ready === undefined ? new Promise((resolve) => wanting.push(resolve)) : Promise.resolve(ready);
};
const given = async (value: string | undefined, question: string) => (value ?? (await ask(question))).trim();

const read = readConfig(process.env);
if ('complaint' in read) stop(read.complaint);
else if (act === 'create') await create(read.config.dataDir);
else report(act === 'backup' ? backUp(read.config.dataDir, file) : restore(file, read.config.dataDir));

async function create(dataDir: string): Promise<void> {
  const database = openDatabase(dataDir);
  const now = () => Date.now();
  const rooms = openRooms({ database, now, log: createLog({ level: 'error' }) });
  const accounts = openAccounts({ database, now, sessions: openSessions({ database, now, secure: false }) });
  try {
    if ((await rooms.offices.read()).state.founded)
      return say('这个数据目录里已有一个单位。 This data directory holds an office already.');
    const office = await given(values.name, '单位全称 Office name:');
    const number = await given(values.number, '文号代字（如 松检听） Document number prefix:');
    const person = await given(values.person, '管理员姓名 Administrator’s name:');
    const loginName = await given(values.login, '登录名 Login name:');
    const password = await ask('密码（至少十位） Password (ten characters or more):');
    const personId = randomUUID();
    const system = { id: 'system', roles: ['system'] } as const;
    if (office === '' || person === '')
      return say('单位全称和管理员姓名不能为空。 Neither name may be empty.');
    const account = await accounts.create({ personId, loginName, password, by: 'system' });
    if ('refused' in account) return say(`未能建立账号 The account was refused: ${account.refused}`);
    for (const command of [
      { type: 'foundOffice', name: office, number, address: '', phone: '' },
      { type: 'addPerson', personId, name: person, roles: ['administrator'], department: '', title: '' },
    ] satisfies OfficeCommand[]) {
      const answer = await rooms.offices.execute(system, randomUUID(), command);
      if ('refused' in answer) return say(`未能建立 Refused: ${answer.refused}`);
    }
    say(
      `已建立 ${office}，管理员 ${person}（${loginName}）。现在运行 npm start。 Created; now run npm start.`,
    );
  } finally {
    lines.close();
    await rooms.close();
    database.close();
  }
}

function report(answer: Kept | BackupComplaint): void {
  lines.close();
  if ('complaint' in answer) {
    stop(`${complaints[answer.complaint]} ${answer.where}`);
    return;
  }
  const { streams, events, files } = answer;
  say(
    `完成：${streams} 条记录链、${events} 条记录、${files} 个文件，校验无误。 Done and verified: ${streams} streams, ${events} events, ${files} files.`,
  );
}
