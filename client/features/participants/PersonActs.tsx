import { useState } from 'react';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import type { ButtonVariant } from '../../ui/Button.tsx';
import { PersonFields } from './PersonFields.tsx';
import { emptyPerson, missingOf, type PersonDraft, personOf, personOfSeat } from './personDraft.ts';

function useMissing(draft: PersonDraft): string | null {
  const { hearing, terms } = useWords();
  const { people } = hearing;
  const names = { role: people.role, name: people.fullName, protectedAs: people.protectedAs };
  const missing = missingOf(draft).map((field) => names[field]);
  return missing.length > 0 ? people.missing(terms.list(missing)) : null;
}

export function NameParticipant({ variant = 'outlined' }: { readonly variant?: ButtonVariant }) {
  const { people } = useWords().hearing;
  const [draft, setDraft] = useState(emptyPerson);
  const missing = useMissing(draft);
  const person = personOf(draft);
  return (
    <ActDialog
      button={{ children: people.name, variant, size: 'small' }}
      probe={{ type: 'nameParticipant', ...probePerson }}
      title={people.nameTitle}
      command={person && { type: 'nameParticipant', ...person }}
      missing={missing}
      confirmLabel={people.add}
      onDone={() => setDraft(emptyPerson)}
    >
      <PersonFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
    </ActDialog>
  );
}

export function CorrectParticipant({ seat }: { readonly seat: Seat }) {
  const { people } = useWords().hearing;
  const [draft, setDraft] = useState(() => personOfSeat(seat));
  const missing = useMissing(draft);
  const person = personOf(draft);
  return (
    <ActDialog
      button={{
        children: people.correct,
        variant: 'quiet',
        size: 'small',
        label: `${people.correct} ${seat.name}`,
      }}
      probe={{ type: 'correctParticipant', participantId: seat.id, ...probePerson }}
      title={people.correctTitle}
      command={person && { type: 'correctParticipant', participantId: seat.id, ...person }}
      missing={missing}
      confirmLabel={people.save}
      onOpen={() => setDraft(personOfSeat(seat))}
    >
      <PersonFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} roleFixed />
    </ActDialog>
  );
}

export function WithdrawParticipant({ seat }: { readonly seat: Seat }) {
  const { people } = useWords().hearing;
  return (
    <CommandButton
      command={{ type: 'withdrawParticipant', participantId: seat.id, reason: '…' }}
      variant="quiet"
      size="small"
      label={`${people.withdraw} ${seat.name}`}
      confirm={{
        title: people.withdrawTitle(seat.name),
        text: people.withdrawLead,
        confirmLabel: people.withdraw,
        tone: 'danger',
        reason: {
          label: people.withdrawReason,
          withReason: (reason) => ({ type: 'withdrawParticipant', participantId: seat.id, reason }),
        },
      }}
    >
      {people.withdraw}
    </CommandButton>
  );
}

const probePerson = {
  role: 'party',
  name: '…',
  unit: '',
  side: '',
  phone: '',
  remote: false,
  protectedAs: null,
} as const;
