import type { OpinionStage } from '#shared/opinion/terms.ts';
import { useWords } from '../../i18n.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';

const tones: Partial<Readonly<Record<OpinionStage, Tone>>> = {
  signed: 'good',
  adopted: 'good',
  archived: 'good',
  submitted: 'look',
  cancelled: 'neutral',
};

export function OpinionStagePill({ stage }: { readonly stage: OpinionStage }) {
  const { opinion: terms } = useWords();
  return <Pill tone={tones[stage] ?? 'info'}>{terms.stages[stage]}</Pill>;
}
