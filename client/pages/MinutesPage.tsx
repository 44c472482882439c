/** The minutes: read, corrected, signed. For the clerk also written, made final and taken back. */
import { useState } from 'react';
import { minutesAccess } from '#shared/meeting/access.ts';
import { isOver } from '#shared/meeting/procedure.ts';
import { mustSign } from '#shared/meeting/seats.ts';
import { useParams } from '../address.tsx';
import { Circulate, Reopen } from '../features/signing/Circulate.tsx';
import { ClerkDesk } from '../features/signing/ClerkDesk.tsx';
import { CorrectionForm } from '../features/signing/CorrectionForm.tsx';
import { CorrectionsInbox } from '../features/signing/CorrectionsInbox.tsx';
import { Downloads } from '../features/signing/Downloads.tsx';
import { LateNotice } from '../features/signing/LateNotice.tsx';
import { MinutesSheet } from '../features/signing/MinutesSheet.tsx';
import { MyCorrections } from '../features/signing/MyCorrections.tsx';
import { NotedCard } from '../features/signing/NotedCard.tsx';
import { SavedState } from '../features/signing/SavedState.tsx';
import { SealCard } from '../features/signing/SealCard.tsx';
import { SelectedPassage } from '../features/signing/SelectedPassage.tsx';
import { SignCard } from '../features/signing/SignCard.tsx';
import styles from '../features/signing/Signing.module.css';
import { SigningProgress } from '../features/signing/SigningProgress.tsx';
import { useDocumentState, useMinutesDocument } from '../features/signing/useMinutesDocument.ts';
import { useMinutesText } from '../features/signing/useMinutesText.ts';
import { useFormats, useWords } from '../i18n.tsx';
import { useDraft } from '../live/useDraft.ts';
import { MeetingProvider, useMeeting, useRefusal } from '../live/useMeeting.tsx';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RoomLayout } from '../ui/RoomLayout.tsx';
import { MinutesFrame, MinutesLine, MinutesShut } from './minutes/MinutesFrame.tsx';

export function MinutesPage() {
  const { meetingId = '' } = useParams();
  return (
    <MeetingProvider meetingId={meetingId}>
      <Minutes />
    </MeetingProvider>
  );
}

function Minutes() {
  const { minutes } = useWords();
  const { meeting, status, who } = useMeeting();
  const viewer = { personId: who.personId, roles: who.roles };
  if (status === 'joining') return <MinutesFrame>{null}</MinutesFrame>;
  if (status === 'refused' || minutesAccess(meeting, viewer) === 'none')
    return <MinutesShut title={minutes.notYours}>{minutes.notYoursMore}</MinutesShut>;
  if (meeting.stage === 'cancelled') return <MinutesShut title={minutes.cancelled} />;
  if (!isOver(meeting.stage)) return <MinutesShut title={minutes.notOver}>{minutes.notOverMore}</MinutesShut>;
  return <Desk />;
}

type Pane = 'text' | 'side';

function Desk() {
  const words = useWords();
  const formats = useFormats();
  const { meeting, seat } = useMeeting();
  const [shown, setShown] = useState<Pane>('text');
  const text = useMinutesText(true);
  const quote = useDraft('correction.quote');
  const wanted = useDraft('correction.text');
  const isClerk = seat?.roles.includes('clerk') ?? false;
  const leads = isClerk || (seat?.roles.includes('presider') ?? false);
  const isOpen = meeting.stage === 'closed' || meeting.stage === 'signing';
  const live = useMinutesDocument(isClerk && isOpen);
  const late = useDocumentState(live)?.late ?? null;
  const isWriting = isClerk && meeting.stage === 'closed';
  const mayAsk = useRefusal({ type: 'requestCorrection', quote: '', text: '…' }) === null;
  const showText = () => setShown('text');
  const quoteHere = (passage: string) => {
    quote[1](passage);
    setShown('side');
  };
  const sealedAt = meeting.enteredAt.sealed;
  return (
    <MinutesFrame>
      <RoomLayout<Pane>
        look="flush"
        phoneLabel={words.minutes.panes}
        dockLabel={words.minutes.sidePane}
        shown={shown}
        onShow={setShown}
        footer={<MinutesLine live={live} />}
        stage={{
          id: 'text',
          label: words.minutes.textPane,
          content: isWriting ? (
            <ClerkDesk live={live} />
          ) : (
            <div className={styles.reading}>
              <MinutesSheet {...text} />
              {mayAsk && <SelectedPassage onQuote={quoteHere} />}
            </div>
          ),
        }}
        right={{
          id: 'side',
          label: words.minutes.sidePane,
          content: (
            <div className={styles.side}>
              {sealedAt !== undefined && (
                <Notice tone="good" title={words.signing.sealedTitle}>
                  {words.signing.sealedMore(formats.moment(sealedAt))}
                </Notice>
              )}
              {live && late && (
                <LateNotice
                  live={live}
                  late={late}
                  onSend={(lateText) => wanted[1](lateText.slice(0, 2000))}
                />
              )}
              {sealedAt !== undefined && <NotedCard />}
              {isWriting && (
                <div>
                  <Circulate live={live} />
                  <SavedState live={live} />
                </div>
              )}
              {seat && (!isWriting || !mustSign(seat)) && <SignCard seat={seat} verdict={text.verdict} />}
              {leads && isOpen && <CorrectionsInbox onShow={showText} />}
              {!leads && <MyCorrections onShow={showText} />}
              {mayAsk && (!isClerk || late) && <CorrectionForm quote={quote} text={wanted} />}
              <SigningProgress />
              {seat?.roles.includes('presider') && meeting.stage === 'signing' && <SealCard />}
              {leads && meeting.stage === 'signing' && <Reopen />}
              <Card title={words.minutes.downloads}>
                <Downloads />
              </Card>
            </div>
          ),
        }}
      />
    </MinutesFrame>
  );
}
