/** Takes every story and every page of matter of a book through the rules. */
import type { StoryConfig } from '../config/config.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import { normalize, type NormalizedStory, type NormalizeSettings } from '../normalize/normalize.ts';
import { inFiles } from '../read/lines/source-lines.ts';
import { matterRules } from './matter.ts';
import { filesOf, type ReadBook, type ReadFiles, type ReadMatter } from './read-book.ts';
import type { SettledConfig } from './settle.ts';

/** A story of the config, and what the rules made of its files. */
export interface NormalizedFiles extends ReadFiles {
  readonly normalized: NormalizedStory;
}

/** A page of matter, and what the rules made of its file. */
export interface NormalizedMatter extends ReadMatter {
  readonly normalized: NormalizedStory;
}

/** A book's stories and matter normalized, and what was done to them; lines are those of their texts. */
export interface NormalizedBook extends Pick<NormalizedStory, 'changes' | 'decisions'> {
  readonly stories: readonly NormalizedFiles[];
  readonly front: readonly NormalizedMatter[];
  readonly back: readonly NormalizedMatter[];
}

/** Normalize all that was read of a book. */
export function normalizeBook(config: SettledConfig, read: ReadBook): Result<NormalizedBook> {
  const stories = config.stories.map((story, index): NormalizedFiles => {
    const files = read.stories[index] ?? { raws: [], pictures: new Map() };
    return { ...files, normalized: normalize(files.raws, settingsOf(story, config)) };
  });
  const page = (matter: ReadMatter): NormalizedMatter => ({
    ...matter,
    normalized: normalize(matter.raws, matterSettings(matter, config.language)),
  });
  const front = read.front.map(page);
  const back = read.back.map(page);
  const all = [...stories, ...front, ...back].map(({ normalized }) => normalized);
  const files = filesOf(read);
  return resultOf(
    {
      stories,
      front,
      back,
      changes: all.flatMap(({ changes }) => changes),
      decisions: all.flatMap(({ decisions }) => decisions),
    },
    all.flatMap(({ diagnostics }) => inFiles(diagnostics, files)),
  );
}

function settingsOf(
  story: StoryConfig,
  book: Pick<SettledConfig, 'authors' | 'language' | 'stories' | 'title'>,
): NormalizeSettings {
  const names = book.authors?.map(({ name }) => name) ?? [];
  const title = story.title ?? (book.stories.length === 1 ? book.title : undefined);
  const known = [title, story.author, ...names];
  return {
    language: story.language ?? book.language,
    chapters: story.chapters,
    rules: story.rules,
    lines: story.lines,
    protect: story.protect,
    notation: story.notation,
    known: known.filter((value) => value !== undefined),
    isTitled: title !== undefined,
  };
}

function matterSettings({ config }: ReadMatter, language: string): NormalizeSettings {
  return {
    language: config.language ?? language,
    chapters: 'none',
    rules: matterRules(config.rules),
    protect: config.protect,
    notation: [],
    known: [],
    // A page of matter has its own way to a title (`matter.ts`).
    isTitled: true,
  };
}
