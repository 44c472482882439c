/** Width and height of an image from its headers, without decoding it: decoding is where the dangers are. */

export type Size = { readonly width: number; readonly height: number };

/** Null: broken or cut short. */
export function sizeOf(mime: 'image/png' | 'image/jpeg' | 'image/webp', bytes: Buffer): Size | null {
  try {
    const size = READERS[mime](bytes);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // Reading beyond the end: the file has been cut short.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const READERS = { 'image/png': pngSize, 'image/jpeg': jpegSize, 'image/webp': webpSize };

/** PNG: length, type, data, checksum, again and again until IEND. */
function pngSize(bytes: Buffer): Size | null {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  let hasData = false;
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return hasData && at + 12 <= bytes.length ? size : null;
    hasData ||= type === 'IDAT';
    at += length + 12;
  }
  return null;
}

/** JPEG: segments up to the start of frame, which holds the size; the picture's data must end with EOI. */
function jpegSize(bytes: Buffer): Size | null {
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  for (let at = 2; at < bytes.length; ) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      return end > at ? size : null;
    }
    // The data before any frame: no picture.
    if (marker === 0xda || marker === 0xd9) return null;
    const stands = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += 2 + (stands ? 0 : bytes.readUInt16BE(at + 2));
  }
  return null;
}

/** WebP: a RIFF file whose first chunk is lossy (VP8), lossless (VP8L) or extended (VP8X). */
function webpSize(bytes: Buffer): Size | null {
  if (bytes.readUInt32LE(4) + 8 > bytes.length) return null;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') {
    if (bytes.readUIntBE(23, 3) !== 0x9d012a) return null;
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
  if (chunk !== 'VP8L' || bytes.readUInt8(20) !== 0x2f) return null;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
