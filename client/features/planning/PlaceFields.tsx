import { clearDays } from '#shared/meeting/calendar.ts';
import { type MeetingStep, placeModes } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useClock } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './plan.module.css';
import type { PlanDraft } from './planDraft.ts';
import { useRoomDay } from './useRoomDay.ts';

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

/** Nine in the morning, Beijing time, ten days on. */
const usualStart = (now: number) =>
  Math.floor((now + BEIJING) / DAY) * DAY - BEIJING + 10 * DAY + 9 * 3_600_000;

export type PlacePart = Pick<PlanDraft, 'meetingId' | 'place' | 'startsAt'> & {
  readonly minutesPerStep: Readonly<Partial<Record<MeetingStep, number>>>;
};

/** When and where: with what the law asks of the date, and what else is in the room. */
export function PlaceFields({
  draft,
  change,
  flaw,
  noticeDays,
}: {
  readonly draft: PlacePart;
  readonly change: (part: Partial<Pick<PlacePart, 'place' | 'startsAt'>>) => void;
  readonly flaw: string | null;
  /** Clear days of notice before it; null where none is asked. */
  readonly noticeDays: number | null;
}) {
  const { plan, terms } = useWords();
  const formats = useFormats();
  const office = useOffice();
  const now = useClock()();
  const { mode, room } = draft.place;
  const usesRoom = mode === 'room' || mode === 'mixed';
  const rooms = Object.values(office.rooms).map(({ name, seats }) => ({
    id: name,
    label: name,
    hint: plan.seats(seats),
  }));
  const start = draft.startsAt;
  const short = noticeDays !== null && start !== null && start > now && clearDays(now, start) < noticeDays;
  const startHint =
    start === null || noticeDays === null || short
      ? undefined
      : plan.startsAtHint(noticeDays, formats.day(start - noticeDays * DAY));
  return (
    <Card title={plan.parts.place}>
      <div className={styles.stack}>
        <RadioGroup
          label={plan.mode}
          options={placeModes.map((id) => ({ id, label: terms.placeModes[id], hint: plan.modeHints[id] }))}
          value={mode}
          onChange={(next) => change({ place: { mode: next, room: '' } })}
          inline
        />
        <div className={styles.fields}>
          <DateTimeField
            label={plan.startsAt}
            value={start}
            onChange={(startsAt) => change({ startsAt })}
            start={usualStart(now)}
            earliest={now}
            isRequired
            error={flaw}
            hint={startHint}
          />
          {usesRoom && (
            <Select
              label={plan.room}
              options={rooms}
              value={room === '' ? null : room}
              onChange={(next) => change({ place: { mode, room: next } })}
              placeholder={plan.chooseRoom}
              isRequired
            />
          )}
          {!usesRoom && (
            <TextField
              label={mode === 'online' ? plan.platform : plan.where}
              placeholder={mode === 'online' ? plan.platformHint : plan.whereHint}
              value={room}
              onChange={(next) => change({ place: { mode, room: next } })}
              maxLength={80}
              isRequired={mode === 'elsewhere'}
              autoComplete="off"
            />
          )}
        </div>
        {short && noticeDays !== null && (
          <Notice tone="look" announce="politely">
            {plan.noticeShort(noticeDays)}
          </Notice>
        )}
        {usesRoom && <RoomDay draft={draft} />}
      </div>
    </Card>
  );
}

function RoomDay({ draft }: { readonly draft: PlacePart }) {
  const { plan } = useWords();
  const { time } = useFormats();
  const day = useRoomDay(draft.meetingId, draft.place.room, draft.startsAt, minutesOf(draft));
  if (day.status === 'none') return null;
  if (day.status === 'asking') return <p className={styles.soft}>{plan.roomAsking}</p>;
  if (day.others.length === 0) return <p className={styles.soft}>{plan.roomFree}</p>;
  const clash = day.clashes.length > 0;
  return (
    <Notice
      tone={clash ? 'look' : 'info'}
      title={clash ? plan.roomClash : plan.roomSameDay}
      announce="politely"
    >
      <ul className={styles.plain}>
        {day.others.map((other) => (
          <li key={other.meetingId}>{plan.clashLine(time(other.startsAt), other.title)}</li>
        ))}
      </ul>
    </Notice>
  );
}

const minutesOf = ({ minutesPerStep }: PlacePart): number =>
  Object.values(minutesPerStep).reduce((sum, minutes) => sum + minutes, 0);
