/** The text of an opinion for those who read it: no editor, no connection, as it will be printed. */
import type { RichBlock, RichItem, RichRun } from '#shared/richBlocks.ts';
import styles from './OpinionText.module.css';

export function OpinionText({ blocks }: { readonly blocks: readonly RichBlock[] }) {
  return <div className={styles.text}>{blocks.map(drawBlock)}</div>;
}

// Blocks have no ids; the whole text is drawn anew at every change.
function drawBlock(block: RichBlock, index: number) {
  if (block.type === 'heading') {
    const Heading = block.attrs.level === 1 ? 'h3' : 'h4';
    return <Heading key={index}>{block.content.map(drawRun)}</Heading>;
  }
  if (block.type === 'bulletList') return <ul key={index}>{block.content.map(drawItem)}</ul>;
  if (block.type === 'orderedList')
    return (
      <ol key={index} start={block.attrs.start}>
        {block.content.map(drawItem)}
      </ol>
    );
  return <p key={index}>{block.content.map(drawRun)}</p>;
}

const drawItem = (item: RichItem, place: number) => <li key={place}>{item.content.map(drawBlock)}</li>;

function drawRun(run: RichRun, index: number) {
  const marks = (run.marks ?? []).map((mark) => mark.type);
  let drawn = <>{run.text}</>;
  if (marks.includes('underline')) drawn = <u>{drawn}</u>;
  if (marks.includes('italic')) drawn = <em>{drawn}</em>;
  if (marks.includes('bold')) drawn = <strong>{drawn}</strong>;
  return <span key={index}>{drawn}</span>;
}
