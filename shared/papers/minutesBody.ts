/** The text of the minutes as it was written and is signed, line by line: nothing left out, nothing put in. */
import { seatOf } from '#shared/meeting/seats.ts';
import type { RichBlock, RichLine } from '#shared/richBlocks.ts';
import type { Block, Run, Text } from './paper.ts';
import { type PlannedSource, timed } from './paperFrame.ts';
import { proseOf, runsOf } from './richProse.ts';

export function minutesBody(source: PlannedSource): readonly Block[] {
  const blocks: Block[] = [];
  let minute = '';
  for (const line of source.minutes) {
    const before = blocks.at(-1);
    const noted = notedAt(source, line);
    if (noted !== '' && noted === minute && before?.block === 'paragraph' && line.type === 'line')
      blocks[blocks.length - 1] = { ...before, text: [...runsFrom(before.text), ...written(source, line)] };
    else blocks.push(...printed(source, line));
    minute = noted;
  }
  return blocks;
}

/** Remarks of one minute stand in one paragraph: its time, or empty for anything that is no remark. */
const notedAt = ({ words }: PlannedSource, block: RichBlock): string =>
  block.type === 'line' && block.attrs.kind === 'note' && block.attrs.speakerName === null
    ? timed(block.attrs.at, words.paper.time)
    : '';

const runsFrom = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);

const written = ({ words }: PlannedSource, line: RichLine): readonly Run[] => [
  ...runsOf(line.content),
  ...(line.attrs.edited ? [{ text: words.paper.minutes.edited, mark: 'kai' as const }] : []),
];

const printed = (source: PlannedSource, block: RichBlock): readonly Block[] =>
  block.type === 'line' ? lineOf(source, block) : proseOf(block);

/** A step that is a name is a heading; one that tells a sentence is a line of its own. */
const isTitle = (text: string): boolean => !/[。！？.!?]/.test(text) && text.length <= 40;

const lineOf = (source: PlannedSource, line: RichLine): readonly Block[] => {
  const { paper } = source.words;
  const { kind, at, speaker, speakerName } = line.attrs;
  const text = line.content.map((run) => run.text).join('');
  if (text === '' && speakerName === null) return [];
  const time = timed(at, paper.time);
  const body = written(source, line);
  if (kind === 'step' && isTitle(text)) return [{ block: 'heading', level: 1, text }];
  if (speakerName !== null) {
    const seat = speaker === null ? undefined : seatOf(source.meeting, speaker);
    const [role] = seat?.roles ?? [];
    const said = role ? paper.minutes.speaker(source.words.terms.seatRoles[role], speakerName) : speakerName;
    return [{ block: 'speech', speaker: said, ...(time === '' ? {} : { time }), text: body }];
  }
  const clock = time === '' ? [] : [{ text: paper.minutes.noted(time) }];
  return [{ block: 'paragraph', text: [...clock, ...body] }];
};
