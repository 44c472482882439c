/** What a meeting is called in a list, with a mark where it is not a hearing. */
import type { MeetingSummary } from '#shared/http.ts';
import type { MeetingKind } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line } from '../../ui/Stack.tsx';

export function KindMark({ kind }: { readonly kind: MeetingKind }) {
  const { mark } = useWords().conferenceDesk;
  return kind === 'conference' ? <Pill tone="info">{mark}</Pill> : null;
}

export function Titled({ meeting }: { readonly meeting: MeetingSummary }) {
  if (meeting.kind === 'hearing') return meeting.title;
  return (
    <Line>
      {meeting.title}
      <KindMark kind={meeting.kind} />
    </Line>
  );
}
