import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
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
  const refused = useRefusal(plan && { type: 'revisePlan', plan });
  // A start that has gone by, or a person no longer fit, is exactly what revising is for.
  const isAboutAct = refused === 'wrongStage' || refused === 'notPreparing' || refused === 'hearingUnknown';
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
          {
            id: 'public',
            label: hearing.publicPage,
            href: isPublic(meeting) ? paths.publicHearing(meetingId) : undefined,
            refusal: isPublic(meeting)
              ? null
              : plan?.openness === 'open'
                ? refusals.notAnnounced
                : refusals.notOpen,
          },
        ]}
      >
        {hearing.more}
      </Menu>
    </>
  );
}
