/** The last line: connected, the text's number, how much is written, and by whom. */
import type { AuthorshipView } from '#shared/authorship/view.ts';
import { percentsOf } from '../../features/opinionAuthors/shares.ts';
import { useAuthorNames } from '../../features/opinionAuthors/useAuthorNames.ts';
import { savedWords } from '../../features/opinionDesk/SavedCard.tsx';
import { useDocumentState } from '../../features/opinionDesk/useOpinionDocument.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useLine } from '../../live/useOpinion.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';

export function TextLine({
  live,
  words: written,
  authorship,
}: {
  readonly live: LiveDocument | null;
  readonly words: number;
  readonly authorship: AuthorshipView | undefined;
}) {
  const words = useWords();
  const { common, opinionDesk } = words;
  const formats = useFormats();
  const nameOf = useAuthorNames();
  const line = useLine();
  const state = useDocumentState(live);
  const isOff = line === 'offline' || state?.status === 'offline';
  const connection = isOff ? common.offline : line === 'online' ? common.connected : common.connecting;
  const shares = authorship ? percentsOf(authorship) : [];
  return (
    <StatusLine
      label={common.statusLine}
      items={[
        { id: 'line', text: connection, dot: isOff ? 'live' : line === 'online' ? 'good' : 'look' },
        ...(state
          ? [{ id: 'seq', text: opinionDesk.version(Math.max(state.seq, authorship?.seq ?? 0)) }]
          : []),
        { id: 'words', text: opinionDesk.words(formats.number(written)) },
        ...(state?.mayEdit ? [{ id: 'saved', text: savedWords(words, state, formats.exactTime) }] : []),
      ]}
      aside={shares
        .map(({ person, percent }) => opinionDesk.authors.share(nameOf(person), formats.percent(percent)))
        .join(common.dot)}
      announcement={isOff ? common.offline : undefined}
    />
  );
}
