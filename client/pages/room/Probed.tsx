import { useRefusalWords } from '../../live/refusalWords.ts';
import { useRefusal } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';

export type Press = { readonly onPress: () => void };

/** A button that opens a form, refused in words while the act itself would be. */
export function Probed({
  probe,
  variant,
  onPress,
  children,
}: Press & {
  readonly probe: Parameters<typeof useRefusal>[0];
  readonly variant: 'primary' | 'outlined';
  readonly children: string;
}) {
  const say = useRefusalWords();
  return (
    <Button variant={variant} refusal={say(useRefusal(probe))} onPress={onPress}>
      {children}
    </Button>
  );
}
