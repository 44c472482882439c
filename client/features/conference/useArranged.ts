/** The quorum as it is arranged: how many members, how many of the department, and how many it takes (K7). */
import { membersOf } from '#shared/meeting/conferenceSeats.ts';
import { isProsecutor } from '#shared/meeting/ranks.ts';
import { seatsWith } from '#shared/meeting/seats.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { useOffice } from '../../live/useWho.tsx';

export function useArranged(meeting: Meeting) {
  const office = useOffice();
  const policy = office.policy.conference;
  const { plan, conference } = meeting;
  const seated = seatsWith(meeting, 'member').map(({ id }) => id);
  const asked =
    plan && conference
      ? membersOf(
          {
            ...{ chairId: plan.presiderId, handlerId: plan.handlerId, clerkId: plan.clerkId },
            ...conference.asked,
          },
          policy,
        )
      : [];
  const members = seated.length > 0 ? seated : asked;
  const department = office.people[plan?.handlerId ?? '']?.department ?? '';
  const isOf = (id: string) => isProsecutor(office, id) && office.people[id]?.department === department;
  const all = Object.keys(office.people).filter(isOf).length;
  return {
    arranged: members.length,
    atLeast: policy.atLeast,
    department,
    ofDepartment: members.filter(isOf).length,
    share: policy.oneIn === 0 ? 0 : Math.ceil(all / policy.oneIn),
    all,
  };
}
