/** Those who must be impartial say for themselves whether they have an interest in the case (rule C5). */
import { useState } from 'react';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Attendance.module.css';

export function ConflictDeclaration({ seat }: { readonly seat: Seat }) {
  const { waiting, people } = useWords().room;
  const [isTelling, setTelling] = useState(false);
  const [statement, setStatement, clear] = useDraft('panel.conflict');
  const said = seat.conflict;
  const text = statement.trim();
  return (
    <Card
      title={waiting.conflictTitle}
      {...(said && {
        aside: (
          <Pill tone={said.conflict ? 'look' : 'good'}>
            {said.conflict ? people.conflictYes : people.conflictNone}
          </Pill>
        ),
      })}
    >
      <Stack>
        <p className={styles.soft}>{waiting.conflictLead}</p>
        {said && <p>{said.conflict ? waiting.conflictSaidYes(said.statement) : waiting.conflictSaidNone}</p>}
        {isTelling && (
          <TextArea
            label={waiting.conflictStatement}
            value={statement}
            onChange={setStatement}
            maxLength={500}
            isRequired
            autoFocus
          />
        )}
        <div className={styles.acts}>
          {isTelling ? (
            <CommandButton
              variant="primary"
              command={{ type: 'declareConflict', conflict: true, statement: text }}
              refusal={text === '' ? waiting.conflictStatementHint : null}
              onDone={() => {
                clear();
                setTelling(false);
              }}
            >
              {waiting.conflictSend}
            </CommandButton>
          ) : (
            said?.conflict !== true && <Button onPress={() => setTelling(true)}>{waiting.conflictYes}</Button>
          )}
          {said?.conflict !== false && (
            <CommandButton
              command={{ type: 'declareConflict', conflict: false, statement: '' }}
              refusalPlace="under"
              onDone={() => setTelling(false)}
            >
              {waiting.conflictNone}
            </CommandButton>
          )}
        </div>
      </Stack>
    </Card>
  );
}
