import { create } from 'qrcode';
import { useMemo } from 'react';
import styles from './QrCode.module.css';

export type QrCodeProps = {
  readonly text: string;
  /** What happens when it is scanned. */
  readonly label: string;
};

// The standard asks for four modules of quiet around the code.
const QUIET = 4;

/** A QR code as one SVG path: dark on white in either theme, sharp at any size; takes the width it is given. */
export function QrCode({ text, label }: QrCodeProps) {
  const { path, side } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

function qrPath(text: string): { readonly path: string; readonly side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) squares.push(`M${String(column + QUIET)} ${String(row + QUIET)}h1v1h-1z`);
  return { path: squares.join(''), side: modules.size + 2 * QUIET };
}
