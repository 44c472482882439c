import { OpinionOnStage } from '../../features/expertStage/OpinionOnStage.tsx';
import { OpinionText } from '../../features/opinion/OpinionText.tsx';

/** An expert's words in the middle of the room. */
export function ExpertFace() {
  return <OpinionOnStage draw={(blocks) => <OpinionText blocks={blocks} />} />;
}
