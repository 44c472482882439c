/** What the presider seldom does with the procedure: skip, go back, suspend, resume, go off-line. Each with a reason. */
import { useState } from 'react';
import { stepsBetween } from '#shared/meeting/procedure.ts';
import {
  type HearingStep,
  hearingSteps,
  isHearingStep,
  type MeetingStep,
  type Stage,
} from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { ReasonDialog } from '../../live/ReasonDialog.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Menu } from '../../ui/Menu.tsx';

type Asked = 'suspend' | 'convert' | HearingStep;

export function ProcedureMenu() {
  const words = useWords();
  const { steps } = words.room;
  const say = useRefusalWords();
  const { meeting } = useMeeting();
  const [asked, setAsked] = useState<Asked | null>(null);
  const cannotSuspend = say(useRefusal({ type: 'suspendHearing', reason: '…' }));
  const cannotConvert = say(useRefusal({ type: 'convertOffline', reason: '…' }));
  const noWayBack = say(useRefusal({ type: 'advance', to: backmost(meeting.stage), skipReason: '…' }));
  const isBack = (step: HearingStep) =>
    isHearingStep(meeting.stage) && hearingSteps.indexOf(step) < hearingSteps.indexOf(meeting.stage);
  // Where there is no way back, one line says so.
  const others = hearingSteps.filter((step) =>
    isBack(step)
      ? noWayBack === null || step === hearingSteps[0]
      : step !== meeting.stage && stepsBetween(meeting.stage, step).length > 0,
  );
  const title = (step: MeetingStep) => words.terms.stages[step];
  const skippedBy = (step: HearingStep) =>
    stepsBetween(meeting.stage, step).map(title).join(words.common.separator);
  return (
    <>
      <Menu<Asked>
        entries={[
          { id: 'suspend', label: steps.suspend, ...(cannotSuspend && { refusal: cannotSuspend }) },
          ...others.map((step) => ({
            id: step,
            label: !isBack(step)
              ? steps.skipTo(title(step))
              : noWayBack
                ? steps.backAny
                : steps.backTo(title(step)),
            ...(isBack(step) && noWayBack && { refusal: noWayBack }),
          })),
          { id: 'convert', label: steps.convert, ...(cannotConvert && { refusal: cannotConvert }) },
        ]}
        onAction={setAsked}
      >
        {steps.more}
      </Menu>
      {asked === 'suspend' && (
        <ReasonDialog
          command={(reason) => ({ type: 'suspendHearing', reason })}
          title={steps.suspend}
          lead={steps.suspendLead}
          confirmLabel={steps.suspend}
          reasonLabel={words.common.reason}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'convert' && (
        <ReasonDialog
          command={(reason) => ({ type: 'convertOffline', reason })}
          title={steps.convert}
          lead={steps.convertLead}
          confirmLabel={steps.convert}
          reasonLabel={words.common.reason}
          onClose={() => setAsked(null)}
        />
      )}
      {asked !== null && asked !== 'suspend' && asked !== 'convert' && (
        <ReasonDialog
          command={(skipReason) => ({ type: 'advance', to: asked, skipReason })}
          title={steps.changeTitle(title(asked))}
          lead={isBack(asked) ? steps.backLead : steps.skipLead(skippedBy(asked))}
          confirmLabel={isBack(asked) ? steps.backTo(title(asked)) : steps.skipTo(title(asked))}
          reasonLabel={words.common.reason}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** Any earlier step asks the same rule: may one go back at all? */
const backmost = (stage: Stage): HearingStep => (stage === 'introduction' ? 'statements' : 'introduction');
