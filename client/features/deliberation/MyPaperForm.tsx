import type { PaperForm } from '#shared/meeting/noted.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useNames } from '../../live/useNames.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Deliberation.module.css';

/** My form on paper lies closed with the clerk. */
export function MyPaperForm({ paperForm }: { readonly paperForm: PaperForm }) {
  const { paperForms } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  return (
    <div className={styles.form}>
      <Notice tone="good" title={paperForms.mineKept}>
        {paperForms.mineKeptMore(formats.time(paperForm.at), nameOf(paperForm.receivedBy))}
      </Notice>
    </div>
  );
}
