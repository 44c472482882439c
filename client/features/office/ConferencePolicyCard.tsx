/** How the office holds its joint conferences. The default stands beside each number; a departure is pointed out before it is saved. */
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Policy } from '#shared/office/commands.ts';
import type { ConferencePolicy } from '#shared/office/conferencePolicy.ts';
import { legalConference } from '#shared/office/legalConference.ts';
import { speakingOrders } from '#shared/office/roles.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './office.module.css';

const numbers = ['atLeast', 'oneIn', 'reviewDays'] as const;
const bounds = { atLeast: [2, 40], oneIn: [0, 20], reviewDays: [0, 30] } as const;
const settings = ['sealed', 'attendeesLeave', 'handlerGivesView'] as const;
const all = [...numbers, 'order', ...settings] as const;

type CardProps = { readonly policy: Policy; readonly acting: OfficeActing };

export function ConferencePolicyCard({ policy, acting }: CardProps) {
  const { common, conferencePolicy: words, office } = useWords();
  const toasts = useToasts();
  const [changes, setChanges] = useState<Partial<ConferencePolicy>>({});
  const kept = policy.conference;
  const draft: ConferencePolicy = { ...kept, ...changes };
  if (acting.refusalOf({ type: 'setPolicy', policy })) return <AsItStands conference={kept} />;

  const departures = all.filter((key) => draft[key] !== legalConference[key]);
  const isEmpty = numbers.some((key) => Number.isNaN(draft[key]));
  const isChanged = all.some((key) => draft[key] !== kept[key]);
  const change = (fields: Partial<ConferencePolicy>) => setChanges({ ...changes, ...fields });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty || !(await acting.act({ type: 'setPolicy', policy: { ...policy, conference: draft } })))
      return;
    setChanges({});
    toasts.say({ text: words.saved, tone: 'good' });
  };
  return (
    <Card title={words.title}>
      <Form className={styles.form ?? ''} onSubmit={(event) => void save(event)}>
        <p>{words.lead}</p>
        <Numbers draft={draft} change={change} />
        <RadioGroup
          label={words.order}
          options={speakingOrders.map((id) => ({ id, label: words.orders[id] }))}
          value={draft.order}
          onChange={(order) => change({ order })}
        />
        <Checkbox isSelected={draft.sealed} onChange={(sealed) => change({ sealed })} hint={words.sealedHint}>
          {words.sealed}
        </Checkbox>
        <Checkbox
          isSelected={draft.attendeesLeave}
          onChange={(attendeesLeave) => change({ attendeesLeave })}
          hint={words.attendeesLeaveHint}
        >
          {words.attendeesLeave}
        </Checkbox>
        <Checkbox
          isSelected={draft.handlerGivesView}
          onChange={(handlerGivesView) => change({ handlerGivesView })}
        >
          {words.handlerGivesView}
        </Checkbox>
        {departures.length > 0 && (
          <Notice
            tone="look"
            title={words.departs(departures.length)}
            announce="politely"
            action={
              <Button size="small" onPress={() => setChanges(legalConference)}>
                {words.restore}
              </Button>
            }
          >
            {departures.map((key) => words[key]).join(common.separator)}
            {common.dot}
            {words.departsText}
          </Notice>
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            pending={acting.pending}
            pendingLabel={common.saving}
            refusal={isChanged ? (isEmpty ? office.numberMissing : null) : office.unchanged}
          >
            {common.save}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Numbers({
  draft,
  change,
}: {
  readonly draft: ConferencePolicy;
  readonly change: (fields: Partial<ConferencePolicy>) => void;
}) {
  const { common, conferencePolicy: words, office } = useWords();
  const units = { atLeast: words.people, oneIn: words.parts, reviewDays: words.days };
  return (
    <div className={styles.numbers}>
      {numbers.map((key) => {
        const usual = words.usual(legalConference[key], units[key]);
        return (
          <NumberField
            key={key}
            label={words[key]}
            unit={units[key]}
            hint={key === 'oneIn' ? `${usual}${common.dot}${words.oneInHint}` : usual}
            value={draft[key]}
            minValue={bounds[key][0]}
            maxValue={bounds[key][1]}
            onChange={(value) => change({ [key]: value })}
            error={Number.isNaN(draft[key]) ? office.numberMissing : null}
          />
        );
      })}
    </div>
  );
}

function AsItStands({ conference }: { readonly conference: ConferencePolicy }) {
  const { conferencePolicy: words, office } = useWords();
  return (
    <Card title={words.title}>
      <Facts
        shape="apart"
        facts={[
          { label: words.atLeast, value: office.value(conference.atLeast, words.people) },
          { label: words.oneIn, value: office.value(conference.oneIn, words.parts) },
          { label: words.reviewDays, value: office.value(conference.reviewDays, words.days) },
          { label: words.order, value: words.orders[conference.order] },
          ...settings.map((key) => ({ label: words[key], value: conference[key] ? words.yes : words.no })),
        ]}
      />
    </Card>
  );
}
