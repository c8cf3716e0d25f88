/** The language of each story and of the book: stated by the config, by the story's file, or told from its text. */
import { DEFAULT_LANGUAGE, type BookConfig, type StoryConfig } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import { tellLanguage } from '../normalize/language/tell.ts';
import type { RawStory } from '../read/raw.ts';
import { isLanguageLabel, languageNamed } from '../story/language-names.ts';
import { isSameLanguage } from '../story/language.ts';
import { isOneBook } from './one-book.ts';
import type { ReadBook } from './read-book.ts';

/** The languages of a book: its own, and those of its stories in their order. */
export interface BookLanguages {
  readonly book: string;
  readonly stories: readonly StoryLanguage[];
}

/** Where the language of a story was found; `nothing` where neither its file nor its words tell it. */
export type LanguageOrigin = 'config' | 'header' | 'page' | 'text' | 'nothing';

/** The language of a story, if it is another than the book's or the book has none yet. */
interface StoryLanguage {
  readonly language?: string | undefined;
  readonly from: LanguageOrigin;
}

/** A text whose language cannot be told has this one: its marks and spaces are left as typed. */
export const UNDETERMINED = 'und';

/** The lines at the head of a story that may state its language. */
const HEAD = 60;

/** The longest line that states a language. */
const LONGEST_LINE = 120;

/** `Language: Deutsch`, `lang = "fr"`, `**Язык:** русский`. */
const FIELD = /^[\s*_"'[(]{0,6}(\p{L}[\p{L} ]{1,20}?)[\s*_"']{0,6}[:=：][\s*_]{0,6}(\S.{0,60})$/u;

/** The words of a message that show which text is meant, in characters. */
const QUOTED = 50;

/** Words that a page must have before it is believed against its own statement. */
const ENOUGH = 60;

/** The languages of everything in a book. */
export async function languagesOf(
  config: BookConfig,
  { stories: read }: ReadBook,
): Promise<Result<BookLanguages>> {
  const inBook = isOneBook(config)
    ? read.flatMap(({ raws }) => raws)[0]?.book?.language
    : undefined;
  const stories: StoryLanguage[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, story] of config.stories.entries()) {
    const raws = read[index]?.raws ?? [];
    const found = await languageOf(story, raws, config.language ?? inBook);
    stories.push(found.value);
    diagnostics.push(...found.diagnostics);
  }
  const told = stories.map(({ language }) => language);
  const book = config.language ?? inBook ?? usual(told) ?? DEFAULT_LANGUAGE;
  return resultOf({ book, stories }, diagnostics);
}

/** The language that most stories have; of several the one that comes first. */
function usual(stories: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const language of stories)
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0];
}

async function languageOf(
  story: StoryConfig,
  raws: readonly RawStory[],
  book: string | undefined,
): Promise<Result<StoryLanguage>> {
  const [first] = raws;
  if (story.language !== undefined || first === undefined)
    return resultOf({ language: story.language, from: 'config' });
  const inHeader = headerLanguage(first);
  if (inHeader !== undefined)
    return resultOf({ language: asInBook(inHeader, book), from: 'header' });
  const ofPage = first.language ?? (book === undefined ? first.book?.language : undefined);
  if (ofPage === undefined && book !== undefined) return resultOf({ from: 'config' });
  return ofPage === undefined ? told(raws) : believed(raws, ofPage, asInBook(ofPage, book));
}

/** A language as the book names it, which may name a region too. */
function asInBook(language: string, book: string | undefined): string {
  return book !== undefined && isSameLanguage(language, book) && !language.includes('-')
    ? book
    : language;
}

/** The language that the header or the archive's page states. */
function headerLanguage({ facts = [], blocks }: RawStory): string | undefined {
  for (const { label, value } of facts) {
    const language = isLanguageLabel(label) ? languageNamed(value) : undefined;
    if (language !== undefined) return language;
  }
  for (const { text } of blocks.slice(0, HEAD)) {
    if (text.length > LONGEST_LINE) continue;
    const [, label = '', value = ''] = FIELD.exec(text) ?? [];
    const language = isLanguageLabel(label)
      ? languageNamed(value.replace(/[\s*_]+$/, ''))
      : undefined;
    if (language !== undefined) return language;
  }
  return undefined;
}

/** The words of a story that are neither code nor markup. */
function proseOf(raws: readonly RawStory[]): string {
  return raws
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ text, hint }) => (hint?.type === 'code' ? [] : [text]))
    .join('\n');
}

/** The beginning of a text, for a message. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** The language that the text of a story shows. */
async function told(raws: readonly RawStory[]): Promise<Result<StoryLanguage>> {
  const text = proseOf(raws);
  const found = await tellLanguage(text);
  const place = { file: raws[0]?.file ?? '', line: 1, column: 1 };
  const words = beginning(text);
  switch (found.kind) {
    case 'silent':
      return resultOf({ from: 'nothing' });
    case 'unsure':
      return resultOf({ language: UNDETERMINED, from: 'nothing' }, [
        diagnose('language-unknown', { words }, place),
      ]);
    case 'told': {
      const { language } = found;
      // The program takes a text to be English, so that nobody needs to hear of it.
      return language === DEFAULT_LANGUAGE
        ? resultOf({ language, from: 'text' })
        : resultOf({ language, from: 'text' }, [
            diagnose('language-guessed', { language, words }, place),
          ]);
    }
  }
}

/** The language that a page states, unless its text is plainly in another: templates state their own. */
async function believed(
  raws: readonly RawStory[],
  ofPage: string,
  stated: string,
): Promise<Result<StoryLanguage>> {
  const text = proseOf(raws);
  const asStated = resultOf<StoryLanguage>({ language: stated, from: 'page' });
  if (text.split(/\s+/, ENOUGH).length < ENOUGH || !isSameLanguage(ofPage, DEFAULT_LANGUAGE))
    return asStated;
  const found = await tellLanguage(text);
  if (found.kind !== 'told' || isSameLanguage(found.language, stated)) return asStated;
  const values = { stated, language: found.language, words: beginning(text) };
  const place = { file: raws[0]?.file ?? '', line: 1, column: 1 };
  return resultOf({ language: found.language, from: 'text' }, [
    diagnose('language-contradicted', values, place),
  ]);
}
