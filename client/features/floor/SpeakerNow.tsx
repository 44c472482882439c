import type { Floor } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting, useServerNow } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Clock, Countdown } from '../../ui/Clock.tsx';
import { formatSpan } from '../../ui/clock.ts';
import { Meter } from '../../ui/Meter.tsx';
import styles from './Floor.module.css';

/** The present speaker with his clock; the presider extends, he himself or the clerk ends. */
export function SpeakerNow({ speaker }: { readonly speaker: NonNullable<Floor['speaker']> }) {
  const words = useWords();
  const { floor, acts } = words.room;
  const { meeting, seat: mine } = useMeeting();
  const nameOf = useNames();
  const seat = meeting.seats[speaker.participantId];
  const now = useServerNow();
  const gone = Math.max(0, now - speaker.since);
  const limit = speaker.seconds * 1000;
  const isPresider = mine?.roles.includes('presider') ?? false;
  const mayEnd = isPresider || mine?.roles.includes('clerk') || mine?.id === speaker.participantId;
  return (
    <div className={styles.speaker}>
      <p className={styles.soft}>
        {floor.speaking}
        {seat && `${words.common.dot}${roleWords(words, seat)}`}
      </p>
      <div className={styles.who}>
        <strong className={styles.name}>{nameOf(speaker.participantId)}</strong>
        <span className={styles.clock}>
          {limit > 0 ? <Countdown ms={limit - gone} label={floor.left} /> : <Clock ms={gone} />}
        </span>
      </div>
      {limit > 0 && (
        <Meter
          label={floor.gone}
          labelHidden
          value={gone}
          max={limit}
          valueText={`${formatSpan(gone)} / ${formatSpan(limit)}`}
          tone={gone > limit ? 'live' : 'info'}
        />
      )}
      <p className={styles.soft}>
        {limit > 0 ? floor.limit(acts.seconds(speaker.seconds)) : acts.noLimit}
        {words.common.dot}
        {floor.total(formatSpan((seat?.spokenMs ?? 0) + gone))}
        {limit > 0 && gone > limit && `${words.common.dot}${floor.over}`}
      </p>
      {mayEnd && (
        <div className={styles.acts}>
          <CommandButton size="small" command={{ type: 'endFloor' }}>
            {floor.end}
          </CommandButton>
          {isPresider && (
            <CommandButton size="small" command={{ type: 'extendFloor', seconds: 60 }}>
              {floor.extend}
            </CommandButton>
          )}
        </div>
      )}
    </div>
  );
}
