/** An address that leads nowhere. */
import { paths } from '#shared/paths.ts';
import { useWords } from '../i18n.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';

export function NotFoundPage() {
  const { common } = useWords();
  return (
    <AppFrame
      skipLabel={common.skip}
      brand={{ text: common.product, label: common.home, href: paths.today() }}
    >
      <Page
        width="narrow"
        title={common.notFoundTitle}
        lead={common.notFoundText}
        actions={
          <>
            <LinkButton href={paths.today()} variant="primary">
              {common.goHome}
            </LinkButton>
            <LinkButton href={paths.publicHearings()}>{common.nav.publicHearings}</LinkButton>
          </>
        }
      >
        {null}
      </Page>
    </AppFrame>
  );
}
