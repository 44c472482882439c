/** The minutes as they grow, for those who read them. */
import { RecordText } from '../../editor/RecordText.tsx';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Sheet, SheetTable } from '../../ui/Sheet.tsx';

export function MinutesReading() {
  const { minutes } = useWords().room;
  const formats = useFormats();
  const { minutes: text } = useMeeting();
  if (!text || text.blocks.length === 0)
    return <EmptyHint title={minutes.empty}>{minutes.emptyMore}</EmptyHint>;
  return (
    <SheetTable>
      <Sheet title={minutes.title}>
        <RecordText blocks={text.blocks} words={minutes.editor} timeOf={formats.time} />
      </Sheet>
    </SheetTable>
  );
}
