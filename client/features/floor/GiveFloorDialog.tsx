import { useState } from 'react';
import { may } from '#shared/meeting/procedure.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { IssueSelect } from '../../live/IssueSelect.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Floor.module.css';
import { offeredSeconds, usualSeconds } from './speakingTime.ts';

/** The presider names a speaker, asked for or not: whom, how long, on which question. */
export function GiveFloorDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { floor, acts } = words.room;
  const { meeting } = useMeeting();
  const speakers = Object.values(meeting.seats).filter((seat) => may(meeting, seat.id, 'speak'));
  const [whom, setWhom] = useState<string | null>(meeting.floor.queue[0]?.participantId ?? null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [issueId, setIssueId] = useState(meeting.issueId);
  const seconds = chosen ?? (whom === null ? 180 : usualSeconds(meeting, whom));
  return (
    <Dialog
      title={floor.chooseTitle}
      isOpen
      onClose={onClose}
      closeLabel={words.common.close}
      size="small"
      actions={
        <>
          <CommandButton
            variant="primary"
            command={{ type: 'giveFloor', participantId: whom ?? '', seconds, issueId }}
            refusal={whom === null ? floor.whomPlaceholder : null}
            onDone={onClose}
          >
            {floor.give}
          </CommandButton>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={floor.whom}
          placeholder={floor.whomPlaceholder}
          options={speakers.map((seat) => ({ id: seat.id, label: seat.name, hint: roleWords(words, seat) }))}
          value={whom}
          onChange={setWhom}
        />
        <RadioGroup
          label={floor.time}
          inline
          options={offeredSeconds.map((one) => ({
            id: String(one),
            label: one === 0 ? acts.noLimit : acts.seconds(one),
          }))}
          value={String(seconds)}
          onChange={(id) => setChosen(Number(id))}
        />
        <IssueSelect value={issueId} onChange={setIssueId} />
      </div>
    </Dialog>
  );
}
