import { createHash } from 'node:crypto';
import { slugOf } from '../story/slug.ts';
import type { PictureFile } from '../story/types.ts';
import type { TakenPicture } from './prepare.ts';

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const;

/** The pictures of a book on their way into the package: each under a name of its own, none twice. */
export class PictureNames {
  readonly #byBytes = new Map<string, PictureFile>();
  readonly #taken = new Set<string>();

  /**
   * A picture as a file of the package. It is named by the story that has it first and by what that
   * calls it, never by its place, so that a new picture renames no other.
   */
  fileOf({ name, bytes, mediaType }: TakenPicture, storySlug: string): PictureFile {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const known = this.#byBytes.get(digest);
    if (known !== undefined) return known;
    const base = `${storySlug}-${slugOf(name)}`;
    const ending = ENDINGS[mediaType];
    let href = `${base}.${ending}`;
    for (let count = 2; this.#taken.has(href); count += 1)
      href = `${base}-${String(count)}.${ending}`;
    this.#taken.add(href);
    const file = { href, bytes, mediaType };
    this.#byBytes.set(digest, file);
    return file;
  }
}
