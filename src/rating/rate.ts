/** Rates a story and its parts: from the config, and from what its files say of themselves. */
import type { StatedChapter, StatedRating, StoryConfig } from '../config/config.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, thenResult, type Result } from '../diagnostics/result.ts';
import type { FiledFact } from '../normalize/draft.ts';
import type { Chapter, ContentNotice, Rating, StatedContent } from '../story/types.ts';
import { headingText } from '../story/walk.ts';
import { chaptersByFile, firstWhere, withPassages, type PassageRange } from './passages.ts';
import { isAsStrongAs, levelOf, ratingOf, readRating, stricter } from './scale.ts';
import { distinctWarnings, readWarnings } from './warnings.ts';
import { folded } from '../story/text.ts';

/** Whether a notice says anything. */
export function hasNotice(notice: ContentNotice): boolean {
  return (
    notice.rating !== undefined || notice.warnings.length > 0 || notice.contentNotes !== undefined
  );
}

/** A rating, and who states it. */
interface Voice {
  readonly rating: Rating;
  readonly place: Place;
}

/** A rating as stated, looked up in the vocabularies where it names no level; reports what is in none. */
export function resolveRating({ label, level }: StatedRating, place: Place): Result<Rating> {
  if (level !== undefined) return resultOf({ ...readRating(label), label, level });
  const isKnown = levelOf(label) !== undefined;
  const unknown = isKnown ? [] : [diagnose('rating-unknown', { label }, { column: 1, ...place })];
  return resultOf(ratingOf(label), unknown);
}

/** The same where nothing may be stated. */
function resolveOptional(
  stated: StatedRating | undefined,
  place: Place = stated?.place ?? {},
): Result<Rating | undefined> {
  return stated === undefined ? resultOf(undefined) : resolveRating(stated, place);
}

/** The stricter of what several places state about the same part. */
function strictest(voices: readonly Voice[]): Voice | undefined {
  return voices.reduce<Voice | undefined>(
    (worst, voice) =>
      worst === undefined || stricter(worst.rating, voice.rating) !== worst.rating ? voice : worst,
    undefined,
  );
}

function placeText({ file, line }: Place): string {
  return [file ?? 'the config', line].filter((part) => part !== undefined).join(':');
}

/**
 * The rating of a part from the config and from its file: the stricter, unless the config says that its
 * own counts. Reports where they differ.
 */
function settle(
  config: Voice | undefined,
  header: Voice | undefined,
  override: boolean,
): Result<Rating | undefined> {
  if (config === undefined || header === undefined) return resultOf((config ?? header)?.rating);
  if (override || isAsStrongAs(config.rating, header.rating)) return resultOf(config.rating);
  const values = {
    config: config.rating.label,
    configPlace: placeText(config.place),
    header: header.rating.label,
    headerPlace: placeText(header.place),
  };
  return resultOf(stricter(config.rating, header.rating), [
    diagnose('rating-conflict', values, { column: 1, ...header.place }),
  ]);
}

/** What one part of a story's files says about itself. */
interface FromText {
  readonly ratings: readonly Voice[];
  readonly warnings: readonly string[];
  readonly contentNotes: readonly string[];
}

function fromText(facts: readonly FiledFact[]): Result<FromText> {
  const ratings = facts.flatMap(({ fact, file, line }) => {
    if (fact.name !== 'rating') return [];
    const place = { file, line };
    const resolved = resolveRating({ label: fact.value }, place);
    return [mapResult(resolved, (rating): Voice => ({ rating, place }))];
  });
  return mapResult(allResults(ratings), (found) => ({
    ratings: found,
    warnings: facts.flatMap(({ fact }) =>
      fact.name === 'warnings' ? readWarnings(fact.value) : [],
    ),
    contentNotes: facts.flatMap(({ fact }) => (fact.name === 'contentNotes' ? [fact.value] : [])),
  }));
}

/** What the config says of a part. */
interface FromConfig {
  readonly rating?: StatedRating | undefined;
  readonly warnings?: readonly string[] | undefined;
  readonly contentNotes?: string | undefined;
}

function noticeOf(config: FromConfig, text: FromText, override: boolean): Result<ContentNotice> {
  const settled = thenResult(resolveOptional(config.rating), (rating) => {
    const place = config.rating?.place ?? {};
    const stated = rating === undefined ? undefined : { rating, place };
    return settle(stated, strictest(text.ratings), override);
  });
  const notes = [
    ...(config.contentNotes === undefined ? [] : [config.contentNotes]),
    ...text.contentNotes,
  ];
  return mapResult(settled, (rating) => ({
    ...(rating === undefined ? {} : { rating }),
    warnings: distinctWarnings([...(config.warnings ?? []), ...text.warnings]),
    ...(notes.length === 0 ? {} : { contentNotes: [...new Set(notes)].join(' ') }),
    ...(override ? { holds: true } : {}),
  }));
}

