/** A proposed change: what would go, what would come, why; the authors take it over or decline it. */
import { useState } from 'react';
import type { Suggestion } from '#shared/opinion/state.ts';
import type { OpinionHandle } from '../../editor/handle.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton, useAct } from '../../live/CommandButton.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useOpinion, useRefusal } from '../../live/useOpinion.tsx';
import { Button } from '../../ui/Button.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import styles from './Review.module.css';
import { ThreadHead } from './ThreadHead.tsx';
import type { ThreadProps } from './thread.ts';

export function SuggestionCard({
  one: suggestion,
  handle,
  ...thread
}: ThreadProps<Suggestion> & { readonly handle: OpinionHandle | null }) {
  const { margin: words } = useWords().opinionDesk;
  const { who, access } = useOpinion();
  const { kind, anchor, proposed, reason, answer, byId, id } = suggestion;
  return (
    <ThreadHead {...thread} one={suggestion} what={words.suggestion}>
      <p className={styles.change}>
        {kind !== 'insert' && <del>{anchor.quote}</del>}
        {kind !== 'delete' && <ins>{proposed}</ins>}
      </p>
      {reason !== '' && <Soft>{words.reason(reason)}</Soft>}
      {answer ? (
        <Soft>
          {answer.outcome === 'accepted'
            ? words.accepted
            : answer.outcome === 'declined'
              ? words.declined(answer.reason)
              : words.withdrawn}
        </Soft>
      ) : (
        thread.isOpen && (
          <Line>
            {access === 'edit' && <Accept suggestion={suggestion} handle={handle} />}
            {access === 'edit' && (
              <CommandButton
                size="small"
                command={{ type: 'declineSuggestion', suggestionId: id, reason: '…' }}
                confirm={{
                  title: words.declineTitle,
                  text: words.declineLead,
                  confirmLabel: words.decline,
                  reason: {
                    label: words.declineReason,
                    withReason: (why) => ({ type: 'declineSuggestion', suggestionId: id, reason: why }),
                  },
                }}
              >
                {words.decline}
              </CommandButton>
            )}
            {byId === who.personId && (
              <CommandButton
                size="small"
                variant="quiet"
                command={{ type: 'withdrawSuggestion', suggestionId: id }}
              >
                {words.withdraw}
              </CommandButton>
            )}
          </Line>
        )
      )}
    </ThreadHead>
  );
}

/** The author's own editor writes the change in the suggester's name; then the record says that it was taken over. */
function Accept({
  suggestion,
  handle,
}: {
  readonly suggestion: Suggestion;
  readonly handle: OpinionHandle | null;
}) {
  const { margin: words } = useWords().opinionDesk;
  const say = useRefusalWords();
  const { act, pending } = useAct();
  const [isStuck, setStuck] = useState(false);
  const { id, anchor, proposed, byId } = suggestion;
  const refused = say(useRefusal({ type: 'acceptSuggestion', suggestionId: id }));
  const accept = async () => {
    const outcome = isStuck ? 'done' : (handle?.takeOver({ anchor, proposed, authorId: byId }) ?? 'gone');
    if (outcome === 'done') await act({ type: 'acceptSuggestion', suggestionId: id });
    else setStuck(true);
  };
  return (
    <>
      {isStuck && <p role="alert">{words.changed}</p>}
      <Button size="small" refusal={pending ? null : refused} pending={pending} onPress={() => void accept()}>
        {isStuck ? words.byHand : words.accept}
      </Button>
    </>
  );
}
