import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';

/** Names longer than this trouble old file systems once an extension and a folder are added. */
const LONGEST_SLUG = 60;

/**
 * A lasting ASCII name for a title, for file names and ids. A title in a script that cannot be
 * transliterated is named by its hash, so that it is still the same at every build.
 */
export function slugOf(title: string): string {
  const slug = slugify(title.normalize('NFC'), { decamelize: false })
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, '');
  if (slug !== '') return slug;
  return `x${createHash('sha256').update(title).digest('hex').slice(0, 8)}`;
}

/** What a story is called whose file has a name of blanks and signs nobody sees. */
const NAMELESS = 'Untitled';

/** A file's name as a title: `the-long-way.txt` is "The Long Way". */
export function titleFromFileName(name: string): string {
  const words = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]+$/, '')
    .replace(/[-_\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim();
  if (!/[^\p{Cf}\p{Z}]/u.test(words)) return NAMELESS;
  return words.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
