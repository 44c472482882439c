/** X1 What has to be done next in a joint conference, by whom and until when. */
import type { OfficeRole } from '#shared/office/roles.ts';
import { wordsOf } from './conclusion.ts';
import { lacksMaterial, unreadMaterial } from './conferenceMaterial.ts';
import { openCorrections } from './minutes.ts';
import { pendingRecusal } from './recused.ts';
import { lastRound, viewsAwaited } from './rounds.ts';
import { isAttendee, seatsWith, sits } from './seats.ts';
import { unsignedSeats } from './signing.ts';
import type { Meeting } from './state.ts';
import type { OpenTask, Somebody } from './tasks.ts';
import { isInside } from './viewer.ts';

type By = (who: Somebody) => boolean;

const heads: readonly OfficeRole[] = ['departmentHead', 'deputyChief', 'chiefProsecutor'];
const head: By = ({ roles }) => roles.some((role) => heads.includes(role));
const chief: By = ({ roles }) => roles.includes('chiefProsecutor');

const among =
  (ids: readonly string[]): By =>
  ({ personId }) =>
    ids.includes(personId);

export const conferenceTasks = (meeting: Meeting, who: Somebody): readonly OpenTask[] => {
  const open = openTasks(meeting);
  // K27 Who attends is told what he has to do himself, not how the matter stands.
  return isInside(meeting, who) ? open : open.filter(({ by }) => by(who));
};

const openTasks = (meeting: Meeting): readonly OpenTask[] => {
  const handler: By = ({ personId }) =>
    sits(meeting, personId, 'handler') || meeting.plan?.handlerId === personId;
  switch (meeting.stage) {
    case 'awaitingApproval':
      return [{ kind: 'reviewConference', due: meeting.conference?.reviewBy ?? 0, by: head }];
    case 'refused':
      return [{ kind: 'reviseDeclined', by: handler }];
    case 'preparing':
      return preparing(meeting);
    case 'closed':
    case 'signing':
      return afterwards(meeting);
    case 'sealed':
      return [...position(meeting, handler), ...unconfirmed(meeting)];
    case 'decided':
      return [{ kind: 'fileConference', by: preparer(meeting) }, ...unconfirmed(meeting)];
    default:
      return sitting(meeting);
  }
};

const preparer =
  (meeting: Meeting): By =>
  ({ personId }) =>
    sits(meeting, personId, 'handler', 'clerk', 'presider') || meeting.plannedBy === personId;
const clerk =
  (meeting: Meeting): By =>
  ({ personId }) =>
    sits(meeting, personId, 'clerk');
const chair =
  (meeting: Meeting): By =>
  ({ personId }) =>
    sits(meeting, personId, 'presider');

const preparing = (meeting: Meeting): readonly OpenTask[] => {
  const due = meeting.plan?.startsAt ?? 0;
  const unsent = lacksMaterial(meeting);
  const unread = unreadMaterial(meeting).filter((id) => !unsent.includes(id));
  const uninvited = seatsWith(meeting, 'specialAssistant').filter(
    (seat) => seat.remote && seat.invitation === null,
  );
  const tasks: OpenTask[] = [];
  if (unsent.length > 0)
    tasks.push({ kind: 'sendMaterial', count: unsent.length, due, by: preparer(meeting) });
  if (unread.length > 0) tasks.push({ kind: 'readMaterial', count: unread.length, due, by: among(unread) });
  if (uninvited.length > 0) tasks.push({ kind: 'invite', count: uninvited.length, by: preparer(meeting) });
  tasks.push({ kind: 'openCheckIn', due, by: clerk(meeting) });
  return tasks;
};

const sitting = (meeting: Meeting): readonly OpenTask[] => {
  if (meeting.stage === 'none' || meeting.stage === 'cancelled' || meeting.stage === 'archived') return [];
  if (pendingRecusal(meeting)) return [{ kind: 'decideRecusal', by: chief }];
  if (meeting.stage === 'checkIn') return [{ kind: 'convene', by: chair(meeting) }];
  const hold = { kind: 'holdConference', by: preparer(meeting) } as const;
  const round = lastRound(meeting);
  if (meeting.stage !== 'views' || !round || round.revealed) return [hold];
  const awaited = viewsAwaited(meeting);
  return awaited.length > 0
    ? [{ kind: 'sealView', count: awaited.length, by: among(awaited) }, hold]
    : [{ kind: 'revealViews', by: chair(meeting) }];
};

const afterwards = (meeting: Meeting): readonly OpenTask[] => {
  const corrections = openCorrections(meeting).length;
  const unsigned = unsignedSeats(meeting).map((seat) => seat.id);
  const tasks: OpenTask[] = [];
  if (corrections > 0) tasks.push({ kind: 'answerCorrections', count: corrections, by: clerk(meeting) });
  else if (meeting.stage === 'closed') tasks.push({ kind: 'circulateMinutes', by: clerk(meeting) });
  tasks.push(...unconfirmed(meeting));
  if (meeting.stage === 'signing')
    tasks.push(
      { kind: 'sign', count: unsigned.length, by: among(unsigned) },
      { kind: 'seal', by: chair(meeting) },
    );
  return tasks;
};

/** K20 Attendees whose words stand in the record and who have not confirmed them. */
const unconfirmed = (meeting: Meeting): readonly OpenTask[] => {
  const ids = Object.values(meeting.seats)
    .filter((seat) => isAttendee(seat) && wordsOf(meeting, seat.id).length > 0)
    .map((seat) => seat.id)
    .filter((id) => !Object.hasOwn(meeting.conference?.confirmedWords ?? {}, id));
  return ids.length > 0 ? [{ kind: 'confirmWords', count: ids.length, by: among(ids) }] : [];
};

const position = (meeting: Meeting, handler: By): readonly OpenTask[] => {
  const escalation = meeting.conference?.escalation;
  if (!meeting.conference?.position) return [{ kind: 'takePosition', by: handler }];
  if (!escalation)
    return [{ kind: 'escalate', by: (who) => handler(who) || chair(meeting)(who) || head(who) }];
  if (!escalation.decision) return [{ kind: 'decideEscalation', by: chief }];
  return [{ kind: 'recordCommittee', by: (who) => chief(who) || handler(who) }];
};
