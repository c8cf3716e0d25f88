import { realpath, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { join, dirname as folderOf } from 'node:path/posix';

/** Where a story's file says a picture is. */
export type PictureSource =
  | { readonly at: 'file'; readonly names: readonly string[] }
  /** On another machine. */
  | { readonly at: 'remote' }
  /** At an absolute path, or behind a scheme that is no file's of this story. */
  | { readonly at: 'outside' };

/** Controls, which no file name that people give has, and which end names in some systems. */
const CONTROLS = /[\u0000-\u001F\u007F]/;

/**
 * Read a link to a picture as browsers do (URL Standard §4.4), for links inside one folder only: a
 * backslash parts folders, what begins with two slashes is another machine's.
 */
export function sourceOf(link: string): PictureSource {
  const written = link
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replaceAll('\\', '/');
  if (written.startsWith('//') || /^(?:https?|ftp):/i.test(written)) return { at: 'remote' };
  if (written.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(written)) return { at: 'outside' };
  const names = [decoded(written.replace(/[?#].*$/, '')), written].filter(
    (name, index, all) => name !== '' && !CONTROLS.test(name) && all.indexOf(name) === index,
  );
  // Decoded, it may be absolute after all.
  return names.some((name) => /^[/\\]|^[a-z]:/i.test(name))
    ? { at: 'outside' }
    : { at: 'file', names };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Why a picture's file could not be read. */
export type Unread = 'outside' | 'missing' | 'heavy';

/** Bytes that a picture's file may have before it is looked at. */
const HEAVIEST = 50_000_000;

/** Where a story's pictures may be taken from. */
export interface PictureFolders {
  /** The folder the story's file is in. */
  readonly story: string;
  /** The folder that nothing may reach out of. */
  readonly limits: string;
}

/** The archive that a story was taken from: its pictures are taken from there too, and from nowhere else. */
export interface PictureArchive {
  /** The name of the story's file in it. */
  readonly entry: string;
  /** What is in it, by name; its reader has seen to it that it is bounded. */
  readonly entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Where a story's pictures are looked for. */
export type PicturePlace = PictureFolders | PictureArchive;

/**
 * Where the pictures of a story's file may be: in the folder of the config and below it, where the
 * story lies there too; else in the story's own folder and below that.
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

/** A picture in the story's archive. Nothing is looked for on the disk, whatever the name says. */
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

/** A picture on the disk, links followed. */
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
      // A link to a whole folder of stories was made by whoever lists a story in it.
      const allowed = await Promise.all([realpath(limits), realpath(story)]);
      const found = await stat(real);
      if (!allowed.some((folder) => isInside(real, folder))) why = 'outside';
      // A folder, a device or a pipe is no picture, and reading one may never end.
      else if (!found.isFile()) why = 'missing';
      else if (found.size > HEAVIEST) why = 'heavy';
      else return new Uint8Array(await readFile(real));
    } catch {
      // Not there, or not ours to read: the next name.
    }
  }
  return why;
}
