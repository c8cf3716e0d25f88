import { describe, expect, test } from '@jest/globals';
import { canonicalLabel, isStrongerThan, ratingOf, readRating } from '../../src/rating/scale.ts';
import { levelOfAge, VOCABULARIES, type VocabularyEntry } from '../../src/rating/vocabularies.ts';
import { RATING_LEVELS, type RatingLevel } from '../../src/story/types.ts';

/** Every spelling, with the entry that reads it: that of the first vocabulary that has it. */
const READ_BY = new Map<string, VocabularyEntry>();
for (const { entries } of VOCABULARIES)
  for (const entry of entries)
    for (const spelling of [entry.label, ...(entry.also ?? [])])
      if (!READ_BY.has(spelling)) READ_BY.set(spelling, entry);

describe('the vocabularies', () => {
  test.each([...READ_BY])('%s is read, and printed as it is', (spelling, { level, age }) => {
    // `toEqual` leaves open whether an age of undefined is there; it must not be.
    expect(readRating(spelling)).toStrictEqual(
      age === undefined ? { label: spelling, level } : { label: spelling, level, age },
    );
    expect(canonicalLabel(spelling.toLowerCase())).toBe(spelling);
  });

  test('have every level', () => {
    const levels = new Set(VOCABULARIES.flatMap(({ entries }) => entries.map((e) => e.level)));
    expect(RATING_LEVELS.filter((level) => !levels.has(level))).toEqual([]);
  });

  test.each(VOCABULARIES)(
    '$id has every spelling once, and ages that rise with the level',
    (vocabulary) => {
      const { entries } = vocabulary;
      const spellings = entries.flatMap(({ label, also = [] }) => [label, ...also]);
      expect(spellings).toEqual([...new Set(spellings)]);
      const falling = entries.flatMap((a) =>
        entries.filter(
          (b) =>
            RATING_LEVELS.indexOf(a.level) < RATING_LEVELS.indexOf(b.level) &&
            (a.age ?? -Infinity) >= (b.age ?? Infinity),
        ),
      );
      expect(falling).toEqual([]);
    },
  );

  test('vocabularies that share a word agree on its level', () => {
    const levels = new Map<string, Set<RatingLevel>>();
    for (const { entries } of VOCABULARIES)
      for (const { label, level, also = [] } of entries)
        for (const word of [label, ...also])
          levels.set(word, new Set([...(levels.get(word) ?? []), level]));
    expect([...levels].filter(([, meant]) => meant.size > 1)).toEqual([]);
  });

  test('each says who defines it', () => {
    expect(VOCABULARIES.filter(({ name, source }) => name === '' || source.length < 10)).toEqual(
      [],
    );
  });

  test('a stated age is of the level’s band; only PG-15, which is milder than R, is not', () => {
    const odd = VOCABULARIES.flatMap(({ entries }) => entries).filter(
      ({ level, age }) => age !== undefined && levelOfAge(age) !== level,
    );
    expect(odd.map(({ label }) => label)).toEqual(['PG-15']);
  });
});

describe('plain ages', () => {
  test.each([
    [0, 'general'],
    [6, 'general'],
    [7, 'guided'],
    [11, 'guided'],
    [12, 'teen'],
    [14, 'teen'],
    [15, 'mature'],
    [17, 'mature'],
    [18, 'explicit'],
    [21, 'explicit'],
  ] as const)('from %s it is %s', (age, level) => {
    expect(levelOfAge(age)).toBe(level);
    expect(readRating(`${String(age)}+`)).toStrictEqual({
      label: `${String(age)}+`,
      level,
      age,
    });
  });

  test.each([
    '14+',
    '14 +',
    '14 plus',
    '14 and up',
    '14 & up',
    '14 and over',
    '14 or older',
    'ages 14 and up',
    'Ages 14+',
    'over 14',
    'over 14s',
    'age 14',
    'aged 14 and above',
    '14 years and older',
    '14 years +',
    'ab 14',
    'ab 14 Jahren',
    'à partir de 14 ans',
    '(14+)',
    'Rated 14+ for language',
    '14+ only',
  ])('%s is 14+', (label) => {
    expect(readRating(label)).toStrictEqual({ label, level: 'teen', age: 14 });
    expect(canonicalLabel(label)).toBe('14+');
  });

  test.each([
    ['13', 13],
    ['14', 14],
    ['17', 17],
    ['21', 21],
  ])('a bare %s is an age', (label, age) => {
    expect(readRating(label)?.age).toBe(age);
    expect(canonicalLabel(label)).toBe(label);
  });

  test.each([
    '5',
    '8',
    '10',
    '42',
    '22+',
    '1999',
    '10/10',
    '3 stars',
    '14 chapters',
    '14 years later',
  ])('%s is no age to rate for', (label) => {
    expect(readRating(label)).toBeUndefined();
  });
});

