/** X1 What has to be done next in a hearing, by whom and until when: the same answer on its page, on Today and in lists. */
import type { MeetingTask, TaskKind } from '#shared/http.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import { dayOf } from './calendar.ts';
import { conferenceTasks } from './conferenceTasks.ts';
import { toBeTold } from './decision.ts';
import { openCorrections } from './minutes.ts';
import { unansweredBy } from './notedCorrections.ts';
import { closedPaperForms } from './paperForms.ts';
import { pendingRecusal } from './recused.ts';
import { isOnDuty, seatsWith, sits, takesPart } from './seats.ts';
import { unsignedSeats } from './signing.ts';
import type { Meeting } from './state.ts';
import { isHearingStep } from './terms.ts';

export type Somebody = { readonly personId: string; readonly roles: readonly OfficeRole[] };

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;
/** X2 The end of the last day on which a notice leaves `days` clear days. */
const lastNoticeMoment = (startsAt: number, days: number) => (dayOf(startsAt) - days + 1) * DAY - BEIJING - 1;

export type OpenTask = {
  readonly kind: TaskKind;
  readonly count?: number;
  readonly due?: number;
  readonly by: (who: Somebody) => boolean;
};

/** Tasks in the order in which they come up. `noticeDays` is the office's policy. */
export const tasksOf = (meeting: Meeting, who: Somebody, noticeDays: number): readonly MeetingTask[] =>
  (meeting.kind === 'conference' ? conferenceTasks(meeting, who) : openTasks(meeting, noticeDays)).map(
    ({ kind, count = 1, due = null, by }) => ({
      kind,
      count,
      due,
      mine: by(who),
    }),
  );

const openTasks = (meeting: Meeting, noticeDays: number): readonly OpenTask[] => {
  const preparer = ({ personId }: Somebody) =>
    sits(meeting, personId, 'handler', 'clerk', 'presider') || meeting.plannedBy === personId;
  const clerk = ({ personId }: Somebody) => sits(meeting, personId, 'clerk');
  const presider = ({ personId }: Somebody) => sits(meeting, personId, 'presider');
  const handler = ({ personId }: Somebody) => sits(meeting, personId, 'handler');
  const chief = ({ roles }: Somebody) => roles.includes('chiefProsecutor');
  const startsAt = meeting.plan?.startsAt ?? 0;
  switch (meeting.stage) {
    case 'draft':
      return [
        ...(seatsWith(meeting, 'officer').length === 0
          ? [{ kind: 'composePanel', by: preparer } as const]
          : []),
        { kind: 'askApproval', by: preparer },
      ];
    case 'awaitingApproval':
      return [{ kind: 'approve', by: chief }];
    case 'refused':
      return [{ kind: 'reviseRefused', by: preparer }];
    case 'preparing':
      return preparing(meeting, preparer, clerk, lastNoticeMoment(startsAt, noticeDays));
    case 'closed': {
      const corrections = openCorrections(meeting).length;
      return corrections > 0
        ? [{ kind: 'answerCorrections', count: corrections, by: clerk }]
        : [{ kind: 'circulateMinutes', by: clerk }];
    }
    case 'signing': {
      const unsigned = unsignedSeats(meeting);
      const corrections = openCorrections(meeting).length;
      return [
        ...(corrections > 0 ? [{ kind: 'answerCorrections', count: corrections, by: clerk } as const] : []),
        {
          kind: 'sign',
          count: unsigned.length,
          by: ({ personId }) => unsigned.some((seat) => seat.id === personId),
        },
        { kind: 'seal', by: presider },
      ];
    }
    case 'sealed':
      return [
        meeting.departure && meeting.departure.answer === null
          ? { kind: 'consentDeparture', by: chief }
          : { kind: 'decide', by: handler },
        ...noted(meeting),
      ];
    case 'decided': {
      const untold = toBeTold(meeting).filter((seat) => seat.treatment === null).length;
      return [
        untold > 0 ? { kind: 'tell', count: untold, by: handler } : { kind: 'archive', by: preparer },
        ...noted(meeting),
      ];
    }
    default:
      if (meeting.stage !== 'checkIn' && !isHearingStep(meeting.stage)) return [];
      if (pendingRecusal(meeting)) return [{ kind: 'decideRecusal', by: chief }];
      return [
        { kind: 'hold', by: ({ personId }) => sits(meeting, personId, 'presider', 'clerk', 'handler') },
        ...paperForms(meeting, clerk),
      ];
  }
};

const paperForms = (meeting: Meeting, clerk: (who: Somebody) => boolean): readonly OpenTask[] => {
  const count = meeting.stage === 'opinions' ? closedPaperForms(meeting).length : 0;
  return count > 0 ? [{ kind: 'transcribeForms', count, by: clerk }] : [];
};

/** Corrections noted after sealing wait for a word of those who signed; nothing else waits for them. */
const noted = (meeting: Meeting): readonly OpenTask[] => {
  const owing = Object.keys(meeting.seats).filter((id) => unansweredBy(meeting, id).length > 0);
  return owing.length > 0
    ? [{ kind: 'answerNoted', count: owing.length, by: ({ personId }) => owing.includes(personId) }]
    : [];
};

const preparing = (
  meeting: Meeting,
  preparer: (who: Somebody) => boolean,
  clerk: (who: Somebody) => boolean,
  noticeBy: number,
): readonly OpenTask[] => {
  const seats = Object.values(meeting.seats).filter((seat) => takesPart(seat) && !isOnDuty(seat));
  const officers = seats.filter((seat) => seat.roles.includes('officer'));
  if (officers.length === 0) return [{ kind: 'composePanel', due: noticeBy, by: preparer }];
  const unnoticed = seats.filter((seat) => seat.noticeAt === null).length;
  const uninvited = seats.filter((seat) => seat.remote && seat.invitation === null).length;
  const tasks: OpenTask[] = [];
  if (unnoticed > 0) tasks.push({ kind: 'serveNotices', count: unnoticed, due: noticeBy, by: preparer });
  if (meeting.plan?.openness === 'open' && !meeting.announcement)
    tasks.push({ kind: 'announce', due: noticeBy, by: preparer });
  if (meeting.briefedAt === null) tasks.push({ kind: 'briefPanel', by: preparer });
  if (uninvited > 0) tasks.push({ kind: 'invite', count: uninvited, by: preparer });
  tasks.push({ kind: 'openCheckIn', due: meeting.plan?.startsAt ?? 0, by: clerk });
  return tasks;
};
