import { ChevronDown } from 'lucide-react';
import { Button, Select as RacSelect, SelectValue } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldFrame, type FieldWords, fieldClass, inputClass, invalidBy } from './FieldFrame.tsx';
import { type Option, OptionList, Popover } from './Popover.tsx';
import styles from './Select.module.css';

export type SelectProps<Id extends string> = FieldWords & {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder: string;
  readonly name?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** One of a few; for one of many, ComboBox. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder, name, isRequired = false, isDisabled = false } = props;
  return (
    <RacSelect
      className={fieldClass}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...(name !== undefined && { name })}
      {...invalidBy(props.error)}
    >
      <FieldFrame words={props} required={isRequired}>
        <Button className={classes(inputClass, styles.trigger)}>
          <SelectValue className={classes(styles.value)} />
          <ChevronDown aria-hidden="true" />
        </Button>
      </FieldFrame>
      <Popover fit>
        <OptionList options={options} />
      </Popover>
    </RacSelect>
  );
}
