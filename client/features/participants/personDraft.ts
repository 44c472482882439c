/** Somebody named to the case, while his details are being filled in. */
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { type OutsideRole, outsideRoles, type SeatRole } from '#shared/meeting/terms.ts';

export type PersonDraft = {
  readonly role: OutsideRole | null;
  readonly name: string;
  readonly unit: string;
  readonly side: string;
  readonly phone: string;
  readonly remote: boolean;
  readonly isProtected: boolean;
  readonly protectedAs: string;
};

export const emptyPerson: PersonDraft = {
  role: null,
  name: '',
  unit: '',
  side: '',
  phone: '',
  remote: false,
  isProtected: false,
  protectedAs: '',
};

export const outsideRoleOf = ({ roles }: Pick<Seat, 'roles'>): OutsideRole | null =>
  outsideRoles.find((role) => (roles as readonly SeatRole[]).includes(role)) ?? null;

export const personOfSeat = (seat: Seat): PersonDraft => ({
  role: outsideRoleOf(seat),
  name: seat.name,
  unit: seat.unit,
  side: seat.side,
  phone: seat.phone,
  remote: seat.remote,
  isProtected: seat.protectedAs !== null,
  protectedAs: seat.protectedAs ?? '',
});

type Person = Omit<CommandOf<'nameParticipant'>, 'type'>;

/** What would be sent; null while something is missing. */
export const personOf = (draft: PersonDraft): Person | null => {
  const { role, isProtected, ...person } = draft;
  if (role === null || missingOf(draft).length > 0) return null;
  return { ...person, role, protectedAs: isProtected ? draft.protectedAs : null };
};

export const missingOf = (draft: PersonDraft): readonly ('role' | 'name' | 'protectedAs')[] => [
  ...(draft.role === null ? (['role'] as const) : []),
  ...(draft.name.trim() === '' ? (['name'] as const) : []),
  ...(draft.isProtected && draft.protectedAs.trim() === '' ? (['protectedAs'] as const) : []),
];
