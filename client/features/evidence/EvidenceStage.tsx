/**
 * The evidence on everybody's screen: what is shown, page by page, as the one who shows turns it. Whoever looks away
 * (another page, another exhibit, the list) is told so and comes back with one press.
 */
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Evidence.module.css';
import { ExhibitList } from './ExhibitList.tsx';
import { ExhibitPaper } from './ExhibitPaper.tsx';
import { PageBar } from './PageBar.tsx';
import type { Gaze } from './useGaze.ts';

export function EvidenceStage({ gaze }: { readonly gaze: Gaze }) {
  const { evidence } = useWords().room;
  const { meeting } = useMeeting();
  const { place, isAway, isList } = gaze;
  const exhibit = place && meeting.exhibits[place.exhibitId];
  return (
    <div className={styles.stage}>
      {isAway && (
        <Notice
          tone="info"
          shape="strip"
          action={
            <Button size="small" onPress={gaze.follow}>
              {evidence.follow}
            </Button>
          }
        >
          {evidence.lookingAlone}
        </Notice>
      )}
      {!isList && exhibit ? (
        <>
          <ExhibitPaper exhibit={exhibit} page={place.page} zoom={gaze.zoom} />
          <PageBar exhibit={exhibit} gaze={gaze} />
        </>
      ) : (
        <div className={styles.catalogue}>
          {!meeting.showing && <EmptyHint title={evidence.nothing}>{evidence.nothingMore}</EmptyHint>}
          <ExhibitList onLook={gaze.look} onShown={gaze.follow} />
        </div>
      )}
    </div>
  );
}
