import { useWords } from '../../i18n.tsx';
import { buttonLook } from '../../ui/Button.tsx';

/** The same figures as files. */
export function Downloads<Format extends 'xlsx' | 'docx' | 'pdf'>({
  formats,
  name,
  href,
}: {
  readonly formats: readonly Format[];
  /** Of what: spoken before the kind of file. */
  readonly name: string;
  readonly href: (format: Format) => string;
}) {
  const { common, ledger } = useWords();
  return (
    <>
      {formats.map((format) => (
        <a
          key={format}
          className={buttonLook('outlined', 'small')}
          href={href(format)}
          target="_blank"
          rel="noreferrer"
          aria-label={`${name}${common.dot}${ledger.downloads[format]}`}
        >
          {ledger.downloads[format]}
        </a>
      ))}
    </>
  );
}
