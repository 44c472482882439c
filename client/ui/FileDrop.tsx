import { FileUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './FileDrop.module.css';
import { isAccepted } from './fileKinds.ts';
import { Progress } from './Meter.tsx';

export type FileItem = {
  readonly id: string;
  readonly name: string;
  /** Size, pages, time: in words. */
  readonly note?: ReactNode;
  /** 0 to 1 while it travels; null when it has arrived or failed. */
  readonly progress: number | null;
  readonly error?: string | undefined;
};

export type FileDropProps = {
  /** What may be dropped here: "把证据文件拖到这里". */
  readonly label: string;
  readonly hint?: ReactNode;
  readonly chooseLabel: string;
  /** Kinds as in an input's accept: ".pdf", "image/*". */
  readonly accept: readonly string[];
  readonly multiple?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** What was dropped and is of another kind; without it such files are passed over. */
  readonly onOther?: ((files: readonly File[]) => void) | undefined;
  readonly items?: readonly FileItem[] | undefined;
  readonly onRemove?: ((id: string) => void) | undefined;
  readonly words: { readonly remove: (name: string) => string; readonly sending: string };
  readonly refusal?: string | null | undefined;
};

/** Files by drag, by paste, or by the button; each shows how far it has come. */
export function FileDrop(props: FileDropProps) {
  const { accept, multiple = true, onFiles, onOther, items = [], refusal } = props;
  const take = (files: readonly File[]) => {
    const fitting = files.filter((file) => isAccepted(file, accept));
    const others = files.filter((file) => !isAccepted(file, accept));
    if (others.length > 0) onOther?.(others);
    if (fitting.length > 0) onFiles(multiple ? fitting : fitting.slice(0, 1));
  };
  return (
    <div className={styles.files}>
      <DropZone
        className={classes(styles.zone)}
        isDisabled={Boolean(refusal)}
        getDropOperation={() => 'copy'}
        onDrop={async (event) => {
          const dropped = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          take(await Promise.all(dropped));
        }}
      >
        <FileUp aria-hidden="true" className={styles.sign} />
        <Text slot="label">{props.label}</Text>
        {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
        <FileTrigger
          acceptedFileTypes={[...accept]}
          allowsMultiple={multiple}
          onSelect={(chosen) => take(chosen ? [...chosen] : [])}
        >
          <Button refusal={refusal} refusalPlace="under">
            {props.chooseLabel}
          </Button>
        </FileTrigger>
      </DropZone>
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.id} className={styles.item}>
              <div className={styles.name}>
                {item.name}
                {item.note !== undefined && <span className={styles.hint}>{item.note}</span>}
                {item.error && <span className={styles.error}>{item.error}</span>}
                {item.progress !== null && <Progress label={props.words.sending} value={item.progress} />}
              </div>
              {props.onRemove && (
                <Button
                  variant="quiet"
                  label={props.words.remove(item.name)}
                  onPress={() => props.onRemove?.(item.id)}
                >
                  <X aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
