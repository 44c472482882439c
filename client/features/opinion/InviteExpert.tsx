/** Asking an expert: those whose field fits the questions first, each with why he fits or cannot be asked. */
import { useState } from 'react';
import { useFormats, useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { matchesFor } from '../../live/expertMatching.ts';
import { useClock, useOpinion } from '../../live/useOpinion.tsx';
import { useOffice } from '../../live/useWho.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { Option } from '../../ui/Popover.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function InviteExpert({
  variant = 'outlined',
  replaces = null,
}: {
  readonly variant?: ButtonVariant;
  /** Whom the expert takes the place of, and why. */
  readonly replaces?: { readonly assistantId: string } | null;
}) {
  const { experts: words } = useWords().opinionPages;
  const options = useExpertOptions();
  const [chosen, setChosen] = useState<string | null>(null);
  const [disclosure, setDisclosure] = useState('');
  const [reason, setReason] = useState('');
  const first = options.find((option) => option.reason === undefined)?.id ?? 'asked';
  const commandFor = (id: string, why: string) =>
    replaces
      ? ({
          type: 'replaceExpert',
          assistantId: replaces.assistantId,
          replacementId: id,
          reason: why,
          disclosure,
        } as const)
      : ({ type: 'inviteExpert', assistantId: id, disclosure } as const);
  const isMissing = chosen === null || (replaces !== null && reason.trim() === '');
  return (
    <ActDialog
      button={{
        children: replaces ? words.replace : words.invite,
        variant: replaces ? 'quiet' : variant,
        ...(replaces && { size: 'small' as const }),
      }}
      probe={{ ...commandFor(first, '…'), disclosure: '…' }}
      title={replaces ? words.replace : words.invite}
      lead={replaces ? words.replaceLead : words.inviteLead}
      command={chosen === null ? null : commandFor(chosen, reason)}
      missing={isMissing ? words.missing : null}
      confirmLabel={words.act}
      onDone={() => {
        setChosen(null);
        setDisclosure('');
        setReason('');
      }}
    >
      <ComboBox
        label={words.expert}
        options={options}
        value={chosen}
        onChange={setChosen}
        placeholder={words.choose}
        empty={words.nobodyFound}
        isRequired
      />
      {replaces && (
        <TextArea
          label={words.withdrawReason}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
        />
      )}
      <TextArea
        label={words.disclosure}
        hint={words.disclosureHint}
        value={disclosure}
        onChange={setDisclosure}
        maxLength={500}
        rows={2}
      />
    </ActDialog>
  );
}

function useExpertOptions(): readonly Option[] {
  const { opinionPages: words, refusals, common } = useWords();
  const { date } = useFormats();
  const { opinion } = useOpinion();
  const office = useOffice();
  const now = useClock()();
  const { brief, experts } = opinion;
  if (!brief) return [];
  const asked = [brief.cause, brief.title, ...brief.questions.map(({ text }) => text)].join(' ');
  return matchesFor(Object.values(office.assistants), asked, now, brief.deadline).map(
    ({ assistant, words: shared, isInOffice }) => {
      const known = experts[assistant.id];
      const isAsked = known?.standing === 'invited' || known?.standing === 'accepted';
      const reason = isAsked ? refusals.expertInvitedAlready : isInOffice ? undefined : words.form.termOver;
      const fit = shared.length > 0 ? words.form.match(shared.join('、')) : '';
      const hint = [assistant.field, assistant.organ, fit || words.form.termEnds(date(assistant.until))];
      return {
        id: assistant.id,
        label: assistant.name,
        hint: hint.join(common.dot),
        ...(reason !== undefined && { reason }),
      };
    },
  );
}
