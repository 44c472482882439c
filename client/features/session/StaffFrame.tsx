/** The bar over the pages of the office's own people: where they can go, search, and what concerns themselves. */
import { type ReactNode, useState } from 'react';
import { paths } from '#shared/paths.ts';
import { useAddress, useNavigate } from '../../address.tsx';
import { useWords } from '../../i18n.tsx';
import { useWho } from '../../live/useWho.tsx';
import { AppFrame } from '../../ui/AppFrame.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import styles from './StaffFrame.module.css';

export function StaffFrame({ children }: { readonly children: ReactNode }) {
  const { common } = useWords();
  const { pathname } = useAddress();
  const who = useWho();
  const here = (path: string) => (path === '/' ? pathname === '/' : pathname.startsWith(path));
  const link = (id: keyof typeof common.nav, href: string) => ({
    id,
    href,
    label: common.nav[id],
    isCurrent: here(href),
  });
  return (
    <AppFrame
      skipLabel={common.skip}
      brand={{ text: common.product, label: common.home, href: paths.today() }}
      nav={{
        label: common.navLabel,
        openLabel: common.openNav,
        closeLabel: common.close,
        links: [
          link('today', paths.today()),
          link('hearings', paths.hearings()),
          link('opinions', paths.opinions()),
          link('calendar', paths.calendar()),
          link('people', paths.people()),
          link('ledger', paths.ledger()),
          link('office', paths.office()),
          link('publicHearings', paths.publicHearings()),
        ],
      }}
      aside={
        <>
          <HearingSearch />
          <PersonMenu name={who.name} />
        </>
      }
    >
      {children}
    </AppFrame>
  );
}

function HearingSearch() {
  const { common } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <div className={styles.search}>
      <SearchField
        label={common.search}
        placeholder={common.searchHint}
        place="header"
        value={text}
        onChange={setText}
        onSubmit={(q) => {
          if (q.trim() === '') return;
          navigate(`${paths.hearings()}?q=${encodeURIComponent(q.trim())}`);
          setText('');
        }}
      />
    </div>
  );
}
