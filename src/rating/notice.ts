/** The notice of one part: what the config says of it, and what its file says of itself. */
import type { StatedRating } from '../config/config.ts';
import { diagnose, type Place } from '../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, thenResult, type Result } from '../diagnostics/result.ts';
import type { FiledFact } from '../normalize/draft.ts';
import type { ContentNotice, Rating } from '../story/types.ts';
import { isAsStrongAs, levelOf, ratingOf, readRating, stricter } from './scale.ts';
import { distinctWarnings, readWarnings } from './warnings.ts';

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

/** The same, for a rating that may be missing. */
export function resolveOptional(
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
export interface FromConfig {
  readonly rating?: StatedRating | undefined;
  readonly warnings?: readonly string[] | undefined;
  readonly contentNotes?: string | undefined;
}

/**
 * The notice of a part.
 * @param facts what its file says
 * @param override the config's rating counts even where the file states a stricter one
 */
export function noticeOf(
  config: FromConfig,
  facts: readonly FiledFact[],
  override: boolean,
): Result<ContentNotice> {
  return thenResult(fromText(facts), (text) => joined(config, text, override));
}

function joined(config: FromConfig, text: FromText, override: boolean): Result<ContentNotice> {
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
