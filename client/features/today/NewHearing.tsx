/** The way to plan a hearing, for those who may; the others are told who does. */
import { paths } from '#shared/paths.ts';
import { useWords } from '../../i18n.tsx';
import { useWho } from '../../live/useWho.tsx';
import { Button, type ButtonVariant, LinkButton } from '../../ui/Button.tsx';

const plans = [
  'chiefProsecutor',
  'deputyChief',
  'departmentHead',
  'prosecutor',
  'prosecutorAssistant',
  'clerk',
] as const;

export function NewHearing({ variant = 'primary' }: { readonly variant?: ButtonVariant }) {
  const { today } = useWords();
  const { roles } = useWho();
  return plans.some((role) => roles.includes(role)) ? (
    <LinkButton href={paths.newHearing()} variant={variant}>
      {today.newHearing}
    </LinkButton>
  ) : (
    <Button refusal={today.mayNotPlan}>{today.newHearing}</Button>
  );
}

const asks = ['chiefProsecutor', 'deputyChief', 'departmentHead', 'prosecutor'] as const;

/** The way to a joint conference, for prosecutors; nobody else has one to ask for. */
export function NewConference() {
  const { conferenceDesk } = useWords();
  const { roles } = useWho();
  if (!asks.some((role) => roles.includes(role))) return null;
  return <LinkButton href={paths.newConference()}>{conferenceDesk.newConference}</LinkButton>;
}
