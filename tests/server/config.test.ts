import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';

const configOf = (environment: Record<string, string>) => {
  const read = readConfig(environment);
  if ('complaint' in read) throw new Error(read.complaint);
  return read.config;
};
const complaintOf = (environment: Record<string, string>): string => {
  const read = readConfig(environment);
  return 'complaint' in read ? read.complaint : 'none';
};

describe('configuration', () => {
  it('works with nothing set, on this machine alone', () => {
    expect(configOf({})).toEqual({
      port: 4180,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      publicUrl: null,
      secure: false,
      demo: 'whenNew',
      fontDir: null,
      trustProxy: false,
      logLevel: 'info',
    });
    expect(configOf({ PORT: '', HOST: ' ', LOG_LEVEL: '', PATH: '/bin' })).toEqual(configOf({}));
  });

  it('takes what is set', () => {
    const config = configOf({
      PORT: '0',
      HOST: '::',
      DATA_DIR: '/srv/room',
      PUBLIC_URL: 'https://Room.example.cn/',
      OFFICE_DEMO: 'off',
      FONT_DIR: 'fonts',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'warn',
    });
    expect(config).toEqual({
      port: 0,
      host: '::',
      dataDir: '/srv/room',
      publicUrl: 'https://room.example.cn',
      secure: true,
      demo: 'off',
      fontDir: resolve('fonts'),
      trustProxy: 1,
      logLevel: 'warn',
    });
    expect(configOf({ PUBLIC_URL: 'http://10.0.0.7:4180' }).secure).toBe(false);
    expect(configOf({ TRUST_PROXY: '10.0.0.1, fd00::/8,loopback' }).trustProxy).toBe(
      '10.0.0.1, fd00::/8, loopback',
    );
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4180x'],
    ['PORT', '1e3'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'room.example.cn'],
    ['PUBLIC_URL', 'ftp://room.example.cn'],
    ['PUBLIC_URL', 'https://room.example.cn/tingyi'],
    ['PUBLIC_URL', 'https://user:word@room.example.cn'],
    ['OFFICE_DEMO', 'maybe'],
    ['TRUST_PROXY', 'everyone'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1/8/8'],
    ['LOG_LEVEL', 'loud'],
    ['DATA_DIR', 'a\0b'],
  ])('refuses %s=%j by name, in Chinese and English', (name, value) => {
    const complaint = complaintOf({ [name]: value });
    expect(complaint).toContain(`  ${name}: `);
    expect(complaint).toMatch(/[\u4e00-\u9fff].*。 [a-z]/);
    expect(complaint.split('\n')).toHaveLength(2);
  });

  it('names every mistake at once and repeats no value', () => {
    const complaint = complaintOf({ PORT: 'x', PUBLIC_URL: 'https://user:hunter2@a.cn', LOG_LEVEL: 'loud' });
    for (const name of ['PORT', 'PUBLIC_URL', 'LOG_LEVEL']) expect(complaint).toContain(`  ${name}: `);
    expect(complaint).not.toContain('hunter2');
  });
});

describe('log', () => {
  const collect = (level: 'debug' | 'info' | 'warn' | 'error' | 'silent') => {
    const lines: string[] = [];
    return { lines, log: createLog({ level, write: (line) => lines.push(line), now: () => 0 }) };
  };

  it('writes one line of JSON per entry, from its level on', () => {
    const { lines, log } = collect('warn');
    log.info('not this');
    log.warn('two\nlines', { seq: 7, ok: true });
    expect(lines).toEqual([
      '{"at":"1970-01-01T00:00:00.000Z","level":"warn","message":"two\\nlines","seq":7,"ok":true}',
    ]);
    const silent = collect('silent');
    silent.log.error('nothing');
    expect(silent.lines).toEqual([]);
  });

  it('strikes out what must not be logged and cuts what is too long', () => {
    const { lines, log } = collect('debug');
    const hidden = { sessionToken: 'S3', password: 'S3', cookie: 'S3', requestBody: 'S3', choice: 'S3' };
    log.with(hidden).debug('x', { ...hidden, person: 'chen' });
    log.error('y'.repeat(9999));
    expect(lines[0]).not.toContain('S3');
    expect(lines[0]).toContain('chen');
    expect(lines[1]?.length).toBeLessThan(2200);
  });

  it('tells where an error happened', () => {
    const { lines, log } = collect('error');
    log.with({ part: 'store' }).error('failed', { error: new TypeError('bad') });
    const entry = JSON.parse(lines[0] ?? '');
    expect(entry).toMatchObject({ part: 'store', error: { name: 'TypeError', message: 'bad' } });
    expect(entry.error.stack[0]).toContain('config.test.ts');
  });
});
