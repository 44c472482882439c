import { type FormEvent, useLayoutEffect, useRef } from 'react';
import { TextArea as RacTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldFrame, type FieldWords, fieldClass, inputClass, invalidBy } from './FieldFrame.tsx';
import styles from './TextArea.module.css';

export type TextAreaProps = Omit<TextFieldProps, 'children' | 'className' | 'style' | 'type'> &
  FieldWords & {
    readonly placeholder?: string | undefined;
    readonly rows?: number | undefined;
    /** record: 宋体, for what will be read out or printed. */
    readonly voice?: 'interface' | 'record' | undefined;
  };

/** Several lines; grows with what is written, up to half the window. */
export function TextArea({ label, labelHidden, hint, error, missing, placeholder, ...props }: TextAreaProps) {
  const { rows = 3, voice = 'interface', ...field } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  // The frame holds a copy of the text that takes its height; a grid makes both the same size.
  const follow = (element: HTMLTextAreaElement | null) => {
    if (element?.parentElement) element.parentElement.dataset.text = `${element.value} `;
  };
  useLayoutEffect(() => follow(area.current));
  return (
    <TextField {...field} {...invalidBy(error)} className={fieldClass}>
      <FieldFrame words={{ label, labelHidden, hint, error, missing }} required={field.isRequired}>
        <div className={classes(styles.grow, voice === 'record' && styles.record)}>
          <RacTextArea
            ref={area}
            rows={rows}
            className={classes(inputClass, styles.area)}
            onInput={(event: FormEvent<HTMLTextAreaElement>) => follow(event.currentTarget)}
            {...(placeholder !== undefined && { placeholder })}
          />
        </div>
      </FieldFrame>
    </TextField>
  );
}
