/** Rates a story and its parts: from the config, and from what its files say of themselves. */
import type { StoryConfig } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, type Result } from '../diagnostics/result.ts';
import type { FiledFact } from '../normalize/draft.ts';
import type { Chapter, ContentNotice, StatedContent } from '../story/types.ts';
import { hasNotice, noticeOf, resolveOptional, type FromConfig } from './notice.ts';
import { withPassages, type PassageRange } from './passages.ts';
import { isAsStrongAs } from './scale.ts';
import { scoped, statedChapters } from './scopes.ts';
import { readWarnings } from './warnings.ts';

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
    noticeOf(from, scope, override);
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
