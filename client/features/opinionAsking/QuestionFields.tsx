/** The questions, each a sentence an expert can answer. Enter goes on to the next. */
import { Plus, Trash2 } from 'lucide-react';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Asking.module.css';
import type { RequestDraft } from './requestDraft.ts';

const MOST = 12;
type Questions = RequestDraft['questions'];
type OnKeyDown = NonNullable<ComponentProps<typeof TextField>['onKeyDown']>;

export function QuestionFields({
  questions,
  onChange,
}: {
  readonly questions: Questions;
  readonly onChange: (questions: Questions) => void;
}) {
  const { form: words } = useWords().opinionPages;
  const list = useRef<HTMLOListElement>(null);
  const [focusOn, setFocusOn] = useState<number | null>(null);
  useEffect(() => {
    if (focusOn === null) return;
    list.current?.querySelectorAll('input')[focusOn]?.focus();
    setFocusOn(null);
  }, [focusOn]);
  const add = (after: number) => {
    if (questions.length >= MOST) return;
    const fresh = { id: crypto.randomUUID(), text: '' };
    onChange([...questions.slice(0, after + 1), fresh, ...questions.slice(after + 1)]);
    setFocusOn(after + 1);
  };
  const remove = (id: string, index: number) => {
    onChange(questions.filter((one) => one.id !== id));
    setFocusOn(Math.max(0, index - 1));
  };
  const keysOf =
    (index: number): OnKeyDown =>
    (event) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return event.continuePropagation();
      // Enter in a form would submit it.
      event.preventDefault();
      add(index);
    };
  return (
    <Stack gap="small">
      <p>{words.questionsLead}</p>
      <ol className={styles.questions} ref={list}>
        {questions.map(({ id, text }, index) => (
          <li key={id} className={styles.question}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <TextField
              label={words.question(index + 1)}
              labelHidden
              value={text}
              onChange={(next) =>
                onChange(questions.map((one) => (one.id === id ? { ...one, text: next } : one)))
              }
              onKeyDown={keysOf(index)}
              maxLength={300}
              isRequired={index === 0}
              autoComplete="off"
            />
            {questions.length > 1 && (
              <Button
                size="small"
                variant="quiet"
                label={words.removeQuestion(index + 1)}
                icon={<Trash2 aria-hidden="true" />}
                onPress={() => remove(id, index)}
              >
                {null}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Plus aria-hidden="true" />}
          onPress={() => add(questions.length - 1)}
          refusal={questions.length >= MOST ? words.mostQuestions : null}
        >
          {words.addQuestion}
        </Button>
      </div>
    </Stack>
  );
}
