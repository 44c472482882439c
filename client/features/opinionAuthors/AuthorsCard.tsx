/** The legend of the authors: whose ink, how much, what each kind of line means, and what was deleted by whom. */
import type { AuthorshipView } from '#shared/authorship/view.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useInks } from '../../live/useInks.ts';
import { Card } from '../../ui/Card.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import styles from './Authors.module.css';
import { percentsOf } from './shares.ts';
import { useAuthorNames } from './useAuthorNames.ts';

const KINDS = ['own', 'moved', 'suggested', 'contested', 'unknown'] as const;
const SHOWN = 20;

export function AuthorsCard({ authorship }: { readonly authorship: AuthorshipView }) {
  const { authors: words } = useWords().opinionDesk;
  const formats = useFormats();
  const nameOf = useAuthorNames();
  const inkOf = useInks();
  const removals = authorship.deletions;
  return (
    <Card title={words.title} level={3} aside={<Soft>{words.at(authorship.seq)}</Soft>}>
      <Stack gap="small">
        <ul className={styles.shares}>
          {percentsOf(authorship).map(({ person, percent }) => (
            <li key={person} className={styles.share}>
              <span className={styles.ink} data-ink={inkOf(person)} aria-hidden="true">
                {nameOf(person).charAt(0)}
              </span>
              <span>{nameOf(person)}</span>
              <strong>{formats.percent(percent)}</strong>
            </li>
          ))}
        </ul>
        <ul className={styles.kinds}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <span className={styles.sample} data-kind={kind} aria-hidden="true" />
              {words.kinds[kind]}
            </li>
          ))}
        </ul>
        {removals.length === 0 ? (
          <Soft>{words.noRemovals}</Soft>
        ) : (
          <details className={styles.removals}>
            <summary>
              {words.removals} {formats.number(removals.length)}
            </summary>
            <ul>
              {removals.slice(-SHOWN).map((removal) => (
                <li key={`${removal.at} ${removal.actor} ${removal.offset} ${removal.text}`}>
                  <del>{removal.text}</del>{' '}
                  <Soft>{words.removal(nameOf(removal.actor), nameOf(removal.author), removal.text)}</Soft>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </Card>
  );
}
