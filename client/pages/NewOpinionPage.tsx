/** A new request for an opinion, of itself or for a conference (`?conference=`). Its number is kept with the draft: sent twice, it is still one request. */
import { useState } from 'react';
import { paths } from '#shared/paths.ts';
import { useNavigate, useSearchParams } from '../address.tsx';
import { RequestForm } from '../features/opinionAsking/RequestForm.tsx';
import { type AskedFor, draftKey, readRequest } from '../features/opinionAsking/requestDraft.ts';
import { useWords } from '../i18n.tsx';
import { useDraft } from '../live/useDraft.ts';
import { OpinionProvider, useOpinion } from '../live/useOpinion.tsx';
import { useOffice } from '../live/useWho.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export function NewOpinionPage() {
  const askedFor = useAskedFor();
  const [text] = useDraft(draftKey(askedFor));
  const [freshId] = useState(() => crypto.randomUUID());
  const [opinionId] = useState(() => readRequest(text)?.opinionId ?? freshId);
  return (
    <OpinionProvider opinionId={opinionId}>
      <NewRequest askedFor={askedFor} />
    </OpinionProvider>
  );
}

/** The address says for which conference, and of which case. */
function useAskedFor(): AskedFor | null {
  const [query] = useSearchParams();
  const meetingId = query.get('conference');
  if (meetingId === null) return null;
  const said = (name: string) => query.get(name) ?? '';
  return { meetingId, title: said('title'), caseNo: said('caseNo'), cause: said('cause') };
}

function NewRequest({ askedFor }: { readonly askedFor: AskedFor | null }) {
  const { opinionPages, common } = useWords();
  const { opinionId } = useOpinion();
  const office = useOffice();
  const navigate = useNavigate();
  return (
    <Page
      title={opinionPages.form.title}
      width="narrow"
      actions={
        <LinkButton href={askedFor ? paths.hearing(askedFor.meetingId) : paths.opinions()}>
          {common.back}
        </LinkButton>
      }
    >
      {office.founded ? (
        <RequestForm askedFor={askedFor} onDone={() => navigate(paths.opinion(opinionId))} />
      ) : (
        <Skeleton label={common.loading} lines={8} />
      )}
    </Page>
  );
}
