/** Reads everything that a book is made of: the files of its stories, of its matter, and their pictures. */
import type { BookConfig, InputFile, MatterConfig } from '../config/config.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import { preparePictures, type PreparedPicture } from '../pictures/prepare.ts';
import { pictureFolders } from '../pictures/source.ts';
import { inFiles } from '../read/lines/source-lines.ts';
import type { RawStory } from '../read/raw.ts';
import { storyReader } from '../read/read.ts';
import { inheritedLabels } from './one-book.ts';

/** Files as read, and their pictures by what their blocks call them. */
export interface ReadFiles {
  readonly raws: readonly RawStory[];
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
}

/** A file of front or back matter as read. */
export interface ReadMatter extends ReadFiles {
  readonly config: MatterConfig;
}

/** All files of a book as read, by story and by page of matter. */
export interface ReadBook {
  readonly stories: readonly ReadFiles[];
  readonly front: readonly ReadMatter[];
  readonly back: readonly ReadMatter[];
}

/** Every file of a book, the stories' first. */
export function filesOf({ stories, front, back }: ReadBook): readonly RawStory[] {
  return [...stories, ...front, ...back].flatMap(({ raws }) => raws);
}

/** Reads the files of one story or page. */
type FilesReader = (
  files: readonly InputFile[],
  encoding?: string,
  inherited?: ReadonlySet<string>,
) => Promise<Result<ReadFiles>>;

/** Read a book's files. */
export async function readBook(config: BookConfig): Promise<Result<ReadBook>> {
  const read = filesReader(config.file);
  // Known before reading: each fact that a story keeps is a line of its text, and all later lines are counted from it.
  const inherited = inheritedLabels(config);
  const stories: ReadFiles[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { files, encoding } of config.stories) {
    const story = await read(files, encoding, inherited);
    stories.push(story.value);
    diagnostics.push(...story.diagnostics);
  }
  const front = await readMatter(config.frontMatter ?? [], read);
  const back = await readMatter(config.backMatter ?? [], read);
  return resultOf({ stories, front: front.value, back: back.value }, [
    ...diagnostics,
    ...front.diagnostics,
    ...back.diagnostics,
  ]);
}

async function readMatter(
  matter: readonly MatterConfig[],
  read: FilesReader,
): Promise<Result<readonly ReadMatter[]>> {
  const pages: ReadMatter[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const config of matter) {
    const page = await read([config.file]);
    pages.push({ ...page.value, config });
    diagnostics.push(...page.diagnostics);
  }
  return resultOf(pages, diagnostics);
}

/** One reader for the whole book, since files that follow each other may be in one archive. */
function filesReader(configFile: string | undefined): FilesReader {
  const reader = storyReader();
  return async (files, encoding, inherited) => {
    const raws: RawStory[] = [];
    const pictures = new Map<string, PreparedPicture>();
    const diagnostics: Diagnostic[] = [];
    for (const file of files) {
      const result = await reader(file, encoding, inherited);
      diagnostics.push(...result.diagnostics);
      if (result.story === undefined) continue;
      const place = result.archive ?? pictureFolders(file.path, configFile);
      const pictured = await preparePictures(result.story, place, pictures);
      raws.push(pictured.story);
      for (const [image, picture] of pictured.pictures) pictures.set(image, picture);
      diagnostics.push(...inFiles(pictured.diagnostics, [result.story]));
    }
    return resultOf({ raws, pictures }, diagnostics);
  };
}
