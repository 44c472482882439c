/** The environment, read once. Everything has a default that works on one machine; every mistake is named at once. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './log.ts';

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Where people reach this server, as an origin (https://room.example.cn); null: as the request says. */
  readonly publicUrl: string | null;
  /** People reach this server by https: cookies are marked so. */
  readonly secure: boolean;
  /** Fill the room with a demonstration office: always, never, or only a data directory that is new. */
  readonly demo: 'on' | 'off' | 'whenNew';
  readonly fontDir: string | null;
  /** For Express: how many proxies stand before this server, or which. False: none. */
  readonly trustProxy: false | number | string;
  readonly logLevel: LogLevel;
};

/** Either the configuration, or one text in Chinese and English that names every mistake. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly complaint: string } {
  // A variable set to nothing is a variable not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = VARIABLES.safeParse(given);
  if (!parsed.success) return { complaint: complaintAbout(parsed.error.issues) };
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, OFFICE_DEMO, FONT_DIR, TRUST_PROXY, LOG_LEVEL } = parsed.data;
  return {
    config: {
      port: PORT,
      host: HOST,
      dataDir: resolve(DATA_DIR),
      publicUrl: PUBLIC_URL,
      secure: PUBLIC_URL?.startsWith('https:') ?? false,
      demo: OFFICE_DEMO,
      fontDir: FONT_DIR === undefined ? null : resolve(FONT_DIR),
      trustProxy: TRUST_PROXY,
      logLevel: LOG_LEVEL,
    },
  };
}

const text = (zh: string, en: string): string => `${zh} ${en}`;

const PORT_TEXT = text('应为 0 到 65535 的整数。', 'must be a whole number from 0 to 65535.');
const HOST_TEXT = text('应为 IP 地址或主机名。', 'must be an IP address or a host name.');
const URL_TEXT = text(
  '应为完整网址，只含协议、主机和端口，如 https://room.example.cn。',
  'must be an address of scheme, host and port only, such as https://room.example.cn.',
);
const PROXY_TEXT = text(
  '应为代理层数（0 到 9），或以逗号分隔的代理地址。',
  'must be the number of proxies (0 to 9) or their addresses, separated by commas.',
);
const DEMO_TEXT = text('应为 on、off 或 when-new。', 'must be on, off or when-new.');
const LEVEL_TEXT = text(`应为 ${LOG_LEVELS.join('、')} 之一。`, `must be one of ${LOG_LEVELS.join(', ')}.`);
const PATH_TEXT = text('不是可用的路径。', 'is not a usable path.');

const path = z.string().refine((value) => !value.includes('\0'), PATH_TEXT);

const VARIABLES = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_TEXT)
    .transform(Number)
    .refine((port) => port <= 65535, PORT_TEXT)
    .default(4180),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, HOST_TEXT)
    .default('127.0.0.1'),
  DATA_DIR: path.default('./data'),
  PUBLIC_URL: z
    .string()
    .transform((value) => originOf(value))
    .refine((origin) => origin !== null, URL_TEXT)
    .nullable()
    .default(null),
  OFFICE_DEMO: z
    .enum(['on', 'off', 'when-new'], DEMO_TEXT)
    .transform((value) => (value === 'when-new' ? 'whenNew' : value))
    .default('whenNew'),
  FONT_DIR: path.optional(),
  TRUST_PROXY: z
    .string()
    .transform((value) => proxiesOf(value))
    .refine((proxies) => proxies !== null, PROXY_TEXT)
    .default(false),
  LOG_LEVEL: z.enum(LOG_LEVELS, LEVEL_TEXT).default('info'),
});

function originOf(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.href === `${url.origin}/` ? url.origin : null;
}

function proxiesOf(value: string): false | number | string | null {
  if (/^\d$/.test(value)) return value === '0' ? false : Number(value);
  const proxies = value.split(',').map((one) => one.trim());
  return proxies.every(isProxy) ? proxies.join(', ') : null;
}

function isProxy(value: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value)) return true;
  const [address = '', prefix, ...rest] = value.split('/');
  if (rest.length > 0 || isIP(address) === 0) return false;
  return (
    prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIP(address) === 4 ? 32 : 128))
  );
}

function complaintAbout(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  const lines = issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  const title = text('配置有误，服务未启动：', 'The configuration is wrong; the server has not started:');
  return [title, ...new Set(lines)].join('\n');
}
