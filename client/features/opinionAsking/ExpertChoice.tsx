/** The roster with those first whose field fits what is asked; each says why he fits, or why he cannot be asked. */
import { isOrganOf } from '#shared/office/ties.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { matchesFor } from '../../live/expertMatching.ts';
import { useOffice } from '../../live/useWho.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Asking.module.css';
import { asked, type RequestDraft } from './requestDraft.ts';

type Experts = RequestDraft['experts'];

export function ExpertChoice({
  draft,
  now,
  onChange,
}: {
  readonly draft: RequestDraft;
  readonly now: number;
  readonly onChange: (experts: Experts) => void;
}) {
  const { opinionPages, common } = useWords();
  const words = opinionPages.form;
  const { date } = useFormats();
  const office = useOffice();
  const subject = [draft.cause, draft.title, ...asked(draft).map(({ text }) => text)].join(' ');
  const matches = matchesFor(Object.values(office.assistants), subject, now, draft.deadline);
  const organ = draft.supervisedOrgan.trim();
  const { experts } = draft;
  if (matches.length === 0) return <EmptyHint title={words.noExperts} />;
  const choose = (id: string, isChosen: boolean) => {
    const { [id]: _, ...others } = experts;
    onChange(isChosen ? { ...others, [id]: '' } : others);
  };
  return (
    <Stack gap="small">
      <p>{words.expertsLead}</p>
      <ul className={styles.experts}>
        {matches.map(({ assistant, words: shared, isInOffice }) => {
          const isChosen = Object.hasOwn(experts, assistant.id);
          const fit =
            shared.length > 0 ? words.match(shared.join('、')) : words.termEnds(date(assistant.until));
          const hint = [assistant.organ, assistant.field, isInOffice ? fit : words.termOver];
          return (
            <li key={assistant.id} className={styles.expert}>
              <Checkbox
                isSelected={isChosen}
                isDisabled={!isInOffice && !isChosen}
                onChange={(next) => choose(assistant.id, next)}
                hint={hint.join(common.dot)}
              >
                {assistant.name}
              </Checkbox>
              {isChosen && organ !== '' && isOrganOf(organ, assistant.organ) && (
                <TextField
                  label={words.disclosure}
                  hint={words.disclosureHint}
                  value={experts[assistant.id] ?? ''}
                  onChange={(why) => onChange({ ...experts, [assistant.id]: why })}
                  maxLength={500}
                  autoComplete="off"
                />
              )}
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
