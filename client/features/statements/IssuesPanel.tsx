/** The disputed questions: which is being heard, what was said on each, and the presider's turning to one. */

import type { Meeting } from '#shared/meeting/state.ts';
import { isStep } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { classes } from '../../ui/classes.ts';
import { Pill } from '../../ui/Pill.tsx';
import styles from './Statements.module.css';

export function IssuesPanel() {
  const { room } = useWords();
  const { meeting, seat } = useMeeting();
  const turns = (seat?.roles.includes('presider') ?? false) && isStep(meeting.stage);
  return (
    <ol className={styles.issues} aria-label={room.issues.list}>
      {(meeting.plan?.issues ?? []).map((issue, index) => {
        const isCurrent = issue.id === meeting.issueId && isStep(meeting.stage);
        return (
          <li key={issue.id} className={classes(styles.issue, isCurrent && styles.current)}>
            <div className={styles.issueHead}>
              <span className={styles.number}>{index + 1}</span>
              <h3 className={styles.issueText}>{issue.text}</h3>
              {isCurrent ? (
                <Pill tone="info">{room.issues.current}</Pill>
              ) : (
                turns && (
                  <CommandButton size="small" command={{ type: 'turnToIssue', issueId: issue.id }}>
                    {room.issues.turn}
                  </CommandButton>
                )
              )}
            </div>
            <OnIssue meeting={meeting} issueId={issue.id} />
          </li>
        );
      })}
    </ol>
  );
}

/** What was stated, asked and answered in writing on one question, in order. */
function OnIssue({ meeting, issueId }: { readonly meeting: Meeting; readonly issueId: string }) {
  const { statements, acts } = useWords().room;
  const nameOf = useNames();
  const said = meeting.statements.filter((one) => one.issueId === issueId);
  const asked = Object.values(meeting.questions).filter((one) => one.issueId === issueId);
  const lines = [
    ...said.map((one) => ({
      id: String(one.seq),
      at: one.at,
      who: nameOf(one.byId),
      text: one.text,
      answer: null,
    })),
    ...asked.map((one) => ({
      id: one.id,
      at: one.at,
      who: `${nameOf(one.byId)} → ${nameOf(one.toId)}`,
      text: one.text,
      answer: one.answer ? statements.answered(one.answer.text) : statements.unanswered(nameOf(one.toId)),
    })),
  ].sort((one, other) => one.at - other.at);
  if (lines.length === 0) return <p className={styles.soft}>{statements.noStatements}</p>;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id}>
          <strong>{acts.says(line.who)}</strong>
          {line.text}
          {line.answer !== null && <p className={styles.answer}>{line.answer}</p>}
        </li>
      ))}
    </ul>
  );
}
