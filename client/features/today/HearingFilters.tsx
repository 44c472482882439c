/** Narrows the list of hearings; what is chosen stands in the address, so that it can be kept and sent. */
import { useState } from 'react';
import { type CaseType, caseTypes, type MeetingKind } from '#shared/meeting/terms.ts';
import { dayAt, endOf, startOf } from '../../beijing.ts';
import { useWords } from '../../i18n.tsx';
import { type StageGroup, stageGroups } from '../../live/useMeetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import type { Day } from '../../ui/monthGrid.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './HearingFilters.module.css';
import type { HearingsAsked } from './hearingsAsked.ts';

const groups = Object.keys(stageGroups) as readonly StageGroup[]; // Object.keys forgets that the keys are known.

export function HearingFilters({
  asked,
  today: day,
  onChange,
}: {
  readonly asked: HearingsAsked;
  readonly today: Day;
  readonly onChange: (change: Partial<HearingsAsked>) => void;
}) {
  const { terms, today, common, conferenceDesk } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isNarrowed =
    asked.q || asked.stage || asked.type || asked.kind || asked.from || asked.until || asked.mine;
  return (
    <search className={classes(styles.filters, isOpen && styles.open)} aria-label={today.filters}>
      <div className={styles.search}>
        <SearchField
          key={asked.q}
          label={today.searchLabel}
          defaultValue={asked.q}
          onSubmit={(q) => onChange({ q: q.trim() })}
          onClear={() => onChange({ q: '' })}
        />
      </div>
      <div className={styles.toggle}>
        <Button pressed={isOpen} onPress={() => setOpen(!isOpen)}>
          {today.filters}
        </Button>
      </div>
      <Select<StageGroup | 'any'>
        label={today.stage}
        placeholder={today.anyStage}
        value={asked.stage ?? 'any'}
        onChange={(stage) => onChange({ stage: stage === 'any' ? null : stage })}
        options={[
          { id: 'any', label: today.anyStage },
          ...groups.map((id) => ({ id, label: today.stageGroups[id] })),
        ]}
      />
      <Select<CaseType | 'any'>
        label={today.caseType}
        placeholder={today.anyCaseType}
        value={asked.type ?? 'any'}
        onChange={(type) => onChange({ type: type === 'any' ? null : type })}
        options={[
          { id: 'any', label: today.anyCaseType },
          ...caseTypes.map((id) => ({ id, label: terms.caseTypes[id] })),
        ]}
      />
      <DateTimeField
        label={today.from}
        precision="day"
        start={startOf(day)}
        value={asked.from && startOf(asked.from)}
        onChange={(at) => onChange({ from: at === null ? null : dayAt(at) })}
      />
      <DateTimeField
        label={today.until}
        precision="day"
        start={startOf(day)}
        value={asked.until && startOf(asked.until)}
        onChange={(at) => onChange({ until: at === null ? null : dayAt(at) })}
        {...(asked.from && { earliest: startOf(asked.from), latest: endOf({ ...day, year: day.year + 5 }) })}
      />
      <div className={styles.last}>
        <RadioGroup<MeetingKind | 'any'>
          label={conferenceDesk.kind}
          inline
          value={asked.kind ?? 'any'}
          onChange={(kind) => onChange({ kind: kind === 'any' ? null : kind })}
          options={[
            { id: 'any', label: common.all },
            { id: 'hearing', label: conferenceDesk.hearingMark },
            { id: 'conference', label: conferenceDesk.mark },
          ]}
        />
        <Checkbox isSelected={asked.mine} onChange={(mine) => onChange({ mine })}>
          {today.onlyMine}
        </Checkbox>
        {isNarrowed && (
          <Button
            variant="quiet"
            onPress={() =>
              onChange({ q: '', stage: null, type: null, kind: null, from: null, until: null, mine: false })
            }
          >
            {today.clearFilters}
          </Button>
        )}
      </div>
    </search>
  );
}
