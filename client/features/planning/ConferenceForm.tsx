/** Asking for a joint conference, or ordering one, as one form. Everything is kept at every change. */
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { conferenceSteps } from '#shared/meeting/terms.ts';
import type { StreamRefusal } from '#shared/protocol.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useAct } from '../../live/useAct.ts';
import { useClock, useRefusal } from '../../live/useMeeting.tsx';
import { useWho } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { CaseFields } from './CaseFields.tsx';
import { ConferencePeople, type PeopleFlaws } from './ConferencePeople.tsx';
import {
  type ConferenceDraft,
  missingInConference,
  requestOf,
  scheduleOf,
  usualConference,
} from './conferenceDraft.ts';
import { IssueFields } from './IssueFields.tsx';
import { LeavingField } from './LeavingField.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { ProposalFields } from './ProposalFields.tsx';
import styles from './plan.module.css';
import { StepFields } from './StepFields.tsx';
import { SupervisedOrgan } from './SupervisedOrgan.tsx';
import { useFieldNames } from './useFieldNames.ts';
import type { Kept } from './useKept.ts';

const DAY = 86_400_000;

export type ConferenceFormProps = {
  readonly kept: Kept<ConferenceDraft>;
  readonly act: 'requestConference' | 'reviseConference';
  /** A head may order it at once, and handles it for somebody else. */
  readonly mayOrder: boolean;
  readonly onDone: () => void;
};

export function ConferenceForm({ kept, act, mayOrder, onDone }: ConferenceFormProps) {
  const { form } = useWords().conferenceDesk;
  const { time } = useFormats();
  const { personId } = useWho();
  const { change, foundAt } = kept;
  const orders = mayOrder && kept.draft.way === 'order';
  // Whoever asks, asks for a case of his own.
  const draft = orders ? kept.draft : { ...kept.draft, handlerId: personId };
  const command = commandOf(draft, orders ? 'orderConference' : act);
  const refused = useRefusal(command);
  const flaws = useFlaws(refused);
  const part = { draft, change };
  return (
    <Submitted kept={kept} command={command} act={orders ? 'orderConference' : act} onDone={onDone}>
      {foundAt !== null && <Found at={time(foundAt)} />}
      {mayOrder && (
        <Card>
          <RadioGroup
            label={form.way}
            options={[
              { id: 'ask', label: form.ask, hint: form.askHint },
              { id: 'order', label: form.order, hint: form.orderHint },
            ]}
            value={draft.way}
            onChange={(way) => change({ way })}
          />
        </Card>
      )}
      <CaseFields {...part}>
        <SupervisedOrgan {...part} />
      </CaseFields>
      <IssueFields {...part} flaw={flaws.issues} />
      <ProposalFields {...part} />
      <ConferencePeople {...part} flaws={flaws.people} choosesHandler={orders} />
      {orders ? (
        <>
          <PlaceFields {...part} flaw={flaws.startsAt} noticeDays={null} />
          <StepFields
            steps={conferenceSteps}
            minutesPerStep={draft.minutesPerStep}
            usual={usualConference}
            startsAt={draft.startsAt}
            onChange={(minutesPerStep) => change({ minutesPerStep })}
          />
          <Card>
            <LeavingField {...part} />
          </Card>
        </>
      ) : (
        <Wanted {...part} flaw={flaws.startsAt} />
      )}
    </Submitted>
  );
}

type Act = ConferenceFormProps['act'] | 'orderConference';

function commandOf(draft: ConferenceDraft, act: Act): MeetingCommand | null {
  const request = requestOf(draft);
  if (!request) return null;
  if (act !== 'orderConference') return { type: act, request };
  const schedule = scheduleOf(draft);
  return schedule && { type: act, request, schedule };
}

function useFlaws(refused: StreamRefusal | null) {
  const say = useRefusalWords();
  const when = (...codes: readonly StreamRefusal[]) =>
    refused !== null && codes.includes(refused) ? say(refused) : null;
  const people: PeopleFlaws = {
    handler: when('handlerUnfit'),
    chair: when('presiderUnfit'),
    clerk: when('clerkUnfit'),
    members: when('memberUnfit', 'seatedTwice'),
  };
  return { people, issues: when('issueTwice'), startsAt: when('inThePast') };
}

function Found({ at }: { readonly at: string }) {
  return <Notice>{useWords().plan.keptFound(at)}</Notice>;
}

function Wanted({
  draft,
  change,
  flaw,
}: {
  readonly draft: ConferenceDraft;
  readonly change: (part: Partial<ConferenceDraft>) => void;
  readonly flaw: string | null;
}) {
  const { form } = useWords().conferenceDesk;
  const now = useClock()();
  return (
    <Card title={form.parts.wanted}>
      <DateTimeField
        label={form.wanted}
        value={draft.startsAt}
        onChange={(startsAt) => change({ startsAt })}
        start={now + 5 * DAY}
        earliest={now}
        isRequired
        error={flaw}
      />
    </Card>
  );
}

function Submitted({
  kept,
  command,
  act,
  onDone,
  children,
}: Pick<ConferenceFormProps, 'kept' | 'onDone'> & {
  readonly command: MeetingCommand | null;
  readonly act: Act;
  readonly children: ReactNode;
}) {
  const { conferenceDesk, plan } = useWords();
  const { form } = conferenceDesk;
  const { time } = useFormats();
  const toasts = useToasts();
  const say = useRefusalWords();
  const names = useFieldNames();
  const { act: send, pending } = useAct();
  const [isSent, setSent] = useState(false);
  const refused = say(useRefusal(command));
  const missing = missingInConference({ ...kept.draft, way: act === 'orderConference' ? 'order' : 'ask' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!command || refused !== null || !(await send(command))) return;
    setSent(true);
    kept.forget();
    toasts.say({
      text: { requestConference: form.sent, orderConference: form.ordered, reviseConference: form.revised }[
        act
      ],
      tone: 'good',
    });
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      <div className={styles.foot}>
        <Button
          type="submit"
          variant="primary"
          pending={pending || isSent}
          pendingLabel={form.sending}
          refusal={missing.length > 0 ? form.missing(names(missing)) : refused}
        >
          {
            {
              requestConference: form.submit,
              orderConference: form.submitOrder,
              reviseConference: form.submitEdit,
            }[act]
          }
        </Button>
        {kept.savedAt !== null && <span className={styles.soft}>{plan.kept(time(kept.savedAt))}</span>}
      </div>
    </form>
  );
}
