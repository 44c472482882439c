/** The announcement as it was posted (rule Art. 19), with what has changed since. */
import type { Meeting } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Gallery.module.css';
import { useOfficeName } from './officeName.ts';

export function Announcement({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords();
  const text = words.gallery.announcement;
  const formats = useFormats();
  const office = useOfficeName();
  const { plan, announcement, postponements } = meeting;
  if (!plan || !announcement) return null;
  const seats = Object.values(meeting.seats).filter((seat) => seat.whereabouts !== 'withdrawn');
  const named = (role: 'presider' | 'officer') =>
    words.terms.list(seats.filter((seat) => seat.roles.includes(role)).map((seat) => seat.name));
  const last = postponements.at(-1);
  const facts: readonly (readonly [string, string])[] = [
    [text.time, formats.moment(plan.startsAt)],
    [text.place, plan.place.room || words.terms.placeModes[plan.place.mode]],
    [text.caseNo, plan.caseNo],
    [text.presider, named('presider')],
    [text.officers, text.officersOf(named('officer'))],
    [
      text.observing,
      text.observingOf(announcement.observerPlaces, formats.moment(announcement.observersUntil)),
    ],
    ...(announcement.delay > 0 ? [[words.feed.delay, words.feed.delayOf(announcement.delay)] as const] : []),
    [text.contact, announcement.contact],
  ];
  return (
    <>
      {last && (
        <Notice tone="look">{text.postponed(formats.moment(last.from), formats.moment(last.to))}</Notice>
      )}
      <Sheet title={text.title} label={text.title} size="slip">
        <p>
          {text.lead(
            office,
            formats.date(plan.startsAt),
            plan.cause,
            words.terms.hearingKind(plan.caseType, plan.openness),
          )}
        </p>
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h2>{text.issues}</h2>
        <ol className={styles.issues}>
          {plan.issues.map((issue) => (
            <li key={issue.id}>{issue.text}</li>
          ))}
        </ol>
        <p className={styles.signed}>{text.date(office, formats.date(announcement.at))}</p>
      </Sheet>
    </>
  );
}
