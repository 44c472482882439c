/** An expert's own signature under the text he read, or why he does not sign. */
import type { Expert } from '#shared/opinion/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { SignForm } from '../../live/SignForm.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function MySignature({ expert, sha256 }: { readonly expert: Expert; readonly sha256: string }) {
  const { signing: words } = useWords().opinionPages;
  const { signature } = expert;
  if (signature?.kind === 'signed') return <Notice tone="good">{words.signed}</Notice>;
  if (signature?.kind === 'refused') return <Notice tone="look">{words.refused}</Notice>;
  return (
    <Stack>
      <SignForm
        statement={words.statement(sha256.slice(0, 12))}
        words={words}
        command={(image) => ({ type: 'signOpinion', sha256, image })}
      />
      <RefuseSignature sha256={sha256} />
    </Stack>
  );
}

function RefuseSignature({ sha256 }: { readonly sha256: string }) {
  const { opinionPages, common } = useWords();
  const words = opinionPages.signing;
  const [reason, setReason, forgetReason] = useDraft('refuse.reason');
  const [minorityView, setView, forgetView] = useDraft('refuse.view');
  return (
    <ActDialog
      button={{ children: words.refuse, variant: 'quiet' }}
      probe={{ type: 'refuseSignature', sha256, reason: '…', minorityView: '' }}
      title={words.refuseTitle}
      lead={words.refuseLead}
      command={{ type: 'refuseSignature', sha256, reason, minorityView }}
      missing={reason.trim() === '' ? common.reasonMissing : null}
      confirmLabel={words.refuse}
      tone="danger"
      onDone={() => {
        forgetReason();
        forgetView();
      }}
    >
      <TextArea label={words.refuseReason} value={reason} onChange={setReason} maxLength={1000} isRequired />
      <TextArea
        label={words.minority}
        hint={words.minorityHint}
        value={minorityView}
        onChange={setView}
        maxLength={5000}
        voice="record"
        rows={4}
      />
    </ActDialog>
  );
}
