/** K7 The quorum of a joint conference: so many prosecutors in the room, and a share of the department's. */
import type { Office } from '#shared/office/state.ts';
import type { Quorum } from './conferenceEvents.ts';
import { isProsecutor } from './ranks.ts';
import { votersPresent } from './seats.ts';
import type { Meeting } from './state.ts';

/** Who is there, of how many, and how many it takes. */
export const quorumOf = (meeting: Meeting, office: Office): Quorum => {
  const { atLeast, oneIn } = office.policy.conference;
  const personOf = (id: string) => (Object.hasOwn(office.people, id) ? office.people[id] : undefined);
  const department = personOf(meeting.plan?.handlerId ?? '')?.department ?? '';
  const isOfDepartment = (id: string) => isProsecutor(office, id) && personOf(id)?.department === department;
  const prosecutors = Object.keys(office.people).filter(isOfDepartment).length;
  const present = votersPresent(meeting).map((seat) => seat.id);
  return {
    present,
    ofDepartment: present.filter(isOfDepartment).length,
    department: prosecutors,
    atLeast,
    share: oneIn === 0 ? 0 : Math.ceil(prosecutors / oneIn),
  };
};

export const hasQuorum = ({ present, ofDepartment, atLeast, share }: Quorum): boolean =>
  present.length >= atLeast && ofDepartment >= share;
