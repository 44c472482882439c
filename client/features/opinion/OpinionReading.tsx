/** The opinion to be read where it is spoken about: on the stage of a room, beside the questions it answers. */

import { api } from '#shared/paths.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { useWords } from '../../i18n.tsx';
import { useReading } from '../../live/reading.ts';
import { useOpinions } from '../../live/useOpinions.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import styles from './OpinionReading.module.css';
import { OpinionStagePill } from './OpinionStagePill.tsx';
import { OpinionText } from './OpinionText.tsx';

type TextAnswer = { readonly seq: number; readonly blocks: readonly RichBlock[] };

/** While it is being written, read again this often. */
const AGAIN_MS = 10_000;

/** All opinions asked in this meeting that this reader may see, one sheet under the other. */
export function OpinionReading({ meetingId }: { readonly meetingId: string }) {
  const { opinionPages: words, common } = useWords();
  const { data } = useOpinions({ meetingId });
  if (!data) return <Skeleton label={common.loading} lines={8} />;
  const opinions = data.opinions.filter(({ stage }) => stage !== 'cancelled');
  if (opinions.length === 0) return <EmptyHint title={words.noneYet}>{words.noneYetMore}</EmptyHint>;
  return (
    <>
      {opinions.map(({ opinionId, title, stage, experts }) => (
        <article key={opinionId} className={styles.opinion}>
          <Line>
            <strong>{title}</strong>
            <OpinionStagePill stage={stage} />
            <Soft>{experts.map(({ name }) => name).join('、')}</Soft>
          </Line>
          <OpinionSheet opinionId={opinionId} isOpen={stage === 'drafting' || stage === 'submitted'} />
        </article>
      ))}
    </>
  );
}

function OpinionSheet({ opinionId, isOpen }: { readonly opinionId: string; readonly isOpen: boolean }) {
  const { opinionDesk: words } = useWords();
  return (
    <div className={styles.sheet} data-theme="light">
      <h2 className={styles.title}>{words.paperTitle}</h2>
      <TextNow opinionId={opinionId} isOpen={isOpen} />
    </div>
  );
}

/** The text as the server has it, without a line of its own. */
export function TextNow({ opinionId, isOpen }: { readonly opinionId: string; readonly isOpen: boolean }) {
  const { opinionDesk: words } = useWords();
  const { data, error } = useReading<TextAnswer>(api.opinionText(opinionId), {
    ...(isOpen && { every: AGAIN_MS }),
  });
  if (error) return <Soft small={false}>{words.notOpen}</Soft>;
  if (!data) return <Skeleton label={words.loading} lines={6} />;
  return <OpinionText blocks={data.blocks} />;
}
