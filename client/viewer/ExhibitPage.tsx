/** The page of an exhibit that is being shown, for those who only look: no zoom, no turning. */
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../ui/classes.ts';
import styles from './Viewer.module.css';

const PdfPage = lazy(() => import('./PdfPage.tsx').then((module) => ({ default: module.PdfPage })));

export type ExhibitPageProps = {
  readonly url: string;
  readonly mime: string;
  readonly page: number;
  readonly pages: number;
  readonly label: string;
  /** width: as wide as its place. inside: the whole page in its place, at any screen. */
  readonly fit: 'width' | 'inside';
  readonly words: { readonly loading: string; readonly failed: string; readonly other: string };
};

export function ExhibitPage(props: ExhibitPageProps) {
  const { url, mime, label, fit, words } = props;
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [failed, setFailed] = useState<string | null>(null);
  useLayoutEffect(() => {
    const measured = box.current;
    if (!measured) return;
    const observer = new ResizeObserver(
      ([entry]) =>
        entry &&
        setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) }),
    );
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  const onFailed = () => setFailed(url);
  const waiting = <p className={styles.waiting}>{words.loading}</p>;
  const drawn = () => {
    if (failed === url) return <p className={styles.waiting}>{words.failed}</p>;
    if (mime.startsWith('image/'))
      return <img className={styles.picture} src={url} alt={label} onError={onFailed} />;
    if (mime !== 'application/pdf') return <p className={styles.waiting}>{words.other}</p>;
    if (size.width === 0) return waiting;
    return (
      <Suspense fallback={waiting}>
        <PdfPage
          key={url}
          url={url}
          page={props.page}
          pages={props.pages}
          label={label}
          loading={words.loading}
          onFailed={onFailed}
          {...(fit === 'width' ? { width: size.width } : { height: size.height })}
        />
      </Suspense>
    );
  };
  return (
    <div ref={box} className={classes(styles.box, fit === 'inside' && styles.inside)}>
      {drawn()}
    </div>
  );
}
