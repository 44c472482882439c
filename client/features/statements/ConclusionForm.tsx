/** The chair of a conference sums up: filled in with what was counted, in the chair's own words when it is sent (K17). */
import { useState } from 'react';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { summingUp } from './summingUp.ts';
import { WrittenForm } from './WrittenForm.tsx';

export function ConclusionForm({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const words = useWords();
  const { conclude } = words.conferenceRoom;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const [counted] = useState(() => summingUp(words, meeting, nameOf));
  return (
    <WrittenForm
      draftKey="conclusion"
      initial={counted}
      label={conclude.text}
      hint={conclude.hint}
      sendLabel={conclude.send}
      maxLength={6000}
      command={(text) => ({ type: 'concludeConference', text })}
      onDone={onDone}
    />
  );
}
