/** Prepares the pictures of a story for its book: found, checked, cleaned or re-encoded, and named. */
import { basename, extname } from 'node:path/posix';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnose.ts';
import { MOST_NAMED, surplusPictures } from '../read/lines/surplus.ts';
import type { RawBlock, RawStory } from '../read/raw.ts';
import { shortened } from '../story/text.ts';
import { uniqueName } from '../story/unique.ts';
import { inspect, orFault, type PictureFault } from './inspect.ts';
import { reencode, type EncodedPicture } from './reencode.ts';
import { readInside, sourceOf, type PicturePlace } from './source.ts';

/** A picture for the book, not yet named in its package. */
export interface PreparedPicture extends EncodedPicture {
  /** What its story calls it, without folders and ending. */
  readonly name: string;
}

/** A story's file, without the pictures that cannot be used. */
export interface PreparedPictures {
  readonly story: RawStory;
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
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

/** Why a picture is not in the book. */
type Refusal =
  | PictureFault
  | { readonly id: 'read-remote-image' | 'image-outside' | 'image-missing' }
  | { readonly id: 'image-too-many'; readonly most: number };

/** A block that is a picture. */
interface PictureBlock {
  readonly image: string;
  readonly alt?: string;
  readonly line: number;
}

/** Pictures by what the blocks of a story call them: prepared, or refused. */
type Prepared = ReadonlyMap<
  string,
  (PreparedPicture & { readonly key: string }) | (Refusal & { readonly line: number })
>;

/**
 * Prepare the pictures of a story: those its file brought along, and those that lie in its folder, on the disk or in
 * the archive it came from. None is ever fetched from another machine. A block whose picture cannot be used is
 * removed.
 * @param place where its file lies
 * @param earlier the pictures of the story's files before this one, by what their blocks call them
 */
export async function preparePictures(
  story: RawStory,
  place: PicturePlace,
  earlier: ReadonlyMap<string, PreparedPicture> = new Map(),
): Promise<PreparedPictures> {
  const shown = story.blocks.flatMap(({ hint, line }): readonly PictureBlock[] =>
    hint?.type === 'image' ? [{ ...hint, line }] : [],
  );
  if (shown.length === 0) return { story, pictures: new Map(), diagnostics: [] };
  const prepared = await prepareAll(shown, story, place, earlier);
  const blocks = story.blocks.flatMap((block): readonly RawBlock[] => {
    const { hint } = block;
    if (hint?.type !== 'image') return [block];
    const picture = prepared.get(hint.image);
    if (picture === undefined || 'id' in picture) return [];
    const { key } = picture;
    return key === hint.image ? [block] : [{ ...block, hint: { ...hint, image: key } }];
  });
  const pictures = [...prepared.values()].flatMap((picture) =>
    'id' in picture ? [] : ([[picture.key, picture]] as const),
  );
  return {
    story: { ...story, blocks },
    pictures: new Map(pictures),
    diagnostics: messagesAbout(shown, prepared, story.file),
  };
}

/** Each picture once, in the order of the story. */
async function prepareAll(
  shown: readonly PictureBlock[],
  story: RawStory,
  place: PicturePlace,
  earlier: ReadonlyMap<string, PreparedPicture>,
): Promise<Prepared> {
  const prepared = new Map<
    string,
    (PreparedPicture & { readonly key: string }) | (Refusal & { readonly line: number })
  >();
  let bytes = 0;
  for (const { image, line } of shown) {
    if (prepared.has(image)) continue;
    const found =
      prepared.size < MOST_PICTURES && bytes < MOST_BYTES
        ? await pictureOf(image, story, place)
        : ({ id: 'image-too-many', most: MOST_PICTURES } as const);
    if ('id' in found) prepared.set(image, { ...found, line });
    else {
      bytes += found.bytes.length;
      prepared.set(image, { ...found, key: keyOf(image, found, earlier) });
    }
  }
  return prepared;
}

/** Two files of a story may give two pictures the same name. */
function keyOf(
  image: string,
  { bytes }: PreparedPicture,
  earlier: ReadonlyMap<string, PreparedPicture>,
): string {
  const isAnother = (name: string): boolean => {
    const other = earlier.get(name);
    return other !== undefined && Buffer.compare(other.bytes, bytes) !== 0;
  };
  return uniqueName(image, isAnother, (count) => `${image} (${String(count)})`);
}

async function pictureOf(
  image: string,
  { images }: RawStory,
  place: PicturePlace,
): Promise<PreparedPicture | Refusal> {
  const brought = images?.get(image)?.bytes;
  const bytes = brought ?? (await bytesAt(image, place));
  if ('id' in bytes) return bytes;
  const encoded = await encodedForBook(bytes);
  return 'id' in encoded ? encoded : { ...encoded, name: pictureName(image) };
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
async function encodedForBook(bytes: Uint8Array): Promise<EncodedPicture | PictureFault> {
  const picture = inspect(bytes);
  if ('id' in picture) return picture;
  const { source, clean } = picture;
  const mayStay =
    clean !== undefined &&
    clean.width * clean.height <= PLAIN_PIXELS &&
    bytes.length <= PLAIN_BYTES;
  return mayStay && clean.bytes !== undefined
    ? { bytes: clean.bytes, mediaType: clean.mediaType }
    : orFault(reencode(source));
}

/** What there is to say: of each picture that is left out, and of those without alternative text. */
function messagesAbout(
  shown: readonly PictureBlock[],
  prepared: Prepared,
  file: string,
): readonly Diagnostic[] {
  const refused = [...prepared].flatMap(([image, picture]) =>
    'id' in picture ? [{ image, refusal: picture }] : [],
  );
  const named = refused
    .slice(0, MOST_NAMED)
    .map(({ refusal, image }) =>
      refusalAsMessage(refusal, shownLink(image), { file, line: refusal.line, column: 1 }),
    );
  const withoutAlt = new Set(
    shown.flatMap(({ image, alt }) => {
      const picture = prepared.get(image);
      return alt === undefined && picture !== undefined && !('id' in picture) ? [image] : [];
    }),
  );
  return [
    ...named,
    ...surplusPictures(refused.length - named.length, file),
    ...(withoutAlt.size === 0
      ? []
      : [diagnose('image-without-alt', { count: withoutAlt.size }, { file })]),
  ];
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

/** A link as messages show it: on one line, and not too long. */
function shownLink(link: string): string {
  return shortened(link.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim());
}

/** `images/The%20map.png?2` is "The map"; one that came inside the story's file has no name. */
function pictureName(image: string): string {
  const source = sourceOf(image);
  const file = source.at === 'file' ? source.names[0] : undefined;
  return file === undefined ? 'picture' : basename(file, extname(file));
}
