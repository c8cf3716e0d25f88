import type { Change, Decision } from '../normalize/rule.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Book } from '../story/types.ts';
import { countWords } from '../story/walk.ts';

/** What a build did, as data: the `--json` report and the summary are two views of it. */
export interface Report {
  readonly ok: boolean;
  readonly title?: string | undefined;
  /** Where the book was written; absent when nothing was. */
  readonly output?: string | undefined;
  /** Its size in bytes. */
  readonly bytes?: number | undefined;
  readonly stories: readonly {
    readonly title: string;
    readonly chapters: number;
    readonly words: number;
  }[];
  readonly chapters: number;
  readonly words: number;
  readonly rating?: string | undefined;
  readonly warnings: readonly string[];
  /** How many changes each rule made. */
  readonly changeCounts: Readonly<Record<string, number>>;
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What there is to report on. */
export interface Reported {
  readonly ok: boolean;
  readonly book?: Book | undefined;
  readonly output?: string | undefined;
  readonly bytes?: number | undefined;
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The report of a build or a check. */
export function reportOf({
  ok,
  book,
  output,
  bytes,
  changes,
  decisions,
  diagnostics,
}: Reported): Report {
  const stories = (book?.stories ?? []).map((story) => ({
    title: story.title,
    chapters: story.chapters.length,
    words: countWords(story),
  }));
  const changeCounts: Record<string, number> = {};
  for (const { rule } of changes) changeCounts[rule] = (changeCounts[rule] ?? 0) + 1;
  return {
    ok,
    title: book?.metadata.title,
    output,
    bytes,
    stories,
    chapters: stories.reduce((sum, { chapters }) => sum + chapters, 0),
    words: stories.reduce((sum, { words }) => sum + words, 0),
    rating: book?.notice.rating?.label,
    warnings: book?.notice.warnings ?? [],
    changeCounts,
    changes,
    decisions,
    diagnostics,
  };
}
