/** The bar over the room: which hearing, live since when, who watches, who I am. */
import type { ReactNode } from 'react';
import { isOver } from '#shared/meeting/procedure.ts';
import { isStep, stepsOf } from '#shared/meeting/terms.ts';
import { paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting, useServerNow } from '../../live/useMeeting.tsx';
import { AppFrame } from '../../ui/AppFrame.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { MyMenu } from './MyMenu.tsx';
import styles from './Room.module.css';
import { RoomFooter } from './RoomFooter.tsx';

export function RoomFrame({
  children,
  strip,
  fit = 'room',
  onHelp,
}: {
  readonly children: ReactNode;
  readonly strip?: ReactNode;
  readonly fit?: 'page' | 'room';
  readonly onHelp?: () => void;
}) {
  const words = useWords();
  const { page } = words.room;
  const { meeting, presence, seat, who } = useMeeting();
  return (
    <AppFrame
      fit={fit}
      skipLabel={page.skip}
      brand={{
        text: page.brand,
        label: page.brandHome,
        href: who.kind === 'staff' ? paths.today() : '#main',
      }}
      title={meeting.plan?.title ?? page.brand}
      badge={<LivePill />}
      aside={
        <>
          {presence !== null && meeting.plan && (
            <span className={styles.watchers}>
              {meeting.plan.openness === 'open' ? page.watchers(presence.watchers) : page.notPublic}
            </span>
          )}
          <span className={styles.watchers}>{seat && roleWords(words, seat)}</span>
          <MyMenu />
        </>
      }
      strip={strip}
      footer={<RoomFooter onHelp={onHelp} />}
    >
      {children}
    </AppFrame>
  );
}

function LivePill() {
  const { page } = useWords().room;
  const { meeting } = useMeeting();
  const now = useServerNow();
  const first = stepsOf[meeting.kind][0];
  const since = first && meeting.enteredAt[first];
  if (meeting.suspension) return <Pill tone="live">{page.suspended}</Pill>;
  if (isOver(meeting.stage)) return <Pill>{page.over}</Pill>;
  if (!isStep(meeting.stage) || since === undefined)
    return meeting.stage === 'checkIn' ? <Pill tone="info">{page.beforeOpening}</Pill> : null;
  return (
    <Pill tone="live" dot>
      {page.underWay} <Clock ms={Math.max(0, now - since)} />
    </Pill>
  );
}
