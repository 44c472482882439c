import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Group, Input, TextField } from 'react-aria-components';
import styles from './ComboBox.module.css';
import { ComboBoxList, optionIdOf } from './ComboBoxList.tsx';
import { classes } from './classes.ts';
import { boxClass, FieldFrame, type FieldWords, fieldClass, inputClass, invalidBy } from './FieldFrame.tsx';
import type { Option } from './Popover.tsx';

export type ComboBoxProps = FieldWords & {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string | undefined;
  /** Shown when nothing matches. */
  readonly empty: string;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
};

/**
 * One of many, found by typing. A combobox by hand: the ready-made one hides the whole page from who reads by ear
 * while its list is open, though the focus never leaves the field.
 */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, isRequired = false } = props;
  // What is typed and not yet chosen from; null: the field shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const chosen = options.find(({ id }) => id === value);
  const found = typed === null ? options : matching(options, typed);
  const current = isOpen ? found[Math.min(place, found.length - 1)] : undefined;

  const open = () => {
    if (isOpen) return;
    setPlace(
      Math.max(
        0,
        options.findIndex(({ id }) => id === value),
      ),
    );
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = (option: Option | undefined) => {
    if (!option || option.reason !== undefined) return;
    if (option.id !== value) onChange(option.id);
    close();
  };
  const type = (text: string) => {
    setTyped(text);
    setPlace(0);
    setOpen(true);
    if (text === '' && value !== null) onChange(null);
  };
  const leave = () => {
    const meant = typed === null ? undefined : options.find(({ label }) => label === typed.trim());
    if (meant) choose(meant);
    close();
  };
  const act = (event: KeyboardEvent): void => {
    // The Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    const step = (by: number) => () =>
      isOpen ? setPlace((place + found.length + by) % Math.max(1, found.length)) : open();
    const acts = new Map([
      ['ArrowDown', step(1)],
      ['ArrowUp', step(-1)],
      ['Enter', () => choose(current)],
      ['Escape', close],
    ]);
    const known = isOpen || event.key.startsWith('Arrow') ? acts.get(event.key) : undefined;
    if (!known) return;
    event.preventDefault();
    // An Escape that closes the list leaves the dialog round it open.
    event.stopPropagation();
    known();
  };

  return (
    <TextField
      className={fieldClass}
      value={typed ?? chosen?.label ?? ''}
      onChange={type}
      isRequired={isRequired}
      isDisabled={props.isDisabled ?? false}
      {...invalidBy(props.error)}
    >
      <FieldFrame words={props} required={isRequired}>
        <Group ref={box} className={boxClass}>
          <Input
            className={inputClass}
            placeholder={props.placeholder ?? ''}
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            {...(isOpen && { 'aria-controls': listId })}
            {...(current && { 'aria-activedescendant': optionIdOf(listId, current) })}
            onFocus={open}
            onClick={open}
            onBlur={leave}
            onKeyDown={act}
          />
          <ChevronDown aria-hidden="true" className={classes(styles.open)} />
        </Group>
      </FieldFrame>
      {isOpen && (
        <ComboBoxList
          id={listId}
          label={props.label}
          options={found}
          value={value}
          current={current}
          empty={props.empty}
          box={box}
          onChoose={choose}
        />
      )}
    </TextField>
  );
}

/** Those that begin with it first, then those that hold it. */
function matching(options: readonly Option[], text: string): readonly Option[] {
  const query = text.trim().toLowerCase();
  const at = ({ label }: Option): number => label.toLowerCase().indexOf(query);
  return options
    .filter((option) => at(option) >= 0)
    .toSorted((one, other) => Number(at(one) > 0) - Number(at(other) > 0));
}
