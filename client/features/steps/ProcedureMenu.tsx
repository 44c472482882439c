/** What the presider seldom does with the procedure: skip, go back, suspend, resume, go off-line. Each with a reason. */
import { lazy, Suspense, useState } from 'react';
import { stepNumber, stepsBetween } from '#shared/meeting/procedure.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isStep, type MeetingStep, stepsOf } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { ReasonDialog } from '../../live/ReasonDialog.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useConferenceEntries } from './conferenceEntries.ts';

const AdjournDialog = lazy(async () => ({ default: (await import('./AdjournDialog.tsx')).AdjournDialog }));
const AttendeesDialog = lazy(async () => ({
  default: (await import('./AttendeesDialog.tsx')).AttendeesDialog,
}));

type Asked = 'suspend' | 'convert' | 'adjourn' | 'attendees' | MeetingStep;

export function ProcedureMenu() {
  const words = useWords();
  const { steps } = words.room;
  const say = useRefusalWords();
  const { meeting } = useMeeting();
  const [asked, setAsked] = useState<Asked | null>(null);
  const cannotSuspend = say(useRefusal({ type: 'suspendHearing', reason: '…' }));
  const cannotConvert = say(useRefusal({ type: 'convertOffline', reason: '…' }));
  const own = stepsOf[meeting.kind];
  const [first = 'introduction', second = 'statements'] = own;
  // Any earlier step asks the same rule: may one go back at all?
  const backmost = meeting.stage === first ? second : first;
  const noWayBack = say(useRefusal({ type: 'advance', to: backmost, skipReason: '…' }));
  const ofConference = useConferenceEntries();
  const isBack = (step: MeetingStep) => isStep(meeting.stage) && stepNumber(step) < stepNumber(meeting.stage);
  // Where there is no way back, one line says so. A conference is convened before any step of it.
  const others = own.filter((step) =>
    isBack(step)
      ? noWayBack === null || step === first
      : step !== meeting.stage && stepsBetween(meeting.stage, step).length > 0 && isOpen(meeting),
  );
  const title = (step: MeetingStep) => words.terms.stages[step];
  const skippedBy = (step: MeetingStep) =>
    stepsBetween(meeting.stage, step).map(title).join(words.common.separator);
  const close = () => setAsked(null);
  return (
    <>
      <Menu<Asked>
        entries={[
          ...ofConference,
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
          onClose={close}
        />
      )}
      {asked === 'convert' && (
        <ReasonDialog
          command={(reason) => ({ type: 'convertOffline', reason })}
          title={steps.convert}
          lead={steps.convertLead}
          confirmLabel={steps.convert}
          reasonLabel={words.common.reason}
          onClose={close}
        />
      )}
      {asked !== null && isStepAsked(asked) && (
        <ReasonDialog
          command={(skipReason) => ({ type: 'advance', to: asked, skipReason })}
          title={steps.changeTitle(title(asked))}
          lead={isBack(asked) ? steps.backLead : steps.skipLead(skippedBy(asked))}
          confirmLabel={isBack(asked) ? steps.backTo(title(asked)) : steps.skipTo(title(asked))}
          reasonLabel={words.common.reason}
          onClose={close}
        />
      )}
      <Suspense>
        {asked === 'adjourn' && <AdjournDialog onClose={close} />}
        {asked === 'attendees' && <AttendeesDialog onClose={close} />}
      </Suspense>
    </>
  );
}

const isStepAsked = (asked: Asked): asked is MeetingStep =>
  asked !== 'suspend' && asked !== 'convert' && asked !== 'adjourn' && asked !== 'attendees';

const isOpen = ({ kind, stage }: Meeting): boolean => kind === 'hearing' || isStep(stage);
