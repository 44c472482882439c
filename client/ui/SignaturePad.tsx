import { type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { drawInk, drawName, FIELD, type InkPoint, type InkStroke, inkBox, isWritten } from './ink.ts';
import styles from './SignaturePad.module.css';
import { TextField } from './TextField.tsx';

/** A signature ready to be sent: a PNG as a data URL, cut to its ink, dark on transparent. */
export type Signature =
  | { readonly kind: 'drawn'; readonly png: string; readonly strokes: number }
  | { readonly kind: 'typed'; readonly png: string; readonly name: string; readonly strokes: 0 };

export type SignaturePadProps = {
  /** What is signed here and by whom. */
  readonly label: string;
  /** Null as long as there is not enough ink. Called after every stroke. */
  readonly onChange: (signature: Signature | null) => void;
  readonly words: {
    readonly draw: string;
    readonly type: string;
    readonly name: string;
    readonly nameHint: string;
    readonly undo: string;
    readonly clear: string;
    /** In the empty field: "请在此处签名". */
    readonly empty: string;
    /** The field in words: how many strokes are on it. */
    readonly strokes: (count: number) => string;
  };
};

type Mode = 'draw' | 'type';
const EXPORT_SCALE = 3;

/** A field to sign in with pen, finger or mouse; by keyboard, the typed name is set as a signature. */
export function SignaturePad({ label, onChange, words }: SignaturePadProps) {
  const [mode, setMode] = useState<Mode>('draw');
  const [strokes, setStrokes] = useState<readonly InkStroke[]>([]);
  const [name, setName] = useState('');
  const current = useRef<InkPoint[] | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const labelId = useId();

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const paint = () => paintField(element, mode === 'draw' ? strokes : [], mode === 'type' ? name : '');
    paint();
    const sizes = new ResizeObserver(paint);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [mode, strokes, name]);

  const settle = (next: readonly InkStroke[]) => {
    setStrokes(next);
    onChange(drawnSignature(next));
  };
  const write = (typed: string) => {
    setName(typed);
    onChange(typedSignature(typed));
  };
  const choose = (next: Mode) => {
    setMode(next);
    onChange(next === 'draw' ? drawnSignature(strokes) : typedSignature(name));
  };

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (mode !== 'draw' || event.button !== 0 || current.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    current.current = [pointOf(event.currentTarget, event.nativeEvent)];
    paintField(event.currentTarget, [...strokes, current.current], '');
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const stroke = current.current;
    if (!stroke) return;
    const native = event.nativeEvent;
    // Between two frames a pen reports more points than there are events.
    const samples = native.getCoalescedEvents?.() ?? [];
    for (const sample of samples.length > 0 ? samples : [native])
      stroke.push(pointOf(event.currentTarget, sample));
    paintField(event.currentTarget, [...strokes, stroke], '');
  };
  const end = () => {
    const stroke = current.current;
    current.current = null;
    if (stroke) settle([...strokes, stroke]);
  };

  const isEmpty = mode === 'draw' ? strokes.length === 0 : name === '';
  return (
    <fieldset className={styles.pad} aria-labelledby={labelId}>
      <div className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        <Button size="small" pressed={mode === 'draw'} onPress={() => choose('draw')}>
          {words.draw}
        </Button>
        <Button size="small" pressed={mode === 'type'} onPress={() => choose('type')}>
          {words.type}
        </Button>
      </div>
      {mode === 'type' && (
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={name}
          onChange={write}
          maxLength={40}
          autoFocus
        />
      )}
      <div className={styles.field}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={`${label}: ${mode === 'draw' ? words.strokes(strokes.length) : name || words.empty}`}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
        />
        {isEmpty && (
          <span className={styles.empty} aria-hidden="true">
            {words.empty}
          </span>
        )}
      </div>
      {mode === 'draw' && (
        <div className={styles.foot}>
          <Button size="small" onPress={() => settle(strokes.slice(0, -1))}>
            {words.undo}
          </Button>
          <Button size="small" onPress={() => settle([])}>
            {words.clear}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function pointOf(field: HTMLCanvasElement, event: globalThis.PointerEvent): InkPoint {
  const box = field.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * FIELD.width,
    y: ((event.clientY - box.top) / box.height) * FIELD.height,
    pressure: event.pointerType === 'pen' ? event.pressure : 0.5,
  };
}

// As many canvas pixels as the screen has under it, so that ink is sharp on any display.
function paintField(field: HTMLCanvasElement, strokes: readonly InkStroke[], name: string): void {
  const pen = field.getContext('2d');
  const density = Math.min(3, globalThis.devicePixelRatio || 1);
  const width = Math.round(field.clientWidth * density);
  const height = Math.round(field.clientHeight * density);
  if (!pen || width === 0) return;
  if (field.width !== width || field.height !== height) {
    field.width = width;
    field.height = height;
  }
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.setTransform(width / FIELD.width, 0, 0, height / FIELD.height, 0, 0);
  if (name) drawName(pen, name);
  drawInk(pen, strokes);
}

function drawnSignature(strokes: readonly InkStroke[]): Signature | null {
  const box = inkBox(strokes);
  if (!box || !isWritten(strokes)) return null;
  const png = pngOf(box, (pen) => drawInk(pen, strokes));
  return png === null ? null : { kind: 'drawn', png, strokes: strokes.length };
}

function typedSignature(typed: string): Signature | null {
  const name = typed.trim();
  if (name === '') return null;
  const png = pngOf({ x: 0, y: 0, ...FIELD }, (pen) => drawName(pen, name));
  return png === null ? null : { kind: 'typed', png, name, strokes: 0 };
}

function pngOf(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  draw: (pen: CanvasRenderingContext2D) => void,
): string | null {
  const sheet = document.createElement('canvas');
  sheet.width = Math.ceil(box.width * EXPORT_SCALE);
  sheet.height = Math.ceil(box.height * EXPORT_SCALE);
  const pen = sheet.getContext('2d');
  if (!pen) return null;
  pen.setTransform(EXPORT_SCALE, 0, 0, EXPORT_SCALE, -box.x * EXPORT_SCALE, -box.y * EXPORT_SCALE);
  draw(pen);
  return sheet.toDataURL('image/png');
}
