import { ChevronDown } from 'lucide-react';
import { Button, Group, Input, ComboBox as RacComboBox } from 'react-aria-components';
import styles from './ComboBox.module.css';
import { classes } from './classes.ts';
import { boxClass, FieldFrame, type FieldWords, fieldClass, inputClass, invalidBy } from './FieldFrame.tsx';
import { type Option, OptionList, Popover } from './Popover.tsx';

export type ComboBoxProps = FieldWords & {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** What is typed. Give it with onInputChange to search on the server; then `options` are the answers. */
  readonly inputValue?: string | undefined;
  readonly onInputChange?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Shown when nothing matches. */
  readonly empty: string;
  readonly name?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** One of many, found by typing. */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, inputValue, onInputChange, name, isRequired = false } = props;
  return (
    <RacComboBox
      className={fieldClass}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isRequired={isRequired}
      isDisabled={props.isDisabled ?? false}
      menuTrigger="focus"
      allowsEmptyCollection
      {...(onInputChange ? { items: options, onInputChange } : { defaultItems: options })}
      {...(inputValue !== undefined && { inputValue })}
      {...(name !== undefined && { name })}
      {...invalidBy(props.error)}
    >
      <FieldFrame words={props} required={isRequired}>
        <Group className={boxClass}>
          <Input className={inputClass} placeholder={props.placeholder ?? ''} />
          <Button className={classes(styles.open)}>
            <ChevronDown aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover fit>
        <OptionList empty={props.empty} />
      </Popover>
    </RacComboBox>
  );
}
