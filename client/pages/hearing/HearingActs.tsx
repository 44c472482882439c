import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isPublic } from '#shared/meeting/viewer.ts';
import { api, paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

/** The ways from a hearing to its other places: room, minutes, wall, calendar, public page, plan. */
export function HearingActs() {
  const { hearing, refusals } = useWords();
  const say = useRefusalWords();
  const { meeting, meetingId } = useMeeting();
  const { plan, stage } = meeting;
  const isConference = meeting.kind === 'conference';
  const refusedPlan = useRefusal(!isConference && plan ? { type: 'revisePlan', plan } : null);
  const refusedRequest = useRefusal(isConference ? revising(meeting) : null);
  const refused = refusedPlan ?? refusedRequest;
  // A start that has gone by, or a person no longer fit, is exactly what revising is for.
  const isAboutAct =
    refused === 'wrongStage' ||
    refused === 'notPreparing' ||
    refused === 'hearingUnknown' ||
    refused === 'notHandler';
  return (
    <>
      {isUnderWay(stage) ? (
        <LinkButton href={paths.room(meetingId)}>{hearing.enterRoom}</LinkButton>
      ) : (
        !isOver(stage) && <Button refusal={hearing.roomLater}>{hearing.enterRoom}</Button>
      )}
      {isOver(stage) && <LinkButton href={paths.minutes(meetingId)}>{hearing.minutes}</LinkButton>}
      <Menu
        onAction={(id) => {
          if (id === 'calendar') location.assign(api.calendarFile(meetingId));
          if (id === 'wall') window.open(paths.wall(meetingId), '_blank', 'noopener');
        }}
        entries={[
          {
            id: 'revise',
            label: hearing.revise,
            href: isAboutAct ? undefined : paths.editHearing(meetingId),
            refusal: isAboutAct ? say(refused) : null,
          },
          { id: 'calendar', label: hearing.calendarFile },
          { id: 'wall', label: hearing.wall },
          ...(isConference
            ? []
            : [
                {
                  id: 'public' as const,
                  label: hearing.publicPage,
                  href: isPublic(meeting) ? paths.publicHearing(meetingId) : undefined,
                  refusal: isPublic(meeting)
                    ? null
                    : plan?.openness === 'open'
                      ? refusals.notAnnounced
                      : refusals.notOpen,
                },
              ]),
        ]}
      >
        {hearing.more}
      </Menu>
    </>
  );
}

/** The request as it stands: to ask whether it may still be changed. */
function revising({ plan, conference }: Meeting): MeetingCommand | null {
  if (!plan || !conference) return null;
  const { title, caseNo, cause, caseType, digest, issues, startsAt } = plan;
  return {
    type: 'reviseConference',
    request: {
      ...{ title, caseNo, cause, caseType, digest, startsAt, issues },
      ...{ handlerId: plan.handlerId, chairId: plan.presiderId, clerkId: plan.clerkId },
      ...conference.asked,
      grounds: [...conference.asked.grounds],
    },
  };
}
