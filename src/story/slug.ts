/** Lasting ASCII names for titles, and titles from file names. */
import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';

/** The longest name: with an extension and a folder, longer ones are too long for old file systems. */
const LONGEST_SLUG = 60;

/**
 * A lasting ASCII name for a title, for file names and ids. A title in a script that cannot be
 * transliterated is named by its hash, so it is the same at every build.
 */
export function slugOf(title: string): string {
  const slug = slugify(title.normalize('NFC'), { decamelize: false })
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, '');
  if (slug !== '') return slug;
  return `x${createHash('sha256').update(title).digest('hex').slice(0, 8)}`;
}

/** The title of a story whose file name has no visible characters. */
const NAMELESS = 'Untitled';

/** A file name as a title: `the-long-way.txt` is "The Long Way". */
export function titleFromFileName(name: string): string {
  return titleFromName(name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''));
}

/** The name of a folder, or of a file without its ending, as a title. */
export function titleFromName(name: string): string {
  const words = name.replace(/[-_\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  if (!/[^\p{Cf}\p{Z}]/u.test(words)) return NAMELESS;
  return words.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
