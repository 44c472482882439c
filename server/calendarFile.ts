/** A hearing for the reader's calendar (RFC 5545). */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { plannedMinutes } from '#shared/meeting/calendar.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Office } from '#shared/office/state.ts';
import { paths } from '#shared/paths.ts';

/** `cover`: what this reader may read of a text. `origin`: where the reader reaches this server. Times are written in UTC; a calendar time zone would shift them. */
export function calendarFile(
  meeting: Meeting,
  office: Office,
  cover: (text: string) => string,
  origin: string,
  now: number,
): string {
  const { plan } = meeting;
  const calendar = ical({ name: office.name, method: ICalCalendarMethod.PUBLISH });
  if (!plan) return calendar.toString();
  const minutes = plannedMinutes(plan) || 120;
  const cancelled = meeting.stage === 'cancelled';
  calendar.createEvent({
    id: `${meeting.id}@tingyi`,
    sequence: changes(meeting),
    stamp: new Date(now),
    start: new Date(plan.startsAt),
    end: new Date(plan.startsAt + minutes * 60_000),
    summary: cover(plan.title),
    location: [office.name, cover(plan.place.room)].filter(Boolean).join(' '),
    url: origin + paths.hearing(meeting.id),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: office.name, email: 'noreply@invalid' },
    alarms: [],
  });
  return calendar.toString();
}

/** How often what stands in the calendar has changed: a later file takes the place of an earlier one. */
const changes = ({ postponements, conference, stage }: Meeting): number =>
  postponements.length + (conference?.adjournments.length ?? 0) + (stage === 'cancelled' ? 1 : 0);
