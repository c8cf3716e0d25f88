/** The categories of strong content that the rating advice knows. */
import type { RatingLevel } from '../story/types.ts';

/** The categories, in the order in which they are reported. Each has a list, `terms/<category>.txt`. */
export const CATEGORIES = [
  'language',
  'sexual',
  'violence',
  'self-harm',
  'slurs',
  'substances',
] as const;

/** A category of strong content. */
export type Category = (typeof CATEGORIES)[number];

/** A level that a rating can state. */
export type StatedLevel = Exclude<RatingLevel, 'unrated'>;

/** What the advice knows about a category besides its list. */
interface CategoryTraits {
  /** Its name in messages. */
  readonly title: string;
  /** How authors name it in warnings, tags and notes. */
  readonly declaredBy: RegExp;
  /** From how many hits in a chapter on a story usually has which rating, rising. */
  readonly usual: readonly (readonly [hits: number, level: StatedLevel])[];
}

/**
 * The one table of thresholds. No rating scale counts words, so the numbers are ours, chosen so that doubtful
 * cases raise nothing. The comment above each names what it leans on. FR is FictionRatings (which FanFiction.net
 * uses), MPA the "Classification and Rating Rules" of the Motion Picture Association, BBFC the "Classification
 * Guidelines" of the British Board of Film Classification.
 */
export const TRAITS: Readonly<Record<Category, CategoryTraits>> = {
  language: {
    title: 'strong language',
    declaredBy: /language|swear|profan|curs(?:e|ing)|foul|cuss/i,
    // FR T: "minor coarse language". MPA: one of the harsher words is PG-13, more than one usually R. BBFC 12A:
    // strong language only if infrequent. The list has milder words than those of the MPA: hence four, not two.
    usual: [
      [1, 'teen'],
      [4, 'mature'],
    ],
  },
  sexual: {
    title: 'sexual content',
    declaredBy: /sex|smut|lemon|porn|pwp|explicit|nud(?:e|ity)|rape|non-?con|dub-?con|kink|erotic/i,
    // BBFC 12A: sex may be briefly portrayed, at 15 without strong detail; strong detail is 18. A word may be a
    // mention; two are a scene; a scene that needs ten is told in detail.
    usual: [
      [1, 'teen'],
      [2, 'mature'],
      [10, 'explicit'],
    ],
  },
  violence: {
    title: 'graphic violence',
    declaredBy: /violen|gore|blood|torture|murder|mutilat|kill|body horror|graphic/i,
    // BBFC 12A: no emphasis on injuries or blood, but occasional gory moments; strong gore is 15 and up.
    usual: [
      [1, 'teen'],
      [3, 'mature'],
    ],
  },
  'self-harm': {
    title: 'self-harm or suicide',
    declaredBy: /suicid|self[- ]?(?:harm|injur|mutilat)|cutting/i,
    // BBFC 12A: suicide and self-harm no more than touched on; dwelt on, 15.
    usual: [
      [1, 'teen'],
      [2, 'mature'],
    ],
  },
  slurs: {
    title: 'slurs',
    declaredBy:
      /slur|racis|homophob|transphob|ableis|anti-?semit|bigot|hate speech|prejudice|discriminat/i,
    // BBFC: discriminatory language is an issue at any level below 15, unless clearly condemned, which no list
    // can see.
    usual: [[1, 'mature']],
  },
  substances: {
    title: 'drugs or drunkenness',
    declaredBy: /drug|alcohol|drunk|drink|substance|addict|overdos|intoxic/i,
    // MPA: drug use asks for PG-13 at least. A drunk who is only passed in the street is not drug use: hence two.
    usual: [[2, 'teen']],
  },
};
