import { useState } from 'react';
import { clearDays } from '#shared/meeting/calendar.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { ActDialog } from '../../live/ActDialog.tsx';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { CheckboxGroup } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Soft } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** Puts on record whom one has told, and how; later than the law wants it only with a reason. */
export function ServeNotices({ seats }: { readonly seats: readonly Seat[] }) {
  const { hearing, terms } = useWords();
  const words = hearing.notices;
  const { meeting } = useMeeting();
  const { noticeDays } = useOffice().policy;
  const now = useClock()();
  const untold = seats.filter((seat) => seat.noticeAt === null).map((seat) => seat.id);
  const [whom, setWhom] = useState<readonly string[]>([]);
  const [method, setMethod] = useState<string | null>(words.methods[0] ?? null);
  const [lateReason, setLateReason] = useState('');
  const days = meeting.plan ? clearDays(now, meeting.plan.startsAt) : 0;
  const isLate = days < noticeDays;
  const missing =
    whom.length === 0
      ? words.whomMissing
      : method === null
        ? words.methodMissing
        : isLate && lateReason.trim() === ''
          ? words.late(days, noticeDays)
          : null;
  return (
    <ActDialog
      button={{ children: words.serve }}
      probe={{ type: 'serveNotices', participantIds: untold, method: '…', lateReason: '…' }}
      refusal={seats.length === 0 ? words.nobody : null}
      title={words.serveTitle}
      lead={words.serveLead}
      command={
        method === null
          ? null
          : {
              type: 'serveNotices',
              participantIds: [...whom],
              method,
              lateReason: isLate ? lateReason.trim() : '',
            }
      }
      missing={missing}
      confirmLabel={words.act(whom.length)}
      onOpen={() => setWhom(untold)}
      onDone={() => setLateReason('')}
    >
      {isLate ? (
        <Notice tone="look">{words.late(days, noticeDays)}</Notice>
      ) : (
        <Soft>{words.enough(days)}</Soft>
      )}
      <CheckboxGroup
        label={words.whom}
        options={seats.map((seat) => {
          const roles = terms.list(seat.roles.map((role) => terms.seatRoles[role]));
          return {
            id: seat.id,
            label: seat.name,
            hint: seat.noticeAt === null ? roles : `${roles} · ${words.again}`,
          };
        })}
        value={whom}
        onChange={setWhom}
      />
      <Select
        label={words.method}
        options={words.methods.map((id) => ({ id, label: id }))}
        value={method}
        onChange={setMethod}
        placeholder={words.methodMissing}
        isRequired
      />
      {isLate && (
        <TextArea
          label={words.lateReason}
          value={lateReason}
          onChange={setLateReason}
          maxLength={500}
          isRequired
        />
      )}
    </ActDialog>
  );
}
