import { useState } from 'react';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { seatsWith } from '#shared/meeting/seats.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import type { ButtonSize, ButtonVariant } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { type Choice, ChooseOfficers } from './ChooseOfficers.tsx';
import { DrawOfficers, type DrawWish } from './DrawOfficers.tsx';

/** A panel by choice or by lot. */
export function ComposePanel({
  variant = 'outlined',
  size = 'regular',
}: {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
}) {
  const { panel } = useWords().hearing;
  const { meeting } = useMeeting();
  const { panelAtLeast } = useOffice().policy;
  const seated = seatsWith(meeting, 'officer').map((seat) => seat.id);
  const [way, setWay] = useState<'choose' | 'draw'>('choose');
  const [choice, setChoice] = useState<Choice>({ officerIds: [], reason: '' });
  const [wish, setWish] = useState<DrawWish>({ count: panelAtLeast, fields: [] });

  const chosen: MeetingCommand | null =
    choice.officerIds.length > 0
      ? { type: 'choosePanel', officerIds: [...choice.officerIds], reason: choice.reason.trim() }
      : null;
  const drawn: MeetingCommand = { type: 'drawPanel', count: wish.count, fields: [...wish.fields] };
  return (
    <ActDialog
      button={{ children: seated.length > 0 ? panel.recompose : panel.compose, variant, size }}
      // Nobody chosen meets only the rules of who may and when.
      probe={{ type: 'choosePanel', officerIds: [], reason: '…' }}
      title={panel.composeTitle}
      command={way === 'choose' ? chosen : drawn}
      missing={way === 'choose' && chosen === null ? panel.chooseNone : null}
      confirmLabel={way === 'choose' ? panel.chooseAct(choice.officerIds.length) : panel.drawAct(wish.count)}
      size="wide"
      onOpen={() => setChoice({ officerIds: seated, reason: '' })}
    >
      {seated.length > 0 && <Notice tone="look">{panel.recomposeLead}</Notice>}
      <Tabs
        label={panel.ways}
        selected={way}
        onSelect={setWay}
        tabs={[
          {
            id: 'choose',
            label: panel.choose,
            panel: <ChooseOfficers choice={choice} change={setChoice} />,
          },
          { id: 'draw', label: panel.draw, panel: <DrawOfficers wish={wish} change={setWish} /> },
        ]}
      />
    </ActDialog>
  );
}
