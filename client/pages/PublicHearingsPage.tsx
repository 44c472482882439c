/** Announced hearings, for everybody. */
import { useState } from 'react';
import type { MeetingsAnswer } from '#shared/http.ts';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { api } from '#shared/paths.ts';
import { refusedCode } from '../api.ts';
import styles from '../features/gallery/Gallery.module.css';
import { GalleryFrame } from '../features/gallery/GalleryFrame.tsx';
import { useOfficeName } from '../features/gallery/officeName.ts';
import { PublicList } from '../features/gallery/PublicList.tsx';
import { useWords } from '../i18n.tsx';
import { useReading } from '../live/reading.ts';
import { refusalWords } from '../live/refusalWords.ts';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const PAST_AT_ONCE = 10;

export function PublicHearingsPage() {
  const words = useWords();
  const { gallery } = words;
  const office = useOfficeName();
  const [pastShown, setPastShown] = useState(PAST_AT_ONCE);
  const { data, error } = useReading<MeetingsAnswer>(`${api.publicMeetings()}?limit=200`, { every: 30_000 });
  const meetings = data?.meetings ?? [];
  const live = meetings.filter(({ stage }) => isUnderWay(stage));
  const past = meetings.filter(({ stage }) => isOver(stage));
  const coming = meetings.filter(({ stage }) => !isUnderWay(stage) && !isOver(stage));
  return (
    <GalleryFrame isHome>
      <div className={styles.list}>
        <header className={styles.heading}>
          <h1>{gallery.title}</h1>
          {office !== '' && <p className={styles.soft}>{gallery.lead(office)}</p>}
        </header>
        {error !== null && (
          <Notice tone="look" title={words.common.notReached} announce="politely">
            {refusalWords(words, refusedCode(error))}
          </Notice>
        )}
        {!data && !error && <Skeleton label={gallery.loading} shape="rows" lines={4} />}
        {data && (
          <>
            <PublicList
              title={gallery.live}
              none={gallery.noneLive}
              action={gallery.follow}
              meetings={live}
              isLive
            />
            <PublicList
              title={gallery.upcoming}
              none={gallery.noneUpcoming}
              noneMore={gallery.noneUpcomingMore}
              action={gallery.details}
              meetings={coming}
            />
            <PublicList
              title={gallery.past}
              none={gallery.nonePast}
              action={gallery.result}
              meetings={past.slice(0, pastShown)}
            />
            {past.length > pastShown && (
              <button
                type="button"
                className={styles.go}
                onClick={() => setPastShown(pastShown + PAST_AT_ONCE)}
              >
                {gallery.morePast}
              </button>
            )}
          </>
        )}
      </div>
    </GalleryFrame>
  );
}
