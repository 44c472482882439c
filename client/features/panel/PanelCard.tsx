import { seatsWith } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import { ComposePanel } from './ComposePanel.tsx';
import { DrawResult } from './DrawResult.tsx';
import { BriefPanel, DeclareConflict, ReplaceOfficer } from './PanelActs.tsx';

/** The panel of hearing officers: who, how they came to be it, their declarations, whether they are briefed. */
export function PanelCard({ mayChange }: { readonly mayChange: boolean }) {
  const { panel: words } = useWords().hearing;
  const { moment } = useFormats();
  const { meeting, records, seat } = useMeeting();
  const { policy, officers: bank } = useOffice();
  const officers = seatsWith(meeting, 'officer');
  const { panel, briefedAt } = meeting;
  const set = records.findLast((record) => record.event.type === 'panelSet')?.event;
  if (officers.length === 0)
    return (
      <Card title={words.title}>
        <EmptyHint title={words.empty} action={mayChange && <ComposePanel />}>
          {words.emptyWhy(policy.panelAtLeast, policy.panelAtMost)}
        </EmptyHint>
      </Card>
    );
  const how =
    panel?.method === 'drawn' && panel.candidates.length > 0
      ? words.drawnOf(officers.length, panel.candidates.length)
      : panel?.method === 'drawn'
        ? words.wasDrawn
        : words.wasChosen;
  return (
    <Card
      title={words.title}
      body="flush"
      aside={<Pill>{words.count(officers.length)}</Pill>}
      foot={
        <Line>
          {mayChange && <BriefPanel />}
          {mayChange && <ComposePanel />}
          {seat && !mayChange && <DeclareConflict />}
          <Soft>
            {how}
            {panel?.reason && ` · ${words.sizeReasonWas} ${panel.reason}`}
          </Soft>
          {set?.type === 'panelSet' && set.seed !== '' && <DrawResult panel={set} />}
          <Soft>{briefedAt === null ? words.notBriefed : words.briefed(moment(briefedAt))}</Soft>
        </Line>
      }
    >
      <Rows label={words.title}>
        {officers.map((officer) => (
          <Row
            key={officer.id}
            title={
              <Line>
                {officer.name}
                <ConflictPill seat={officer} isShown={mayChange || officer.id === seat?.id} />
              </Line>
            }
            action={mayChange && <ReplaceOfficer seat={officer} />}
            {...(officer.conflict?.statement && { note: officer.conflict.statement })}
          >
            {[officer.unit, bank[officer.id]?.field ?? ''].filter((part) => part !== '').join(' · ')}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function ConflictPill({ seat, isShown }: { readonly seat: Seat; readonly isShown: boolean }) {
  const { panel } = useWords().hearing;
  if (!isShown) return null;
  if (seat.conflict === null) return <Pill>{panel.conflictNot}</Pill>;
  return seat.conflict.conflict ? (
    <Pill tone="look">{panel.conflictYes}</Pill>
  ) : (
    <Pill tone="good">{panel.conflictNone}</Pill>
  );
}
