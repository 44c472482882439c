/** A text that goes into the record word for word: written with a draft behind it, sent once. */
import { type ReactNode, useState } from 'react';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { IssueSelect } from '../../live/IssueSelect.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Statements.module.css';

export type WrittenFormProps = {
  readonly draftKey: string;
  /** Stands there until something is typed. */
  readonly initial?: string | undefined;
  readonly label: string;
  readonly hint?: string;
  readonly sendLabel: string;
  readonly maxLength: number;
  readonly command: (text: string, issueId: string | null) => MeetingCommand;
  /** Asks to which question it belongs. */
  readonly withIssue?: boolean;
  /** Something else that is missing, in words. */
  readonly missing?: string | null;
  /** Before the text. */
  readonly children?: ReactNode;
  /** After the text, before sending. */
  readonly after?: ReactNode;
  readonly onDone?: (() => void) | undefined;
};

export function WrittenForm(props: WrittenFormProps) {
  const { statements } = useWords().room;
  const { meeting } = useMeeting();
  const [text, setText, clear, savedAt] = useDraft(props.draftKey, props.initial);
  const [chosenIssue, setIssue] = useState<string | null | undefined>(undefined);
  const issueId = chosenIssue === undefined ? meeting.issueId : chosenIssue;
  const missing = props.missing ?? (text.trim() === '' ? statements.textMissing : null);
  return (
    <div className={styles.form}>
      {props.children}
      {props.withIssue && <IssueSelect value={issueId} onChange={setIssue} />}
      <TextArea
        label={props.label}
        hint={props.hint}
        voice="record"
        rows={5}
        value={text}
        onChange={setText}
        maxLength={props.maxLength}
      />
      {props.after}
      <DraftNote text={text} savedAt={savedAt} />
      <div>
        <CommandButton
          variant="primary"
          refusalPlace="under"
          refusal={missing}
          command={props.command(text.trim() || '…', props.withIssue ? issueId : null)}
          onDone={() => {
            clear();
            props.onDone?.();
          }}
        >
          {props.sendLabel}
        </CommandButton>
      </div>
    </div>
  );
}
