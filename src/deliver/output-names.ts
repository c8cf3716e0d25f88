/** Where the files of a book go, and how they are called. */
import { parse, resolve } from 'node:path';
import type { BookConfig } from '../config/config.ts';
import { samePath } from '../config/files.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { slugOf } from '../story/slug.ts';
import type { Book } from '../story/types.ts';
import type { Target } from '../targets/target.ts';

/** File name endings of EPUBs. */
const ENDING = /(?:\.kepub)?\.epub$/i;

/** Where a file of a book goes, by what its name has after the book's. */
export type OutputName = (parts: readonly string[]) => string;

/** What is said of the place of a book. */
export interface OutputPlace extends Pick<BookConfig, 'output' | 'outputFolder'> {
  readonly target: Target;
  /** The path that was typed for this build: it is taken as it is, and beats the config's. */
  readonly typed?: string | undefined;
}

/** How the files of a book are called. */
export function outputNames(
  { metadata, edition }: Book,
  { typed, output, outputFolder, target }: OutputPlace,
): OutputName {
  const isExact = typed !== undefined;
  const whole = typed ?? output ?? resolve(outputFolder, `${slugOf(metadata.title)}.epub`);
  const { dir, base } = parse(whole);
  const own = ENDING.exec(base)?.[0] ?? parse(base).ext;
  const stem = base.slice(0, base.length - own.length);
  // An edition, and a book for another target, are put beside the whole book, never in its place.
  const limit =
    edition === undefined || isExact ? [] : [slugOf(edition.limit.label.replace(/\+/g, ' plus'))];
  const ending = isExact ? own : (target.ending ?? own);
  return (parts) => {
    const numbered = /^\d+$/.test(parts.at(-1) ?? '') ? parts.slice(-1) : [];
    const named = parts.slice(0, parts.length - numbered.length);
    return resolve(dir, `${[stem, ...named, ...limit, ...numbered].join('-')}${ending}`);
  };
}

/** The inputs that are where an output is to go, one for each such output. */
export async function overInputs(
  outputs: readonly string[],
  config: Pick<BookConfig, 'stories' | 'frontMatter' | 'backMatter' | 'file'>,
): Promise<readonly Diagnostic[]> {
  const inputs = [...inputPaths(config), ...(config.file === undefined ? [] : [config.file])];
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

/** The paths of a book's files, in order; an archive or an e-book may come several times. */
export function inputPaths({
  stories,
  frontMatter = [],
  backMatter = [],
}: Pick<BookConfig, 'stories' | 'frontMatter' | 'backMatter'>): readonly string[] {
  const files = [
    ...stories.flatMap((story) => story.files),
    ...[...frontMatter, ...backMatter].map(({ file }) => file),
  ];
  return files.map(({ path }) => path);
}
