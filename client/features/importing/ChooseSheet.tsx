/** The first step: the template, the columns, and a file. */
import { columnsOf, type ImportList } from '#shared/imports/columns.ts';
import { api } from '#shared/paths.ts';
import { useLanguage, useWords } from '../../i18n.tsx';
import { buttonLook } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Stack } from '../../ui/Stack.tsx';
import styles from './importing.module.css';

export function ChooseSheet({
  list,
  sending,
  complaint,
  onFile,
}: {
  readonly list: ImportList;
  /** The file on its way: its name and how far it is. */
  readonly sending: { readonly name: string; readonly done: number } | null;
  readonly complaint: string | null;
  readonly onFile: (file: File) => void;
}) {
  const { roster } = useWords();
  const { language } = useLanguage();
  const words = roster.importing;
  return (
    <Card
      title={words.chooseTitle}
      aside={
        <a className={buttonLook('outlined', 'small')} href={api.importTemplate(list, language)} download>
          {words.template}
        </a>
      }
    >
      <Stack>
        {complaint !== null && (
          <Notice tone="live" announce="now">
            {complaint}
          </Notice>
        )}
        <FileDrop
          label={words.drop}
          hint={words.accept}
          chooseLabel={words.choose}
          accept={['.xlsx', '.csv', '.txt']}
          multiple={false}
          onFiles={([file]) => file && onFile(file)}
          onOther={([file]) => file && onFile(file)}
          items={sending ? [{ id: 'sheet', name: sending.name, progress: sending.done }] : []}
          words={{ remove: (name) => name, sending: words.reading }}
        />
        <Line>
          <strong>{words.columnsTitle}</strong>
          <ul className={styles.columns}>
            {columnsOf[list].map(({ key, required }) => (
              <li key={key}>
                {words.columns[key]}
                {required && <Pill tone="info">{words.required}</Pill>}
              </li>
            ))}
          </ul>
        </Line>
      </Stack>
    </Card>
  );
}
