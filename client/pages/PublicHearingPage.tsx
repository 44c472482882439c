/** One announced hearing: its announcement before, the public steps while it goes on, and what was public afterwards. */
import { type ComponentProps, lazy, Suspense } from 'react';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { api } from '#shared/paths.ts';
import { useParams, useSearchParams } from '../address.tsx';
import { Announcement } from '../features/gallery/Announcement.tsx';
import styles from '../features/gallery/Gallery.module.css';
import { GalleryFrame } from '../features/gallery/GalleryFrame.tsx';
import { GalleryNow } from '../features/gallery/GalleryNow.tsx';
import { GalleryRecord } from '../features/gallery/GalleryRecord.tsx';
import { GalleryResults } from '../features/gallery/GalleryResults.tsx';
import { GalleryStatus } from '../features/gallery/GalleryStatus.tsx';
import { GallerySteps } from '../features/gallery/GallerySteps.tsx';
import { useFormats, useWords } from '../i18n.tsx';
import type { FeedState } from '../live/feed.ts';
import { FeedProvider, useFeed, useMomentShown } from '../live/useFeed.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Pill } from '../ui/Pill.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

// Its controls come with it, and with them the language they speak.
const ObserverForm = lazy(async () => {
  const [{ ObserverForm: Form }, { ControlsLanguage }] = await Promise.all([
    import('../features/observers/ObserverForm.tsx'),
    import('../ControlsLanguage.tsx'),
  ]);
  return {
    default: (form: ComponentProps<typeof Form>) => (
      <ControlsLanguage>
        <Form {...form} />
      </ControlsLanguage>
    ),
  };
});
const Wall = lazy(async () => ({ default: (await import('../features/wall/Wall.tsx')).Wall }));

export function PublicHearingPage() {
  const { meetingId = '' } = useParams();
  return (
    <FeedProvider meetingId={meetingId}>
      <PublicHearing />
    </FeedProvider>
  );
}

function PublicHearing() {
  const { gallery } = useWords();
  const [search] = useSearchParams();
  const view = useFeed();
  const { status } = view;
  if (status === 'live' && search.has('wall')) return <PublicWall view={view} />;
  if (status === 'live') return <Hearing view={view} />;
  return (
    <GalleryFrame>
      <div className={styles.list}>
        {status === 'joining' ? (
          <Skeleton label={gallery.loading} shape="rows" lines={6} />
        ) : (
          <EmptyHint title={gallery.unknown} isPage>
            {gallery.unknownMore}
          </EmptyHint>
        )}
      </div>
    </GalleryFrame>
  );
}

function PublicWall({ view }: { readonly view: FeedState }) {
  const { meetingId } = useFeed();
  const now = useMomentShown();
  return (
    <Suspense>
      <Wall
        meeting={view.meeting}
        exhibitAt={(exhibitId) => api.publicExhibit(meetingId, exhibitId)}
        now={now}
        isConnected={view.line === 'online'}
      />
    </Suspense>
  );
}

function Hearing({ view }: { readonly view: FeedState }) {
  const { common } = useWords();
  const { meeting, line } = view;
  const isLive = isUnderWay(meeting.stage);
  const isBefore = !isLive && !isOver(meeting.stage);
  return (
    <GalleryFrame foot={<GalleryStatus />}>
      <Top view={view} isLive={isLive} />
      {line === 'offline' && (
        <Notice tone="look" shape="strip" announce="politely">
          {common.offline}
        </Notice>
      )}
      {isLive && (
        <div className={styles.procedure}>
          <GallerySteps meeting={meeting} />
        </div>
      )}
      {isBefore ? (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Announcement meeting={meeting} />
          </div>
          <div className={styles.column}>
            <Suspense fallback={<Skeleton label={common.loading} />}>
              <ObserverForm meeting={meeting} />
            </Suspense>
            <Discipline />
          </div>
        </div>
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            <GalleryNow meeting={meeting} />
            <GalleryResults meeting={meeting} />
            {!isLive && <Announcement meeting={meeting} />}
          </div>
          <div className={styles.column}>
            <GalleryRecord view={view} isLive={isLive} />
            <Discipline />
          </div>
        </div>
      )}
    </GalleryFrame>
  );
}

function Top({ view, isLive }: { readonly view: FeedState; readonly isLive: boolean }) {
  const { feed, gallery, terms } = useWords();
  const formats = useFormats();
  const { plan, stage, suspension, announcement } = view.meeting;
  const delay = announcement?.delay ?? 0;
  if (!plan) return null;
  return (
    <header className={styles.top}>
      <div>
        <h1>{plan.title}</h1>
        <p className={styles.soft}>
          {gallery.at(formats.moment(plan.startsAt), terms.hearingKind(plan.caseType, plan.openness))}
        </p>
      </div>
      {isLive && delay > 0 && <Pill tone="look">{feed.behind(delay)}</Pill>}
      <Pill tone={isLive ? 'live' : 'neutral'} dot={isLive}>
        {suspension
          ? gallery.room.suspended
          : isLive
            ? terms.stages[stage]
            : isOver(stage)
              ? gallery.room.over
              : gallery.room.begins}
      </Pill>
    </header>
  );
}

function Discipline() {
  const { room } = useWords().gallery;
  return <Notice title={room.discipline}>{room.disciplineText}</Notice>;
}
