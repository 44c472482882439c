import { isOver } from '#shared/meeting/procedure.ts';
import type { MeetingKind } from '#shared/meeting/terms.ts';
import { api } from '#shared/paths.ts';
import { useLanguage, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Line } from '../../ui/Stack.tsx';

/** What the minutes are printed as. */
const kinds: Readonly<Record<MeetingKind, string>> = { hearing: 'minutes', conference: 'conferenceRecord' };

/** The minutes as an official paper. */
export function Downloads() {
  const { minutes } = useWords();
  const { language } = useLanguage();
  const { meeting, meetingId } = useMeeting();
  if (!isOver(meeting.stage)) return <Button refusal={minutes.downloadLater}>{minutes.downloads}</Button>;
  return (
    <Line>
      {(['pdf', 'docx'] as const).map((format) => (
        <LinkButton
          key={format}
          size="small"
          target="_blank"
          href={api.paper(meetingId, kinds[meeting.kind], format, language)}
        >
          {minutes[format]}
        </LinkButton>
      ))}
    </Line>
  );
}
