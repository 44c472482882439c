import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './plan.module.css';
import type { PlanDraft } from './planDraft.ts';
import type { PartProps } from './planForm.ts';

const MOST = 12;
type OnKeyDown = NonNullable<ComponentProps<typeof TextField>['onKeyDown']>;

/** The issues to be heard, in their order, and the digest. */
export function IssueFields({
  draft,
  change,
  flaw,
}: PartProps<Pick<PlanDraft, 'issues' | 'digest'>> & { readonly flaw: string | null }) {
  const { plan } = useWords();
  const { issues } = draft;
  const list = useRef<HTMLOListElement>(null);
  const [focusOn, setFocusOn] = useState<number | null>(null);
  useEffect(() => {
    if (focusOn === null) return;
    list.current?.querySelectorAll('input')[focusOn]?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const put = (next: typeof issues, focus: number) => {
    change({ issues: next });
    setFocusOn(focus);
  };
  const move = (from: number, to: number) => {
    const moved = issues[from];
    if (!moved || to < 0 || to >= issues.length) return;
    const others = issues.filter((issue) => issue !== moved);
    put([...others.slice(0, to), moved, ...others.slice(to)], to);
  };
  const add = (after: number) => {
    if (issues.length >= MOST) return;
    const fresh = { id: crypto.randomUUID(), text: '' };
    put([...issues.slice(0, after + 1), fresh, ...issues.slice(after + 1)], after + 1);
  };
  const remove = (index: number) =>
    put(
      issues.filter((_, at) => at !== index),
      Math.max(0, index - 1),
    );
  const keysOf =
    (index: number): OnKeyDown =>
    (event) => {
      if (event.nativeEvent.isComposing) event.continuePropagation();
      else if (event.altKey && event.key === 'ArrowUp') move(index, index - 1);
      else if (event.altKey && event.key === 'ArrowDown') move(index, index + 1);
      else if (event.key === 'Enter') {
        // Enter in a form would submit it; here it goes on to the next issue.
        event.preventDefault();
        add(index);
      } else event.continuePropagation();
    };

  return (
    <Card title={plan.parts.issues}>
      <div className={styles.stack}>
        <p className={styles.lead}>{plan.issuesLead}</p>
        <ol className={styles.issues} ref={list}>
          {issues.map((issue, index) => (
            <li key={issue.id} className={styles.issue}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <TextField
                label={plan.issue(index + 1)}
                labelHidden
                value={issue.text}
                onChange={(text) =>
                  change({ issues: issues.map((other, at) => (at === index ? { ...other, text } : other)) })
                }
                onKeyDown={keysOf(index)}
                placeholder={index === 0 ? plan.issuePlaceholder : ''}
                maxLength={300}
                isRequired={index === 0}
                autoComplete="off"
              />
              <span className={styles.moves}>
                <IconButton
                  label={plan.moveUp(index + 1)}
                  off={index === 0}
                  onPress={() => move(index, index - 1)}
                >
                  <ArrowUp aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={plan.moveDown(index + 1)}
                  off={index === issues.length - 1}
                  onPress={() => move(index, index + 1)}
                >
                  <ArrowDown aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={plan.removeIssue(index + 1)}
                  off={issues.length === 1}
                  onPress={() => remove(index)}
                >
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </span>
            </li>
          ))}
        </ol>
        <div className={styles.line}>
          <Button
            size="small"
            icon={<Plus aria-hidden="true" />}
            onPress={() => add(issues.length - 1)}
            refusal={issues.length >= MOST ? plan.mostIssues : null}
          >
            {plan.addIssue}
          </Button>
          <span className={styles.soft}>{plan.issuesKeys}</span>
        </div>
        {flaw && <Notice tone="look">{flaw}</Notice>}
        <TextArea
          label={plan.digest}
          value={draft.digest}
          onChange={(digest) => change({ digest })}
          hint={plan.digestHint}
          rows={5}
          maxLength={6000}
          voice="record"
        />
      </div>
    </Card>
  );
}
