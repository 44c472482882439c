/** What matters on this device before the hearing: the line there and back by the socket, the screen, keeping drafts. */
import { useEffect, useState } from 'react';
import { openConnection } from '../../live/connection.ts';

export type Findings = {
  /** Milliseconds from knocking to being answered over the socket; null when nobody answered. */
  readonly roundTrip: number | null;
  readonly isLarge: boolean;
  readonly keepsDrafts: boolean;
};

const PATIENCE = 8000;
/** Narrower than this, in CSS pixels of the longer side, a page of evidence cannot be read. */
const LARGE = 700;

/** Null while it is checking; checks again whenever `round` changes. */
export function useFindings(meetingId: string, round: number): Findings | null {
  const [found, setFound] = useState<{ readonly round: number; readonly findings: Findings } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void measure(meetingId).then((ms) => {
      if (isWanted)
        setFound({
          round,
          findings: {
            roundTrip: ms,
            isLarge: Math.max(screen.width, screen.height) >= LARGE,
            keepsDrafts: keepsDrafts(),
          },
        });
    });
    return () => {
      isWanted = false;
    };
  }, [meetingId, round]);
  return found?.round === round ? found.findings : null;
}

/** Opens the very line the hearing uses and asks it three times; the best answer counts. */
async function measure(meetingId: string): Promise<number | null> {
  const { wire, close } = openConnection(meetingId);
  const times: number[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('timedOut')), PATIENCE);
      wire.on('opened', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    for (let turn = 0; turn < 3; turn += 1) {
      const began = performance.now();
      // Any answer will do, a refusal too: it has been there and back.
      await wire.ask('join', 'meeting', meetingId, 0, '');
      times.push(performance.now() - began);
      wire.tell('leave', 'meeting', meetingId);
    }
  } catch {
    // Not reached, or no longer: what was measured until then counts.
  }
  close();
  return times.length === 0 ? null : Math.round(Math.min(...times));
}

function keepsDrafts(): boolean {
  try {
    localStorage.setItem('tingyi.check', 'kept');
    const kept = localStorage.getItem('tingyi.check') === 'kept';
    localStorage.removeItem('tingyi.check');
    return kept;
  } catch {
    return false;
  }
}

/** A short tone, so that somebody hears whether his device speaks. */
export async function playTone(): Promise<void> {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.value = 0.15;
  tone.frequency.value = 660;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.4);
  await new Promise((resolve) => {
    tone.onended = resolve;
  });
  await audio.close();
}
