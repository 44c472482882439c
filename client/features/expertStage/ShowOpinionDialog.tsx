/** Whoever shows puts an expert opinion on the stage: one asked for in this conference, or one of his own (K19). */
import { useState } from 'react';
import type { OpinionStage } from '#shared/opinion/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandDialog } from '../../live/CommandDialog.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOpinions } from '../../live/useOpinions.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Stack } from '../../ui/Stack.tsx';

/** What its authors have given out of hand. */
const given: readonly OpinionStage[] = ['submitted', 'signing', 'signed', 'adopted', 'archived'];

export function ShowOpinionDialog({ onClose }: { readonly onClose: () => void }) {
  const { conferenceRoom, common } = useWords();
  const { stage: text } = conferenceRoom;
  const { meetingId } = useMeeting();
  const ofMeeting = useOpinions({ meetingId }).data;
  const mine = useOpinions({ mine: true }).data;
  const [chosen, setChosen] = useState<string | null>(null);
  // What I asked for by itself may be shown here too.
  const known = new Map(
    [...(ofMeeting?.opinions ?? []), ...(mine?.opinions ?? [])].map((row) => [row.opinionId, row]),
  );
  const opinions =
    ofMeeting && mine ? [...known.values()].filter(({ stage }) => given.includes(stage)) : undefined;
  const title = opinions?.find(({ opinionId }) => opinionId === chosen)?.title;
  return (
    <CommandDialog
      title={text.title}
      onClose={onClose}
      size="small"
      refusal={chosen === null ? text.missing : null}
      command={{ type: 'showOpinion', opinionId: chosen ?? '…', title: title ?? '…' }}
      confirmLabel={text.show}
    >
      <Stack>
        <p>{text.lead}</p>
        {!opinions && <Skeleton label={common.loading} shape="rows" lines={3} />}
        {opinions?.length === 0 && <EmptyHint title={text.empty} />}
        {opinions && opinions.length > 0 && (
          <RadioGroup
            label={text.which}
            options={opinions.map(({ opinionId, title: label, experts }) => ({
              id: opinionId,
              label,
              hint: experts.map(({ name, organ }) => `${name} · ${organ}`).join(common.separator),
            }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </Stack>
    </CommandDialog>
  );
}
