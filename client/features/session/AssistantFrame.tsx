/** The bar over an assistant's own pages: his requests are all there is, so there is nowhere else to go. */
import type { ReactNode } from 'react';
import { paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { useWho } from '../../live/useWho.tsx';
import { AppFrame } from '../../ui/AppFrame.tsx';
import { PersonMenu } from './PersonMenu.tsx';

export function AssistantFrame({ children }: { readonly children: ReactNode }) {
  const { common } = useWords();
  const { name } = useWho();
  return (
    <AppFrame
      skipLabel={common.skip}
      brand={{ text: common.product, label: common.home, href: paths.today() }}
      aside={<PersonMenu name={name} />}
    >
      {children}
    </AppFrame>
  );
}
