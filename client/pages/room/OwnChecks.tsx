/** Let in before everything of one's own was answered: a reminder that opens it. */
import { useState } from 'react';
import { declaresInterests, isParty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { ConflictDeclaration } from '../../features/attendance/ConflictDeclaration.tsx';
import { MyRights } from '../../features/attendance/MyRights.tsx';
import { RecusalQuestion } from '../../features/recusal/RecusalQuestion.tsx';
import { useWords } from '../../i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';

export function OwnChecks({ seat }: { readonly seat: Seat }) {
  const { room, common } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Notice
        tone="look"
        shape="strip"
        action={
          <Button size="small" onPress={() => setOpen(true)}>
            {room.waiting.confirmations}
          </Button>
        }
      >
        {room.waiting.yours}
      </Notice>
      <Drawer
        title={room.waiting.rightsTitle}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={common.close}
      >
        <MyRights seat={seat} />
        {declaresInterests(seat) && <ConflictDeclaration seat={seat} />}
        {isParty(seat) && <RecusalQuestion seat={seat} />}
      </Drawer>
    </>
  );
}
