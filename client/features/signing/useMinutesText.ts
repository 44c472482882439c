/** The text of the minutes as this reader may see it: as it grows, and once final, the very text that is signed. */
import { useEffect, useState } from 'react';
import { canonicalText } from '#shared/frozenText.ts';
import { api } from '#shared/paths.ts';
import type { MinutesText } from '#shared/protocol.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { useReading } from '../../live/reading.ts';
import { useMeeting } from '../../live/useMeeting.tsx';

/** open: not final yet. unchecked: this browser computes no hashes (no secure context). */
export type Verdict = 'open' | 'checking' | 'same' | 'differs' | 'unchecked';

export type ReadMinutes = { readonly blocks: readonly RichBlock[] | null; readonly verdict: Verdict };

export function useMinutesText(mayRead: boolean): ReadMinutes {
  const { meeting, meetingId, minutes } = useMeeting();
  const sha256 = meeting.minutes?.sha256 ?? null;
  const isFinal = sha256 !== null;
  const { data } = useReading<MinutesText>(
    mayRead && (isFinal || minutes === null) ? `${api.minutesText(meetingId)}#${sha256}` : null,
    { freshFor: isFinal ? Number.POSITIVE_INFINITY : 0 },
  );
  const blocks = (isFinal ? data : (minutes ?? data))?.blocks ?? null;
  return { blocks, verdict: useVerdict(blocks, sha256) };
}

/** Does what is shown have the hash that is signed? */
function useVerdict(blocks: readonly RichBlock[] | null, sha256: string | null): Verdict {
  const [checked, setChecked] = useState<{ readonly of: unknown; readonly hash: string | null } | null>(null);
  useEffect(() => {
    if (!blocks || sha256 === null) return;
    let isWanted = true;
    void hashOf(canonicalText(blocks)).then((hash) => {
      if (isWanted) setChecked({ of: blocks, hash });
    });
    return () => {
      isWanted = false;
    };
  }, [blocks, sha256]);
  if (sha256 === null) return 'open';
  if (!blocks || checked?.of !== blocks) return 'checking';
  if (checked.hash === null) return 'unchecked';
  return checked.hash === sha256 ? 'same' : 'differs';
}

/** SHA-256 in hex; null where the browser withholds it. */
async function hashOf(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
