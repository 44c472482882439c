/** The frame of the minutes: which hearing, how far it is, the way back, and what cannot be shown. */
import type { ReactNode } from 'react';
import { isUnderWay } from '#shared/meeting/procedure.ts';
import { paths } from '#shared/paths.ts';
import { savedWords } from '../../features/signing/SavedState.tsx';
import { useDocumentState } from '../../features/signing/useMinutesDocument.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import type { LiveDocument } from '../../live/liveDocument.ts';
import { useLine, useMeeting } from '../../live/useMeeting.tsx';
import { AppFrame } from '../../ui/AppFrame.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type StatusItem, StatusLine } from '../../ui/StatusLine.tsx';

export function MinutesFrame({ children }: { readonly children: ReactNode }) {
  const { minutes, common, terms } = useWords();
  const { meeting, meetingId, who, status } = useMeeting();
  const back =
    who.kind === 'guest'
      ? { label: minutes.toRoom, href: paths.room(meetingId) }
      : { label: minutes.toHearing, href: paths.hearing(meetingId) };
  return (
    <AppFrame
      skipLabel={common.skip}
      brand={{ text: common.product, label: common.home, href: paths.today() }}
      back={back}
      look="paper"
      fit="room"
      title={meeting.plan ? minutes.of(meeting.plan.title) : minutes.title}
      {...(meeting.plan && { subtitle: meeting.plan.caseNo })}
      {...(status === 'live' && { badge: <Pill tone="info">{terms.stages[meeting.stage]}</Pill> })}
    >
      {children ?? <Skeleton label={minutes.loading} lines={8} />}
    </AppFrame>
  );
}

/** Instead of the minutes: why not, and where to go. */
export function MinutesShut({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { minutes, common } = useWords();
  const { meeting, meetingId, status } = useMeeting();
  const isOpen = status === 'live' && isUnderWay(meeting.stage);
  return (
    <MinutesFrame>
      <EmptyHint
        title={title}
        action={
          isOpen ? (
            <LinkButton variant="primary" href={paths.room(meetingId)}>
              {minutes.toRoom}
            </LinkButton>
          ) : (
            <LinkButton href={paths.today()}>{common.goHome}</LinkButton>
          )
        }
      >
        {children}
      </EmptyHint>
    </MinutesFrame>
  );
}

/** The last line: connected, the record's number and hash, and whether what is typed is saved. */
export function MinutesLine({ live }: { readonly live: LiveDocument | null }) {
  const words = useWords();
  const { common } = words;
  const formats = useFormats();
  const { seq, head } = useMeeting();
  const line = useLine();
  const document = useDocumentState(live);
  const connection = { online: common.connected, connecting: common.connecting, offline: common.offline }[
    line
  ];
  const items: StatusItem[] = [
    { id: 'line', text: connection, dot: line === 'online' ? 'good' : line === 'offline' ? 'live' : 'look' },
    { id: 'seq', text: common.record(seq) },
  ];
  if (document) items.push({ id: 'saved', text: savedWords(words, document, formats.exactTime) });
  if (head) items.push({ id: 'head', text: `${common.checkValue} ${head.slice(0, 4)}…${head.slice(-4)}` });
  return (
    <StatusLine
      label={common.statusLine}
      items={items}
      announcement={line === 'offline' ? common.offline : undefined}
    />
  );
}
