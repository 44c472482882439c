/** Names of the people of a hearing, and of those of the office who act in it without a seat. */
import { useMemo } from 'react';
import { useMeeting } from './useMeeting.tsx';
import { useOffice } from './useWho.tsx';

/** The name behind an id; "—" for somebody this reader is not shown. */
export function useNames(): (personId: string) => string {
  const { meeting } = useMeeting();
  const office = useOffice();
  const { seats } = meeting;
  const { people } = office;
  return useMemo(() => (personId) => seats[personId]?.name ?? people[personId]?.name ?? '—', [seats, people]);
}
