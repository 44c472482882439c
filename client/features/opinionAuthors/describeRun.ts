import type { Words } from '#shared/i18n/zh.ts';
import type { PlacedRun } from '../../editor/authorRuns.ts';

/** Whose words, in words: who wrote them, and who put them where they are. */
export function describeRun(
  run: PlacedRun['run'],
  nameOf: (personId: string) => string,
  { authors }: Words['opinionDesk'],
): string {
  if (!run) return authors.unverified;
  const author = nameOf(run.author);
  if (run.kind === 'moved') return authors.moved(author, nameOf(run.actor));
  if (run.kind === 'suggested') return authors.suggested(author, nameOf(run.actor));
  if (run.kind === 'contested')
    return authors.contested(author, run.claimed === null ? authors.somebody : nameOf(run.claimed));
  return authors.own(author);
}
