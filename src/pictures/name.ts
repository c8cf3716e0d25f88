/** Names pictures in the package of a book. */
import { createHash } from 'node:crypto';
import { slugOf } from '../story/slug.ts';
import type { PictureFile } from '../story/types.ts';
import { uniqueName } from '../story/unique.ts';
import type { PreparedPicture } from './prepare.ts';

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const;

/** The pictures of a book: each picture once, under a name of its own. */
export class PictureNames {
  readonly #byBytes = new Map<string, PictureFile>();
  readonly #hrefs = new Set<string>();

  /**
   * A picture as a file of the package. It is named by the story that has it first and by what that
   * calls it, never by its place, so that a new picture renames no other.
   */
  fileOf({ name, bytes, mediaType }: PreparedPicture, storySlug: string): PictureFile {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const known = this.#byBytes.get(digest);
    if (known !== undefined) return known;
    const base = `${storySlug}-${slugOf(name)}`;
    const ending = ENDINGS[mediaType];
    const href = uniqueName(
      `${base}.${ending}`,
      (name) => this.#hrefs.has(name),
      (count) => `${base}-${String(count)}.${ending}`,
    );
    this.#hrefs.add(href);
    const file = { href, bytes, mediaType };
    this.#byBytes.set(digest, file);
    return file;
  }
}
