/** The stage of a hearing, toned by what it means for those who look at a list. */
import type { MeetingSummary } from '#shared/http.ts';
import { wordsFor } from '#shared/i18n/ofConference.ts';
import { useWords } from '../../i18n.tsx';
import { isUnderWay } from '../../live/useMeetings.ts';
import { Pill, type Tone } from '../../ui/Pill.tsx';

export function StagePill({
  meeting,
}: {
  readonly meeting: Pick<MeetingSummary, 'kind' | 'stage' | 'suspended'>;
}) {
  const { terms, today } = wordsFor(useWords(), meeting.kind);
  const { stage, suspended } = meeting;
  if (suspended) return <Pill tone="look">{today.suspended}</Pill>;
  return (
    <Pill tone={toneOf(stage)} dot={isUnderWay(stage)}>
      {terms.stages[stage]}
    </Pill>
  );
}

function toneOf(stage: MeetingSummary['stage']): Tone {
  if (isUnderWay(stage)) return 'live';
  if (stage === 'archived' || stage === 'decided') return 'good';
  if (stage === 'refused' || stage === 'awaitingApproval') return 'look';
  return stage === 'cancelled' ? 'neutral' : 'info';
}
