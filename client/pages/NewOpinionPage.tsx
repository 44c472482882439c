/** A new consultation. Its number is kept with the draft: sent twice, it is still one request. */
import { useState } from 'react';
import { paths } from '#shared/paths.ts';
import { useNavigate } from '../address.tsx';
import { RequestForm } from '../features/opinionAsking/RequestForm.tsx';
import { readRequest } from '../features/opinionAsking/requestDraft.ts';
import { useWords } from '../i18n.tsx';
import { useDraft } from '../live/useDraft.ts';
import { OpinionProvider, useOpinion } from '../live/useOpinion.tsx';
import { useOffice } from '../live/useWho.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function NewOpinionPage() {
  const [text] = useDraft('request');
  const [freshId] = useState(() => crypto.randomUUID());
  const [opinionId] = useState(() => readRequest(text)?.opinionId ?? freshId);
  return (
    <OpinionProvider opinionId={opinionId}>
      <NewRequest />
    </OpinionProvider>
  );
}

function NewRequest() {
  const { opinionPages, common } = useWords();
  const { opinionId } = useOpinion();
  const office = useOffice();
  const navigate = useNavigate();
  return (
    <Page
      title={opinionPages.form.title}
      width="narrow"
      actions={<LinkButton href={paths.opinions()}>{common.back}</LinkButton>}
    >
      {office.founded ? (
        <RequestForm onDone={() => navigate(paths.opinion(opinionId))} />
      ) : (
        <Skeleton label={common.loading} lines={8} />
      )}
    </Page>
  );
}
