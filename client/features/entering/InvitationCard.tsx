/** Who is invited to what, when, and the one button that goes in; taking a seat over is said aloud first. */
import { useState } from 'react';
import type { InvitationAnswer } from '#shared/http.ts';
import { isOver, isUnderWay } from '#shared/meeting/procedure.ts';
import type { Stage } from '#shared/meeting/terms.ts';
import { api, paths } from '#shared/paths.ts';
import { useNavigate } from '../../address.tsx';
import { refusedCode, write } from '../../api.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { readAgain } from '../../live/reading.ts';
import { refusalWords } from '../../live/refusalWords.ts';
import { roleWords } from '../../live/roleWords.ts';
import { sessionBegan } from '../../live/sessionEnd.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';

export function InvitationCard({
  token,
  invitation,
  onRefused,
}: {
  readonly token: string;
  readonly invitation: InvitationAnswer;
  /** The link has changed meanwhile: look again. */
  readonly onRefused: () => void;
}) {
  const words = useWords();
  const { enter } = words.gallery;
  const formats = useFormats();
  const navigate = useNavigate();
  const [isGoing, setGoing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [isTaken, setTaken] = useState(invitation.taken);
  const { meetingId, stage } = invitation;
  // Who attends a conference signs nothing; he confirms his own words in its room.
  const toMinutes = isOver(stage) && !invitation.roles.includes('attendee');

  const go = async (takeOver: boolean) => {
    if (isGoing) return;
    setGoing(true);
    try {
      await write(api.invitation(token), 'POST', takeOver ? { takeOver } : {});
      sessionBegan();
      await readAgain(api.session());
      // The link's token does not stay in this browser's history.
      navigate(toMinutes ? paths.minutes(meetingId) : paths.room(meetingId), { replace: true });
    } catch (error) {
      const code = refusedCode(error);
      setRefused(code);
      if (code === 'seatTaken') setTaken(true);
      else if (code.startsWith('invitation')) onRefused();
      setGoing(false);
    }
  };
  const button = (takeOver: boolean) => (
    <Button
      variant="primary"
      size="wide"
      pending={isGoing}
      pendingLabel={enter.going}
      onPress={() => void go(takeOver)}
    >
      {takeOver ? enter.takeOver : toMinutes ? enter.goMinutes : enter.go}
    </Button>
  );

  return (
    <Card title={enter.greeting(invitation.name)}>
      <Stack>
        <p>{enter.as(invitation.officeName, roleWords(words, invitation))}</p>
        <Facts
          facts={[
            { label: enter.hearing, value: <strong>{invitation.title}</strong> },
            {
              label: enter.starts,
              value: (
                <>
                  {formats.moment(invitation.startsAt)} <Soft>{when(invitation.startsAt, enter)}</Soft>
                </>
              ),
            },
            { label: enter.status, value: enter.statusOf[statusOf(stage)] },
          ]}
        />
        {stage === 'cancelled' ? (
          <Notice tone="look">{enter.cancelled}</Notice>
        ) : isTaken ? (
          <>
            <Notice tone="look" title={enter.taken} announce="politely">
              {enter.takenMore}
            </Notice>
            {button(true)}
          </>
        ) : (
          button(false)
        )}
        {refused !== null && refused !== 'seatTaken' && (
          <Notice tone="look" announce="now">
            {refusalWords(words, refused)}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}

const statusOf = (stage: Stage) => {
  if (stage === 'checkIn') return 'checkIn';
  if (isUnderWay(stage)) return 'underWay';
  if (stage === 'closed' || stage === 'signing') return 'minutes';
  return isOver(stage) ? 'over' : 'before';
};

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;
const dayOf = (at: number): number => Math.floor((at + BEIJING) / DAY);

/** "In 3 days", counted by days of the calendar; nothing once it is past. */
const when = (
  startsAt: number,
  enter: { readonly days: (count: number) => string; readonly today: string },
): string => {
  const days = dayOf(startsAt) - dayOf(Date.now());
  if (days < 0) return '';
  return days === 0 ? enter.today : enter.days(days);
};
