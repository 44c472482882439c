/** The last line: connected, last number, last recorded, check value; a lost line is announced. */
import { useFormats, useWords } from '../../i18n.tsx';
import { useLine, useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';

const DOTS = { online: 'good', connecting: 'look', offline: 'live' } as const;

export function RoomFooter({ onHelp }: { readonly onHelp: (() => void) | undefined }) {
  const { line: words } = useWords().room;
  const formats = useFormats();
  const line = useLine();
  const { seq, lastAt, head } = useMeeting();
  const says = { online: words.connected, connecting: words.connecting, offline: words.lost }[line];
  return (
    <StatusLine
      label={words.label}
      announcement={line === 'offline' ? words.lost : ''}
      items={[
        { id: 'line', text: says, dot: DOTS[line] },
        { id: 'number', text: words.number(seq) },
        ...(lastAt === null ? [] : [{ id: 'saved', text: words.saved(formats.exactTime(lastAt)) }]),
        ...(head === '' ? [] : [{ id: 'check', text: words.check(abbreviated(head)) }]),
      ]}
      {...(onHelp && {
        aside: (
          <Button size="small" variant="quiet" shortcut="?" onPress={onHelp}>
            {words.keys}
          </Button>
        ),
      })}
    />
  );
}

const abbreviated = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;
