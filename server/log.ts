/**
 * The log: one line of JSON per entry. For the operator, not of record: what happened in a meeting is in the record.
 * Fields are short facts (ids, counts, codes, milliseconds). Bodies, tokens, passwords, cookies and words spoken
 * never belong here; fields with such names are struck out, should one slip in.
 */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined | Error>>;
type Say = (message: string, fields?: LogFields) => void;

export type Log = {
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
  /** The same log with these fields in every line. */
  readonly with: (fields: LogFields) => Log;
};

export type LogOptions = {
  readonly level: LogLevel;
  /** Receives one line without its end. */
  readonly write?: (line: string) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
};

const LONGEST = 2000;
const SECRET = /pass(word|phrase)|token|secret|cookie|authori[sz]ation|body|choice|credential/i;

export function createLog(
  { level, write = toStandardOutput, now = Date.now }: LogOptions,
  always: LogFields = {},
): Log {
  const least = LOG_LEVELS.indexOf(level);
  const sayAt = (own: LogLevel): Say => {
    if (LOG_LEVELS.indexOf(own) < least) return () => undefined;
    return (message, fields) => {
      const at = new Date(now()).toISOString();
      write(JSON.stringify({ at, level: own, message: short(message), ...plain({ ...always, ...fields }) }));
    };
  };
  return {
    debug: sayAt('debug'),
    info: sayAt('info'),
    warn: sayAt('warn'),
    error: sayAt('error'),
    with: (fields) => createLog({ level, write, now }, { ...always, ...fields }),
  };
}

const toStandardOutput = (line: string): void => void process.stdout.write(`${line}\n`);

const short = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);

function plain(fields: LogFields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (SECRET.test(name)) return [name, '[struck out]'];
      if (value instanceof Error)
        return [name, { name: value.name, message: short(value.message), stack: stackOf(value) }];
      return [name, typeof value === 'string' ? short(value) : value];
    }),
  );
}

/** Where it happened, without the message (said already) and without the machinery beneath. */
const stackOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at ') && !line.includes('node:internal'))
    .slice(0, 8);
