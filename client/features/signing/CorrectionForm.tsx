/** Asking for a correction: the passage quoted, and what it should say. What is typed is kept as a draft until it is sent. */
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import type { Draft } from '../../live/useDraft.ts';
import { Card } from '../../ui/Card.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function CorrectionForm({ quote, text }: { readonly quote: Draft; readonly text: Draft }) {
  const { common, minutes } = useWords();
  const words = minutes.corrections;
  const formats = useFormats();
  const toasts = useToasts();
  const [quoted, setQuoted, forgetQuoted] = quote;
  const [wanted, setWanted, forgetWanted, keptAt] = text;
  const isMissing = wanted.trim() === '';
  const done = () => {
    forgetQuoted();
    forgetWanted();
    toasts.say({ text: words.sent, tone: 'good' });
  };
  return (
    <Card title={words.ask}>
      <Stack>
        <Soft>{words.lead}</Soft>
        <TextArea
          label={words.quote}
          hint={words.quoteHint}
          value={quoted}
          onChange={setQuoted}
          maxLength={1000}
          voice="record"
          rows={2}
        />
        <TextArea
          label={words.text}
          hint={words.textHint}
          value={wanted}
          onChange={setWanted}
          maxLength={2000}
          voice="record"
          rows={3}
        />
        {keptAt !== null && !isMissing && <Soft>{common.draftKept(formats.exactTime(keptAt))}</Soft>}
        <CommandButton
          command={{
            type: 'requestCorrection',
            quote: quoted.trim(),
            text: isMissing ? '…' : wanted.trim(),
          }}
          refusal={isMissing ? words.textMissing : null}
          refusalPlace="under"
          onDone={done}
        >
          {words.send}
        </CommandButton>
      </Stack>
    </Card>
  );
}
