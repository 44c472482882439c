/** An expert's own signature under the text he read, or why he does not sign. */
import { useState } from 'react';
import type { Expert } from '#shared/opinion/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useAct } from '../../live/CommandButton.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useRefusal } from '../../live/useOpinion.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Signature, SignaturePad } from '../../ui/SignaturePad.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { signatureImage } from '../../ui/signatureImage.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function MySignature({ expert, sha256 }: { readonly expert: Expert; readonly sha256: string }) {
  const { signing: words } = useWords().opinionPages;
  const { signature } = expert;
  if (signature?.kind === 'signed') return <Notice tone="good">{words.signed}</Notice>;
  if (signature?.kind === 'refused') return <Notice tone="look">{words.refused}</Notice>;
  return <Sign sha256={sha256} />;
}

function Sign({ sha256 }: { readonly sha256: string }) {
  const { opinionPages, signing: minutes, common } = useWords();
  const words = opinionPages.signing;
  const toasts = useToasts();
  const say = useRefusalWords();
  const { act, pending } = useAct();
  const [agreed, setAgreed] = useState(false);
  const [signature, setSignature] = useState<Signature | null>(null);
  const ruled = say(useRefusal({ type: 'signOpinion', sha256, image: '' }));
  const missing = !agreed ? words.statementMissing : signature ? null : words.padMissing;
  const sign = async () => {
    if (!signature) return;
    const image = await signatureImage(signature);
    if (image === null) toasts.say({ text: words.tooLarge, tone: 'look' });
    else await act({ type: 'signOpinion', sha256, image });
  };
  return (
    <Stack>
      <Checkbox isSelected={agreed} onChange={setAgreed}>
        {words.statement(sha256.slice(0, 12))}
      </Checkbox>
      <SignaturePad label={words.pad} onChange={setSignature} words={minutes.pads} />
      <Button
        variant="primary"
        size="wide"
        refusal={pending ? null : (ruled ?? missing)}
        refusalPlace="under"
        pending={pending}
        pendingLabel={common.sending}
        onPress={() => void sign()}
      >
        {words.sign}
      </Button>
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
