import { type FormEvent, useState } from 'react';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { hearingSteps } from '#shared/meeting/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useRefusal, useSend } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { CaseFields } from './CaseFields.tsx';
import { IssueFields } from './IssueFields.tsx';
import { OpennessField } from './OpennessField.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import styles from './plan.module.css';
import { missingFields, type PlanDraft, type PlanField, planOfDraft, usualMinutes } from './planDraft.ts';
import { type FlawPlace, flawPlace } from './planFlaws.ts';
import { StaffFields } from './StaffFields.tsx';
import { StepFields } from './StepFields.tsx';
import { SupervisedOrgan } from './SupervisedOrgan.tsx';
import type { Kept } from './useKept.ts';

/** The whole plan as one form. Everything is kept at every change; what is wrong stands at the field it is about. */
export function PlanForm({
  kept,
  act,
  onDone,
}: {
  readonly kept: Kept<PlanDraft>;
  readonly act: 'planHearing' | 'revisePlan';
  readonly onDone: () => void;
}) {
  const { plan: words, refusals, common } = useWords();
  const { time } = useFormats();
  const toasts = useToasts();
  const { draft, change, forget, savedAt, foundAt } = kept;
  const { send, pending } = useSend();
  const office = useOffice();
  const [asking, setAsking] = useState(false);

  const plan = planOfDraft(draft);
  const command: MeetingCommand | null = plan && { type: act, plan };
  const refused = useRefusal(command);
  const at = refused ? flawPlace(refused) : null;
  const flawOf = (place: FlawPlace) => (at === place && refused ? refusals[refused] : null);
  const missing = missingFields(draft);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!command || refused) return;
    const answer = await send(command);
    if ('refused' in answer && answer.refused !== 'hearingExists') {
      toasts.say({ text: refusals[answer.refused], tone: 'look' });
      return;
    }
    kept.forget();
    toasts.say({ text: act === 'planHearing' ? words.saved : words.revised, tone: 'good' });
    onDone();
  };

  const flawed = refused === 'approvedAlready' ? words.approvedPart : refused && refusals[refused];
  const names = useNames(missing);
  const still = missing.length > 0 ? words.stillMissing(names) : null;
  const part = { draft, change };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {foundAt !== null && <Notice>{words.keptFound(time(foundAt))}</Notice>}
      {at === 'page' && <Notice tone="look">{flawed}</Notice>}
      <CaseFields
        draft={draft}
        change={(fields) => change('caseType' in fields ? { ...fields, departsTo: null } : fields)}
      >
        <SupervisedOrgan {...part} />
        <div className={styles.beside}>
          <Checkbox
            isSelected={draft.minorParty}
            onChange={(minorParty) => change({ minorParty, departsTo: null })}
            hint={words.minorPartyHint}
          >
            {words.minorParty}
          </Checkbox>
        </div>
      </CaseFields>
      <IssueFields {...part} flaw={flawOf('issues')} />
      <OpennessField {...part} />
      <PlaceFields {...part} flaw={flawOf('startsAt')} noticeDays={office.policy.noticeDays} />
      <StaffFields
        {...part}
        flaws={{
          handler: flawOf('handler'),
          presider: flawOf('presider'),
          clerk: flawOf('clerk'),
          secondClerk: flawOf('secondClerk'),
        }}
      />
      <StepFields
        steps={hearingSteps}
        minutesPerStep={draft.minutesPerStep}
        usual={usualMinutes}
        startsAt={draft.startsAt}
        onChange={(minutesPerStep) => change({ minutesPerStep })}
      />
      <div className={styles.foot}>
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          pendingLabel={words.sending}
          refusal={still ?? flawed}
        >
          {act === 'planHearing' ? words.submitNew : words.submitEdit}
        </Button>
        {savedAt !== null && (
          <>
            <span className={styles.soft}>{words.kept(time(savedAt))}</span>
            <Button variant="quiet" size="small" onPress={() => setAsking(true)}>
              {act === 'planHearing' ? words.discard : words.discardEdit}
            </Button>
          </>
        )}
      </div>
      <ConfirmDialog
        title={act === 'planHearing' ? words.discard : words.discardEdit}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={act === 'planHearing' ? words.discard : words.discardEdit}
        cancelLabel={common.cancel}
        closeLabel={common.close}
        tone="danger"
        onConfirm={() => {
          forget();
          setAsking(false);
        }}
      >
        {words.discardAsk}
      </ConfirmDialog>
    </form>
  );
}

function useNames(fields: readonly PlanField[]): string {
  const { plan } = useWords();
  const names: Readonly<Record<PlanField, string>> = {
    title: plan.title,
    caseNo: plan.caseNo,
    cause: plan.cause,
    caseType: plan.caseType,
    issues: plan.parts.issues,
    opennessReason: plan.opennessReason,
    room: plan.room,
    startsAt: plan.startsAt,
    handler: plan.handler,
    presider: plan.presider,
    clerk: plan.clerk,
  };
  return fields.map((field) => names[field]).join(plan.and);
}