/** Limits, and for each canonical word whether it is too strong for them. */
const LIMITS = ['teen', 'PG-13', '12', '16+'] as const;
const TOO_STRONG: readonly (readonly [string, string])[] = [
  // One character a limit: x is too strong.
  ['K', '....'],
  ['K+', '....'],
  ['T', '....'],
  ['M', 'xxx.'],
  ['MA', 'xxxx'],
  ['General Audiences', '....'],
  ['Teen And Up Audiences', '....'],
  ['Mature', 'xxx.'],
  ['Explicit', 'xxxx'],
  ['Not Rated', 'xxxx'],
  ['G', '....'],
  ['PG', '....'],
  ['PG-13', '....'],
  ['PG-15', '....'],
  ['Soft R', 'xxx.'],
  ['R', 'xxx.'],
  ['Hard R', 'xxx.'],
  ['NC-17', 'xxxx'],
  ['NC-21', 'xxxx'],
  ['X', 'xxxx'],
  ['XXX', 'xxxx'],
  ['Unrated', 'xxxx'],
  ['FRC', '....'],
  ['FR7', '....'],
  ['FRT', '....'],
  ['FR13', '....'],
  ['FR15', 'xxx.'],
  ['FRM', 'xxx.'],
  ['FRAO', 'xxxx'],
  ['FR18', 'xxxx'],
  ['FR21', 'xxxx'],
  ['U', '....'],
  ['12', '....'],
  ['12A', '....'],
  ['15', 'xxx.'],
  ['18', 'xxxx'],
  ['R18', 'xxxx'],
  ['Exempt', 'xxxx'],
  ['PEGI 3', '....'],
  ['PEGI 7', '....'],
  ['PEGI 12', '....'],
  ['PEGI 16', 'xxx.'],
  ['PEGI 18', 'xxxx'],
  ['FSK 0', '....'],
  ['FSK 6', '....'],
  ['FSK 12', '....'],
  ['FSK 16', 'xxx.'],
  ['FSK 18', 'xxxx'],
  ['P6', '....'],
  ['P12', '....'],
  ['P16', 'xxx.'],
  ['P18', 'xxxx'],
  ['P18-AVL', 'xxxx'],
  ['Everyone', '....'],
  ['Everyone 10+', '....'],
  // 17 years against 16.
  ['Mature 17+', 'xxxx'],
  ['Adults Only', 'xxxx'],
  ['TV-Y', '....'],
  ['TV-Y7', '....'],
  ['TV-G', '....'],
  ['TV-PG', '....'],
  ['TV-14', '....'],
  ['TV-MA', 'xxx.'],
  ['Tous publics', '....'],
  ['-12', '....'],
  ['-16', 'xxx.'],
  ['-18', 'xxxx'],
  ['Todos los públicos', '....'],
  ['+7', '....'],
  ['+12', '....'],
  // 13 years against 12; with a word that is not a plain age, levels count.
  ['+13', '..x.'],
  ['+16', 'xxx.'],
  ['+18', 'xxxx'],
  ['0+', '....'],
  ['6+', '....'],
  ['12+', '....'],
  ['14+', '..x.'],
  ['16+', 'xxx.'],
  ['17+', 'xxxx'],
  ['18+', 'xxxx'],
  ['All Ages', '....'],
  ['Lime', 'xxx.'],
  ['Lemon', 'xxxx'],
  ['Smut', 'xxxx'],
  ['Adult', 'xxxx'],
];

describe('limits', () => {
  test.each(TOO_STRONG)(`%s against ${LIMITS.join(', ')}: %s`, (label, signs) => {
    const found = LIMITS.map((limit) =>
      isStrongerThan(ratingOf(label), ratingOf(limit)) ? 'x' : '.',
    );
    expect(found.join('')).toBe(signs);
  });

  test('every canonical word is compared', () => {
    const compared = new Set(TOO_STRONG.map(([label]) => label));
    const labels = VOCABULARIES.flatMap(({ entries }) => entries.map(({ label }) => label));
    expect(labels.filter((label) => !compared.has(label))).toEqual([]);
  });
});

