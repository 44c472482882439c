import { useEffect, useState } from 'react';
import { api } from '#shared/paths.ts';

export type DeviceFindings = {
  /** Milliseconds there and back, the best of three; null when the server was not reached. */
  readonly roundTrip: number | null;
  readonly keepsDrafts: boolean;
  readonly showsPapers: boolean;
};

/** Checks this device once, and again whenever `round` changes. Null while it is checking. */
export function useDeviceFindings(round: number): DeviceFindings | null {
  const [found, setFound] = useState<{ readonly round: number; readonly findings: DeviceFindings } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    void roundTrip().then((ms) => {
      if (isWanted)
        setFound({
          round,
          findings: { roundTrip: ms, keepsDrafts: keepsDrafts(), showsPapers: showsPapers() },
        });
    });
    return () => {
      isWanted = false;
    };
  }, [round]);
  return found?.round === round ? found.findings : null;
}

async function roundTrip(): Promise<number | null> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const began = performance.now();
    try {
      await fetch(api.session(), { cache: 'no-store', credentials: 'same-origin' });
      times.push(performance.now() - began);
    } catch {
      // Not reached this time; if never, the answer is null and says so.
    }
  }
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

/** What the PDF viewer stands on. */
const showsPapers = (): boolean =>
  typeof Worker === 'function' &&
  typeof WebAssembly === 'object' &&
  typeof Promise.withResolvers === 'function' &&
  document.createElement('canvas').getContext('2d') !== null;
