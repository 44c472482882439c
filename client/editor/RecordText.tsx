import type { ReactNode } from 'react';
import type { RichBlock, RichItem, RichLine, RichRun } from '#shared/richBlocks.ts';
import { classes } from '../ui/classes.ts';
import type { MinutesWords } from './desk.ts';
import styles from './Record.module.css';

type RecordWords = Pick<MinutesWords, 'edited' | 'recordNumber'>;
type Drawing = {
  readonly words: RecordWords;
  readonly timeOf: (at: number) => string;
  /** Whose lines are set apart: the reader's own. */
  readonly mine?: string | null | undefined;
};

/** A co-edited text for those who read it: no editor, no connection, nothing that could change it. */
export function RecordText({ blocks, ...drawing }: Drawing & { readonly blocks: readonly RichBlock[] }) {
  return (
    <div className={styles.record}>{blocks.map((block, index) => drawBlock(block, index, drawing))}</div>
  );
}

function drawBlock(block: RichBlock, index: number, drawing: Drawing): ReactNode {
  // Blocks without an id have only their place to be known by; the whole text is drawn anew at every change.
  const key = block.type === 'line' && block.attrs.id !== null ? block.attrs.id : index;
  if (block.type === 'line') return <Line key={key} line={block} {...drawing} />;
  if (block.type === 'paragraph')
    return (
      <p key={key} className={styles.paragraph}>
        {block.content.map(drawRun)}
      </p>
    );
  if (block.type === 'heading') {
    const Heading = HEADINGS[block.attrs.level] ?? 'h5';
    return <Heading key={key}>{block.content.map(drawRun)}</Heading>;
  }
  const items = block.content.map((item, place) => drawItem(item, place, drawing));
  return block.type === 'bulletList' ? (
    <ul key={key}>{items}</ul>
  ) : (
    <ol key={key} start={block.attrs.start}>
      {items}
    </ol>
  );
}

/** Below the headings of the page. */
const HEADINGS: Readonly<Record<number, 'h3' | 'h4' | 'h5'>> = { 1: 'h3', 2: 'h4', 3: 'h5' };

const drawItem = (item: RichItem, place: number, drawing: Drawing): ReactNode => (
  <li key={place}>{item.content.map((block, index) => drawBlock(block, index, drawing))}</li>
);

function Line({ line, words, timeOf, mine }: Drawing & { readonly line: RichLine }) {
  const { kind, seq, at, speaker, speakerName, edited } = line.attrs;
  const isMine = speaker !== null && speaker === mine;
  return (
    <div
      className={classes(styles.line, seq !== null && styles.linked, isMine && styles.mine)}
      data-kind={kind}
    >
      <span className={styles.margin}>
        {at !== null && (
          <time className={styles.time} dateTime={new Date(at).toISOString()}>
            {timeOf(at)}
          </time>
        )}
        {seq !== null && <span title={words.recordNumber(seq)}>#{seq}</span>}
        {edited && <span className={styles.edited}>{words.edited}</span>}
      </span>
      <p className={styles.text} data-speaker={speakerName === null ? undefined : `${speakerName}：`}>
        {line.content.map(drawRun)}
      </p>
    </div>
  );
}

function drawRun(run: RichRun, index: number): ReactNode {
  const marks = (run.marks ?? []).map((mark) => mark.type);
  let drawn: ReactNode = run.text;
  if (marks.includes('underline')) drawn = <u>{drawn}</u>;
  if (marks.includes('italic')) drawn = <em>{drawn}</em>;
  if (marks.includes('bold')) drawn = <strong>{drawn}</strong>;
  return <span key={index}>{drawn}</span>;
}
