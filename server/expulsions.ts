/** Ends what somebody may no longer use: the account of who retired or whose appointment ended, the link and session of who lost his seat. */
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Log } from './log.ts';
import type { Meetings } from './meetings.ts';
import type { Offices } from './offices.ts';
import type { Accounts } from './sessions/accounts.ts';
import type { Invitations } from './sessions/invitations.ts';

export type ExpulsionsOptions = {
  readonly meetings: Meetings;
  readonly offices: Offices;
  readonly accounts: Accounts;
  readonly invitations: Invitations;
  readonly log: Log;
};

export function createExpulsions({ meetings, offices, accounts, invitations, log }: ExpulsionsOptions): {
  /** Finishes what a server that died between an event and what follows from it may have left undone. */
  catchUp: () => Promise<void>;
  /** Ends the sessions of assistants whose term has run out. To be called now and then. */
  endTerms: () => Promise<void>;
  close: () => void;
} {
  const doing = (work: Promise<void>): void =>
    void work.catch((error: unknown) => log.error('an expulsion failed', { error: String(error) }));

  const offOffice = offices.onNews(({ records }) => {
    for (const { event } of records) {
      if (event.type === 'personRetired') doing(accounts.disable(event.personId));
      if (event.type === 'appointmentEnded') doing(accounts.signOutEverywhere(event.assistantId));
    }
  });
  const offMeetings = meetings.onNews(({ id: meetingId, records }) => {
    for (const { event } of records) {
      const personId = lostSeat(event);
      if (personId !== null) doing(invitations.revokeSeat(meetingId, personId));
      if (event.type === 'hearingCancelled') doing(invitations.revokeMeeting(meetingId));
    }
  });
  const endTerms = async (): Promise<void> => {
    for (const { id } of Object.values((await offices.read()).state.assistants))
      if (!(await offices.isAppointed(id))) await accounts.signOutEverywhere(id);
  };
  const catchUp = async (): Promise<void> => {
    await endTerms();
    for (const { id, retired } of Object.values((await offices.read()).state.people))
      if (retired) await accounts.disable(id);
    for (const meetingId of await meetings.ids()) {
      const { state } = await meetings.read(meetingId);
      if (state.stage === 'cancelled') await invitations.revokeMeeting(meetingId);
      for (const { id, whereabouts, invitation } of Object.values(state.seats))
        if (whereabouts === 'withdrawn' || invitation?.revoked) await invitations.revokeSeat(meetingId, id);
    }
  };
  return {
    catchUp,
    endTerms,
    close: () => {
      offOffice();
      offMeetings();
    },
  };
}

/** Whose seat is gone for good with this event. A recused officer stays a guest: he is told so on his own page. */
const lostSeat = (event: MeetingEvent): string | null =>
  event.type === 'participantWithdrawn' ||
  event.type === 'officerReplaced' ||
  event.type === 'invitationRevoked'
    ? event.participantId
    : null;
