/**
 * The vocabularies people rate stories in. Equivalences across them are by age band and by what each
 * says of itself; no body has agreed on them. Where two vocabularies share a word, the first listed
 * reads it, and `tests/rating/vocabularies.test.ts` checks that they agree on its level.
 */
import type { RatingLevel } from '../story/types.ts';

/** A word of a vocabulary. */
export interface VocabularyEntry {
  /** Its canonical spelling. */
  readonly label: string;
  readonly level: RatingLevel;
  /** The least age in years that the vocabulary itself states for it. */
  readonly age?: number;
  /** Other spellings, as one would print them; case, spaces, dots and hyphens are ignored anyway. */
  readonly also?: readonly string[];
}

/** A rating vocabulary. */
export interface Vocabulary {
  readonly id: string;
  readonly name: string;
  /** Who defines it, and where. */
  readonly source: string;
  /** Its words with an age are plain least ages, which compare with one another year by year. */
  readonly plainAges?: true;
  readonly entries: readonly VocabularyEntry[];
}

const FICTION_RATINGS: Vocabulary = {
  id: 'fiction-ratings',
  name: 'Fiction Ratings (FanFiction.Net)',
  source: 'https://www.fictionratings.com/ (archived); the guide of https://www.fanfiction.net/',
  entries: [
    { label: 'K', level: 'general', age: 5 },
    { label: 'K+', level: 'guided', age: 9, also: ['K Plus'] },
    { label: 'T', level: 'teen', age: 13 },
    { label: 'M', level: 'mature', age: 16 },
    // Not the M of "Mature": explicit content for adults, which the archive does not take at all.
    { label: 'MA', level: 'explicit', age: 18 },
  ],
};

const AO3: Vocabulary = {
  id: 'ao3',
  name: 'Archive of Our Own',
  // Only Teen And Up names an age there ("may be inappropriate for audiences under 13").
  source: 'https://archiveofourown.org/tos_faq#ratings_faq',
  entries: [
    {
      label: 'General Audiences',
      level: 'general',
      also: ['General Audience', 'General', 'G'],
    },
    {
      label: 'Teen And Up Audiences',
      level: 'teen',
      age: 13,
      also: ['Teen And Up', 'Teen', 'Teens', 'T'],
    },
    { label: 'Mature', level: 'mature', also: ['Mature Audiences', 'Mature Audience', 'M'] },
    // A lone E is also the ESRB's Everyone; the stricter reading is the safer one.
    { label: 'Explicit', level: 'explicit', also: ['E'] },
    { label: 'Not Rated', level: 'unrated', also: ['No Rating', 'None', 'N/A'] },
  ],
};

const MPAA: Vocabulary = {
  id: 'mpaa',
  name: 'Motion Picture Association, and what fandom added to it',
  // R: "Under 17 requires accompanying parent"; NC-17: "No One 17 and Under Admitted".
  source: 'https://www.filmratings.com/; added by fandom: PG-15, NC-21, soft R, hard R',
  entries: [
    { label: 'G', level: 'general' },
    { label: 'PG', level: 'guided', also: ['Parental Guidance', 'Parental Guidance Suggested'] },
    { label: 'PG-13', level: 'teen', age: 13 },
    // Written for what is a little stronger than PG-13 and still not R: the level is that of PG-13.
    { label: 'PG-15', level: 'teen', age: 15 },
    { label: 'Soft R', level: 'mature', age: 17, also: ['Light R', 'Mild R'] },
    { label: 'R', level: 'mature', age: 17, also: ['Restricted'] },
    { label: 'Hard R', level: 'mature', age: 17 },
    { label: 'NC-17', level: 'explicit', age: 18 },
    { label: 'NC-21', level: 'explicit', age: 21 },
    // Its age changed over the years and by place; the level says enough.
    { label: 'X', level: 'explicit' },
    { label: 'XXX', level: 'explicit', also: ['XX'] },
    { label: 'Unrated', level: 'unrated', also: ['NR'] },
  ],
};

