import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Faces that come as TrueType and are read where they are installed. */
const READY = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular'],
  ['@expo-google-fonts/noto-serif-sc', '900Black'],
  ['@expo-google-fonts/noto-sans-sc', '500Medium'],
  ['@expo-google-fonts/tinos', '400Regular'],
  ['@expo-google-fonts/tinos', '400Regular_Italic'],
  ['@expo-google-fonts/tinos', '700Bold'],
] as const;

/** Faces packed for browsers (woff2), which Typst does not read: unpacked once into the cache. */
const PACKED = [
  'files/lxgw-wenkai-latin-300-normal.woff2',
  'files/lxgw-wenkai-latin-500-normal.woff2',
] as const;

/**
 * Directories of TrueType fonts for the typesetter, the office's own first. Unpacks into `cacheDir` what is not there
 * yet (about 1 s and 36 MB, once); safe with several processes at a time.
 */
export async function prepareFonts(cacheDir: string, fontDir: string | null): Promise<readonly string[]> {
  await mkdir(cacheDir, { recursive: true });
  const packageDir = packageRoot('@fontsource/lxgw-wenkai');
  for (const file of PACKED) await unpack(join(packageDir, file), cacheDir);
  const installed = READY.map(([name, weight]) => join(packageRoot(name), weight));
  return [...(fontDir ? [fontDir] : []), cacheDir, ...installed];
}

const packageRoot = (name: string): string => dirname(require.resolve(`${name}/package.json`));

async function unpack(woff2: string, cacheDir: string): Promise<void> {
  const packed = await readFile(woff2);
  const version = createHash('sha256').update(packed).digest('hex').slice(0, 12);
  const target = join(cacheDir, `wenkai-${version}.ttf`);
  if (await isFile(target)) return;
  const { decompress } = await import('wawoff2');
  // Written aside and renamed, so that no reader meets half a font.
  const aside = `${target}.${process.pid}`;
  await writeFile(aside, await decompress(packed));
  await rename(aside, target);
}

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
