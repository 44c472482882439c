import { opennesses } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './plan.module.css';
import { legalOpenness } from './planDraft.ts';
import type { PlanPartProps } from './planForm.ts';

/** Open or closed: chosen by the law, its words beside it; a departure is possible and says why (rule Art. 5). */
export function OpennessField({ draft, change }: PlanPartProps) {
  const { plan, terms } = useWords();
  const legal = legalOpenness(draft);
  const basis =
    legal === null
      ? plan.legalBasis.unknown
      : draft.caseType === 'custodyExtension' && !draft.minorParty
        ? plan.legalBasis.extension
        : plan.legalBasis[legal];
  return (
    <Card
      title={plan.parts.openness}
      aside={legal && <Pill>{`${plan.byLaw} ${terms.opennesses[legal]}`}</Pill>}
    >
      <div className={styles.stack}>
        <p className={styles.lead}>{basis}</p>
        {legal && (
          <RadioGroup
            label={plan.parts.openness}
            labelHidden
            inline
            options={opennesses.map((id) => ({
              id,
              label: terms.opennesses[id],
              hint: id === 'open' ? plan.openHint : plan.closedHint,
            }))}
            value={draft.departsTo ?? legal}
            onChange={(openness) => change({ departsTo: openness === legal ? null : openness })}
          />
        )}
        {legal && draft.departsTo !== null && (
          <>
            <Notice tone="look" announce="politely">
              {plan.departure}
            </Notice>
            <TextArea
              label={plan.opennessReason}
              value={draft.opennessReason}
              onChange={(opennessReason) => change({ opennessReason })}
              maxLength={500}
              isRequired
            />
          </>
        )}
      </div>
    </Card>
  );
}
