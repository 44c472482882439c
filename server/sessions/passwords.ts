/** Passwords: argon2id at the cost OWASP names as the least (19 MiB, 2 passes, 1 lane). */
import { hash, parseOptions, verify } from '@node-rs/argon2';

export type PasswordFlaw = 'passwordTooShort' | 'passwordTooLong' | 'passwordTooCommon';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
const LONGEST = 200;

/** One text for one password, however the keyboard composed it. */
const normal = (password: string): string => password.normalize('NFKC');

/** Length does most; beyond it only what everybody tries first is refused. */
export function flawOf(password: string, loginName: string): PasswordFlaw | null {
  const characters = [...normal(password)];
  if (characters.length < SHORTEST) return 'passwordTooShort';
  if (characters.length > LONGEST) return 'passwordTooLong';
  const lower = characters.join('').toLowerCase();
  if (new Set(lower).size < 4) return 'passwordTooCommon';
  if (lower.includes(loginName.toLowerCase()) && lower.length - loginName.length < 6)
    return 'passwordTooCommon';
  if (COMMON.some((common) => lower.startsWith(common) && lower.length - common.length < 3))
    return 'passwordTooCommon';
  return null;
}

const COMMON = [
  ...['1234567890', '0123456789', '0987654321', '123456789a', 'a123456789', '1qaz2wsx3edc', '147258369'],
  ...['qwertyuiop', 'password12', 'passw0rd12', 'admin12345', 'administrator', 'woaini1314', '5201314520'],
];

export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  /** Always takes the time of a real comparison; a null hash (no such account) never matches. */
  readonly matches: (stored: string | null, password: string) => Promise<boolean>;
  /** Stored at a lower cost than today's. */
  readonly isOutdated: (stored: string) => boolean;
  /** So many wait already that no more should. */
  readonly isCrowded: () => boolean;
};

const AT_ONCE = 2;
const MOST_WAITING = 200;

export function createPasswords(): Passwords {
  const inLane = createLanes(AT_ONCE);
  const hashed = (password: string) => inLane.run(() => hash(normal(password), COST));
  let nobody: Promise<string> | null = null;

  const matches = async (stored: string | null, password: string): Promise<boolean> => {
    nobody ??= hashed('a password nobody has, for accounts nobody has');
    const against = stored ?? (await nobody);
    // A text longer than any password is compared in the time of a short one, and is wrong.
    const text = normal(password.slice(0, LONGEST * 4));
    const same = await inLane.run(() => verify(against, text));
    return same && stored !== null && password.length <= LONGEST * 4;
  };
  const isOutdated = (stored: string): boolean => {
    const { memoryCost, timeCost } = parseOptions(stored);
    return memoryCost < COST.memoryCost || timeCost < COST.timeCost;
  };
  return { hash: hashed, matches, isOutdated, isCrowded: () => inLane.waiting() > MOST_WAITING };
}

/** Runs at most so many at once, the rest in the order they came. */
function createLanes(lanes: number) {
  let running = 0;
  const queue: (() => void)[] = [];
  const run = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= lanes) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The lane is handed on, or given back.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
  return { run, waiting: () => queue.length };
}