/** Facts by the part of the story they speak of: the whole, or some of its chapters. */
interface Scopes {
  readonly story: readonly FiledFact[];
  readonly chapters: readonly (readonly FiledFact[])[];
}

/**
 * Which part a fact is about. At the head of the first file it is the whole story; at the head of a later file
 * it is that file's chapters; elsewhere it is the chapter that the fact is in or before.
 */
function scoped(facts: readonly FiledFact[], chapters: readonly Chapter[]): Scopes {
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

function statedChapters(
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

/** A chapter's own notice: nothing where it says no more than the story's. */
function chapterNotice(notice: ContentNotice, story: ContentNotice): ContentNotice | undefined {
  const { rating, ...rest } = notice;
  const same =
    rating === undefined || (story.rating !== undefined && isAsStrongAs(rating, story.rating));
  const own = same ? rest : { rating, ...rest };
  return hasNotice(own) ? own : undefined;
}

function rangesOf(
  config: Pick<StoryConfig, 'passages'>,
  facts: readonly FiledFact[],
): Result<readonly PassageRange[]> {
  const marked = facts.flatMap(({ fact, file, line }): Result<PassageRange>[] => {
    if (fact.name !== 'passage') return [];
    const { rating: label, summary, to } = fact;
    const resolved = resolveOptional(label === undefined ? undefined : { label }, { file, line });
    return [
      mapResult(resolved, (rating) => {
        const notice = { rating, warnings: readWarnings(fact.value) };
        return { file, from: line + 1, to: to - 1, mark: line, notice, summary };
      }),
    ];
  });
  const stated = (config.passages ?? []).map((passage): Result<PassageRange> => {
    const { file, from, to, summary, warnings } = passage;
    return mapResult(resolveOptional(passage.rating), (rating) => ({
      file,
      from,
      to,
      notice: { rating, warnings },
      summary,
    }));
  });
  return allResults([...marked, ...stated]);
}

/** A story's chapters and notices, rated. */
export interface RatedStory {
  /** What is stated of the story as a whole; its parts may say more. */
  readonly notice: ContentNotice;
  readonly chapters: readonly Chapter[];
  /** What the files say of their content, in their own words. */
  readonly stated: readonly StatedContent[];
}

/** What of a story's config is about its content. */
export type RatedConfig = Pick<
  StoryConfig,
  'rating' | 'warnings' | 'contentNotes' | 'ratingOverride' | 'chapterNotices' | 'passages'
>;

/**
 * Rate a story and its parts from the config and from what its files say.
 * @param facts what the files state
 * @param chapters as the normalizer found them
 */
export function rateStory(
  config: RatedConfig,
  facts: readonly FiledFact[],
  chapters: readonly Chapter[],
): Result<RatedStory> {
  const override = config.ratingOverride === true;
  const scopes = scoped(facts, chapters);
  const rate = (from: FromConfig, scope: readonly FiledFact[] = []): Result<ContentNotice> =>
    thenResult(fromText(scope), (text) => noticeOf(from, text, override));
  const whole = rate(config, scopes.story);
  const named = statedChapters(config.chapterNotices ?? [], chapters);
  const noticed = chapters.map((chapter, index) =>
    mapResult(rate(named.value.get(index) ?? {}, scopes.chapters[index]), (own): Chapter => {
      const shown = chapterNotice(own, whole.value);
      return shown === undefined ? chapter : { ...chapter, notice: shown };
    }),
  );
  const rated = allResults(noticed);
  const ranges = rangesOf(config, facts);
  const found = withPassages(rated.value, ranges.value);
  return resultOf({ notice: whole.value, chapters: found.chapters, stated: statedIn(facts) }, [
    ...[whole, named, rated, ranges].flatMap(({ diagnostics }) => diagnostics),
    ...found.missed.map(emptyPassage),
  ]);
}

function emptyPassage({ file, from, to, notice }: PassageRange): Diagnostic {
  const what = notice.warnings.join(', ');
  const values = { from, to: to === Infinity ? 'the end' : to, what };
  return diagnose('rating-empty-passage', values, { file, line: from, column: 1 });
}

function statedIn(facts: readonly FiledFact[]): readonly StatedContent[] {
  return facts.flatMap(({ fact, file, line }): StatedContent[] => {
    const label = FIELD_LABELS.get(fact.name);
    if (label === undefined || !('value' in fact)) return [];
    const passage = fact.name === 'passage' ? [fact.rating ?? '', fact.summary ?? ''] : [];
    const value = [fact.value, ...passage].filter((part) => part !== '').join('; ');
    return [{ label, value, file, line }];
  });
}

/** What statements of content are called where no notice shows them. */
const FIELD_LABELS: ReadonlyMap<FiledFact['fact']['name'], string> = new Map([
  ['rating', 'Rating'],
  ['warnings', 'Warnings'],
  ['contentNotes', 'Content notes'],
  ['passage', 'Content'],
]);
