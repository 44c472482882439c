/** A hand-drawn looking signature as PNG, base64: a few strokes that are always the same for the same name. */
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 360;
const HEIGHT = 120;

export function scribble(name: string): string {
  const ink = new Uint8Array(WIDTH * HEIGHT);
  const next = numbersFrom(name);
  const glyphs = [...name].length;
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const left = 24 + (glyph * (WIDTH - 48)) / glyphs;
    for (let stroke = 0; stroke < 5; stroke += 1) drawStroke(ink, next, left, (WIDTH - 70) / glyphs);
  }
  return png(ink).toString('base64');
}

const numbersFrom = (name: string) => {
  let state = [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** A quadratic curve, thicker in its middle. */
function drawStroke(ink: Uint8Array, next: () => number, left: number, width: number): void {
  const point = () => [left + next() * width, 20 + next() * (HEIGHT - 40)] as const;
  const [from, bend, to] = [point(), point(), point()];
  for (let step = 0; step <= 160; step += 1) {
    const t = step / 160;
    const along = (axis: 0 | 1) =>
      (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis];
    dot(ink, along(0), along(1), 1 + 1.6 * Math.sin(Math.PI * t));
  }
}

function dot(ink: Uint8Array, x: number, y: number, radius: number): void {
  for (let row = Math.floor(y - radius); row <= y + radius; row += 1)
    for (let column = Math.floor(x - radius); column <= x + radius; column += 1) {
      const inside = row >= 0 && row < HEIGHT && column >= 0 && column < WIDTH;
      if (inside && Math.hypot(column - x, row - y) <= radius) ink[row * WIDTH + column] = 255;
    }
}

/** Black with the ink as alpha: PNG colour type 4, eight bits. */
function png(ink: Uint8Array): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 2));
  for (let row = 0; row < HEIGHT; row += 1)
    for (let column = 0; column < WIDTH; column += 1)
      rows[row * (1 + WIDTH * 2) + 2 + column * 2] = ink[row * WIDTH + column] ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 4, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
