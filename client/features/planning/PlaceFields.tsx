import { clearDays, plannedMinutes } from '#shared/meeting/calendar.ts';
import { placeModes } from '#shared/meeting/terms.ts';
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
import type { PlanPartProps } from './planForm.ts';
import { useRoomDay } from './useRoomDay.ts';

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

/** Nine in the morning, Beijing time, ten days on. */
const usualStart = (now: number) =>
  Math.floor((now + BEIJING) / DAY) * DAY - BEIJING + 10 * DAY + 9 * 3_600_000;

/** When and where: with what the law asks of the date, and what else is in the room. */
export function PlaceFields({ draft, change, flaw }: PlanPartProps & { readonly flaw: string | null }) {
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
  const { noticeDays } = office.policy;
  const start = draft.startsAt;
  const short = start !== null && start > now && clearDays(now, start) < noticeDays;
  const startHint =
    start === null || short
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
        {short && (
          <Notice tone="look" announce="politely">
            {plan.noticeShort(noticeDays)}
          </Notice>
        )}
        {usesRoom && <RoomDay draft={draft} />}
      </div>
    </Card>
  );
}

function RoomDay({ draft }: Pick<PlanPartProps, 'draft'>) {
  const { plan } = useWords();
  const { time } = useFormats();
  const day = useRoomDay(draft.meetingId, draft.place.room, draft.startsAt, plannedMinutes(draft));
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
