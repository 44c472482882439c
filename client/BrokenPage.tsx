/** What stands in place of everything when a page has failed: that nothing saved is lost, and the way on. */
import { SpeechProvider, useWords } from './i18n.tsx';
import { Button, LinkButton } from './ui/Button.tsx';
import { Notice } from './ui/Notice.tsx';
import { Page } from './ui/Page.tsx';

/** After an update of the server an open page may ask for a part that is no longer there. */
const isOutdated = (message: string): boolean =>
  /module script|dynamically imported|preload CSS/i.test(message);

export function BrokenPage({ error }: { readonly error: unknown }) {
  return (
    <SpeechProvider>
      <Words message={error instanceof Error ? error.message : String(error)} />
    </SpeechProvider>
  );
}

function Words({ message }: { readonly message: string }) {
  const { common } = useWords();
  const outdated = isOutdated(message);
  const title = outdated ? common.outdatedTitle : common.brokenTitle;
  return (
    <main id="main">
      <title>{common.tabTitle(title)}</title>
      <Page
        width="narrow"
        title={title}
        actions={
          <>
            <Button variant="primary" onPress={() => location.reload()}>
              {common.reload}
            </Button>
            <LinkButton href="/">{common.goHome}</LinkButton>
          </>
        }
      >
        <Notice tone="look" announce="now">
          {outdated ? common.outdatedText : common.brokenText}
        </Notice>
        {!outdated && <pre style={{ whiteSpace: 'pre-wrap' }}>{message}</pre>}
      </Page>
    </main>
  );
}
