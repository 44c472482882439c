/** The inks of those who take part in an opinion: its experts first, in the order in which they were asked. */
import { useMemo } from 'react';
import { type InkOf, inksAmong } from '../ui/personInk.ts';
import { useOpinion } from './useOpinion.tsx';

export function useInks(): InkOf {
  const { opinion } = useOpinion();
  const persons = [...Object.keys(opinion.experts), opinion.requesterId].join(' ');
  return useMemo(() => inksAmong(persons.split(' ')), [persons]);
}
