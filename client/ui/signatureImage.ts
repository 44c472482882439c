/** A signature as the record takes it: PNG in base64 without the prefix, within the size that is kept. */
import type { Signature } from './SignaturePad.tsx';

const LONGEST = 80_000;
const PREFIX = 'data:image/png;base64,';

/** Null when it cannot be made small enough. */
export async function signatureImage({ png }: Signature): Promise<string | null> {
  const image = bare(png);
  if (image.length <= LONGEST) return image;
  const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  for (const scale of [0.6, 0.4, 0.25]) {
    const smaller = bare(drawn(picture, scale));
    if (smaller !== '' && smaller.length <= LONGEST) return smaller;
  }
  return null;
}

const bare = (url: string): string => (url.startsWith(PREFIX) ? url.slice(PREFIX.length) : '');

function drawn(picture: ImageBitmap, scale: number): string {
  const sheet = document.createElement('canvas');
  sheet.width = Math.ceil(picture.width * scale);
  sheet.height = Math.ceil(picture.height * scale);
  sheet.getContext('2d')?.drawImage(picture, 0, 0, sheet.width, sheet.height);
  return sheet.toDataURL('image/png');
}
