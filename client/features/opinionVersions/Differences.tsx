/** Two versions compared, in one text or side by side; whose words came and went is said beside them. */
import type { AttributedRun } from '#shared/authorship/attributed.ts';
import type { BlockDifference, Piece } from '#shared/authorship/compare.ts';
import { useWords } from '../../i18n.tsx';
import { useInks } from '../../live/useInks.ts';
import styles from './Versions.module.css';

export type Look = 'inline' | 'apart';
type NameOf = (personId: string) => string;

export function Differences({
  differences,
  look,
  nameOf,
}: {
  readonly differences: readonly BlockDifference[];
  readonly look: Look;
  readonly nameOf: NameOf;
}) {
  if (look === 'inline')
    return <Side differences={differences} shown={['same', 'removed', 'added']} nameOf={nameOf} />;
  return (
    <div className={styles.sides}>
      <Side differences={differences} shown={['same', 'removed']} nameOf={nameOf} />
      <Side differences={differences} shown={['same', 'added']} nameOf={nameOf} />
    </div>
  );
}

function Side({
  differences,
  shown,
  nameOf,
}: {
  readonly differences: readonly BlockDifference[];
  readonly shown: readonly Piece['change'][];
  readonly nameOf: NameOf;
}) {
  return (
    <div className={styles.text} data-theme="light">
      {differences.map((block) => {
        const isHere = block.change === 'same' || block.change === 'changed' || shown.includes(block.change);
        const key = `${String(block.before)} ${String(block.after)}`;
        // The other side has a paragraph here: the same height keeps both in step.
        if (!isHere) return <p key={key} className={styles.absent} aria-hidden="true" />;
        const pieces = block.pieces.filter(({ change }) => shown.includes(change));
        const drawn = pieces.map(drawWith(nameOf));
        return block.type === 'heading' ? <h4 key={key}>{drawn}</h4> : <p key={key}>{drawn}</p>;
      })}
    </div>
  );
}

/** Neighbours of one author as one: how Yjs cut the text is nobody's business. */
function byHand(runs: readonly AttributedRun[]): readonly AttributedRun[] {
  const hands: AttributedRun[] = [];
  for (const run of runs) {
    const last = hands.at(-1);
    if (last?.author === run.author) hands[hands.length - 1] = { ...last, text: last.text + run.text };
    else hands.push(run);
  }
  return hands;
}

// Pieces have no ids; the whole comparison is drawn anew.
const drawWith = (nameOf: NameOf) => (piece: Piece, index: number) => (
  <Words key={index} piece={piece} nameOf={nameOf} />
);

function Words({ piece, nameOf }: { readonly piece: Piece; readonly nameOf: NameOf }) {
  const { versions: words } = useWords().opinionDesk;
  const inkOf = useInks();
  if (piece.change === 'same') return <>{piece.text}</>;
  const Change = piece.change === 'added' ? 'ins' : 'del';
  return (
    <>
      {byHand(piece.runs).map((run) => {
        const name = nameOf(run.author);
        return (
          <Change
            key={`${String(run.client)} ${String(run.clock)}`}
            title={piece.change === 'added' ? words.added(name) : words.removed(name)}
          >
            <span className={styles.sign} data-ink={inkOf(run.author)} aria-hidden="true">
              {name.charAt(0)}
            </span>
            {run.text}
          </Change>
        );
      })}
    </>
  );
}
