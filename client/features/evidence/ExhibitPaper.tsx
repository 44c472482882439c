/** An exhibit on the desk: a PDF page or a picture, as wide as the desk times the zoom; anything else to be downloaded. */
import { lazy, type RefObject, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { Exhibit } from '#shared/meeting/state.ts';
import { api } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import styles from './Evidence.module.css';

const PdfPage = lazy(() =>
  import('../../viewer/PdfPage.tsx').then((module) => ({ default: module.PdfPage })),
);

const PAPER_AT_MOST = 900;

export function ExhibitPaper({
  exhibit,
  page,
  zoom,
}: {
  readonly exhibit: Exhibit;
  readonly page: number;
  readonly zoom: number;
}) {
  const { evidence } = useWords().room;
  const { meetingId } = useMeeting();
  const desk = useRef<HTMLDivElement>(null);
  const width = Math.round(Math.min(useWidth(desk), PAPER_AT_MOST) * zoom);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const url = api.exhibit(meetingId, exhibit.id);
  const label = `${evidence.numbered(exhibit.number, exhibit.title)} ${evidence.page(page, exhibit.pages)}`;
  const onFailed = () => setFailed(exhibit.id);
  const again = () => {
    setFailed(null);
    setAttempt(attempt + 1);
  };
  const isPicture = exhibit.mime.startsWith('image/');
  const isShowable = isPicture || exhibit.mime === 'application/pdf';
  return (
    <ScrollArea label={evidence.viewer(exhibit.title)} className={styles.desk}>
      {/* One child that grows with the paper, so that the area notices when it must scroll. */}
      <div>
        <div ref={desk} className={styles.measure} />
        {failed === exhibit.id ? (
          <EmptyHint title={evidence.failed} action={<Button onPress={again}>{evidence.retry}</Button>}>
            {evidence.failedMore}
          </EmptyHint>
        ) : !isShowable ? (
          <EmptyHint
            title={evidence.notShowable}
            action={<LinkButton href={url}>{evidence.download}</LinkButton>}
          />
        ) : isPicture ? (
          <img
            key={attempt}
            className={styles.picture}
            src={url}
            alt={label}
            width={width}
            onError={onFailed}
          />
        ) : (
          width > 0 && (
            <Suspense fallback={<p className={styles.waiting}>{evidence.loading}</p>}>
              <PdfPage
                key={`${exhibit.id}.${attempt}`}
                url={url}
                page={page}
                pages={exhibit.pages}
                width={width}
                label={label}
                loading={evidence.loading}
                onFailed={onFailed}
              />
            </Suspense>
          )
        )}
      </div>
    </ScrollArea>
  );
}

/** The width of an element in CSS pixels, followed as it changes. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
