/** Before the hearing opens: what is still outstanding, by person, so that nobody has to search. */
import { isOnDuty, isParty, officersPresent, seatsWith } from '#shared/meeting/seats.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Office } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Steps.module.css';

export function OpeningFlaws() {
  const words = useWords();
  const { steps } = words.room;
  const { meeting } = useMeeting();
  const office = useOffice();
  if (meeting.stage !== 'checkIn') return null;
  const { identity, rights, recusal, conflicts, presiderHere, officers, needed } = outstanding(
    meeting,
    office,
  );
  const named = (names: readonly string[]) => names.join(words.common.separator);
  const lines = [
    !presiderHere && steps.presiderMissing,
    officers < needed && steps.panelShort(officers, needed),
    ...conflicts.map(steps.conflictOf),
    identity.length > 0 && steps.identityOf(named(identity)),
    rights.length > 0 && steps.rightsOf(named(rights)),
    recusal.length > 0 && steps.recusalOf(named(recusal)),
  ].filter((line) => line !== false);
  if (lines.length === 0) return <Notice tone="good">{steps.ready}</Notice>;
  return (
    <Notice tone="look" title={steps.flaws}>
      <ul className={styles.flaws}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The same conditions as rule S1 (openingFlaw), with the names of those they concern. */
function outstanding(meeting: Meeting, office: Office) {
  const here = Object.values(meeting.seats).filter(
    (seat) => seat.whereabouts === 'admitted' && !isOnDuty(seat),
  );
  const names = (seats: readonly { readonly name: string }[]) => seats.map((seat) => seat.name);
  return {
    presiderHere: seatsWith(meeting, 'presider').some((seat) => seat.whereabouts === 'admitted'),
    officers: officersPresent(meeting).length,
    needed: Math.min(office.policy.panelAtLeast, seatsWith(meeting, 'officer').length || 1),
    conflicts: names(seatsWith(meeting, 'officer').filter((seat) => seat.conflict?.conflict)),
    identity: names(here.filter((seat) => seat.identity === null)),
    rights: names(here.filter((seat) => seat.rightsAt === null)),
    recusal: names(here.filter((seat) => isParty(seat) && seat.recusal === 'notAsked')),
  };
}
