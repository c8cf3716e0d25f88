/** The neutral scale of ratings: reading an author's word onto it, and comparing there. */
import { RATING_LEVELS, type Rating, type RatingLevel } from '../story/types.ts';
import { compareStrength, readLabel } from './reading.ts';

/** The levels of the neutral scale and the least age each is meant for, in years. */
export const LEAST_AGE: Readonly<Record<Exclude<RatingLevel, 'unrated'>, number>> = {
  general: 0,
  guided: 9,
  teen: 13,
  mature: 16,
  explicit: 18,
};

/**
 * A rating from an author's own word, which is kept exactly as written; undefined when no vocabulary
 * knows it. It has an age only when the word names one or its vocabulary states one.
 */
export function readRating(label: string): Rating | undefined {
  const reading = readLabel(label);
  if (reading === undefined) return undefined;
  const { level, age } = reading;
  return { label, level, ...(age === undefined ? {} : { age }) };
}

/** A rating from an author's own word; what no vocabulary knows is unrated. */
export function ratingOf(label: string): Rating {
  return readRating(label) ?? { label, level: 'unrated' };
}

/** The level an author's own word means, or undefined when it is in no vocabulary. */
export function levelOf(label: string): RatingLevel | undefined {
  return readLabel(label)?.level;
}

/**
 * The word as its vocabulary spells it, to name editions with: `pg13` is `PG-13`, `14 and up` is `14+`,
 * and a range its stricter end. What is unknown stays as typed.
 */
export function canonicalLabel(label: string): string {
  return readLabel(label)?.canonical ?? label;
}

/** How strong a level is, for comparing: unrated counts as strongest. */
export function strengthOf(level: RatingLevel): number {
  return RATING_LEVELS.indexOf(level);
}

/** What of a rating is compared; an age only where the word itself is a plain age and was not overruled. */
function comparable({ label, level }: Rating): Parameters<typeof compareStrength>[0] {
  const reading = readLabel(label);
  return reading?.level === level ? reading : { level, plain: false };
}

/**
 * Whether a rating is too strong for a limit. Levels are compared; two plain ages (`14+`, PEGI 12,
 * FSK 16) by the ages they name. What is unrated may contain anything: it is too strong for every limit.
 */
export function isStrongerThan(rating: Rating, limit: Rating): boolean {
  return rating.level === 'unrated' || compareStrength(comparable(rating), comparable(limit)) > 0;
}

/** Whether two ratings are of one strength: the same level, and where both are plain ages the same age. */
export function isAsStrongAs(a: Rating, b: Rating): boolean {
  if (a.level === 'unrated' || b.level === 'unrated') return a.level === b.level;
  return a.level === b.level && !isStrongerThan(a, b) && !isStrongerThan(b, a);
}

/** The least age a rating is meant for, in years: its word's own, else its level's; none for unrated. */
export function leastAge({ level, age }: Rating): number | undefined {
  if (level === 'unrated') return undefined;
  return age ?? LEAST_AGE[level];
}

/** The stricter of two ratings; the first of equals. An unrated part does not outweigh a stated one. */
export function stricter(a: Rating, b: Rating): Rating {
  if (a.level === 'unrated') return b.level === 'unrated' ? a : b;
  if (b.level === 'unrated') return a;
  return isStrongerThan(b, a) ? b : a;
}
