/** The sign-in page that leads back to where somebody wanted to go. */
import { paths } from '#shared/paths.ts';

export const signInFor = ({
  pathname,
  search,
}: {
  readonly pathname: string;
  readonly search: string;
}): string =>
  pathname === '/' ? paths.signIn() : `${paths.signIn()}?next=${encodeURIComponent(pathname + search)}`;

/** Only addresses of this site: `//elsewhere` and `/\elsewhere` are none. */
export const nextOf = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
};
