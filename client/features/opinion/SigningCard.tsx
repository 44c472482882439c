/** The text made final, signed by each of its authors, and locked. */
import { signersOf, unsignedAuthors } from '#shared/opinion/signing.ts';
import { paths } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import { MySignature } from './MySignature.tsx';

export function SigningCard() {
  const { opinionPages: words } = useWords();
  const { moment } = useFormats();
  const { opinion, opinionId, expert, isAsker } = useOpinion();
  const nameOf = useOpinionNames();
  const { stage, text, signedAt, unsigned } = opinion;
  const signed = signersOf(opinion).length;
  const waiting = unsignedAuthors(opinion);
  if (signedAt !== null)
    return (
      <Notice
        tone="good"
        title={words.signing.locked(moment(signedAt))}
        action={<LinkButton href={paths.opinionText(opinionId)}>{words.read}</LinkButton>}
      >
        {text && words.signing.hash(text.sha256.slice(0, 12))}
        {unsigned.length > 0 && ` ${words.signing.unsigned(unsigned.map(nameOf).join('、'))}`}
      </Notice>
    );
  if (stage !== 'signing')
    return (
      <Card title={words.signing.title}>
        {isAsker && stage === 'submitted' ? <CloseText /> : <Soft small={false}>{words.signing.before}</Soft>}
      </Card>
    );
  return (
    <Card
      title={words.signing.title}
      aside={<Soft>{words.signing.progress(signed, signed + waiting.length)}</Soft>}
      foot={
        <Line>
          {isAsker && waiting.length > 0 && (
            <CommandButton
              command={{ type: 'lockOpinion' }}
              confirm={{
                title: words.signing.lock,
                text: words.signing.lockLead,
                confirmLabel: words.signing.lock,
                tone: 'danger',
              }}
            >
              {words.signing.lock}
            </CommandButton>
          )}
          <ReopenText />
        </Line>
      }
    >
      {text === null ? (
        <Notice title={words.signing.binding} announce="politely">
          {words.signing.bindingMore}
        </Notice>
      ) : (
        <Stack>
          <Line>
            <Soft small={false}>{words.signing.hash(text.sha256.slice(0, 12))}</Soft>
            <LinkButton href={paths.opinionText(opinionId)} size="small">
              {words.read}
            </LinkButton>
          </Line>
          {waiting.length > 0 && (
            <Soft>{words.signing.unsigned(waiting.map(({ name }) => name).join('、'))}</Soft>
          )}
          {expert?.standing === 'accepted' && (
            // Another text is another signature: nothing ticked or drawn for the one before is carried over.
            <MySignature key={text.sha256} expert={expert} sha256={text.sha256} />
          )}
        </Stack>
      )}
    </Card>
  );
}

function CloseText() {
  const { signing: words } = useWords().opinionPages;
  return (
    <CommandButton
      variant="primary"
      refusalPlace="under"
      command={{ type: 'closeText' }}
      confirm={{ title: words.close, text: words.closeLead, confirmLabel: words.close }}
    >
      {words.close}
    </CommandButton>
  );
}

function ReopenText() {
  const { signing: words } = useWords().opinionPages;
  return (
    <CommandButton
      variant="quiet"
      command={{ type: 'reopenText', reason: '…' }}
      confirm={{
        title: words.reopen,
        text: words.reopenLead,
        confirmLabel: words.reopen,
        tone: 'danger',
        reason: { label: words.reopenReason, withReason: (reason) => ({ type: 'reopenText', reason }) },
      }}
    >
      {words.reopen}
    </CommandButton>
  );
}
