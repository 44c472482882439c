/** For those who lead: what was asked for. The clerk accepts or declines; what waits stands first. */
import { openCorrections } from '#shared/meeting/minutes.ts';
import type { Correction } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { CorrectionItem } from './CorrectionItem.tsx';
import styles from './Signing.module.css';

export function CorrectionsInbox({ onShow }: { readonly onShow: () => void }) {
  const words = useWords().minutes.corrections;
  const { meeting, seat, who } = useMeeting();
  const all = Object.values(meeting.corrections);
  const waiting = openCorrections(meeting);
  const ordered = [...waiting, ...all.filter((correction) => correction.answer !== null)];
  const isClerk = seat?.roles.includes('clerk') ?? false;
  return (
    <Card
      title={words.inbox}
      aside={waiting.length > 0 && <Pill tone="look">{words.waiting(waiting.length)}</Pill>}
      body="flush"
    >
      {ordered.length === 0 ? (
        <EmptyHint title={words.none} />
      ) : (
        <ul className={styles.corrections}>
          {ordered.map((correction) => (
            <CorrectionItem
              key={correction.id}
              correction={correction}
              isMine={correction.byId === who.personId}
              onShow={onShow}
              {...(isClerk && correction.answer === null && { acts: <Answer correction={correction} /> })}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Answer({ correction }: { readonly correction: Correction }) {
  const words = useWords().minutes.corrections;
  const correctionId = correction.id;
  return (
    <>
      <CommandButton
        size="small"
        command={{ type: 'acceptCorrection', correctionId, note: '' }}
        confirm={{
          title: words.acceptTitle,
          text: words.acceptLead,
          confirmLabel: words.accept,
          reason: {
            label: words.acceptNote,
            hint: words.acceptNoteHint,
            isRequired: false,
            withReason: (note) => ({ type: 'acceptCorrection', correctionId, note }),
          },
        }}
      >
        {words.accept}
      </CommandButton>
      <CommandButton
        size="small"
        command={{ type: 'declineCorrection', correctionId, reason: '…' }}
        confirm={{
          title: words.declineTitle,
          text: words.declineLead,
          confirmLabel: words.decline,
          reason: {
            label: useWords().common.reason,
            withReason: (reason) => ({ type: 'declineCorrection', correctionId, reason }),
          },
        }}
      >
        {words.decline}
      </CommandButton>
    </>
  );
}
