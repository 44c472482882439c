/** A head decides that the conference is held: when, where, with whom; or arranges it anew (K2). */
import type { FormEvent } from 'react';
import { speakingOrder } from '#shared/meeting/conferenceSeats.ts';
import { conferenceSteps } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useAct } from '../../live/useAct.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { ConferencePeople } from './ConferencePeople.tsx';
import {
  type ConferenceDraft,
  type ConferenceField,
  missingInConference,
  scheduleOf,
  usualConference,
} from './conferenceDraft.ts';
import { LeavingField } from './LeavingField.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import styles from './plan.module.css';
import { StepFields } from './StepFields.tsx';
import { useFieldNames } from './useFieldNames.ts';
import type { Kept } from './useKept.ts';

const arranged: readonly ConferenceField[] = ['chair', 'clerk', 'members', 'startsAt', 'room'];

export function ScheduleForm({
  kept,
  onDone,
}: {
  readonly kept: Kept<ConferenceDraft>;
  readonly onDone: () => void;
}) {
  const { conferenceDesk, plan } = useWords();
  const { schedule: text, form } = conferenceDesk;
  const { time } = useFormats();
  const { meeting } = useMeeting();
  const toasts = useToasts();
  const say = useRefusalWords();
  const names = useFieldNames();
  const { act, pending } = useAct();
  const { draft, change, savedAt } = kept;
  const schedule = scheduleOf(draft);
  const command = schedule && ({ type: 'scheduleConference', ...schedule } as const);
  const refused = useRefusal(command);
  const isFirst = meeting.stage === 'awaitingApproval';
  const missing = missingInConference({ ...draft, way: 'order' }).filter((field) => arranged.includes(field));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!command || refused || !(await act(command))) return;
    kept.forget();
    toasts.say({ text: isFirst ? text.agreed : text.rearranged, tone: 'good' });
    onDone();
  };
  const part = { draft, change };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PlaceFields {...part} flaw={refused === 'inThePast' ? say(refused) : null} noticeDays={null} />
      <ConferencePeople {...part} flaws={{}} choosesHandler={false} />
      <Card>
        <div className={styles.stack}>
          <LeavingField {...part} />
          <Order draft={draft} />
        </div>
      </Card>
      <StepFields
        steps={conferenceSteps}
        minutesPerStep={draft.minutesPerStep}
        usual={usualConference}
        startsAt={draft.startsAt}
        onChange={(minutesPerStep) => change({ minutesPerStep })}
      />
      <Card>
        <TextArea
          label={text.note}
          value={draft.note}
          onChange={(note) => change({ note })}
          maxLength={1000}
          rows={2}
        />
      </Card>
      <div className={styles.foot}>
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          pendingLabel={form.sending}
          refusal={missing.length > 0 ? form.missing(names(missing)) : say(refused)}
        >
          {isFirst ? text.agree : text.rearrange}
        </Button>
        {savedAt !== null && <span className={styles.soft}>{plan.kept(time(savedAt))}</span>}
      </div>
    </form>
  );
}

/** In which order the members will speak, by the office's policy. */
function Order({ draft }: { readonly draft: ConferenceDraft }) {
  const { conferenceDesk, conference, common } = useWords();
  const { schedule: text } = conferenceDesk;
  const office = useOffice();
  const nameOf = useNames();
  const schedule = scheduleOf({
    ...draft,
    startsAt: draft.startsAt ?? 0,
    place: { mode: 'online', room: '' },
  });
  if (!schedule) return null;
  const order = speakingOrder({ ...schedule, handlerId: draft.handlerId ?? '' }, office);
  return (
    <p className={styles.soft}>
      {text.orderOf(order.map(nameOf).join(' → '))}
      {common.dot}
      {conference.orders[office.policy.conference.order]}
    </p>
  );
}
