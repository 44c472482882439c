/**
 * The controls we build on speak 34 languages, all of which would travel to every reader. The house speaks two: the
 * others are left out of the build. Their files are `…/intl/<control>/<locale>.mjs` or `…/intl/<locale>.mjs`, each the strings of one locale.
 */
import type { Plugin } from 'vite';

const STRINGS =
  /[\\/](?:react-aria|react-stately|react-aria-components)[\\/].*[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.m?js$/;
const spoken: readonly string[] = ['zh-CN', 'en-US'];

export const readersLanguages = (): Plugin => ({
  name: 'readers-languages',
  enforce: 'pre',
  load: (file) => {
    const locale = STRINGS.exec(file.split('?')[0] ?? '')?.[1];
    return locale !== undefined && !spoken.includes(locale) ? 'export default {};' : null;
  },
});
