import { deflateSync } from 'node:zlib';
import type { Picture } from '#shared/papers/paper.ts';

const WIDTH = 360;
const HEIGHT = 120;

/** A handwriting-like stroke on a transparent ground, as a PNG with alpha; another seed, another hand. */
export function signaturePicture(name: string, seed: number): Picture {
  const alpha = new Uint8Array(WIDTH * HEIGHT);
  for (let step = 0; step <= 2_400; step += 1) {
    const t = step / 2_400;
    const x = 24 + t * 300 + 16 * Math.sin(t * (40 + seed * 3) + seed);
    const y = 60 + 34 * Math.sin(t * (21 + seed) + seed * 2) * Math.cos(t * 7 + seed);
    dab(alpha, x, y, 2.2 + 1.3 * Math.sin(t * 31 + seed));
  }
  return { png: png(alpha).toString('base64'), alt: `${name}的签名` };
}

function dab(alpha: Uint8Array, x: number, y: number, radius: number): void {
  for (let row = Math.floor(y - radius); row <= y + radius; row += 1) {
    for (let column = Math.floor(x - radius); column <= x + radius; column += 1) {
      if (row < 0 || column < 0 || row >= HEIGHT || column >= WIDTH) continue;
      if (Math.hypot(column - x, row - y) <= radius) alpha[row * WIDTH + column] = 235;
    }
  }
}

function png(alpha: Uint8Array): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 4));
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      const at = row * (1 + WIDTH * 4) + 1 + column * 4;
      rows.set([20, 24, 60, alpha[row * WIDTH + column] ?? 0], at);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
