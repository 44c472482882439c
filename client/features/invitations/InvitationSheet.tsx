import type { InviteAnswer } from '#shared/http.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import styles from './invitations.module.css';

export type Issued = InviteAnswer & { readonly seat: Seat };

/** The link, shown once: to be sent, scanned, or printed and handed over. */
export function InvitationSheet({
  issued,
  onClose,
}: {
  readonly issued: Issued;
  readonly onClose: () => void;
}) {
  const { hearing, terms, common } = useWords();
  const words = hearing.invitations;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const office = useOffice();
  const toasts = useToasts();
  const { seat } = issued;
  const address = new URL(issued.url, location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toasts.say({ text: words.copied, tone: 'good' });
  };
  return (
    <Dialog
      title={words.issueTitle(seat.name)}
      isOpen
      onClose={onClose}
      closeLabel={common.close}
      actions={
        <>
          <Button variant="primary" onPress={() => void copy()}>
            {words.copy}
          </Button>
          <Button onPress={() => print()}>{words.print}</Button>
          <Soft>{words.linkOnce}</Soft>
        </>
      }
    >
      <Stack>
        <div className={styles.printed}>
          <Sheet title={words.sheetTitle} size="slip">
            <p className={styles.dear}>{words.sheetDear(seat.name)}</p>
            <p>
              {words.sheetText(
                meeting.plan?.title ?? '',
                moment(meeting.plan?.startsAt ?? issued.expiresAt),
                terms.list(seat.roles.map((role) => terms.seatRoles[role])),
              )}
            </p>
            <div className={styles.code}>
              <QrCode text={address} label={words.qr(seat.name)} />
            </div>
            <p className={styles.address}>{address}</p>
            <p>{words.sheetOnly(moment(issued.expiresAt))}</p>
            <p className={styles.from}>{office.name}</p>
          </Sheet>
        </div>
      </Stack>
    </Dialog>
  );
}
