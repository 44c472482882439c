import { useState } from 'react';
import { ageAt } from '#shared/meeting/calendar.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './panel.module.css';
import { judgedBank, matches } from './panelDraft.ts';

export type Choice = { readonly officerIds: readonly string[]; readonly reason: string };

/** The bank to choose from; who is not fit is shown with the reason. */
export function ChooseOfficers({
  choice,
  change,
}: {
  readonly choice: Choice;
  readonly change: (choice: Choice) => void;
}) {
  const { hearing, refusals, terms, common } = useWords();
  const words = hearing.panel;
  const { meeting } = useMeeting();
  const office = useOffice();
  const [asked, setAsked] = useState('');
  const { panelAtLeast, panelAtMost } = office.policy;
  const bank = judgedBank(meeting, office);
  const shown = bank.filter((judged) => matches(judged, asked));
  const { length } = choice.officerIds;
  const unusual = length > 0 && (length < panelAtLeast || length > panelAtMost);
  const startsAt = meeting.plan?.startsAt ?? 0;
  const hidden = choice.officerIds.filter((id) => !shown.some(({ officer }) => officer.id === id));
  return (
    <Stack>
      <SearchField label={words.search} value={asked} onChange={setAsked} />
      <ScrollArea label={words.bank} className={styles.bank ?? ''}>
        <CheckboxGroup
          label={words.bank}
          labelHidden
          value={choice.officerIds}
          // What is ticked but not found by the search stays ticked.
          onChange={(ids) =>
            change({ ...choice, officerIds: [...hidden, ...ids.filter((id) => !hidden.includes(id))] })
          }
          options={shown.map(({ officer, why }) => ({
            id: officer.id,
            label: officer.name,
            hint: [
              terms.officerKinds[officer.kind],
              officer.unit,
              officer.field,
              words.age(ageAt(officer.bornAt, startsAt)),
            ]
              .filter((part) => part !== '')
              .join(common.dot),
            ...(why && { reason: refusals[why] }),
          }))}
        />
        {shown.length === 0 && <Soft>{common.nothingFound}</Soft>}
      </ScrollArea>
      <strong aria-live="polite">{words.chosen(length)}</strong>
      {unusual && (
        <>
          <Notice tone="look" announce="politely">
            {words.unusualSize(panelAtLeast, panelAtMost)}
          </Notice>
          <TextArea
            label={words.sizeReason}
            value={choice.reason}
            onChange={(reason) => change({ ...choice, reason })}
            maxLength={500}
            isRequired
          />
        </>
      )}
    </Stack>
  );
}
