import { RadioGroup as RacRadioGroup, Radio } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldFrame, type FieldWords, fieldClass, invalidBy } from './FieldFrame.tsx';
import type { Option } from './Popover.tsx';
import styles from './RadioGroup.module.css';

export type RadioGroupProps<Id extends string> = FieldWords & {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly inline?: boolean | undefined;
};

type Looks = { readonly group: string; readonly option: string; readonly hint: string };

/** One of a few, all of them in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const group = classes(styles.group, props.inline && styles.inline);
  return (
    <RadioOptions {...props} looks={{ group, option: classes(styles.radio), hint: classes(styles.hint) }} />
  );
}

/** The behaviour of a radio group in whatever look; Choices wears another. */
export function RadioOptions<Id extends string>({
  looks,
  ...props
}: RadioGroupProps<Id> & { readonly looks: Looks }) {
  const { options, value, onChange, isRequired = false, isDisabled = false } = props;
  return (
    <RacRadioGroup
      className={fieldClass}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen) onChange(chosen.id);
      }}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...invalidBy(props.error)}
    >
      <FieldFrame words={props} required={isRequired}>
        <div className={looks.group}>
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              className={looks.option}
              isDisabled={option.reason !== undefined}
            >
              <span>
                {option.label}
                {(option.reason ?? option.hint) && (
                  <span className={looks.hint}>{option.reason ?? option.hint}</span>
                )}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </RacRadioGroup>
  );
}
