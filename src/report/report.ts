/** The report of a build: what was made of what, and what there is to say of it. */
import type { UnderstoodStory } from '../book/understood.ts';
import { countByRule, type Change, type Decision } from '../normalize/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { Book, Omission } from '../story/types.ts';
import { countWords, headingText, passagesOf } from '../story/walk.ts';

/** What a build did, as data: the `--json` report and the summary are two views of it. */
export interface Report {
  readonly ok: boolean;
  readonly title?: string | undefined;
  /** The files that were written, in the order of the book; none when nothing was. */
  readonly files: readonly WrittenFile[];
  readonly stories: readonly {
    readonly title: string;
    readonly chapters: number;
    readonly words: number;
  }[];
  readonly chapters: number;
  readonly words: number;
  readonly rating?: string | undefined;
  readonly warnings: readonly string[];
  /** What an edition leaves out; undefined for the whole book. */
  readonly edition?:
    | { readonly limit: string; readonly leftOut: readonly LeftOut[]; readonly words: number }
    | undefined;
  /** How many changes each rule made. */
  readonly changeCounts: Readonly<Record<string, number>>;
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
  /** What was understood of each story, with its evidence. */
  readonly understood: readonly UnderstoodStory[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that was written. */
export interface WrittenFile {
  readonly title: string;
  /** Absolute path. */
  readonly output: string;
  /** Its size. */
  readonly bytes: number;
  readonly stories: number;
  readonly words: number;
}

/** A part that an edition leaves out. */
export interface LeftOut {
  readonly story: string;
  /** Undefined where the whole story is left out. */
  readonly chapter?: string | undefined;
  readonly part: 'story' | 'chapter' | 'passage';
  readonly rating?: string | undefined;
  readonly words: number;
}

function leftOutOf({ stories }: Book): readonly LeftOut[] {
  return stories.flatMap((story): LeftOut[] => {
    const entry = (
      part: LeftOut['part'],
      { rating, words }: Omission,
      chapter?: string,
    ): LeftOut => ({
      story: story.title,
      ...(chapter === undefined ? {} : { chapter }),
      part,
      rating: rating?.label,
      words,
    });
    if (story.omission !== undefined) return [entry('story', story.omission)];
    return story.chapters.flatMap(({ heading, blocks, omission }): LeftOut[] => {
      const chapter = heading === undefined ? undefined : headingText(heading);
      if (omission !== undefined) return [entry('chapter', omission, chapter)];
      return passagesOf(blocks).flatMap((passage) =>
        passage.omission === undefined ? [] : [entry('passage', passage.omission, chapter)],
      );
    });
  });
}

/** What there is to report on. */
export interface Reported extends Pick<
  Report,
  'ok' | 'files' | 'changes' | 'decisions' | 'understood' | 'diagnostics'
> {
  readonly book?: Book | undefined;
}

/** The report of a build or a check. */
export function reportOf({
  ok,
  book,
  files,
  changes,
  decisions,
  understood,
  diagnostics,
}: Reported): Report {
  const stories = (book?.stories ?? []).map((story) => ({
    title: story.title,
    chapters: story.chapters.length,
    words: countWords(story),
  }));
  const leftOut = book === undefined ? [] : leftOutOf(book);
  return {
    ok,
    title: book?.metadata.title,
    files,
    stories,
    chapters: stories.reduce((sum, { chapters }) => sum + chapters, 0),
    words: stories.reduce((sum, { words }) => sum + words, 0),
    rating: book?.notice.rating?.label,
    warnings: book?.notice.warnings ?? [],
    edition:
      book?.edition === undefined
        ? undefined
        : {
            limit: book.edition.limit.label,
            leftOut,
            words: leftOut.reduce((sum, { words }) => sum + words, 0),
          },
    changeCounts: countByRule(changes),
    changes,
    decisions,
    understood,
    diagnostics,
  };
}