const FAN_RATED: Vocabulary = {
  id: 'fr',
  name: 'Fan Rated (archives since 2005)',
  source:
    'https://tfrrs.tripod.com/ (FRC, FRT, FRM, FRAO); https://fanlore.org/wiki/Twisting_the_Hellmouth (FR7 to FR21)',
  entries: [
    { label: 'FRC', level: 'general', also: ['Fan Rated Children'] },
    { label: 'FR7', level: 'guided', age: 7 },
    { label: 'FRT', level: 'teen', also: ['Fan Rated Teen', 'Fan Rated Teens'] },
    { label: 'FR13', level: 'teen', age: 13 },
    { label: 'FR15', level: 'mature', age: 15 },
    { label: 'FRM', level: 'mature', also: ['Fan Rated Mature'] },
    { label: 'FRAO', level: 'explicit', also: ['Fan Rated Adults Only'] },
    { label: 'FR18', level: 'explicit', age: 18 },
    { label: 'FR21', level: 'explicit', age: 21 },
  ],
};

const BBFC: Vocabulary = {
  id: 'bbfc',
  name: 'British Board of Film Classification',
  source: 'https://www.bbfc.co.uk/about-classification',
  plainAges: true,
  entries: [
    // U and PG keep nobody out, so they state no least age.
    { label: 'U', level: 'general', also: ['Universal'] },
    { label: 'PG', level: 'guided' },
    { label: '12', level: 'teen', age: 12, also: ['BBFC 12'] },
    { label: '12A', level: 'teen', age: 12, also: ['BBFC 12A'] },
    { label: '15', level: 'mature', age: 15, also: ['BBFC 15'] },
    { label: '18', level: 'explicit', age: 18, also: ['BBFC 18'] },
    { label: 'R18', level: 'explicit', age: 18, also: ['BBFC R18'] },
    { label: 'Exempt', level: 'unrated' },
  ],
};

const PEGI: Vocabulary = {
  id: 'pegi',
  name: 'Pan-European Game Information',
  source: 'https://pegi.info/what-do-the-labels-mean',
  plainAges: true,
  entries: [
    { label: 'PEGI 3', level: 'general', age: 3, also: ['3'] },
    { label: 'PEGI 7', level: 'guided', age: 7, also: ['7'] },
    { label: 'PEGI 12', level: 'teen', age: 12 },
    { label: 'PEGI 16', level: 'mature', age: 16, also: ['16'] },
    { label: 'PEGI 18', level: 'explicit', age: 18 },
  ],
};

const FSK: Vocabulary = {
  id: 'fsk',
  name: 'FSK, and the ages of fanfiktion.de',
  source:
    'https://www.fsk.de/ (§ 14 Jugendschutzgesetz); https://www.fanfiktion.de/p/ageadvice/0 (P6 to P18-AVL)',
  plainAges: true,
  entries: [
    { label: 'FSK 0', level: 'general', age: 0, also: ['ohne Altersbeschränkung'] },
    { label: 'FSK 6', level: 'general', age: 6 },
    { label: 'FSK 12', level: 'teen', age: 12 },
    { label: 'FSK 16', level: 'mature', age: 16 },
    { label: 'FSK 18', level: 'explicit', age: 18, also: ['keine Jugendfreigabe'] },
    { label: 'P6', level: 'general', age: 6 },
    { label: 'P12', level: 'teen', age: 12 },
    { label: 'P16', level: 'mature', age: 16 },
    { label: 'P18', level: 'explicit', age: 18 },
    { label: 'P18-AVL', level: 'explicit', age: 18 },
  ],
};

const ESRB: Vocabulary = {
  id: 'esrb',
  name: 'Entertainment Software Rating Board, where its words are nobody else’s',
  // Its initials E, T and M are left to AO3 and Fiction Ratings.
  source: 'https://www.esrb.org/ratings-guide/',
  plainAges: true,
  entries: [
    { label: 'Everyone', level: 'general', also: ['E for Everyone'] },
    { label: 'Everyone 10+', level: 'guided', age: 10, also: ['E10+'] },
    { label: 'Mature 17+', level: 'mature', age: 17, also: ['M17+'] },
    { label: 'Adults Only', level: 'explicit', age: 18, also: ['Adults Only 18+', 'Adult Only'] },
  ],
};

