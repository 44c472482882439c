/** What case management does about one assistant: change, renew, undertaking, account, dismissal. */
import { useState } from 'react';
import { type DismissalKind, dismissalKinds } from '#shared/office/roles.ts';
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import { useWords } from '../../i18n.tsx';
import type { OfficeActing } from '../../live/officeCommands.ts';
import { Menu } from '../../ui/Menu.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { AssistantDialog } from './AssistantDialog.tsx';
import { draftOf, factsIn } from './assistantDraft.ts';
import { LeavingDialog } from './LeavingDialog.tsx';
import { RenewDialog } from './RenewDialog.tsx';
import { UndertakingDialog } from './UndertakingDialog.tsx';

type Act = 'change' | 'renew' | 'undertaking' | 'open' | 'reset' | 'dismiss';

export function AssistantActs({
  assistant,
  office,
  acting,
  now,
}: {
  readonly assistant: SpecialAssistant;
  readonly office: Office;
  readonly acting: OfficeActing;
  readonly now: number;
}) {
  const { people, roster } = useWords();
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const refusal = acting.refusalOf({
    ...{ type: 'changeAssistant', assistantId: assistant.id, ...factsIn(draftOf(assistant)) },
    organId: null,
  });
  const common = { assistant, acting, now, onClose: close };
  return (
    <>
      <Menu<Act>
        label={people.acts(assistant.name)}
        onAction={setOpen}
        entries={[
          { id: 'change', label: roster.changeAct, refusal },
          { id: 'renew', label: roster.renewAct, refusal },
          { id: 'undertaking', label: roster.undertakingAct, refusal },
          { id: 'open', label: people.accountEntry, refusal },
          { id: 'reset', label: people.resetEntry, refusal },
          { id: 'dismiss', label: roster.dismissAct, tone: 'danger', refusal },
        ]}
      >
        {roster.acts}
      </Menu>
      {open === 'change' && <AssistantDialog {...common} office={office} />}
      {open === 'renew' && <RenewDialog {...common} />}
      {open === 'undertaking' && <UndertakingDialog {...common} />}
      {(open === 'open' || open === 'reset') && (
        <AccountDialog person={assistant} purpose={open} onClose={close} />
      )}
      {open === 'dismiss' && (
        <LeavingDialog<DismissalKind>
          acting={acting}
          onClose={close}
          leaving={{
            title: people.endTitle(assistant.name),
            text: people.endText,
            confirmLabel: people.endDo,
            kinds: {
              label: roster.dismissKind,
              usual: 'ownRequest',
              options: dismissalKinds.map((kind) => ({ id: kind, label: roster.dismissalKinds[kind] })),
            },
            command: (reason, kind) => ({
              ...{ type: 'endAppointment', assistantId: assistant.id, reason },
              kind: kind ?? 'other',
            }),
          }}
        />
      )}
    </>
  );
}
