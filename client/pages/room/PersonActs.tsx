/** What the clerk and the presider may do with one person: checks, the door, and order. */
import { lazy, Suspense, useState } from 'react';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { isOnDuty, isParty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { AdmonishDialog, OrderOutDialog } from '../../features/order/OrderDialogs.tsx';
import { useWords } from '../../i18n.tsx';
import { ReasonDialog } from '../../live/ReasonDialog.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useAct } from '../../live/useAct.ts';
import { useMeeting, useRefusal } from '../../live/useMeeting.tsx';
import { Menu } from '../../ui/Menu.tsx';

const AskRecusalDialog = lazy(async () => ({
  default: (await import('../../features/recusal/AskRecusalDialog.tsx')).AskRecusalDialog,
}));

const IdentityDialog = lazy(async () => ({
  default: (await import('../../features/attendance/IdentityDialog.tsx')).IdentityDialog,
}));

type PersonAct =
  | 'admit'
  | 'markPresent'
  | 'identity'
  | 'rights'
  | 'recusal'
  | 'sendBack'
  | 'departure'
  | 'admonish'
  | 'orderOut';

export function PersonActs({ seat }: { readonly seat: Seat }) {
  const { room, common } = useWords();
  const { people } = room;
  const { seat: mine } = useMeeting();
  const { act } = useAct();
  const [asked, setAsked] = useState<PersonAct | null>(null);
  const participantId = seat.id;
  const isClerk = mine?.roles.includes('clerk') ?? false;
  const isPresider = mine?.roles.includes('presider') ?? false;
  const sendBack = (reason: string): MeetingCommand => ({ type: 'sendBack', participantId, reason });
  const depart = (reason: string): MeetingCommand => ({ type: 'noteDeparture', participantId, reason });
  const refusals: Readonly<Record<PersonAct, string | null>> = {
    admit: useWhy({ type: 'admit', participantId }),
    markPresent: useWhy({ type: 'markPresent', participantId }),
    identity: useWhy({ type: 'confirmIdentity', participantId, method: 'idCard', note: '' }),
    rights: useWhy({ type: 'confirmRights', participantId }),
    recusal: useWhy({ type: 'answerRecusal', participantId, raises: false }),
    sendBack: useWhy(sendBack('')),
    departure: useWhy(depart('…')),
    admonish: useWhy({ type: 'admonish', participantId, reason: '…' }),
    orderOut: useWhy({ type: 'orderOut', participantId, reason: '…' }),
  };
  const labels: Readonly<Record<PersonAct, string>> = {
    admit: people.admit,
    markPresent: people.markPresent,
    identity: people.identity,
    rights: people.rights,
    recusal: people.recusal,
    sendBack: people.sendBack,
    departure: people.departure,
    admonish: people.admonish,
    orderOut: people.orderOut,
  };
  const offered = actsOn(seat, isClerk, isPresider);
  if (offered.length === 0 || seat.id === mine?.id) return null;
  const choose = (id: PersonAct) => {
    if (id === 'admit' || id === 'markPresent')
      void act({ type: id === 'admit' ? 'admit' : 'markPresent', participantId });
    else if (id === 'rights') void act({ type: 'confirmRights', participantId });
    else setAsked(id);
  };
  const close = () => setAsked(null);
  return (
    <>
      <Menu<PersonAct>
        size="small"
        variant="quiet"
        label={people.menuOf(seat.name)}
        entries={offered.map((id) => ({
          id,
          label: labels[id],
          ...(refusals[id] && { refusal: refusals[id] }),
        }))}
        onAction={choose}
      >
        {'…'}
      </Menu>
      <Suspense>
        {asked === 'identity' && <IdentityDialog seat={seat} onClose={close} />}
        {asked === 'recusal' && <AskRecusalDialog seat={seat} onClose={close} />}
      </Suspense>
      {asked === 'admonish' && <AdmonishDialog participantId={participantId} onClose={close} />}
      {asked === 'orderOut' && <OrderOutDialog participantId={participantId} onClose={close} />}
      {asked === 'sendBack' && (
        <ReasonDialog
          command={sendBack}
          title={`${people.sendBack}${common.dot}${seat.name}`}
          lead={people.sendBackLead}
          confirmLabel={people.sendBack}
          reasonLabel={common.reason}
          isRequired={false}
          onClose={close}
        />
      )}
      {asked === 'departure' && (
        <ReasonDialog
          command={depart}
          title={`${people.departure}${common.dot}${seat.name}`}
          lead={people.departureLead}
          confirmLabel={people.departure}
          reasonLabel={common.reason}
          onClose={close}
        />
      )}
    </>
  );
}

function useWhy(command: MeetingCommand): string | null {
  const say = useRefusalWords();
  return say(useRefusal(command));
}

/** Acts that make sense with this person at all; whether now, the rule says. */
function actsOn(seat: Seat, isClerk: boolean, isPresider: boolean): readonly PersonAct[] {
  const keepsDoor = isClerk || isPresider;
  const fromOutside = !isOnDuty(seat);
  const acts: PersonAct[] = [];
  if (keepsDoor && seat.whereabouts === 'waiting') acts.push('admit');
  if (keepsDoor && (seat.whereabouts === 'expected' || seat.whereabouts === 'left')) acts.push('markPresent');
  if (seat.whereabouts !== 'admitted' && seat.whereabouts !== 'waiting') return acts;
  if (keepsDoor && fromOutside) acts.push('identity');
  if (isClerk && fromOutside && seat.rightsAt === null) acts.push('rights');
  if (isClerk && isParty(seat)) acts.push('recusal');
  if (keepsDoor && fromOutside && seat.whereabouts === 'admitted') acts.push('sendBack');
  if (keepsDoor && !seat.roles.includes('presider')) acts.push('departure');
  if (isPresider && seat.whereabouts === 'admitted') acts.push('admonish');
  if (isPresider && fromOutside && !seat.roles.includes('officer')) acts.push('orderOut');
  return acts;
}
