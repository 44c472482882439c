/** The frame of the public pages: light, for any phone. */
import type { ReactNode } from 'react';
import { paths } from '#shared/paths.ts';
import { Link } from '../../address.tsx';
import { useLanguage, useWords } from '../../i18n.tsx';
import styles from './Gallery.module.css';

export function GalleryFrame({
  isHome = false,
  foot,
  children,
}: {
  readonly isHome?: boolean;
  /** The last line, always in sight. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const { common, gallery, signIn } = useWords();
  const { language, choose } = useLanguage();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {common.skip}
      </a>
      <header className={styles.bar}>
        <Link className={styles.brand} to={paths.publicHearings()} aria-label={common.productLong}>
          {common.product}
        </Link>
        {isHome ? (
          <span className={styles.place}>{gallery.title}</span>
        ) : (
          <Link className={styles.place} to={paths.publicHearings()}>
            <span aria-hidden="true">‹ </span>
            {gallery.back}
          </Link>
        )}
        <span className={styles.barEnd}>
          <button
            type="button"
            className={styles.barButton}
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
          >
            {signIn.otherLanguage}
          </button>
          {isHome && (
            <Link className={styles.barButton} to={paths.signIn()}>
              {gallery.signIn}
            </Link>
          )}
        </span>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {foot}
    </div>
  );
}
