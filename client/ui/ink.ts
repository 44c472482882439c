/** Ink on the signing field. Coordinates are in the field's own units (600 × 200), so that a stroke knows no screen. */
export const FIELD = { width: 600, height: 200 } as const;

/** pressure: 0 to 1; a finger or a mouse presses with 0.5. */
export type InkPoint = { readonly x: number; readonly y: number; readonly pressure: number };
export type InkStroke = readonly InkPoint[];

export type InkBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const INK = '#14202e';
const HANDWRITING =
  '"Kaiti SC", STKaiti, KaiTi, "LXGW WenKai", "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", serif';

/** The width of the line at a pressure, in field units: 2 to 6. */
export const nib = (pressure: number): number => 2 + 4 * Math.min(1, Math.max(0, pressure));

/** The box round all ink, widened by the nib and a margin, within the field; null without ink. */
export function inkBox(strokes: readonly InkStroke[], margin = 8): InkBox | null {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const reach = margin + nib(1) / 2;
  const left = Math.max(0, Math.min(...points.map((point) => point.x)) - reach);
  const top = Math.max(0, Math.min(...points.map((point) => point.y)) - reach);
  const right = Math.min(FIELD.width, Math.max(...points.map((point) => point.x)) + reach);
  const bottom = Math.min(FIELD.height, Math.max(...points.map((point) => point.y)) + reach);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether this is a signature rather than a slip of the pen: enough way gone, in field units. */
export function isWritten(strokes: readonly InkStroke[]): boolean {
  let way = 0;
  for (const stroke of strokes)
    for (const [index, point] of stroke.entries()) {
      const before = stroke[index - 1];
      if (before) way += Math.hypot(point.x - before.x, point.y - before.y);
    }
  return way >= 60;
}

export function drawInk(pen: CanvasRenderingContext2D, strokes: readonly InkStroke[]): void {
  pen.strokeStyle = INK;
  pen.fillStyle = INK;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(pen, stroke);
}

export function drawName(pen: CanvasRenderingContext2D, name: string): void {
  pen.fillStyle = INK;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `96px ${HANDWRITING}`;
  const wide = pen.measureText(name).width;
  const fits = Math.min(96, (96 * (FIELD.width - 48)) / Math.max(1, wide));
  pen.font = `${String(fits)}px ${HANDWRITING}`;
  pen.fillText(name, FIELD.width / 2, FIELD.height / 2);
}

// Through the midpoints, so that the line has no corners where the pointer was sampled.
function drawStroke(pen: CanvasRenderingContext2D, stroke: InkStroke): void {
  const [first] = stroke;
  if (!first) return;
  if (stroke.length === 1) {
    pen.beginPath();
    pen.arc(first.x, first.y, nib(first.pressure) / 2, 0, 2 * Math.PI);
    pen.fill();
    return;
  }
  let from = first;
  for (const [index, point] of stroke.entries()) {
    const next = stroke[index + 1];
    const to = next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : point;
    pen.beginPath();
    pen.lineWidth = nib(point.pressure);
    pen.moveTo(from.x, from.y);
    pen.quadraticCurveTo(point.x, point.y, to.x, to.y);
    pen.stroke();
    from = { ...to, pressure: point.pressure };
  }
}
