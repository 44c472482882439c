/** Walks through a long list. */
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Pages.module.css';

export function Pages({
  page,
  size,
  total,
  onTurn,
}: {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}) {
  const { common } = useWords();
  if (total === 0) return null;
  const last = Math.ceil(total / size);
  return (
    <nav
      className={styles.pages}
      aria-label={common.range((page - 1) * size + 1, Math.min(page * size, total), total)}
    >
      <span aria-live="polite">
        {common.range((page - 1) * size + 1, Math.min(page * size, total), total)}
      </span>
      {page > 1 && <Button onPress={() => onTurn(page - 1)}>{common.previous}</Button>}
      {page < last && <Button onPress={() => onTurn(page + 1)}>{common.next}</Button>}
    </nav>
  );
}
