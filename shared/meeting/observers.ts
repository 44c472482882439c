/** Observers of an open hearing (rule Art. 19; announcements name the place to register and the limit). */
import { refuse } from '#shared/kernel/decider.ts';
import type { RulesFor, StepsFor } from './rules.ts';

export const observerRules: RulesFor<'registerObserver'> = {
  /** B1 Anybody may register for an announced open hearing until the stated hour, in the order of coming, while places last. */
  registerObserver(meeting, { observerId, name, contact }, { at, by }) {
    if (by.id !== observerId) return refuse('notYours');
    if (!meeting.announcement || meeting.plan?.openness !== 'open') return refuse('notAnnounced');
    if (meeting.stage !== 'preparing' || at > meeting.announcement.observersUntil)
      return refuse('registrationClosed');
    const registered = Object.values(meeting.observers);
    if (
      registered.some(
        (observer) => observer.id === observerId || (observer.name === name && observer.contact === contact),
      )
    )
      return refuse('registeredAlready');
    if (registered.length >= meeting.announcement.observerPlaces) return refuse('observerPlacesTaken');
    return [{ type: 'observerRegistered', observerId, name, contact }];
  },
};

export const observerSteps: StepsFor<'observerRegistered'> = {
  observerRegistered: (meeting, { observerId, name, contact }, { at }) => ({
    ...meeting,
    observers: { ...meeting.observers, [observerId]: { id: observerId, name, contact, at } },
  }),
};
