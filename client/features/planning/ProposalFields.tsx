import { type ConferenceGround, conferenceGrounds, mustGrounds } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { ConferenceDraft } from './conferenceDraft.ts';
import styles from './plan.module.css';
import type { PartProps } from './planForm.ts';

const mayGrounds = conferenceGrounds.filter((ground) => !mustGrounds.includes(ground));

/** What the handler proposes, and why the case is put to a conference: it must be, or it may be. */
export function ProposalFields({
  draft,
  change,
}: PartProps<Pick<ConferenceDraft, 'proposal' | 'grounds' | 'groundsNote'>>) {
  const { conferenceDesk, conference } = useWords();
  const { form } = conferenceDesk;
  const among = (grounds: readonly ConferenceGround[]) =>
    draft.grounds.filter((ground) => grounds.includes(ground));
  return (
    <Card title={form.parts.proposal}>
      <div className={styles.stack}>
        <TextArea
          label={form.proposal}
          hint={form.proposalHint}
          value={draft.proposal}
          onChange={(proposal) => change({ proposal })}
          rows={4}
          maxLength={6000}
          voice="record"
          isRequired
        />
        <CheckboxGroup
          label={form.must}
          options={mustGrounds.map((id) => ({ id, label: conference.grounds[id] }))}
          value={among(mustGrounds)}
          onChange={(grounds) => change({ grounds: [...grounds, ...among(mayGrounds)] })}
        />
        <CheckboxGroup
          label={form.may}
          options={mayGrounds.map((id) => ({ id, label: conference.grounds[id] }))}
          value={among(mayGrounds)}
          onChange={(grounds) => change({ grounds: [...among(mustGrounds), ...grounds] })}
        />
        <TextArea
          label={form.groundsNote}
          value={draft.groundsNote}
          onChange={(groundsNote) => change({ groundsNote })}
          rows={2}
          maxLength={1000}
        />
      </div>
    </Card>
  );
}
