import { Menu as MenuIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link, Button as Pressable } from 'react-aria-components';
import styles from './AppFrame.module.css';
import { classes } from './classes.ts';
import { Drawer } from './Dialog.tsx';

export type FrameLink = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean | undefined;
};

export type AppFrameProps = {
  readonly children: ReactNode;
  /** The first stop of the keyboard: past the bar, to the content. */
  readonly skipLabel: string;
  readonly brand: { readonly text: string; readonly label: string; readonly href: string };
  readonly nav?:
    | {
        readonly label: string;
        readonly links: readonly FrameLink[];
        readonly openLabel: string;
        readonly closeLabel: string;
      }
    | undefined;
  /** In place of the nav: where we are. On a phone it stands in place of the brand too. */
  readonly title?: ReactNode;
  readonly subtitle?: ReactNode;
  /** Beside the title: live since, connected. */
  readonly badge?: ReactNode;
  readonly back?: { readonly label: string; readonly href: string } | undefined;
  /** In the bar; on a phone on a line of its own. */
  readonly search?: ReactNode;
  /** At the end of the bar. */
  readonly aside?: ReactNode;
  /** First in the content, from edge to edge: the procedure, a warning that holds here. */
  readonly strip?: ReactNode;
  readonly footer?: ReactNode;
  /** ink: the house's bar. paper: a white one, for work on one paper. */
  readonly look?: 'ink' | 'paper' | undefined;
  /** page: scrolls as a whole. room: fills the window, its parts scroll. */
  readonly fit?: 'page' | 'room' | undefined;
};

/** The frame round every screen but the wall. */
export function AppFrame(props: AppFrameProps) {
  const { brand, nav, title, back, strip, footer, look = 'ink', fit = 'page' } = props;
  return (
    <div className={classes(styles.frame, styles[fit])}>
      <a className={styles.skip} href="#main">
        {props.skipLabel}
      </a>
      <header className={classes(styles.bar, styles[look], title !== undefined && styles.titled)}>
        {back ? (
          <Link href={back.href} className={classes(styles.back)}>
            <span aria-hidden="true">‹ </span>
            {back.label}
          </Link>
        ) : (
          <Link href={brand.href} className={classes(styles.brand)} aria-label={brand.label}>
            {brand.text}
          </Link>
        )}
        {nav && <Nav {...nav} />}
        {title !== undefined && (
          <div className={styles.where}>
            <h1 className={styles.title}>{title}</h1>
            {props.subtitle !== undefined && <p className={styles.subtitle}>{props.subtitle}</p>}
          </div>
        )}
        {props.badge !== undefined && <div className={styles.badge}>{props.badge}</div>}
        {props.search !== undefined && <div className={styles.search}>{props.search}</div>}
        {props.aside !== undefined && <div className={styles.aside}>{props.aside}</div>}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {strip}
        {props.children}
      </main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}

function Nav({ label, links, openLabel, closeLabel }: NonNullable<AppFrameProps['nav']>) {
  const [isOpen, setOpen] = useState(false);
  const list = (onPress?: () => void) =>
    links.map((link) => (
      <li key={link.id}>
        <Link
          href={link.href}
          className={classes(styles.link)}
          {...(link.isCurrent && { 'aria-current': 'page' as const })}
          {...(onPress && { onPress })}
        >
          {link.label}
        </Link>
      </li>
    ));
  return (
    <>
      <nav className={styles.nav} aria-label={label}>
        <ul className={styles.links}>{list()}</ul>
      </nav>
      <Pressable className={classes(styles.open)} aria-label={openLabel} onPress={() => setOpen(true)}>
        <MenuIcon aria-hidden="true" />
      </Pressable>
      <Drawer
        title={label}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={closeLabel}
        place="start"
      >
        <ul className={styles.drawerLinks}>{list(() => setOpen(false))}</ul>
      </Drawer>
    </>
  );
}
