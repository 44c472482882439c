/** Takes a sheet over into one of the lists. */
import { importLists } from '#shared/imports/columns.ts';
import { paths } from '#shared/paths.ts';
import { useParams } from '../address.tsx';
import { ImportSteps } from '../features/importing/ImportSteps.tsx';
import { useWords } from '../i18n.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';

const rosters = { assistants: paths.assistants, organs: paths.organs, officers: paths.bank };

export function ImportPage() {
  const { roster } = useWords();
  const { list: named } = useParams();
  const list = importLists.find((one) => one === named) ?? 'assistants';
  return (
    <Page
      title={roster.importing.title(list)}
      lead={roster.importing.lead}
      actions={<LinkButton href={rosters[list]()}>{roster.back}</LinkButton>}
    >
      <ImportSteps key={list} list={list} rosterHref={rosters[list]()} />
    </Page>
  );
}
