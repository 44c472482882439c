/** Who has the text open now, each with the ink of his caret. */
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useInks } from '../../live/useInks.ts';
import styles from './OpinionDesk.module.css';

type Present = { readonly id: string; readonly name: string };

export function Presence({ live }: { readonly live: LiveDocument }) {
  const { opinionDesk: words } = useWords();
  const present = usePresent(live);
  const inkOf = useInks();
  if (present.length === 0) return null;
  return (
    <ul className={styles.present} aria-label={words.present}>
      {present.map(({ id, name }) => (
        <li key={id} className={styles.person} data-ink={inkOf(id)}>
          <span className={styles.dot} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}

function usePresent({ awareness }: LiveDocument): readonly Present[] {
  const [present, setPresent] = useState<readonly Present[]>([]);
  useEffect(() => {
    const look = () => {
      const found = new Map<string, Present>();
      for (const state of awareness.getStates().values()) {
        const user: unknown = state.user;
        if (isPresent(user)) found.set(user.id, { id: user.id, name: user.name });
      }
      setPresent((before) => (same(before, [...found.values()]) ? before : [...found.values()]));
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness]);
  return present;
}

/** The server writes the name under each caret; what is not of its shape is not shown. */
const isPresent = (user: unknown): user is Present =>
  typeof user === 'object' &&
  user !== null &&
  'id' in user &&
  typeof user.id === 'string' &&
  'name' in user &&
  typeof user.name === 'string';

const same = (one: readonly Present[], other: readonly Present[]): boolean =>
  one.map(({ id }) => id).join() === other.map(({ id }) => id).join();
