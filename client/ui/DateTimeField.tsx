import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  type DateValue,
  Dialog,
  Group,
  Heading,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './DateTimeField.module.css';
import { boxClass, FieldFrame, type FieldWords, fieldClass, invalidBy } from './FieldFrame.tsx';
import { Popover } from './Popover.tsx';
import { dayStart, epochOf, zonedOf } from './zonedTime.ts';

export type DateTimeFieldProps = FieldWords & {
  /** Epoch ms, or null while nothing is chosen. With precision day: midnight in Beijing. */
  readonly value: number | null;
  readonly onChange: (epochMs: number | null) => void;
  readonly precision?: 'minute' | 'day' | undefined;
  /** Where the calendar opens and what the empty hours take, in epoch ms. */
  readonly start: number;
  readonly earliest?: number | undefined;
  readonly latest?: number | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
};

type Held = { readonly shown: DateValue | null; readonly epochMs: number | null };

const heldOf = (epochMs: number | null): Held => ({
  shown: epochMs === null ? null : zonedOf(epochMs),
  epochMs,
});
const EARLIEST_YEAR = 1900;

/** A day, or a day and time: typed part by part or picked from a calendar that begins on Monday. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, precision = 'minute', isRequired = false, isDisabled = false } = props;
  const [held, setHeld] = useState<Held>(() => heldOf(value));
  // Half a year typed is no date yet: it stays in the field, and the caller is told that there is none.
  if (held.epochMs !== value) setHeld(heldOf(value));
  const change = (shown: DateValue | null) => {
    const epochMs = shown === null || shown.year < EARLIEST_YEAR ? null : epochOf(shown);
    const next = epochMs !== null && precision === 'day' ? dayStart(epochMs) : epochMs;
    setHeld({ shown, epochMs: next });
    onChange(next);
  };
  return (
    <DatePicker
      className={fieldClass}
      value={held.shown}
      onChange={change}
      placeholderValue={zonedOf(props.start)}
      granularity={precision}
      hourCycle={24}
      hideTimeZone
      shouldForceLeadingZeros
      firstDayOfWeek="mon"
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...(props.earliest !== undefined && { minValue: zonedOf(props.earliest) })}
      {...(props.latest !== undefined && { maxValue: zonedOf(props.latest) })}
      {...invalidBy(props.error)}
    >
      <FieldFrame words={props} required={isRequired}>
        <Group className={classes(boxClass, styles.box)}>
          <DateInput className={classes(styles.input)}>
            {(segment) => <DateSegment segment={segment} className={classes(styles.segment)} />}
          </DateInput>
          <Button className={classes(styles.open)}>
            <CalendarDays aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover>
        <Dialog className={classes(styles.dialog)}>
          <Calendar>
            <header className={styles.head}>
              <Button slot="previous" className={classes(styles.turn)}>
                <ChevronLeft aria-hidden="true" />
              </Button>
              <Heading className={classes(styles.month)} />
              <Button slot="next" className={classes(styles.turn)}>
                <ChevronRight aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid className={classes(styles.grid)} weekdayStyle="narrow">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={classes(styles.weekday)}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={classes(styles.day)} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
