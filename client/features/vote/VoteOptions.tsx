import { X } from 'lucide-react';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { freshOption, type VoteDraft } from './freshVote.ts';
import styles from './Vote.module.css';

type Options = VoteDraft['options'];

/** Two to twelve options, each a line. */
export function VoteOptions({
  options,
  onChange,
}: {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}) {
  const text = useWords().deliberation.vote;
  return (
    <fieldset className={styles.options}>
      <legend>{text.options}</legend>
      {options.map((option, index) => (
        <div key={option.id} className={styles.option}>
          <TextField
            label={text.option(index + 1)}
            labelHidden
            value={option.text}
            maxLength={80}
            onChange={(changed) =>
              onChange(options.map((one) => (one.id === option.id ? { ...one, text: changed } : one)))
            }
          />
          {options.length > 2 && (
            <Button
              variant="quiet"
              label={text.removeOption(index + 1)}
              icon={<X aria-hidden="true" size={18} />}
              onPress={() => onChange(options.filter((one) => one.id !== option.id))}
            >
              {null}
            </Button>
          )}
        </div>
      ))}
      {options.length < 12 && (
        <div>
          <Button size="small" onPress={() => onChange([...options, freshOption('')])}>
            {text.addOption}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
