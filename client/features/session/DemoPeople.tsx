/** The people of a demonstration office: one press fills in the form. A real office has none. */
import type { DemoPerson } from '#shared/http.ts';
import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './session.module.css';

export function DemoPeople({
  people,
  chosen,
  onChoose,
}: {
  readonly people: readonly DemoPerson[];
  /** The login name now in the form. */
  readonly chosen: string;
  readonly onChoose: (person: DemoPerson) => void;
}) {
  const { signIn } = useWords();
  return (
    <Card title={signIn.demoTitle}>
      <div className={styles.demo}>
        <p className={styles.aside}>{signIn.demoLead}</p>
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.loginName}>
              <button
                type="button"
                className={styles.fill}
                aria-label={signIn.demoFill(person.name, person.duty)}
                aria-pressed={person.loginName === chosen}
                onClick={() => onChoose(person)}
              >
                <span className={styles.name}>{person.name}</span>
                <span className={styles.duty}>{person.duty}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
