/** The views once revealed: how they fall on each question, everybody's reasons side by side, and who speaks when. */
import { useState } from 'react';
import type { ViewsRound } from '#shared/meeting/conferenceState.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { IssueViews } from './IssueViews.tsx';
import { SpeakingOrder } from './SpeakingOrder.tsx';
import styles from './Views.module.css';

/** All rounds that are revealed, the last first in sight. */
export function RevealedViews({ rounds }: { readonly rounds: readonly ViewsRound[] }) {
  const { conferenceRoom } = useWords();
  const { table: text, views } = conferenceRoom;
  const { meeting } = useMeeting();
  const last = rounds.at(-1);
  const [chosen, setChosen] = useState<number | null>(null);
  const round = rounds.find(({ number }) => number === chosen) ?? last;
  if (!round) return null;
  const before = meeting.conference?.rounds.findLast(({ number }) => number < round.number);
  return (
    <section className={styles.form} aria-label={text.caption(round.number)}>
      {rounds.length > 1 && (
        <RadioGroup
          label={text.rounds}
          inline
          options={rounds.map(({ number }) => ({ id: String(number), label: views.round(number) }))}
          value={String(round.number)}
          onChange={(id) => setChosen(Number(id))}
        />
      )}
      {round === last && meeting.stage === 'views' && <SpeakingOrder round={round} />}
      <Missing round={round} />
      {(meeting.plan?.issues ?? []).map((issue, index) => (
        <IssueViews key={issue.id} issue={issue} number={index + 1} round={round} before={before} />
      ))}
    </section>
  );
}

function Missing({ round }: { readonly round: ViewsRound }) {
  const { conferenceRoom, common } = useWords();
  const nameOf = useNames();
  if (!round.revealed || round.revealed.missing.length === 0) return null;
  return (
    <Notice
      tone="look"
      title={conferenceRoom.reveal.missing(round.revealed.missing.map(nameOf).join(common.separator))}
    >
      {conferenceRoom.table.notGivenWhy(round.revealed.reason)}
    </Notice>
  );
}
