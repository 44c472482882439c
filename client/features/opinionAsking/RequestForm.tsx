/** A consultation, or what is asked for a conference, as one form: the case, the questions, until when, and whom. Kept at every change until it is sent. */
import { type FormEvent, useState } from 'react';
import { useFormats, useWords } from '../../i18n.tsx';
import { refusalWords } from '../../live/refusalWords.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useClock, useOpinion, useRefusal, useSend } from '../../live/useOpinion.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Columns, Soft, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './Asking.module.css';
import { ExpertChoice } from './ExpertChoice.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import {
  type AskedFor,
  blankDraft,
  briefOf,
  draftKey,
  missingOf,
  type RequestDraft,
  readRequest,
} from './requestDraft.ts';

const DAY = 86_400_000;

export function RequestForm({
  askedFor,
  onDone,
}: {
  readonly askedFor: AskedFor | null;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { form } = words.opinionPages;
  const { time } = useFormats();
  const toasts = useToasts();
  const now = useClock()();
  const { opinionId } = useOpinion();
  const office = useOffice();
  const [text, setText, forget, savedAt] = useDraft(draftKey(askedFor));
  const [blank] = useState(() => {
    const { meetingId: _, ...known } = askedFor ?? { meetingId: '' };
    return { ...blankDraft(opinionId, crypto.randomUUID()), ...known };
  });
  const draft = readRequest(text) ?? blank;
  const change = (part: Partial<RequestDraft>) => setText(JSON.stringify({ ...draft, ...part }));
  const { send, pending } = useSend();

  const brief = briefOf(draft, askedFor);
  const missing = missingOf(draft);
  const refused = useRefusal(brief && missing.length === 0 ? { type: 'requestOpinion', brief } : null);
  const names = useFieldNames();
  const why =
    missing.length > 0
      ? form.missing(missing.map((field) => names[field]).join('、'))
      : refused && refusalWords(words, refused);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!brief || why) return;
    const answer = await send({ type: 'requestOpinion', brief });
    if ('refused' in answer && answer.refused !== 'opinionExists')
      return toasts.say({ text: refusalWords(words, answer.refused), tone: 'look' });
    const left: string[] = [];
    for (const [assistantId, disclosure] of Object.entries(draft.experts)) {
      const invited = await send({ type: 'inviteExpert', assistantId, disclosure });
      if ('refused' in invited && invited.refused !== 'expertInvitedAlready')
        left.push(office.assistants[assistantId]?.name ?? assistantId);
    }
    forget();
    toasts.say(
      left.length === 0
        ? { text: form.sent, tone: 'good' }
        : { text: form.notInvited(left.join('、')), tone: 'look' },
    );
    onDone();
  };

  const line = (field: 'title' | 'caseNo' | 'cause' | 'supervisedOrgan', max: number, hint?: string) => (
    <TextField
      label={names[field]}
      hint={hint}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      maxLength={max}
      isRequired={field !== 'supervisedOrgan'}
      autoComplete="off"
    />
  );
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Card title={form.about}>
        <Stack>
          {line('title', 120, form.nameHint)}
          <Columns>
            {line('caseNo', 60)}
            {line('cause', 120)}
          </Columns>
          <TextArea
            label={form.background}
            hint={form.backgroundHint}
            value={draft.background}
            onChange={(background) => change({ background })}
            maxLength={6000}
            voice="record"
            rows={4}
          />
          <Columns>
            {line('supervisedOrgan', 80, form.supervisedOrganHint)}
            <TextField
              label={form.confidentiality}
              value={draft.confidentiality}
              onChange={(confidentiality) => change({ confidentiality })}
              maxLength={1000}
              autoComplete="off"
            />
          </Columns>
        </Stack>
      </Card>
      <Card title={form.questions}>
        <QuestionFields questions={draft.questions} onChange={(questions) => change({ questions })} />
      </Card>
      <Card title={form.experts}>
        <Stack>
          <DateTimeField
            label={form.deadline}
            value={draft.deadline}
            onChange={(deadline) => change({ deadline })}
            start={now + 7 * DAY}
            earliest={now}
            isRequired
          />
          <ExpertChoice draft={draft} now={now} onChange={(experts) => change({ experts })} />
        </Stack>
      </Card>
      <div className={styles.foot}>
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          pendingLabel={words.common.sending}
          refusal={pending ? null : why}
        >
          {form.submit}
        </Button>
        {savedAt !== null && <Soft>{words.common.draftKept(time(savedAt))}</Soft>}
      </div>
    </form>
  );
}

function useFieldNames() {
  const { form } = useWords().opinionPages;
  return {
    title: form.name,
    caseNo: form.caseNo,
    cause: form.cause,
    supervisedOrgan: form.supervisedOrgan,
    questions: form.questions,
    deadline: form.deadline,
    experts: form.experts,
  };
}
