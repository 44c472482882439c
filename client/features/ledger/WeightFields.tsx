import { criteria, usualWeights, type Weights } from '#shared/ledger/ranking.ts';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Stack } from '../../ui/Stack.tsx';
import styles from './ledger.module.css';

/** How much each figure counts, 0 to 10, in plain sight. */
export function WeightFields({
  weights,
  onChange,
}: {
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}) {
  const { ledger } = useWords();
  const isUsual = criteria.every((one) => weights[one] === usualWeights[one]);
  return (
    <Card
      title={ledger.weights}
      aside={
        !isUsual && (
          <Button size="small" onPress={() => onChange(usualWeights)}>
            {ledger.resetWeights}
          </Button>
        )
      }
    >
      <Stack>
        <p>{ledger.rankLead}</p>
        <div className={styles.weights}>
          {criteria.map((criterion) => (
            <NumberField
              key={criterion}
              label={ledger.criteria[criterion]}
              minValue={0}
              maxValue={10}
              step={1}
              value={weights[criterion]}
              onChange={(value) => onChange({ ...weights, [criterion]: Number.isNaN(value) ? 0 : value })}
            />
          ))}
        </div>
      </Stack>
    </Card>
  );
}
