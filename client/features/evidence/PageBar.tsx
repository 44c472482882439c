import { ChevronLeft, ChevronRight, List, ZoomIn, ZoomOut } from 'lucide-react';
import type { Exhibit } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Evidence.module.css';
import type { Gaze } from './useGaze.ts';

const ZOOMS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** Under the paper: back to the list, turn, zoom, and showing to all. */
export function PageBar({ exhibit, gaze }: { readonly exhibit: Exhibit; readonly gaze: Gaze }) {
  const { evidence } = useWords().room;
  const { meeting } = useMeeting();
  const page = gaze.place?.page ?? 1;
  const shown = meeting.showing?.exhibitId === exhibit.id && meeting.showing.page === page;
  const show = { type: 'showExhibit', exhibitId: exhibit.id, page } as const;
  const maySometimesShow = useRefusal(show) === null;
  const isHideable = useRefusal({ type: 'hideExhibit' }) === null;
  const step = (by: 1 | -1) => {
    const next = ZOOMS[ZOOMS.indexOf(gaze.zoom) + by];
    if (next !== undefined) gaze.setZoom(next);
  };
  return (
    <div className={styles.bar}>
      <Button size="small" variant="quiet" icon={<List aria-hidden="true" size={18} />} onPress={gaze.list}>
        {evidence.list}
      </Button>
      <span className={styles.turning}>
        <Button
          size="small"
          label={evidence.previous}
          shortcut="ArrowLeft"
          icon={<ChevronLeft aria-hidden="true" size={18} />}
          onPress={() => gaze.turn(-1)}
        >
          {null}
        </Button>
        <span className={styles.page}>{evidence.page(page, exhibit.pages)}</span>
        <Button
          size="small"
          label={evidence.next}
          shortcut="ArrowRight"
          icon={<ChevronRight aria-hidden="true" size={18} />}
          onPress={() => gaze.turn(1)}
        >
          {null}
        </Button>
      </span>
      <span className={styles.turning}>
        <Button
          size="small"
          variant="quiet"
          label={evidence.zoomOut}
          icon={<ZoomOut aria-hidden="true" size={18} />}
          onPress={() => step(-1)}
        >
          {null}
        </Button>
        <Button
          size="small"
          variant="quiet"
          label={evidence.zoomIn}
          icon={<ZoomIn aria-hidden="true" size={18} />}
          onPress={() => step(1)}
        >
          {null}
        </Button>
      </span>
      {!shown && maySometimesShow && (
        <CommandButton size="small" command={show} onDone={gaze.follow}>
          {evidence.showPage(page)}
        </CommandButton>
      )}
      {shown && isHideable && (
        <CommandButton size="small" command={{ type: 'hideExhibit' }}>
          {evidence.hide}
        </CommandButton>
      )}
    </div>
  );
}
