/** Who chairs, handles and records, whose voices count, and who attends without one. */
import { membersOf } from '#shared/meeting/conferenceSeats.ts';
import { useWords } from '../../i18n.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AssistantChoice } from './AssistantChoice.tsx';
import type { ConferenceDraft } from './conferenceDraft.ts';
import styles from './plan.module.css';
import type { PartProps } from './planForm.ts';
import { clerks, isFit, prosecutors, useDuty, usePeople } from './usePeople.ts';

export type PeopleFlaws = Readonly<Partial<Record<'handler' | 'chair' | 'clerk' | 'members', string | null>>>;

export function ConferencePeople({
  draft,
  change,
  flaws,
  choosesHandler,
}: PartProps<ConferenceDraft> & { readonly flaws: PeopleFlaws; readonly choosesHandler: boolean }) {
  const { plan, refusals, conferenceDesk } = useWords();
  const { form } = conferenceDesk;
  const people = usePeople();
  const words = { placeholder: plan.choosePerson, empty: plan.nobodyFound };
  return (
    <>
      <Card title={form.parts.people}>
        <div className={styles.stack}>
          <div className={styles.fields}>
            {choosesHandler && (
              <ComboBox
                {...words}
                label={form.handler}
                options={people(prosecutors, refusals.handlerUnfit)}
                value={draft.handlerId}
                onChange={(handlerId) => change({ handlerId })}
                isRequired
                error={flaws.handler ?? null}
              />
            )}
            <ComboBox
              {...words}
              label={form.chair}
              options={people(prosecutors, refusals.presiderUnfit)}
              value={draft.chairId}
              onChange={(chairId) => change({ chairId })}
              hint={plan.presiderHint}
              isRequired
              error={flaws.chair ?? null}
            />
            <ComboBox
              {...words}
              label={form.clerk}
              options={people(clerks, refusals.clerkUnfit)}
              value={draft.clerkId}
              onChange={(clerkId) =>
                change({ clerkId, attendeeIds: draft.attendeeIds.filter((id) => id !== clerkId) })
              }
              isRequired
              error={flaws.clerk ?? null}
            />
          </div>
          <Members draft={draft} change={change} flaw={flaws.members ?? null} />
        </div>
      </Card>
      <Card title={form.parts.attendees}>
        <div className={styles.stack}>
          <Attendees draft={draft} change={change} />
          <AssistantChoice draft={draft} change={change} />
        </div>
      </Card>
    </>
  );
}

/** The department's prosecutors first; chair and handler count without being chosen. */
function Members({ draft, change, flaw }: PartProps<ConferenceDraft> & { readonly flaw: string | null }) {
  const { form } = useWords().conferenceDesk;
  const office = useOffice();
  const duty = useDuty();
  const { conference: policy } = office.policy;
  const department = office.people[draft.handlerId ?? '']?.department ?? '';
  const fit = Object.values(office.people).filter((one) => !one.retired && isFit(one, prosecutors));
  const ofDepartment = fit.filter((one) => one.department === department).length;
  const share = policy.oneIn === 0 || department === '' ? 0 : Math.ceil(ofDepartment / policy.oneIn);
  const { chairId, clerkId, handlerId, memberIds, attendeeIds, assistantIds } = draft;
  const arranged = membersOf(
    {
      chairId: chairId ?? '',
      handlerId: handlerId ?? '',
      clerkId: clerkId ?? '',
      memberIds: [...memberIds],
      attendeeIds: [...attendeeIds],
      assistantIds: [...assistantIds],
    },
    policy,
  ).filter((id) => id !== '').length;
  const options = fit
    .filter(({ id }) => id !== chairId && id !== handlerId)
    .toSorted((one, other) => Number(other.department === department) - Number(one.department === department))
    .map((one) => ({ id: one.id, label: one.name, hint: duty(one) }));
  const isShort = arranged < policy.atLeast;
  return (
    <>
      <CheckboxGroup
        label={form.members}
        hint={form.membersHint(policy.atLeast, share, department, ofDepartment)}
        options={options}
        value={[...memberIds]}
        onChange={(ids) => change({ memberIds: [...ids] })}
        inline
        isRequired
        error={flaw}
      />
      <Notice tone={isShort ? 'look' : 'good'} announce="politely">
        {(isShort ? form.quorumShort : form.quorum)(arranged, policy.atLeast)}
      </Notice>
    </>
  );
}

/** The office's other people: they attend, and have no voice. */
function Attendees({ draft, change }: PartProps<ConferenceDraft>) {
  const { form } = useWords().conferenceDesk;
  const office = useOffice();
  const duty = useDuty();
  const options = Object.values(office.people)
    .filter((one) => !one.retired && !isFit(one, prosecutors) && one.id !== draft.clerkId)
    .map((one) => ({ id: one.id, label: one.name, hint: duty(one) }));
  return (
    <CheckboxGroup
      label={form.attendees}
      options={options}
      value={[...draft.attendeeIds]}
      onChange={(ids) => change({ attendeeIds: [...ids] })}
      inline
    />
  );
}
