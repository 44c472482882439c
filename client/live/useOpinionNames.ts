/** Names of those who ask for an opinion and those who write it. */
import { useMemo } from 'react';
import { useOpinion } from './useOpinion.tsx';
import { useOffice } from './useWho.tsx';

/** The name behind an id; "—" for somebody this reader is not shown. */
export function useOpinionNames(): (personId: string) => string {
  const { opinion, who } = useOpinion();
  const { people } = useOffice();
  const { experts, requesterId, requester } = opinion;
  const own = who.personId;
  return useMemo(
    () => (personId) => {
      if (Object.hasOwn(experts, personId)) return experts[personId]?.name ?? '—';
      if (personId === requesterId) return requester;
      if (personId === own) return who.name;
      return people[personId]?.name ?? '—';
    },
    [experts, requesterId, requester, people, own, who.name],
  );
}
