/** Putting a question to the vote: options, named or secret, who votes, and the rule its result is judged by. */
import { useState } from 'react';
import { votersPresent } from '#shared/meeting/seats.ts';
import { majorityBases, majorityRules } from '#shared/meeting/terms.ts';
import { disclosureOf } from '#shared/meeting/vote.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { freshVote } from './freshVote.ts';
import styles from './Vote.module.css';
import { VoteOptions } from './VoteOptions.tsx';

export function OpenVoteDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const text = words.deliberation.vote;
  const { meeting } = useMeeting();
  const present = votersPresent(meeting);
  const [question, setQuestion, clearQuestion] = useDraft('voteQuestion');
  const [draft, setDraft] = useState(() =>
    freshVote(
      [text.agree, text.disagree, text.abstain],
      present.map(({ id }) => id),
    ),
  );
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const electorate = present.filter(({ id }) => draft.electorate.includes(id)).map(({ id }) => id);
  const texts = draft.options.map((option) => option.text.trim());
  const missing =
    question.trim() === ''
      ? text.questionMissing
      : texts.includes('') || new Set(texts).size < texts.length
        ? text.optionsMissing
        : null;
  const { disclosureSeen } = draft;
  return (
    <CommandDialog
      title={text.openTitle}
      onClose={onClose}
      refusal={missing}
      command={{
        type: 'openVote',
        ...draft,
        question: question.trim(),
        electorate,
        options: draft.options.map((option) => ({ id: option.id, text: option.text.trim() })),
      }}
      onDone={clearQuestion}
      confirmLabel={text.start}
    >
      <div className={styles.fields}>
        <TextField label={text.question} value={question} onChange={setQuestion} maxLength={300} isRequired />
        <VoteOptions options={draft.options} onChange={(options) => change({ options })} />
        <RadioGroup
          label={text.manner}
          options={[
            { id: 'named', label: text.named, hint: text.namedHint },
            { id: 'secret', label: text.secret, hint: text.secretHint },
          ]}
          value={draft.secret ? 'secret' : 'named'}
          onChange={(id) => change({ secret: id === 'secret', disclosureSeen: false })}
        />
        {draft.secret && (
          <Notice tone="look">
            <p>{text.disclosure[disclosureOf(electorate.length)](electorate.length)}</p>
            <Checkbox isSelected={disclosureSeen} onChange={(seen) => change({ disclosureSeen: seen })}>
              {text.disclosureSeen}
            </Checkbox>
          </Notice>
        )}
        <CheckboxGroup
          label={text.electorate}
          hint={text.electorateHint}
          inline
          options={present.map(({ id, name }) => ({ id, label: name }))}
          value={electorate}
          onChange={(ids) => change({ electorate: [...ids], disclosureSeen: false })}
        />
        <div className={styles.rules}>
          <NumberField
            label={text.quorum}
            unit={text.people}
            minValue={1}
            maxValue={Math.max(1, electorate.length)}
            value={draft.quorum}
            onChange={(quorum) => change({ quorum })}
          />
          <Select
            label={text.majority}
            placeholder={words.common.choose}
            options={majorityRules.map((id) => ({ id, label: words.terms.majorityRules[id] }))}
            value={draft.majority}
            onChange={(majority) => change({ majority })}
          />
          <Select
            label={text.base}
            placeholder={words.common.choose}
            options={majorityBases.map((id) => ({ id, label: words.terms.majorityBases[id] }))}
            value={draft.base}
            onChange={(base) => change({ base })}
          />
        </div>
      </div>
    </CommandDialog>
  );
}
