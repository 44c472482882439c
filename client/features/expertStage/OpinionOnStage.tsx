/** The expert opinion on the stage: the same text for everybody in the room, and who shows it. */
import type { ReactNode } from 'react';
import { api } from '#shared/paths.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { refusedCode } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useReading } from '../../live/reading.ts';
import { Unreached } from '../../live/Unreached.tsx';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ExpertStage.module.css';

type TextAnswer = { readonly blocks: readonly RichBlock[] };
/** Its authors may still be at it. */
const AGAIN_MS = 10_000;

/** `draw` sets the text as it will be printed. */
export function OpinionOnStage({ draw }: { readonly draw: (blocks: readonly RichBlock[]) => ReactNode }) {
  const { conferenceRoom, common } = useWords();
  const { stage: text } = conferenceRoom;
  const { meeting, meetingId } = useMeeting();
  const nameOf = useNames();
  const showing = meeting.conference?.showingOpinion ?? null;
  const { data, error, refetch } = useReading<TextAnswer>(
    // Another opinion at the same address is another thing to read.
    showing && `${api.shownOpinion(meetingId)}#${showing.opinionId}`,
    { every: AGAIN_MS },
  );
  const mayHide = useRefusal({ type: 'hideOpinion' }) === null;
  if (!showing) return <EmptyHint title={text.nothing}>{text.nothingMore}</EmptyHint>;
  return (
    <article className={styles.stage}>
      <header className={styles.head}>
        <span>{text.showing(nameOf(showing.byId), showing.title)}</span>
        {mayHide && (
          <CommandButton size="small" command={{ type: 'hideOpinion' }}>
            {text.hide}
          </CommandButton>
        )}
      </header>
      {error && <Unreached code={refusedCode(error)} onRetry={refetch} />}
      {!error && !data && <Skeleton label={common.loading} lines={8} />}
      {data && (
        <div className={styles.sheet} data-theme="light">
          <h3 className={styles.title}>{showing.title}</h3>
          {draw(data.blocks)}
        </div>
      )}
    </article>
  );
}
