import { type TermState, termState } from '#shared/office/reminders.ts';
import type { SpecialAssistant } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';

const tones: Readonly<Record<TermState, Tone>> = {
  serving: 'good',
  ending: 'look',
  notYet: 'info',
  over: 'neutral',
  dismissed: 'neutral',
};

/** Where an assistant stands in his term. */
export function TermPill({ of, now }: { readonly of: SpecialAssistant; readonly now: number }) {
  const { roster } = useWords();
  const state = termState(of, now);
  return <Pill tone={tones[state]}>{roster.termStates[state]}</Pill>;
}