describe('more than a word', () => {
  test.each([
    ['PG-13 to R', 'R', 'mature'],
    ['PG-13/R', 'R', 'mature'],
    ['R/NC-17', 'NC-17', 'explicit'],
    ['T-M', 'M', 'mature'],
    ['PG - R', 'R', 'mature'],
    ['K+ - T', 'T', 'teen'],
    ['R-NC-17', 'NC-17', 'explicit'],
    ['NC-17 - PG', 'NC-17', 'explicit'],
    ['G-PG-13', 'PG-13', 'teen'],
    ['PG–R', 'R', 'mature'],
    ['G through NC-17', 'NC-17', 'explicit'],
    ['R or NC-17', 'NC-17', 'explicit'],
    ['PG->R', 'R', 'mature'],
    ['G, PG and R', 'R', 'mature'],
    ['12+ to 14+', '14+', 'teen'],
    ['PG to R for violence', 'R', 'mature'],
    ['PG-13 (R later)', 'R', 'mature'],
    ['PG, NC-17 for chapter 4', 'NC-17', 'explicit'],
    ['Not Rated/Mature', 'Mature', 'mature'],
  ] as const)('of %s the strictest holds: %s', (label, canonical, level) => {
    expect(readRating(label)).toMatchObject({ label, level });
    expect(canonicalLabel(label)).toBe(canonical);
  });

  test.each([
    ['PG-13 for language', 'PG-13'],
    ['R (violence)', 'R'],
    ['Rated R, just in case', 'R'],
    ['R due to violence', 'R'],
    ['PG - violence', 'PG'],
    ['T — language', 'T'],
    ['M: for the language', 'M'],
    ['strong PG-13', 'PG-13'],
    ['high T', 'T'],
    ['T+', 'T'],
    ['hard R', 'Hard R'],
    ['a very hard R', 'Hard R'],
    ['light r', 'Light R'],
    ['R-ish', 'R'],
    ['PG13', 'PG-13'],
    ['PG 13', 'PG-13'],
    ['P.G.-13', 'PG-13'],
    ['NC17', 'NC-17'],
    ['nc-17.', 'NC-17'],
    ['Rating: R', 'R'],
    ['Rating - R', 'R'],
    ['G-rated', 'G'],
    ['X-rated', 'X'],
    ['M for Mature', 'M'],
    ['Fiction Rated: M', 'M'],
    ['Rated: Fiction  M', 'M'],
    ['Rated: Fiction K+ - English - Romance - Chapters: 3', 'K+'],
    ['Teen & Up', 'Teen And Up'],
    ['teen and up audiences', 'Teen And Up Audiences'],
    ['for mature audiences only', 'Mature Audiences'],
    ['probably PG overall', 'PG'],
    ['Teen (for now)', 'Teen'],
    ['not rated yet', 'Not Rated'],
    ['[R]', 'R'],
    ['"R"', 'R'],
    ['“R”', 'R'],
    ['**PG-13**', 'PG-13'],
    ['teen', 'Teen'],
    ['tv14', 'TV-14'],
    ['fsk16', 'FSK 16'],
    ['R, M/M', 'R'],
    ['NC-17 slash', 'NC-17'],
    ['Gen, PG', 'PG'],
  ])('%s is %s', (label, canonical) => {
    expect(canonicalLabel(label)).toBe(canonical);
    expect(readRating(label)).toStrictEqual({ ...readRating(canonical), label });
  });

  test('an age is the range’s stricter end’s', () => {
    expect(readRating('PG-13 to R')?.age).toBe(17);
    expect(readRating('T/Explicit')).not.toHaveProperty('age');
  });
});

describe('no ratings', () => {
  test.each([
    'M/M',
    'M / M',
    'm/m',
    'F/F',
    'M/F',
    'F/M/M',
    'MxM',
    'slash',
    'Slash',
    'het',
    'femslash',
    'Gen',
    'Het/Slash',
    'K/S',
    'Spicy',
    'Rather good',
    'X-Files',
    'T’Pol/Trip',
    'AU',
    'see inside',
    'PG-13/Romance',
    '-',
    '?',
    '',
  ])('%p is in no vocabulary', (label) => {
    expect(readRating(label)).toBeUndefined();
    expect(canonicalLabel(label)).toBe(label);
    expect(ratingOf(label)).toStrictEqual({ label, level: 'unrated' });
  });

  test('Mature is not MA, and a pairing beside a rating leaves it what it is', () => {
    expect(ratingOf('Mature').level).toBe('mature');
    expect(ratingOf('MA').level).toBe('explicit');
    expect(ratingOf('M, M/M').level).toBe('mature');
  });

  test('a label of any length is read in no time', () => {
    for (const piece of [' ', '-', '(', 'R-', 'PG to ', 'very ', '!', '14 ', 'for '])
      expect(ratingOf(piece.repeat(100_000)).label).toHaveLength(piece.length * 100_000);
  });
});
