/**
 * npm run office -- create: makes a real, empty office with its first administrator.
 * Asks for what is not given: --name --number --person --login; the password is asked for, or read from standard input.
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
if (positionals[0] !== 'create')
  stop(
    '用法 Usage: npm run office -- create [--name 单位名称] [--number 文号代字] [--person 管理员姓名] [--login 登录名]',
  );

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
else await create(read.config.dataDir);

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
