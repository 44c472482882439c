/** One page of a PDF as wide or as high as it is given, with the next one drawn ahead. Loaded only when a PDF is shown. */
import { useMemo } from 'react';
import { Document, Page, pdfjs } from 'react-pdf';
import { classes } from '../ui/classes.ts';
import styles from './Viewer.module.css';

pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;

export type PaperProps = {
  readonly url: string;
  readonly page: number;
  readonly pages: number;
  /** In CSS pixels: one of the two decides the size. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly label: string;
  readonly loading: string;
  readonly onFailed: () => void;
};

export function PdfPage({ url, page, pages, width, height, label, loading, onFailed }: PaperProps) {
  const file = useMemo(() => ({ url, withCredentials: true }), [url]);
  const options = useMemo(
    () => ({
      cMapUrl: '/pdfjs/cmaps/',
      cMapPacked: true,
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      wasmUrl: '/pdfjs/wasm/',
      iccUrl: '/pdfjs/iccs/',
      // A paper is somebody else's file: nothing in it is run.
      isEvalSupported: false,
    }),
    [],
  );
  const waiting = <p className={styles.waiting}>{loading}</p>;
  const drawn = [page, page + 1].filter((number) => number >= 1 && number <= pages);
  return (
    <Document
      file={file}
      options={options}
      loading={waiting}
      error={null}
      noData={null}
      externalLinkTarget="_blank"
      onLoadError={onFailed}
      onSourceError={onFailed}
    >
      {drawn.map((number) => (
        <div
          key={number}
          className={classes(styles.paper, number !== page && styles.ahead)}
          {...(number === page
            ? { role: 'img' as const, 'aria-label': label }
            : { 'aria-hidden': true as const })}
        >
          <Page
            pageNumber={number}
            {...(width !== undefined && { width })}
            {...(height !== undefined && { height })}
            loading={waiting}
            error={null}
            renderTextLayer={false}
            renderAnnotationLayer={false}
          />
        </div>
      ))}
    </Document>
  );
}
