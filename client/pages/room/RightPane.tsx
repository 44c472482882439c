/** The record as it grows; for the clerk his minutes, with the record behind a tab. */
import { lazy, Suspense, useState } from 'react';
import { RecordPane } from '../../features/minutes/RecordPane.tsx';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import styles from './Room.module.css';

const MinutesDesk = lazy(() =>
  import('../../features/minutes/MinutesDesk.tsx').then((module) => ({ default: module.MinutesDesk })),
);

export function RightPane() {
  const { minutes } = useWords().room;
  const { seat } = useMeeting();
  const [tab, setTab] = useState<'minutes' | 'record'>('minutes');
  if (!seat?.roles.includes('clerk') || seat.whereabouts !== 'admitted')
    return (
      <div className={styles.stage}>
        <header className={styles.paneHead}>
          <h2>{minutes.record}</h2>
          <span>{minutes.recordMore}</span>
        </header>
        <RecordPane />
      </div>
    );
  return (
    <div className={styles.stage}>
      <Tabs<'minutes' | 'record'>
        label={minutes.title}
        body="fill"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'minutes',
            label: minutes.title,
            keep: true,
            panel: (
              <Suspense fallback={<Skeleton label={minutes.opening} lines={6} />}>
                <MinutesDesk />
              </Suspense>
            ),
          },
          { id: 'record', label: minutes.record, panel: <RecordPane /> },
        ]}
      />
    </div>
  );
}
