/** The figures of a year at a glance: cases and times first, then what was asked and what became of it. */
import type { Figures } from '#shared/ledger/ledger.ts';
import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './ledger.module.css';

export function Numbers({
  figures,
  people,
}: {
  readonly figures: Figures;
  /** How many assistants they are of; null: of one. */
  readonly people: number | null;
}) {
  const { common, ledger } = useWords();
  const words = ledger.figures;
  const treated = [
    `${words.adopted} ${figures.adopted}`,
    `${words.partly} ${figures.partly}`,
    `${words.notAdopted} ${figures.notAdopted}`,
  ];
  return (
    <Card>
      <dl className={styles.numbers}>
        <div className={styles.wide}>
          <dt>{words.work}</dt>
          <dd className={styles.big}>
            {ledger.casesAndTimes(figures.cases, figures.participations)}
            <small>{ledger.casesAndTimesNote}</small>
          </dd>
        </div>
        {people !== null && (
          <div>
            <dt>{words.serving}</dt>
            <dd>{words.people(people)}</dd>
          </div>
        )}
        <div>
          <dt>{words.invitations}</dt>
          <dd>
            {words.timesOf(figures.invitations)}
            <small>{words.answered(figures.accepted, figures.declined)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.delivered}</dt>
          <dd>
            {words.pieces(figures.delivered)}
            <small>{words.opinions(figures.delivered, figures.asked)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.adoption}</dt>
          <dd>
            {words.pieces(figures.adopted + figures.partly + figures.notAdopted)}
            <small>{treated.join(common.dot)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.meanDays}</dt>
          <dd>{figures.meanDays === null ? words.none : words.days(figures.meanDays)}</dd>
        </div>
        <div>
          <dt>{words.hours}</dt>
          <dd>{words.hoursOf(figures.hours)}</dd>
        </div>
      </dl>
    </Card>
  );
}
