/** The entries of `stories` as stories to be read. */
import type { Diagnostic } from '../../diagnostics/diagnose.ts';
import { mapResult, resultOf, type Result } from '../../diagnostics/result.ts';
import { canonicalLanguage } from '../../story/language.ts';
import type { InputFile, StatedNotation, StoryConfig } from '../config.ts';
import type { ConfigFile, StoryEntry } from '../schema/schema.ts';
import { invalidValue, missingKey, UNFIT } from '../faults.ts';
import type { JsonPath, Locator } from '../jsonc.ts';
import { settingsOver } from '../rule-options.ts';
import { encodingFaults } from './encodings.ts';
import type { EntryFiles } from './entry-files.ts';
import { lineRangesOf, passagesOf } from './line-ranges.ts';
import type { ConfigFolder } from './named-files.ts';
import { compilePattern, compilePatterns } from './regular-expressions.ts';
import { chapterNoticesOf, ratingOf } from './stated-content.ts';

/** What stories and matter are resolved with. */
export interface Resolving extends ConfigFolder {
  readonly file: ConfigFile;
  /** The book's protected patterns. */
  readonly protect: readonly RegExp[];
  readonly filesAt: EntryFiles['at'];
  readonly storiesAt: EntryFiles['storiesAt'];
}

/** Every story of the book, in order. */
export async function resolveStories(
  resolving: Resolving,
): Promise<Result<readonly StoryConfig[]>> {
  const stories: StoryConfig[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, entry] of resolving.file.stories.entries()) {
    if (entry === UNFIT) continue;
    const resolved = await storiesOf(entry, ['stories', index], resolving);
    stories.push(...resolved.value);
    diagnostics.push(...resolved.diagnostics);
  }
  return resultOf(stories, diagnostics);
}

type Settings = Omit<StoryConfig, 'files' | 'lines' | 'passages'>;

/** The stories of one entry: as many as it names files where it is a text, else one. */
async function storiesOf(
  entry: string | StoryEntry,
  at: JsonPath,
  resolving: Resolving,
): Promise<Result<readonly StoryConfig[]>> {
  const { folder, locate, storiesAt } = resolving;
  if (typeof entry === 'string') {
    const { value: settings } = await settingsOf({}, at, resolving);
    return resultOf(storiesAt(at).map((story) => ({ ...settings, ...story })));
  }
  const settings = await settingsOf(entry, at, resolving);
  const files = filesOfStory(entry, at, resolving);
  const [first, ...rest] = files.value;
  if (first === undefined) return resultOf([], [...settings.diagnostics, ...files.diagnostics]);
  const story = { files: files.value, folder, at, locate };
  const lines = lineRangesOf(entry, story);
  const passages = passagesOf(entry, story);
  return resultOf(
    [{ ...settings.value, lines: lines.value, passages: passages.value, files: [first, ...rest] }],
    [settings, files, lines, passages].flatMap(({ diagnostics }) => diagnostics),
  );
}

/** The files of an entry, which names one `file` or several `files`. */
function filesOfStory(
  { file, files }: StoryEntry,
  at: JsonPath,
  { locate, filesAt }: Resolving,
): Result<readonly InputFile[]> {
  if (file === undefined) {
    const parts = (files ?? []).flatMap((_, part) => filesAt([...at, 'files', part]));
    const missing = missingKey(locate, [...at, 'file'], 'a file, or a list of "files"');
    return resultOf(parts, files === undefined ? [missing] : []);
  }
  if (files !== undefined) {
    const place = locate.key(at, 'files');
    const fault = 'given beside "file"';
    return resultOf([], [invalidValue(locate, [...at, 'files'], fault, 'one of the two', place)]);
  }
  const found = filesAt([...at, 'file']);
  if (found.length <= 1) return resultOf(found);
  const shown = `${String(found.length)} files (${JSON.stringify(file)})`;
  const expected = 'one file; several parts of one story are "files"';
  const fault = invalidValue(locate, [...at, 'file'], shown, expected);
  return resultOf(found.slice(0, 1), [fault]);
}

/** What an entry says of a story besides its files and their lines. */
async function settingsOf(
  entry: StoryEntry,
  at: JsonPath,
  { file, locate, protect }: Resolving,
): Promise<Result<Settings>> {
  const own = compilePatterns(entry.protect, [...at, 'protect'], locate);
  const chapters = chaptersOf(entry, [...at, 'chapters', 'pattern'], locate);
  const encoding = await encodingFaults(entry.encoding, [...at, 'encoding'], locate);
  const settings = {
    ...entry,
    source: entry.source === undefined ? undefined : soundUrl(entry.source),
    language: languageOf(entry),
    rating: ratingOf(entry.rating, [...at, 'rating'], locate),
    chapterNotices: chapterNoticesOf(entry, at, locate),
    authorNotes: entry.authorNotes ?? file.authorNotes,
    notation: notationOf(entry),
    chapters: chapters.value,
    rules: settingsOver(file.normalize ?? {}, entry.normalize ?? {}),
    protect: [...protect, ...own.value],
  };
  return resultOf(settings, [...own.diagnostics, ...encoding, ...chapters.diagnostics]);
}

/** The language that an object of the config states, as `Intl` writes it. */
export function languageOf({
  language,
}: {
  readonly language?: string | undefined;
}): string | undefined {
  return language === undefined ? undefined : canonicalLanguage(language);
}

/** An address that a book may contain: a URL has neither spaces nor quotation marks (RFC 3986 §2), people write both. */
function soundUrl(address: string): string {
  return /[\s"<>\\^`{|}]|\p{Cc}/u.test(address) ? new URL(address).href : address;
}

function notationOf({ notation }: StoryEntry): readonly StatedNotation[] {
  if (notation === undefined) return [];
  return (['thought', 'emphasis', 'strong'] as const).flatMap((sense) => {
    const pair = notation[sense];
    return pair === undefined ? [] : [{ sense, open: pair[0], close: pair[1] }];
  });
}

function chaptersOf(
  { chapters = 'auto' }: StoryEntry,
  at: JsonPath,
  locate: Locator,
): Result<StoryConfig['chapters']> {
  if (typeof chapters === 'string') return resultOf(chapters);
  const compiled = compilePattern(chapters.pattern, 'u', at, locate);
  return mapResult(compiled, (pattern) => pattern ?? 'auto');
}
