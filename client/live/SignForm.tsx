/** A signature under a text that is bound: what is stated, the hand, and the act that carries it. */
import { useState } from 'react';
import type { Words } from '#shared/i18n/zh.ts';
import type { StreamCommand } from '#shared/protocol.ts';
import { useWords } from '../i18n.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { type Signature, SignaturePad } from '../ui/SignaturePad.tsx';
import { signatureImage } from '../ui/signatureImage.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useRefusalWords } from './refusalWords.ts';
import { useAct } from './useAct.ts';
import { useRefusal } from './useActing.tsx';

export type SignFormProps = {
  readonly statement: string;
  readonly words: Pick<Words['signing'], 'statementMissing' | 'pad' | 'padMissing' | 'tooLarge' | 'sign'>;
  /** The act for a drawing: PNG in base64. */
  readonly command: (image: string) => StreamCommand;
  /** What the page wants first, in words. */
  readonly missing?: string | null;
};

export function SignForm({ statement, words, command, missing: wanted = null }: SignFormProps) {
  const { signing, common } = useWords();
  const toasts = useToasts();
  const say = useRefusalWords();
  const { act, pending } = useAct();
  const [agreed, setAgreed] = useState(false);
  const [signature, setSignature] = useState<Signature | null>(null);
  const ruled = say(useRefusal(command('')));
  const missing = wanted ?? (!agreed ? words.statementMissing : signature ? null : words.padMissing);
  const sign = async () => {
    if (!signature) return;
    const image = await signatureImage(signature);
    if (image === null) toasts.say({ text: words.tooLarge, tone: 'look' });
    else await act(command(image));
  };
  return (
    <>
      <Checkbox isSelected={agreed} onChange={setAgreed}>
        {statement}
      </Checkbox>
      <SignaturePad label={words.pad} onChange={setSignature} words={signing.pads} />
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
    </>
  );
}
