/** Which assistants to invite: those whose expertise fits the case first, with the words that fit; the others on demand. */
import { useState } from 'react';
import { matchAssistants } from '#shared/office/expertise.ts';
import type { SpecialAssistant } from '#shared/office/state.ts';
import { tiesOf } from '#shared/office/ties.ts';
import { useWords } from '../../i18n.tsx';
import { useClock } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ConferenceDraft } from './conferenceDraft.ts';
import type { PartProps } from './planForm.ts';

/** As many as are suggested before one asks for more. */
const SUGGESTED = 4;

export function AssistantChoice({ draft, change }: PartProps<ConferenceDraft>) {
  const { conferenceDesk, hearing, common, terms } = useWords();
  const { form } = conferenceDesk;
  const office = useOffice();
  const now = useClock()();
  const [isWhole, setWhole] = useState(false);
  const all = Object.values(office.assistants).filter(({ ended }) => ended === null);
  const texts = [draft.cause, draft.title, draft.digest, ...draft.issues.map(({ text }) => text)];
  const matches = matchAssistants(texts, all);
  const wordsOf = new Map(matches.map(({ assistantId, words }) => [assistantId, words]));
  const ranked = [
    ...matches.flatMap(({ assistantId }) => office.assistants[assistantId] ?? []),
    ...all.filter(({ id }) => !wordsOf.has(id)),
  ];
  const heldAt = Math.max(now, draft.startsAt ?? now);
  const isInTerm = ({ from, until }: SpecialAssistant) => from <= heldAt && until >= heldAt;
  const isShown = (one: SpecialAssistant, place: number) =>
    isWhole || place < SUGGESTED || draft.assistantIds.includes(one.id);
  const shown = ranked.filter(isShown);
  const optionOf = (one: SpecialAssistant) => {
    const words = wordsOf.get(one.id) ?? [];
    const known = [one.organ, one.field, ...(words.length > 0 ? [form.matchedBy(words.join(' '))] : [])];
    return {
      id: one.id,
      label: one.name,
      hint: known.join(common.dot),
      ...(!isInTerm(one) && { reason: form.termOver }),
    };
  };
  const tied = ranked.flatMap((one) => {
    const ties = draft.assistantIds.includes(one.id) ? tiesOf(one, office, draft.supervisedOrgan.trim()) : [];
    // In a conference nobody sits as a hearing officer.
    return ties.flatMap(({ tie }) =>
      tie === 'alsoOfficer' ? [] : form.tied(one.name, hearing.people.ties[tie]),
    );
  });
  return (
    <>
      <CheckboxGroup
        label={form.assistants}
        hint={form.assistantsHint}
        options={shown.map(optionOf)}
        value={[...draft.assistantIds]}
        onChange={(ids) => change({ assistantIds: [...ids] })}
        inline
      />
      {tied.length > 0 && (
        <Notice tone="look" title={hearing.people.tiesTitle} announce="politely">
          {terms.list(tied)}
        </Notice>
      )}
      {shown.length < ranked.length && (
        <div>
          <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
            {form.others(ranked.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}
