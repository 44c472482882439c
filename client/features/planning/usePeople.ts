/** The office's people to choose from; those who are not fit are listed too, with the reason. */
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Person } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { useOffice } from '../../live/useWho.tsx';
import type { Option } from '../../ui/Popover.tsx';

export const prosecutors: readonly OfficeRole[] = [
  'chiefProsecutor',
  'deputyChief',
  'departmentHead',
  'prosecutor',
];
export const clerks: readonly OfficeRole[] = ['clerk', 'prosecutorAssistant'];

export const isFit = (person: Person, fit: readonly OfficeRole[]): boolean =>
  person.roles.some((role) => fit.includes(role));

/** Department and post of somebody, in one line. */
export function useDuty(): (person: Person) => string {
  const { terms } = useWords();
  return (person) =>
    [person.department, person.title || person.roles.map((role) => terms.officeRoles[role]).join(' ')]
      .filter((part) => part !== '')
      .join(' · ');
}

export function usePeople(): (fit: readonly OfficeRole[], reason: string) => readonly Option[] {
  const office = useOffice();
  const duty = useDuty();
  return (fit, reason) =>
    Object.values(office.people)
      .filter((person) => !person.retired)
      .map((person) => ({
        id: person.id,
        label: person.name,
        hint: duty(person),
        ...(isFit(person, fit) ? {} : { reason }),
      }))
      .toSorted((a, b) => Number('reason' in a) - Number('reason' in b));
}
