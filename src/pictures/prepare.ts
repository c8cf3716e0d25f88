import { basename, extname } from 'node:path/posix';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnose.ts';
import { firstPictures } from '../read/pictures-left-out.ts';
import type { RawBlock, RawStory } from '../read/raw.ts';
import { readBmp } from './bmp.ts';
import type { BrokenPicture, CleanedPicture } from './strip/pieces.ts';
import { cleanGif } from './strip/gif.ts';
import { cleanJpeg } from './strip/jpeg.ts';
import { kindOf, type KeptKind } from './kinds.ts';
import { cleanPng } from './strip/png.ts';
import { MOST_PIXELS, remake, type RemadePicture } from './reencode.ts';
import { readInside, sourceOf, type PicturePlace } from './source.ts';

/** A picture for the book, not yet named. */
export interface TakenPicture extends RemadePicture {
  /** What its story calls it, without folders and ending. */
  readonly name: string;
}

/** A story's file, without the pictures that could not be taken. */
export interface Pictured {
  readonly story: RawStory;
  readonly pictures: ReadonlyMap<string, TakenPicture>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The most pixels a picture may have to go into the book as it is (Apple Books Asset Guide, "Images":
 * 5.6 million), and the most bytes (Kindle Publishing Guidelines, "Image guidelines": 5 MB).
 */
const PLAIN_PIXELS = 5_600_000;
const PLAIN_BYTES = 5_000_000;
/** Different pictures that one story's file may have, and bytes of them that go into the book. */
const MOST_PICTURES = 500;
const MOST_BYTES = 200_000_000;

/** A link as messages show it. */
const LONGEST_LINK = 200;

/** Why a picture is not in the book. */
type Refusal =
  | { readonly id: 'read-remote-image' | 'image-outside' | 'image-missing' }
  | { readonly id: 'image-too-large'; readonly size: string }
  | { readonly id: 'image-broken'; readonly fault: string }
  | { readonly id: 'image-unsupported'; readonly format: string }
  | { readonly id: 'image-too-many'; readonly most: number };

/**
 * Take the pictures of a story into the book: those its file brought along, and those that lie in its
 * folder, on the disk or in the archive it came from. None is ever fetched from another machine. A block whose picture cannot be taken goes.
 * @param place where its file lies
 * @param taken the pictures of the story's files before this one, by what their blocks call them
 */
export async function takePictures(
  story: RawStory,
  place: PicturePlace,
  taken: ReadonlyMap<string, TakenPicture> = new Map(),
): Promise<Pictured> {
  const shown = story.blocks.flatMap((block) => {
    const { hint } = block;
    return hint?.type === 'image' ? [{ block, ...hint }] : [];
  });
  if (shown.length === 0) return { story, pictures: new Map(), diagnostics: [] };
  const pictures = new Map<string, TakenPicture>();
  /** What each is called now; undefined for one that was not taken. */
  const names = new Map<string, string | undefined>();
  const refused: { readonly refusal: Refusal; readonly image: string; readonly line: number }[] =
    [];
  let bytes = 0;
  for (const { image, block } of shown) {
    if (names.has(image)) continue;
    const found =
      names.size < MOST_PICTURES && bytes < MOST_BYTES
        ? await pictureOf(image, story, place)
        : ({ id: 'image-too-many', most: MOST_PICTURES } as const);
    if ('id' in found) {
      refused.push({ refusal: found, image, line: block.line });
      names.set(image, undefined);
      continue;
    }
    const name = nameAmong(image, found, taken);
    bytes += found.bytes.length;
    pictures.set(name, found);
    names.set(image, name);
  }
  const blocks = story.blocks.flatMap((block): readonly RawBlock[] => {
    const { hint } = block;
    if (hint?.type !== 'image') return [block];
    const image = names.get(hint.image);
    if (image === undefined) return [];
    return image === hint.image ? [block] : [{ ...block, hint: { ...hint, image } }];
  });
  const { file } = story;
  const told = refused.map(({ refusal, image, line }) =>
    refusalAsMessage(refusal, shownLink(image), { file, line, column: 1 }),
  );
  const silent = new Set(
    shown.flatMap(({ image, alt }) =>
      alt === undefined && names.get(image) !== undefined ? [image] : [],
    ),
  );
  const noAlt =
    silent.size === 0 ? [] : [diagnose('image-without-alt', { count: silent.size }, { file })];
  const diagnostics = [...firstPictures(told, file), ...noAlt];
  return { story: { ...story, blocks }, pictures, diagnostics };
}

/** Two files of a story may call two pictures alike. */
function nameAmong(
  image: string,
  { bytes }: TakenPicture,
  taken: ReadonlyMap<string, TakenPicture>,
): string {
  let name = image;
  for (let count = 2; ; count += 1) {
    const other = taken.get(name);
    if (other === undefined || Buffer.compare(other.bytes, bytes) === 0) return name;
    name = `${image} (${String(count)})`;
  }
}

async function pictureOf(
  image: string,
  { images }: RawStory,
  place: PicturePlace,
): Promise<TakenPicture | Refusal> {
  const brought = images?.get(image)?.bytes;
  const bytes = brought ?? (await bytesAt(image, place));
  if ('id' in bytes) return bytes;
  const made = await prepared(bytes);
  return 'id' in made ? made : { ...made, name: pictureName(image) };
}

async function bytesAt(
  link: string,
  place: PicturePlace,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const source = sourceOf(link);
  if (source.at === 'remote') return { id: 'read-remote-image' };
  if (source.at === 'outside') return { id: 'image-outside' };
  const found = await readInside(source.names, place);
  switch (found) {
    case 'outside':
      return { id: 'image-outside' };
    case 'missing':
      return { id: 'image-missing' };
    case 'heavy':
      return { id: 'image-too-large', size: 'more than 50 MB' };
    default:
      return found;
  }
}

/** A picture's bytes as they may go into the book. */
async function prepared(bytes: Uint8Array<ArrayBuffer>): Promise<RemadePicture | Refusal> {
  const kind = kindOf(bytes);
  if (kind.as === 'refused') return { id: 'image-unsupported', format: kind.format };
  if (kind.as === 'kept') {
    const { mediaType } = kind;
    const cleaned = clean(bytes, mediaType);
    if ('fault' in cleaned) return { id: 'image-broken', fault: cleaned.fault };
    const { width, height } = cleaned;
    const pixels = width * height;
    if (pixels > MOST_PIXELS) return tooLarge(cleaned);
    if (cleaned.bytes !== undefined && pixels <= PLAIN_PIXELS && bytes.length <= PLAIN_BYTES)
      return { bytes: cleaned.bytes, mediaType };
  }
  return remadeOr(bytes);
}

async function remadeOr(bytes: Uint8Array): Promise<RemadePicture | Refusal> {
  const kind = kindOf(bytes);
  const picture = kind.as === 'remade' && kind.format === 'BMP' ? readBmp(bytes) : bytes;
  if ('fault' in picture) return { id: 'image-broken', fault: picture.fault };
  try {
    return await remake(picture);
  } catch (error) {
    const fault = error instanceof Error ? firstLine(error.message) : 'it cannot be read';
    return { id: 'image-broken', fault };
  }
}

function tooLarge({ width, height }: CleanedPicture): Refusal {
  return { id: 'image-too-large', size: `${String(width)} × ${String(height)} pixels` };
}

function clean(bytes: Uint8Array, mediaType: KeptKind): CleanedPicture | BrokenPicture {
  switch (mediaType) {
    case 'image/png':
      return cleanPng(bytes, MOST_PIXELS);
    case 'image/jpeg':
      return cleanJpeg(bytes);
    case 'image/gif':
      return cleanGif(bytes);
  }
}

function refusalAsMessage(refusal: Refusal, picture: string, place: Place): Diagnostic {
  switch (refusal.id) {
    case 'image-too-large':
      return diagnose(refusal.id, { picture, size: refusal.size }, place);
    case 'image-broken':
      return diagnose(refusal.id, { picture, fault: refusal.fault }, place);
    case 'image-unsupported':
      return diagnose(refusal.id, { picture, format: refusal.format }, place);
    case 'image-too-many':
      return diagnose(refusal.id, { picture, most: refusal.most }, place);
    case 'read-remote-image':
    case 'image-outside':
    case 'image-missing':
      return diagnose(refusal.id, { picture }, place);
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** A link, fit to be shown: on one line, and not a book of its own. */
function shownLink(link: string): string {
  const shown = link.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return shown.length > LONGEST_LINK ? `${shown.slice(0, LONGEST_LINK - 1)}…` : shown;
}

/** `images/The%20map.png?2` is "The map"; one that came inside the story's file has no name. */
function pictureName(image: string): string {
  const source = sourceOf(image);
  const file = source.at === 'file' ? source.names[0] : undefined;
  return file === undefined ? 'picture' : basename(file, extname(file));
}
