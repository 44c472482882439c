import type { ReactNode } from 'react';
import { caseTypes } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './plan.module.css';
import type { PlanDraft } from './planDraft.ts';
import type { PartProps } from './planForm.ts';

/** Which case: its name, number, cause and type. */
export function CaseFields({
  draft,
  change,
  children,
}: PartProps<Pick<PlanDraft, 'title' | 'caseNo' | 'cause' | 'caseType'>> & {
  /** Beside the type of case. */
  readonly children?: ReactNode;
}) {
  const { plan, terms } = useWords();
  return (
    <Card title={plan.parts.case}>
      <div className={styles.fields}>
        <div className={styles.whole}>
          <TextField
            label={plan.title}
            value={draft.title}
            onChange={(title) => change({ title })}
            placeholder={plan.titleHint}
            maxLength={120}
            isRequired
            autoComplete="off"
          />
        </div>
        <TextField
          label={plan.caseNo}
          value={draft.caseNo}
          onChange={(caseNo) => change({ caseNo })}
          placeholder={plan.caseNoHint}
          maxLength={60}
          isRequired
          autoComplete="off"
        />
        <TextField
          label={plan.cause}
          value={draft.cause}
          onChange={(cause) => change({ cause })}
          maxLength={120}
          isRequired
          autoComplete="off"
        />
        <Select
          label={plan.caseType}
          options={caseTypes.map((id) => ({ id, label: terms.caseTypes[id] }))}
          value={draft.caseType}
          onChange={(caseType) => change({ caseType })}
          placeholder={plan.chooseType}
          isRequired
        />
        {children}
      </div>
    </Card>
  );
}
