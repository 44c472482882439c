import { outsideRoles } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Columns } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { PersonDraft } from './personDraft.ts';

const oftenProtected = ['party', 'witness'];

export function PersonFields({
  draft,
  change,
  roleFixed = false,
}: {
  readonly draft: PersonDraft;
  readonly change: (part: Partial<PersonDraft>) => void;
  /** A person is corrected, not given another role. */
  readonly roleFixed?: boolean | undefined;
}) {
  const { hearing, terms } = useWords();
  const words = hearing.people;
  const { meeting } = useMeeting();
  const advises =
    meeting.plan?.minorParty === true &&
    !draft.isProtected &&
    draft.role !== null &&
    oftenProtected.includes(draft.role);
  return (
    <>
      <Columns>
        <Select
          label={words.role}
          options={outsideRoles.map((id) => ({ id, label: terms.seatRoles[id] }))}
          value={draft.role}
          onChange={(role) => change({ role })}
          placeholder={words.chooseRole}
          isRequired
          isDisabled={roleFixed}
        />
        <TextField
          label={words.fullName}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={40}
          isRequired
          autoComplete="off"
        />
        <TextField
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          maxLength={80}
          autoComplete="off"
        />
        <TextField
          label={words.side}
          placeholder={words.sideHint}
          value={draft.side}
          onChange={(side) => change({ side })}
          maxLength={60}
          autoComplete="off"
        />
        <TextField
          label={words.phone}
          type="tel"
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          maxLength={30}
          autoComplete="off"
        />
      </Columns>
      <Checkbox isSelected={draft.remote} onChange={(remote) => change({ remote })} hint={words.remoteHint}>
        {words.remote}
      </Checkbox>
      <Checkbox
        isSelected={draft.isProtected}
        onChange={(isProtected) => change({ isProtected })}
        hint={words.protectHint}
      >
        {words.protect}
      </Checkbox>
      {advises && <Notice tone="look">{words.protectedAdvice}</Notice>}
      {draft.isProtected && (
        <TextField
          label={words.protectedAs}
          placeholder={words.protectedAsHint}
          value={draft.protectedAs}
          onChange={(protectedAs) => change({ protectedAs })}
          maxLength={40}
          isRequired
          autoComplete="off"
        />
      )}
    </>
  );
}
