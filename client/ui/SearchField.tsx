import { Search, X } from 'lucide-react';
import {
  Button,
  Group,
  Input,
  type SearchFieldProps as RacProps,
  SearchField as RacSearchField,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { boxClass, fieldClass, inputClass } from './FieldFrame.tsx';
import styles from './SearchField.module.css';

export type SearchFieldProps = Omit<RacProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** header: on the ink-blue bar. */
  readonly place?: 'page' | 'header' | undefined;
};

/** Searches on Enter (onSubmit) or while typing (onChange); Escape clears. */
export function SearchField({ label, placeholder, place = 'page', ...field }: SearchFieldProps) {
  return (
    <RacSearchField
      {...field}
      aria-label={label}
      className={classes(fieldClass, styles.search, styles[place])}
    >
      <Group className={classes(boxClass, styles.box)}>
        <Search aria-hidden="true" className={styles.glass} />
        <Input className={classes(inputClass, styles.input)} placeholder={placeholder ?? label} />
        <Button className={classes(styles.clear)}>
          <X aria-hidden="true" />
        </Button>
      </Group>
    </RacSearchField>
  );
}
