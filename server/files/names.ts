/** A file's name is a label for people. It is never part of a path. */
import { ENDINGS, type Mime } from './kinds.ts';

const LONGEST = 120;

/** The ending of a name, in small letters; null without one. */
export function endingOf(name: string): string | null {
  const ending = /\.([A-Za-z0-9]{1,8})\s*$/.exec(lastPart(name))?.[1];
  return ending ? ending.toLowerCase() : null;
}

/** The name as it may be shown and offered for saving on any system, with the ending of what the file is. */
export function labelOf(name: string, mime: Mime): string {
  const [ending] = ENDINGS[mime];
  const clean = lastPart(name)
    .normalize('NFC')
    // No control or direction marks (a name could be made to read backwards), nothing a file system forbids.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/\.[A-Za-z0-9]{1,8}\s*$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...clean].slice(0, LONGEST).join('');
  return `${short === '' ? 'file' : short}.${ending}`;
}

/** Some senders give a whole path. */
const lastPart = (name: string): string => name.slice(-1000).split(/[/\\]/).at(-1) ?? '';
