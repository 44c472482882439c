/** A comment with what was said to it. */
import { useState } from 'react';
import type { Comment } from '#shared/opinion/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';
import { Button } from '../../ui/Button.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Review.module.css';
import { ThreadHead } from './ThreadHead.tsx';
import type { ThreadProps } from './thread.ts';

export function CommentCard({ one: comment, ...thread }: ThreadProps<Comment>) {
  const { opinionDesk } = useWords();
  const words = opinionDesk.margin;
  const formats = useFormats();
  const nameOf = useOpinionNames();
  const [reply, setReply] = useState<string | null>(null);
  const { id, text, replies, resolved } = comment;
  return (
    <ThreadHead {...thread} one={comment} what={words.comment}>
      <p className={styles.said}>{text}</p>
      {replies.map((one) => (
        <div key={one.id} className={styles.reply}>
          <strong>{nameOf(one.byId)}</strong> <Soft>{formats.time(one.at)}</Soft>
          <p className={styles.said}>{one.text}</p>
        </div>
      ))}
      {resolved && <Soft>{words.resolved(nameOf(resolved.byId))}</Soft>}
      {!resolved && reply !== null && (
        <>
          <TextArea
            label={words.replyText}
            labelHidden
            value={reply}
            onChange={setReply}
            maxLength={2000}
            rows={2}
            autoFocus
          />
          <Line>
            <CommandButton
              size="small"
              command={{ type: 'replyComment', commentId: id, text: reply.trim() || '…' }}
              refusal={reply.trim() === '' ? opinionDesk.compose.textMissing : null}
              refusalPlace="under"
              onDone={() => setReply(null)}
            >
              {opinionDesk.compose.send}
            </CommandButton>
            <Button size="small" variant="quiet" onPress={() => setReply(null)}>
              {opinionDesk.compose.cancel}
            </Button>
          </Line>
        </>
      )}
      {!resolved && reply === null && thread.isOpen && (
        <Line>
          <Button size="small" onPress={() => setReply('')}>
            {words.reply}
          </Button>
          <CommandButton size="small" command={{ type: 'resolveComment', commentId: id }}>
            {words.resolve}
          </CommandButton>
        </Line>
      )}
    </ThreadHead>
  );
}
