/** The cover of each file of a book: a picture that somebody brought, one drawn for it, or none. */
import type { BookConfig } from '../config/config.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import type { CoverImage } from '../story/types.ts';
import type { DrawnCover, DrawnDesign } from './draw.ts';
import { prepareCover, prepareFoundCover, type PreparedCover } from './prepare.ts';
import type { CoverWords } from './words.ts';

/** How the files of a book get their covers. */
export interface CoverChoice {
  /** What every cover is; undefined where the book has none. */
  readonly mediaType: CoverImage['mediaType'] | undefined;
  /** The cover of the file that has these words on it. */
  readonly of: (words: CoverWords) => Promise<PreparedCover>;
}

/** Draws a cover, in this thread or another. */
type Draw = (request: {
  readonly words: CoverWords;
  readonly design: DrawnDesign;
}) => Promise<DrawnCover>;

const NO_COVER: CoverChoice = {
  mediaType: undefined,
  of: () => Promise.resolve({ diagnostics: [] }),
};

/**
 * Choose the covers of a book. A picture that cannot be used is reported, and the cover is drawn.
 * @param cover what the config says
 * @param inherited the cover of the e-book that the book is made of
 */
export async function chooseCover(
  cover: BookConfig['cover'],
  inherited: { readonly bytes: Uint8Array<ArrayBuffer> } | undefined,
  draw: Draw,
): Promise<Result<CoverChoice>> {
  if (cover === false) return resultOf(NO_COVER);
  const design = cover === undefined || 'bytes' in cover ? {} : cover;
  const { cover: picture, diagnostics } = await broughtCover(cover, inherited);
  if (picture === undefined)
    return resultOf(
      { mediaType: 'image/png', of: (words) => draw({ words, design }) },
      diagnostics,
    );
  const shared = Promise.resolve({ cover: picture, diagnostics: [] });
  return resultOf({ mediaType: picture.mediaType, of: () => shared }, diagnostics);
}

/** The picture that the config names, else that of the e-book; none where neither has one. */
async function broughtCover(
  cover: Exclude<BookConfig['cover'], false>,
  inherited: { readonly bytes: Uint8Array<ArrayBuffer> } | undefined,
): Promise<PreparedCover> {
  if (cover !== undefined && 'bytes' in cover)
    return prepareCover(cover.bytes, cover.name, cover.place);
  return cover === undefined && inherited !== undefined
    ? prepareFoundCover(inherited)
    : { diagnostics: [] };
}
