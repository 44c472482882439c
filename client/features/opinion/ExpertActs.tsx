/** What who asked can do about one expert. */
import type { Expert } from '#shared/opinion/state.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { Line } from '../../ui/Stack.tsx';
import { InviteExpert } from './InviteExpert.tsx';

export function ExpertActs({ expert }: { readonly expert: Expert }) {
  const { experts: words } = useWords().opinionPages;
  const { id: assistantId, standing, conflict } = expert;
  if (standing !== 'invited' && standing !== 'accepted') return null;
  return (
    <Line>
      {conflict?.conflict && conflict.cleared === null && (
        <CommandButton
          size="small"
          command={{ type: 'clearConflict', assistantId, reason: '…' }}
          confirm={{
            title: words.clear,
            text: words.clearLead,
            confirmLabel: words.clear,
            reason: {
              label: words.clearReason,
              withReason: (reason) => ({ type: 'clearConflict', assistantId, reason }),
            },
          }}
        >
          {words.clear}
        </CommandButton>
      )}
      {standing === 'invited' && (
        <CommandButton
          size="small"
          command={{ type: 'remindExpert', assistantId, note: '' }}
          confirm={{
            title: words.remind,
            text: words.remindLead,
            confirmLabel: words.remind,
            reason: {
              label: words.remindNote,
              isRequired: false,
              withReason: (note) => ({ type: 'remindExpert', assistantId, note }),
            },
          }}
        >
          {words.remind}
        </CommandButton>
      )}
      <InviteExpert replaces={{ assistantId }} />
      <CommandButton
        size="small"
        variant="quiet"
        command={{ type: 'withdrawExpert', assistantId, reason: '…' }}
        confirm={{
          title: words.withdraw,
          text: words.withdrawLead,
          confirmLabel: words.withdraw,
          tone: 'danger',
          reason: {
            label: words.withdrawReason,
            withReason: (reason) => ({ type: 'withdrawExpert', assistantId, reason }),
          },
        }}
      >
        {words.withdraw}
      </CommandButton>
    </Line>
  );
}
