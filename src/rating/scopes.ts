/** Which part of a story is meant: by a fact of its files, or by an entry of the config. */
import type { StatedChapter, StatedRating } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import type { FiledFact } from '../normalize/draft.ts';
import { firstWhere } from '../story/ranges.ts';
import { folded } from '../story/text.ts';
import type { Chapter, Rating } from '../story/types.ts';
import { headingText } from '../story/walk.ts';
import { resolveRating } from './notice.ts';
import { chaptersByFile } from './passages.ts';
import { stricter } from './scale.ts';

/** Facts by the part of the story they speak of: the whole, or some of its chapters. */
export interface Scopes {
  readonly story: readonly FiledFact[];
  readonly chapters: readonly (readonly FiledFact[])[];
}

/**
 * Which part a fact is about. At the head of the first file it is the whole story; at the head of a later file
 * it is that file's chapters; elsewhere it is the chapter that the fact is in or before.
 */
export function scoped(facts: readonly FiledFact[], chapters: readonly Chapter[]): Scopes {
  const story: FiledFact[] = [];
  const said = new Set<string>();
  const keyOf = ({ fact }: FiledFact): string =>
    'value' in fact ? `${fact.name} ${folded(fact.value)}` : fact.name;
  const own = chapters.map((): FiledFact[] => []);
  const firstFile = chapters[0]?.source.file;
  const byFile = chaptersByFile(chapters);
  for (const fact of facts) {
    const places = byFile.get(fact.file) ?? [];
    const begins = chapters[places[0] ?? -1]?.source.first ?? Infinity;
    const atHead = fact.line < begins;
    if (chapters.length < 2 || (atHead && fact.file === firstFile)) {
      story.push(fact);
      said.add(keyOf(fact));
    } else if (atHead) {
      // A header that comes again says of the whole story what it said before.
      if (said.has(keyOf(fact))) continue;
      for (const at of places) own[at]?.push(fact);
    } else {
      const next = firstWhere(
        places.length,
        (at) => (chapters[places[at] ?? -1]?.source.last ?? 0) >= fact.line,
      );
      own[places[next] ?? places.at(-1) ?? -1]?.push(fact);
    }
  }
  return { story, chapters: own };
}

/** The chapters that an entry of the config names: by number, label, title or both. */
function chapterNamed(chapters: readonly Chapter[], name: string | number): number {
  if (typeof name === 'number') return name <= chapters.length ? name - 1 : -1;
  const wanted = folded(name);
  return chapters.findIndex(({ heading }) => {
    if (heading === undefined) return false;
    const whole = headingText(heading);
    const { label } = heading;
    const title = label === undefined ? whole : whole.slice(label.length);
    return [whole, label ?? '', title].some((text) => folded(text) === wanted);
  });
}

/** What two entries of the config say of one chapter: all of it, and the stricter rating. */
function joined(a: StatedChapter, b: StatedChapter): StatedChapter {
  const quiet = (rating: StatedRating): Rating => resolveRating(rating, {}).value;
  const first = a.rating === undefined ? undefined : quiet(a.rating);
  const isStricter = (rating: StatedRating): boolean =>
    first === undefined || stricter(first, quiet(rating)) !== first;
  const notes = [a.contentNotes, b.contentNotes].filter((note) => note !== undefined);
  return {
    ...a,
    rating: b.rating !== undefined && isStricter(b.rating) ? b.rating : a.rating,
    warnings: [...a.warnings, ...b.warnings],
    contentNotes: notes.length === 0 ? undefined : notes.join(' '),
  };
}

/** What the config says of chapters, by their index; it reports entries that name no chapter. */
export function statedChapters(
  stated: readonly StatedChapter[],
  chapters: readonly Chapter[],
): Result<ReadonlyMap<number, StatedChapter>> {
  const found = new Map<number, StatedChapter>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of stated) {
    const at = chapterNamed(chapters, entry.chapter);
    if (at >= 0) {
      const before = found.get(at);
      found.set(at, before === undefined ? entry : joined(before, entry));
      continue;
    }
    const known = chapters
      .flatMap(({ heading }) => (heading === undefined ? [] : [headingText(heading)]))
      .slice(0, 12);
    const values = {
      chapter: String(entry.chapter),
      count: chapters.length,
      known: known.length === 0 ? 'none has a heading' : known.join(', '),
    };
    diagnostics.push(diagnose('rating-unknown-chapter', values, entry.place ?? {}));
  }
  return resultOf(found, diagnostics);
}
