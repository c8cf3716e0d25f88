/** Looks at the bytes of a picture before they go into a book: measured, checked and cleaned. */
import { readBmp, type Pixels } from './bmp.ts';
import { pictureKindOf, type KeptKind } from './kinds.ts';
import { MOST_PIXELS } from './reencode.ts';
import { cleanGif } from './strip/gif.ts';
import { cleanJpeg } from './strip/jpeg.ts';
import type { Cleaned, CleanedPicture } from './strip/pieces.ts';
import { cleanPng } from './strip/png.ts';

/** Why a picture cannot be used. */
export type PictureFault =
  | { readonly id: 'image-too-large'; readonly size: string }
  | { readonly id: 'image-broken'; readonly fault: string }
  | { readonly id: 'image-unsupported'; readonly format: string };

/** A picture that can be used. */
export interface InspectedPicture {
  /** What is re-encoded, where the file cannot stay as it is. */
  readonly source: Uint8Array | Pixels;
  /** The file without anything but its picture, where it is of a kind that may stay. */
  readonly clean: (CleanedPicture & { readonly mediaType: KeptKind }) | undefined;
}

/** Look at a picture's bytes, whatever its name says. */
export function inspect(bytes: Uint8Array): InspectedPicture | PictureFault {
  const kind = pictureKindOf(bytes);
  switch (kind.as) {
    case 'refused':
      return { id: 'image-unsupported', format: kind.format };
    case 'reencoded': {
      const source = kind.format === 'BMP' ? readBmp(bytes) : bytes;
      return 'fault' in source ? broken(source.fault) : { source, clean: undefined };
    }
    case 'kept': {
      const { mediaType } = kind;
      const clean = cleaned(bytes, mediaType);
      if ('fault' in clean) return broken(clean.fault);
      const { width, height } = clean;
      return width * height > MOST_PIXELS
        ? { id: 'image-too-large', size: `${String(width)} × ${String(height)} pixels` }
        : { source: bytes, clean: { ...clean, mediaType } };
    }
  }
}

function cleaned(bytes: Uint8Array, mediaType: KeptKind): Cleaned {
  switch (mediaType) {
    case 'image/png':
      return cleanPng(bytes, MOST_PIXELS);
    case 'image/jpeg':
      return cleanJpeg(bytes);
    case 'image/gif':
      return cleanGif(bytes);
  }
}

function broken(fault: string): PictureFault {
  return { id: 'image-broken', fault };
}

/** A re-encoded picture, or why its file cannot be read. */
export async function orFault<Encoded>(
  reencoding: Promise<Encoded>,
): Promise<Encoded | PictureFault> {
  try {
    return await reencoding;
  } catch (error) {
    const fault = error instanceof Error ? error.message.split('\n', 1)[0] : undefined;
    return broken(fault ?? 'it cannot be read');
  }
}
