import { useState } from 'react';
import { formsGiven, hasGiven } from '#shared/meeting/deliberation.ts';
import { closedPaperForms } from '#shared/meeting/paperForms.ts';
import { officersPresent } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Deliberation.module.css';

const EACH = 'each';

/** The presider has all opinions announced at once, by each or by the one who speaks for all. */
export function AnnounceOpinionsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const text = words.deliberation.announced;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const [speaker, setSpeaker] = useState<string>(meeting.spokespersonId ?? EACH);
  const present = officersPresent(meeting);
  const missing = present.filter((seat) => !hasGiven(meeting, seat.id));
  const closed = closedPaperForms(meeting);
  return (
    <CommandDialog
      title={text.announceTitle}
      onClose={onClose}
      size="small"
      command={{ type: 'announceOpinions', spokenBy: speaker === EACH ? null : speaker }}
      confirmLabel={text.announce}
    >
      <div className={styles.fields}>
        <p>{text.announceLead}</p>
        <p>{text.count(formsGiven(meeting).length, present.length)}</p>
        {missing.length > 0 && (
          <Notice tone="look">
            {text.missing(missing.map((seat) => seat.name).join(words.common.separator))}
          </Notice>
        )}
        {closed.length > 0 && (
          <Notice tone="look">
            {words.paperForms.closed(closed.map(nameOf).join(words.common.separator))}
          </Notice>
        )}
        <Select
          label={text.by}
          placeholder={text.each}
          options={[
            { id: EACH, label: text.each },
            ...present.map((seat) => ({ id: seat.id, label: seat.name })),
          ]}
          value={speaker}
          onChange={setSpeaker}
        />
      </div>
    </CommandDialog>
  );
}
