/** Whoever attended without a vote reads what of his own words stands in the record, and confirms it (K20). */
import { wordsOf } from '#shared/meeting/conclusion.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

export function OwnWords() {
  const { gone } = useWords().conferenceRoom;
  const formats = useFormats();
  const { meeting, who } = useMeeting();
  const mine = wordsOf(meeting, who.personId);
  const confirmed = meeting.conference?.confirmedWords[who.personId];
  return (
    <Card
      title={gone.words}
      aside={confirmed && <Pill tone="good">{gone.confirmed(formats.time(confirmed.at))}</Pill>}
    >
      <Stack>
        <p>{mine.length === 0 ? gone.noWords : gone.wordsLead}</p>
        {mine.length > 0 && (
          <Timeline
            label={gone.words}
            voice="record"
            entries={mine.map(({ at, text }, index) => ({
              id: `${at} ${index}`,
              time: formats.time(at),
              dateTime: new Date(at).toISOString(),
              children: text,
            }))}
          />
        )}
        {mine.length > 0 && !confirmed && (
          <div>
            <CommandButton
              variant="primary"
              refusalPlace="under"
              command={{ type: 'confirmWords', count: mine.length }}
            >
              {gone.confirm(mine.length)}
            </CommandButton>
          </div>
        )}
      </Stack>
    </Card>
  );
}
