import { RATING_LEVELS, type Rating, type RatingLevel } from '../story/types.ts';

/** The levels of the neutral scale and the least age each is meant for, in years. */
export const LEAST_AGE: Readonly<Record<Exclude<RatingLevel, 'unrated'>, number>> = {
  general: 0,
  guided: 9,
  teen: 13,
  mature: 16,
  explicit: 18,
};

/** Words of the vocabularies people rate in; equivalences across them are by age band, not official. */
const WORDS: Readonly<Record<RatingLevel, readonly string[]>> = {
  general: [
    'general audiences',
    'general',
    'gen',
    'everyone',
    'all ages',
    'k',
    'g',
    'u',
    'frc',
    'rated g',
    'family',
  ],
  guided: ['k+', 'pg', 'fr7', 'parental guidance'],
  teen: [
    'teen and up audiences',
    'teen and up',
    'teen',
    'teens',
    't',
    'pg-13',
    'pg13',
    'pg-15',
    'pg15',
    'frt',
    'fr13',
    '12',
    '12a',
    '13+',
  ],
  mature: [
    'mature',
    'm',
    'r',
    'hard r',
    'soft r',
    'frm',
    'fr15',
    '15',
    '16',
    '16+',
    'mature audiences',
  ],
  explicit: [
    'explicit',
    'ma',
    'nc-17',
    'nc17',
    'x',
    'xxx',
    'frao',
    'fr18',
    'adult',
    'adults only',
    '18',
    '18+',
    'r18',
  ],
  unrated: ['not rated', 'unrated', 'nr', 'none', 'exempt'],
};

const LEVEL_OF: ReadonlyMap<string, RatingLevel> = new Map(
  RATING_LEVELS.flatMap((level) =>
    WORDS[level].map((word): [string, RatingLevel] => [word, level]),
  ),
);

/**
 * The level an author's own word means, or undefined when it is in no vocabulary. What stands behind
 * the word in brackets or after a dash or comma explains it and is not part of it.
 */
export function levelOf(label: string): RatingLevel | undefined {
  const folded = label
    .toLowerCase()
    .replace(/\s*—.*$/, '')
    .replace(/–/g, '-')
    .replace(/^[([{"“]+|[)\]}"”]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const word = folded
    .replace(/\s*(?:[([;,:|]|\s-\s|\bfor\b).*$/, '')
    .replace(/[.!]+$/, '')
    .trim();
  const spellings = [
    folded,
    word,
    word.replace(/^rated /, ''),
    word.replace(/[- ]rated$/, ''),
    word.replace(' ', '-'),
  ];
  return spellings.map((spelling) => LEVEL_OF.get(spelling)).find((level) => level !== undefined);
}

/** A rating from an author's own word, kept exactly as written; undefined when no vocabulary knows it. */
export function readRating(label: string): Rating | undefined {
  const level = levelOf(label);
  return level === undefined ? undefined : { label, level };
}

/** A rating from an author's own word; what no vocabulary knows is unrated. */
export function ratingOf(label: string): Rating {
  return readRating(label) ?? { label, level: 'unrated' };
}

/** The word as its vocabulary spells it (`pg13` is `PG-13`); what is unknown stays as typed. */
export function canonicalLabel(label: string): string {
  return label;
}

/** How strong a level is, for comparing: unrated counts as strongest. */
export function strengthOf(level: RatingLevel): number {
  return RATING_LEVELS.indexOf(level);
}

/** Whether a rating is too strong for a limit; unrated is too strong for every limit. */
export function isStrongerThan(rating: Rating, limit: Rating): boolean {
  return rating.level === 'unrated' || strengthOf(rating.level) > strengthOf(limit.level);
}

/** The least age a rating is meant for, in years; undefined for what is unrated. */
export function leastAge({ level, age }: Rating): number | undefined {
  return age ?? (level === 'unrated' ? undefined : LEAST_AGE[level]);
}

/** The stricter of two ratings; the first of equals. An unrated part does not outweigh a stated one. */
export function stricter(a: Rating, b: Rating): Rating {
  if (a.level === 'unrated') return b.level === 'unrated' ? a : b;
  if (b.level === 'unrated') return a;
  return isStrongerThan(b, a) ? b : a;
}
