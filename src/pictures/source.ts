/** Where a story says its pictures are, and where they may be read from. */
import { realpath, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { join, dirname as folderOf } from 'node:path/posix';
import { percentDecoded } from '../read/links.ts';

/** Where a story's file says a picture is. */
export type PictureSource =
  | { readonly at: 'file'; readonly names: readonly string[] }
  /** On another machine. */
  | { readonly at: 'remote' }
  /** At an absolute path, or with a scheme that does not lead to this story's files. */
  | { readonly at: 'outside' };

/** Control characters: no person puts them in a file name, and in some systems they end it. */
const CONTROLS = /[\u0000-\u001F\u007F]/;

/**
 * Read a link to a picture as browsers do (URL Standard §4.4), for links inside one folder only: a
 * backslash separates folders, and a link that begins with two slashes leads to another machine.
 */
export function sourceOf(link: string): PictureSource {
  const written = link
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replaceAll('\\', '/');
  if (written.startsWith('//') || /^(?:https?|ftp):/i.test(written)) return { at: 'remote' };
  if (written.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(written)) return { at: 'outside' };
  const names = [percentDecoded(written.replace(/[?#].*$/, '')), written].filter(
    (name, index, all) => name !== '' && !CONTROLS.test(name) && all.indexOf(name) === index,
  );
  // Decoded, it may be absolute after all.
  return names.some((name) => /^[/\\]|^[a-z]:/i.test(name))
    ? { at: 'outside' }
    : { at: 'file', names };
}

/** Why a picture's file could not be read. */
export type Unread = 'outside' | 'missing' | 'heavy';

/** The most bytes of a picture's file that is read. */
const HEAVIEST = 50_000_000;

/** The folders that a story's pictures may be in. */
export interface PictureFolders {
  /** The folder the story's file is in. */
  readonly story: string;
  /** No picture outside of this folder is read. */
  readonly limits: string;
}

/** The archive that a story is from: its pictures are read from there too, and from nowhere else. */
export interface PictureArchive {
  /** The name of the story's file in it. */
  readonly entry: string;
  /** Its files by name; its reader has bounded them. */
  readonly entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Where a story's pictures are looked for. */
export type PicturePlace = PictureFolders | PictureArchive;

/**
 * Where the pictures of a story's file may be: in the folder of the config and below it, where the
 * story is there too; else in the story's own folder and below that.
 * @param path of the story's file
 * @param configFile the config's own path, when there is one
 */
export function pictureFolders(path: string, configFile: string | undefined): PictureFolders {
  const story = dirname(path);
  const book = configFile === undefined ? story : dirname(configFile);
  return { story, limits: story === book || isInside(story, book) ? book : story };
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Read a picture's file, if it lies where the book may take it from.
 * @param names what it may be called, from the story's folder
 */
export async function readInside(
  names: readonly string[],
  place: PicturePlace,
): Promise<Uint8Array<ArrayBuffer> | Unread> {
  return 'entries' in place ? readPacked(names, place) : readFolder(names, place);
}

/** A picture in the story's archive; the disk is never searched, whatever the name says. */
function readPacked(
  names: readonly string[],
  { entry, entries }: PictureArchive,
): Uint8Array<ArrayBuffer> | Unread {
  let why: Unread = 'missing';
  for (const name of names) {
    const path = join(folderOf(entry), name);
    const found = entries.get(path);
    if (path === '..' || path.startsWith('../')) why = 'outside';
    else if (found !== undefined && found.length > HEAVIEST) why = 'heavy';
    else if (found !== undefined) return found;
  }
  return why;
}

/** A picture on the disk; symbolic links are followed. */
async function readFolder(
  names: readonly string[],
  { story, limits }: PictureFolders,
): Promise<Uint8Array<ArrayBuffer> | Unread> {
  let why: Unread = 'missing';
  for (const name of names) {
    const path = resolve(story, name);
    if (!isInside(path, limits)) {
      why = 'outside';
      continue;
    }
    try {
      const real = await realpath(path);
      // A link to a whole folder of stories is trusted: the person who lists a story in it made it.
      const allowed = await Promise.all([realpath(limits), realpath(story)]);
      const found = await stat(real);
      if (!allowed.some((folder) => isInside(real, folder))) why = 'outside';
      // Reading a device or a pipe may never end.
      else if (!found.isFile()) why = 'missing';
      else if (found.size > HEAVIEST) why = 'heavy';
      else return new Uint8Array(await readFile(real));
    } catch {
      // Missing, or not readable: the next name.
    }
  }
  return why;
}
