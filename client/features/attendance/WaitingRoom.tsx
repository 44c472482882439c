/** For whoever is not in the room: check the device, come in, wait, and meanwhile read and confirm what is his own. */
import { type ReactNode, useState } from 'react';
import { declaresInterests, isOnDuty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Steps } from '../../ui/Steps.tsx';
import styles from './Attendance.module.css';
import { ConflictDeclaration } from './ConflictDeclaration.tsx';
import { DeviceCheck } from './DeviceCheck.tsx';
import { useDeviceFindings } from './deviceFindings.ts';
import { MyRights } from './MyRights.tsx';

/** `recusal` is put in by the page: whether I ask for anybody's recusal. */
export function WaitingRoom({ seat, recusal }: { readonly seat: Seat; readonly recusal: ReactNode }) {
  const words = useWords();
  const { waiting } = words.room;
  const formats = useFormats();
  const { meeting } = useMeeting();
  const [round, setRound] = useState(0);
  const findings = useDeviceFindings(round);
  const out = outWords(seat, waiting);
  if (out)
    return (
      <div className={styles.waitingRoom}>
        <EmptyHint title={out.title}>{out.more}</EmptyHint>
      </div>
    );
  const isWaiting = seat.whereabouts === 'waiting';
  const onDuty = isOnDuty(seat);
  return (
    <div className={styles.waitingRoom}>
      <header>
        <h2 className={styles.welcome}>{waiting.welcome(seat.name)}</h2>
        <p className={styles.soft}>
          {waiting.as(roleWords(words, seat))}
          {meeting.plan && `${words.common.dot}${waiting.starts(formats.moment(meeting.plan.startsAt))}`}
        </p>
      </header>
      {!onDuty && <Progress seat={seat} isChecked={findings !== null} />}
      {seat.whereabouts === 'left' && <EmptyHint title={waiting.leftTitle}>{waiting.leftMore}</EmptyHint>}
      {isWaiting ? (
        <Card title={waiting.waitingNow}>
          <p role="status">{waiting.waitingMore}</p>
          {seat.arrivedAt !== null && (
            <p className={styles.soft}>{waiting.presentSince(formats.time(seat.arrivedAt))}</p>
          )}
        </Card>
      ) : (
        <>
          {!onDuty && <DeviceCheck findings={findings} onAgain={() => setRound(round + 1)} />}
          <Enter seat={seat} isChecked={findings?.roundTrip != null} />
        </>
      )}
      {isWaiting && !onDuty && (
        <>
          <MyRights seat={seat} />
          {declaresInterests(seat) && <ConflictDeclaration seat={seat} />}
          {recusal}
        </>
      )}
    </div>
  );
}

function Enter({ seat, isChecked }: { readonly seat: Seat; readonly isChecked: boolean }) {
  const { waiting } = useWords().room;
  const [how, setHow] = useState<'here' | 'remote'>(seat.remote ? 'remote' : 'here');
  return (
    <Card>
      <div className={styles.fields}>
        <RadioGroup
          label={waiting.how}
          inline
          options={[
            { id: 'here', label: waiting.here },
            { id: 'remote', label: waiting.remote },
          ]}
          value={how}
          onChange={setHow}
        />
        <CommandButton
          variant="primary"
          size="large"
          refusalPlace="under"
          command={{ type: 'enterWaitingRoom', remote: how === 'remote', deviceChecked: isChecked }}
        >
          {isOnDuty(seat) ? waiting.goOnDuty : seat.whereabouts === 'left' ? waiting.comeBack : waiting.go}
        </CommandButton>
      </div>
    </Card>
  );
}

function Progress({ seat, isChecked }: { readonly seat: Seat; readonly isChecked: boolean }) {
  const { room } = useWords();
  const at = seat.whereabouts === 'waiting' ? 2 : isChecked ? 1 : 0;
  const labels = [room.waiting.device, room.waiting.enter, room.waiting.wait, room.waiting.admitted];
  return (
    <Steps
      label={room.waiting.progress}
      steps={labels.map((label, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'next';
        return { id: label, mark: String(index + 1), label, state, stateLabel: room.steps[state] };
      })}
    />
  );
}

type WaitingWords = ReturnType<typeof useWords>['room']['waiting'];

/** Out for good: what happened, and what it means. */
function outWords(
  seat: Seat,
  waiting: WaitingWords,
): { readonly title: string; readonly more: string } | null {
  if (seat.whereabouts === 'orderedOut')
    return { title: waiting.orderedOutTitle, more: waiting.orderedOutMore };
  return null;
}
