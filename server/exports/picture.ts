import type { Picture } from '#shared/papers/paper.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const LONGEST_SIDE = 4_000;

/** The bytes of a picture; throws if they are not a PNG of sensible size (a few kB can unpack to gigabytes). */
export function pictureBytes(picture: Picture): Buffer {
  const bytes = Buffer.from(picture.png, 'base64');
  const { width, height } = pictureSize(bytes);
  if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE)
    throw new Error(`the picture "${picture.alt}" measures ${width} × ${height} pixels`);
  return bytes;
}

/** Width and height in pixels, from the header of a PNG. */
export function pictureSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(PNG)) throw new Error('a picture is not a PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
