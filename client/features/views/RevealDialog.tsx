/** The chair has all views revealed at once; where some are missing, says why (K12). */

import { viewsAwaited } from '#shared/meeting/rounds.ts';
import { votersPresent } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export function RevealDialog({ onClose }: { readonly onClose: () => void }) {
  const { conferenceRoom, common } = useWords();
  const { reveal: text } = conferenceRoom;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const [reason, setReason, clear, savedAt] = useDraft('reveal.missing');
  const missing = viewsAwaited(meeting);
  return (
    <CommandDialog
      title={text.title}
      onClose={onClose}
      size="small"
      command={{ type: 'revealViews', missingReason: missing.length > 0 ? reason.trim() : '' }}
      onDone={clear}
      confirmLabel={text.act}
    >
      <Stack>
        <p>{text.lead}</p>
        {missing.length === 0 ? (
          <Notice tone="good">{text.all(votersPresent(meeting).length)}</Notice>
        ) : (
          <>
            <Notice tone="look">{text.missing(missing.map(nameOf).join(common.separator))}</Notice>
            <TextArea
              label={text.reason}
              hint={text.reasonHint}
              voice="record"
              value={reason}
              onChange={setReason}
              maxLength={1000}
              isRequired
            />
            <DraftNote text={reason} savedAt={savedAt} />
          </>
        )}
      </Stack>
    </CommandDialog>
  );
}
