import { parse, resolve } from 'node:path';
import type { BookConfig } from '../config/config.ts';
import { samePath } from '../config/files.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { slugOf } from '../story/slug.ts';
import type { Book } from '../story/types.ts';
import type { Target } from '../targets/target.ts';

/** How EPUBs are called, and what their names are without it. */
const ENDING = /(?:\.kepub)?\.epub$/i;

/** Where files of a book go, by what their names have behind the book's. */
type OutputName = (parts: readonly string[]) => string;

/**
 * How the files of a book are called.
 * @param folder where they go unless a place is stated
 * @param place the path that the person stated, for the whole book
 * @param isExact the path is to be taken as it was typed
 */
export function outputNames(
  { metadata, edition }: Book,
  folder: string,
  {
    place,
    isExact,
    target,
  }: { readonly place: string | undefined; readonly isExact: boolean; readonly target: Target },
): OutputName {
  const whole = place ?? resolve(folder, `${slugOf(metadata.title)}.epub`);
  const { dir, base } = parse(whole);
  const typed = ENDING.exec(base)?.[0] ?? parse(base).ext;
  const stem = base.slice(0, base.length - typed.length);
  // An edition, and a book for another target, stand beside the whole book, never in its place.
  const limit =
    edition === undefined || isExact ? [] : [slugOf(edition.limit.label.replace(/\+/g, ' plus'))];
  const ending = isExact ? typed : (target.ending ?? typed);
  return (parts) => {
    const numbered = /^\d+$/.test(parts.at(-1) ?? '') ? parts.slice(-1) : [];
    const named = parts.slice(0, parts.length - numbered.length);
    return resolve(dir, `${[stem, ...named, ...limit, ...numbered].join('-')}${ending}`);
  };
}

/** The inputs that stand where a file is to go. */
export async function overInputs(
  outputs: readonly string[],
  config: BookConfig,
): Promise<readonly Diagnostic[]> {
  const matter = [...(config.frontMatter ?? []), ...(config.backMatter ?? [])];
  const inputs = [
    ...config.stories.flatMap((story) => story.files.map(({ path }) => path)),
    ...matter.map(({ file }) => file.path),
  ];
  if (config.file !== undefined) inputs.push(config.file);
  const found: Diagnostic[] = [];
  for (const output of outputs) {
    for (const path of inputs) {
      if (await samePath(path, output)) {
        found.push(diagnose('usage-output-is-input', { path }));
        break;
      }
    }
  }
  return found;
}