const TV: Vocabulary = {
  id: 'tv',
  name: 'TV Parental Guidelines',
  source: 'http://www.tvguidelines.org/ratings.html',
  entries: [
    { label: 'TV-Y', level: 'general' },
    { label: 'TV-Y7', level: 'guided', age: 7, also: ['TV-Y7-FV'] },
    { label: 'TV-G', level: 'general' },
    { label: 'TV-PG', level: 'guided' },
    { label: 'TV-14', level: 'teen', age: 14 },
    // "May be unsuitable for children under 17": milder than the MA of fiction.
    { label: 'TV-MA', level: 'mature', age: 17 },
  ],
};

const FRENCH: Vocabulary = {
  id: 'french',
  name: 'Films in France (CNC)',
  source: 'https://www.cnc.fr/ (code du cinéma et de l’image animée, art. R211-12)',
  plainAges: true,
  entries: [
    { label: 'Tous publics', level: 'general', also: ['Tout public'] },
    { label: '-12', level: 'teen', age: 12, also: ['Interdit aux moins de 12 ans'] },
    { label: '-16', level: 'mature', age: 16, also: ['Interdit aux moins de 16 ans'] },
    { label: '-18', level: 'explicit', age: 18, also: ['Interdit aux moins de 18 ans'] },
  ],
};

const SPANISH: Vocabulary = {
  id: 'spanish',
  name: 'Films in Spain (ICAA), and the ages of Spanish archives',
  source: 'https://www.boe.es/eli/es/res/2010/02/16/(1) (calificación por grupos de edad)',
  plainAges: true,
  entries: [
    {
      label: 'Todos los públicos',
      level: 'general',
      also: ['Todos los publicos', 'Para todos los públicos', 'Apta para todos los públicos', 'TP'],
    },
    { label: '+7', level: 'guided', age: 7, also: ['Mayores de 7', 'Mayores de 7 años'] },
    { label: '+12', level: 'teen', age: 12, also: ['Mayores de 12', 'Mayores de 12 años'] },
    { label: '+13', level: 'teen', age: 13, also: ['Mayores de 13', 'Mayores de 13 años'] },
    { label: '+16', level: 'mature', age: 16, also: ['Mayores de 16', 'Mayores de 16 años'] },
    { label: '+18', level: 'explicit', age: 18, also: ['Mayores de 18', 'Mayores de 18 años'] },
  ],
};

const RUSSIAN: Vocabulary = {
  id: 'russian',
  name: 'Ages of Russian archives',
  source: 'Federal law of Russia 436-FZ of 29 December 2010, art. 6–10',
  plainAges: true,
  entries: [
    { label: '0+', level: 'general', age: 0 },
    { label: '6+', level: 'general', age: 6 },
    { label: '12+', level: 'teen', age: 12 },
    { label: '16+', level: 'mature', age: 16 },
    { label: '18+', level: 'explicit', age: 18 },
  ],
};

const FANDOM: Vocabulary = {
  id: 'fandom',
  name: 'Words of lists and archives that belong to no scale',
  // Lemon is explicit, lime "a toned-down version of lemon" that fades to black.
  source:
    'https://fanlore.org/wiki/Lemon, https://fanlore.org/wiki/Lime, https://fanlore.org/wiki/Smut',
  entries: [
    { label: 'All Ages', level: 'general', also: ['All Audiences', 'Any Age', 'Family'] },
    { label: 'Lime', level: 'mature' },
    { label: 'Lemon', level: 'explicit' },
    { label: 'Smut', level: 'explicit' },
    { label: 'Adult', level: 'explicit', also: ['Adults'] },
  ],
};

/** Every vocabulary; where two share a word, the first of them reads it. */
export const VOCABULARIES: readonly Vocabulary[] = [
  FICTION_RATINGS,
  AO3,
  MPAA,
  FAN_RATED,
  BBFC,
  PEGI,
  FSK,
  ESRB,
  TV,
  FRENCH,
  SPANISH,
  RUSSIAN,
  FANDOM,
];

/**
 * The level a plain least age means, by bands that agree with the vocabularies above that state ages
 * (K 5+, FR7, BBFC 12, T 13+, BBFC 15, M 16+, MA 18+).
 * @param age in years
 */
export function levelOfAge(age: number): RatingLevel {
  if (age < 7) return 'general';
  if (age < 12) return 'guided';
  if (age < 15) return 'teen';
  return age < 18 ? 'mature' : 'explicit';
}
