/** One announced hearing: its announcement before, the public steps while it goes on, and what was public afterwards. */
import { type ComponentProps, lazy, Suspense } from 'react';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import { useParams, useSearchParams } from '../address.tsx';
import { Announcement } from '../features/gallery/Announcement.tsx';
import styles from '../features/gallery/Gallery.module.css';
import { GalleryFrame } from '../features/gallery/GalleryFrame.tsx';
import { GalleryNow } from '../features/gallery/GalleryNow.tsx';
import { GalleryRecord } from '../features/gallery/GalleryRecord.tsx';
import { GalleryResults } from '../features/gallery/GalleryResults.tsx';
import { GallerySteps } from '../features/gallery/GallerySteps.tsx';
import { type PublicView, usePublicView } from '../features/gallery/publicView.ts';
import { useFormats, useWords } from '../i18n.tsx';
import { MeetingProvider, useLine, useMeeting, useServerNow } from '../live/useMeeting.tsx';
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
    <MeetingProvider meetingId={meetingId}>
      <PublicHearing />
    </MeetingProvider>
  );
}

function PublicHearing() {
  const { gallery } = useWords();
  const [search] = useSearchParams();
  const { status } = useMeeting();
  const view = usePublicView();
  if (view && search.has('wall')) return <PublicWall view={view} />;
  if (view) return <Hearing view={view} />;
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

function PublicWall({ view }: { readonly view: PublicView }) {
  const { meetingId } = useMeeting();
  const now = useServerNow();
  const isConnected = useLine() === 'online';
  return (
    <Suspense>
      <Wall meetingId={meetingId} meeting={view.meeting} now={now} isConnected={isConnected} />
    </Suspense>
  );
}

function Hearing({ view }: { readonly view: PublicView }) {
  const { common } = useWords();
  const line = useLine();
  const { meeting } = view;
  const isLive = isUnderWay(meeting.stage);
  const isBefore = !isLive && !isOver(meeting.stage);
  return (
    <GalleryFrame>
      <Top view={view} isLive={isLive} />
      {line === 'offline' && (
        <Notice tone="look" shape="strip" announce="politely">
          {common.offline}
        </Notice>
      )}
      {isLive && <GallerySteps meeting={meeting} />}
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

function Top({ view, isLive }: { readonly view: PublicView; readonly isLive: boolean }) {
  const { gallery, terms } = useWords();
  const formats = useFormats();
  const { presence } = useMeeting();
  const { plan, stage, suspension } = view.meeting;
  if (!plan) return null;
  return (
    <header className={styles.top}>
      <div>
        <h1>{plan.title}</h1>
        <p className={styles.soft}>
          {gallery.at(formats.moment(plan.startsAt), terms.hearingKind(plan.caseType, plan.openness))}
        </p>
      </div>
      <Pill tone={isLive ? 'live' : 'neutral'} dot={isLive}>
        {suspension
          ? gallery.room.suspended
          : isLive
            ? terms.stages[stage]
            : isOver(stage)
              ? gallery.room.over
              : gallery.room.begins}
      </Pill>
      {isLive && presence && <span className={styles.soft}>{gallery.room.watchers(presence.watchers)}</span>}
    </header>
  );
}

function Discipline() {
  const { room } = useWords().gallery;
  return <Notice title={room.discipline}>{room.disciplineText}</Notice>;
}
