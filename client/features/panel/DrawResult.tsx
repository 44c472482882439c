import { useState } from 'react';
import type { EventOf } from '#shared/meeting/events.ts';
import { useWords } from '../../i18n.tsx';
import { useRefusalWords } from '../../live/refusalWords.ts';
import { useOffice } from '../../live/useWho.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Line, Soft, Stack } from '../../ui/Stack.tsx';
import styles from './panel.module.css';

/** How the lot fell: candidates, who was left out and why, and the seed with which anybody can repeat it. */
export function DrawResult({ panel }: { readonly panel: EventOf<'panelSet'> }) {
  const { hearing, common } = useWords();
  const words = hearing.panel;
  const office = useOffice();
  const say = useRefusalWords();
  const [isOpen, setOpen] = useState(false);
  const nameOf = (id: string) => office.officers[id]?.name ?? id;
  const taken = new Set(panel.officers.map((officer) => officer.participantId));
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => setOpen(true)}>
        {words.showDraw}
      </Button>
      <Dialog
        title={words.showDraw}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={common.close}
        size="wide"
      >
        <Stack>
          <Facts facts={[{ label: words.seed, value: <code className={styles.seed}>{panel.seed}</code> }]} />
          <h3>{words.candidatesTitle}</h3>
          <ol className={styles.names}>
            {panel.candidates.map((id) => (
              <li key={id}>
                <Line>
                  {nameOf(id)}
                  {taken.has(id) && <Pill tone="info">{words.drawnMark}</Pill>}
                </Line>
              </li>
            ))}
          </ol>
          <h3>{words.excludedTitle}</h3>
          {panel.excluded.length === 0 && <Soft>{words.excludedNone}</Soft>}
          <ul className={styles.names}>
            {panel.excluded.map(({ officerId, why }) => (
              <li key={officerId}>
                {nameOf(officerId)} <Soft>{say(why)}</Soft>
              </li>
            ))}
          </ul>
        </Stack>
      </Dialog>
    </>
  );
}
