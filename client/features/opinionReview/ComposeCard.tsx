/** Writing a comment on a passage, or proposing what it should say instead. */
import { suggestionKinds } from '#shared/opinion/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Composing, commandOf } from './composing.ts';

export function ComposeCard({
  composing,
  onChange,
  onDone,
}: {
  readonly composing: Composing;
  readonly onChange: (next: Composing) => void;
  readonly onDone: () => void;
}) {
  const { opinionDesk } = useWords();
  const words = opinionDesk.compose;
  const { what, passage, text, kind, reason } = composing;
  const { quote } = passage.anchor;
  const isComment = what === 'comment';
  const isEmpty = text.trim() === '' || (kind === 'replace' && !isComment && text.trim() === quote);
  const needsText = isComment || kind !== 'delete';
  const missing = needsText && isEmpty ? (isComment ? words.textMissing : words.proposedMissing) : null;
  const short = quote.length > 40 ? `${quote.slice(0, 40)}…` : quote;
  return (
    <Card title={isComment ? words.commentTitle : words.suggestTitle} level={3}>
      <Stack gap="small">
        <Soft>{quote === '' ? words.atCaret : words.on(short)}</Soft>
        {!isComment && quote !== '' && (
          <RadioGroup
            label={words.kind}
            inline
            options={suggestionKinds.map((id) => ({ id, label: words.kinds[id] }))}
            value={kind}
            onChange={(next) => onChange({ ...composing, kind: next, text: next === 'insert' ? '' : quote })}
          />
        )}
        {needsText && (
          <TextArea
            label={isComment ? words.text : kind === 'insert' ? words.insertion : words.proposed}
            value={text}
            onChange={(next) => onChange({ ...composing, text: next })}
            maxLength={isComment ? 2000 : 3000}
            voice={isComment ? 'interface' : 'record'}
            autoFocus
          />
        )}
        {!isComment && (
          <TextField
            label={words.reason}
            value={reason}
            onChange={(next) => onChange({ ...composing, reason: next })}
            maxLength={1000}
            autoComplete="off"
          />
        )}
        <Line>
          <CommandButton
            size="small"
            command={commandOf(missing ? { ...composing, text: '…' } : composing)}
            refusal={missing}
            refusalPlace="under"
            onDone={onDone}
          >
            {words.send}
          </CommandButton>
          <Button size="small" variant="quiet" onPress={onDone}>
            {words.cancel}
          </Button>
        </Line>
      </Stack>
    </Card>
  );
}
