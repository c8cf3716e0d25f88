import { describe, expect, test } from '@jest/globals';
import { adviseOn, declaredIn, levelFor } from '../../src/advice/advise.ts';
import { CATEGORIES } from '../../src/advice/categories.ts';
import { ratingAdvice } from '../../src/advice/rating-advice.ts';
import { ratingOf } from '../../src/rating/scale.ts';
import type { Block, Book, Chapter, ContentNotice } from '../../src/story/types.ts';

/** Blocks of these paragraphs, five lines each from the first on, all in one file. */
function paragraphs(texts: readonly string[], long = false): readonly Block[] {
  return texts.map((value, index) => ({
    type: 'paragraph',
    content: [
      { type: 'text', value: value.slice(0, 5) },
      { type: 'emphasis', children: [{ type: 'text', value: value.slice(5) }] },
    ],
    source: { file: 'a.txt', first: index * 5 + 1, last: index * 5 + (long ? 4 : 1) },
  }));
}

interface Parts {
  readonly texts: readonly string[];
  readonly rating?: string;
  readonly warnings?: readonly string[];
  readonly contentNotes?: string;
  readonly language?: string;
  readonly long?: boolean;
}

function bookOf({
  texts,
  rating,
  warnings = [],
  contentNotes,
  language = 'en-GB',
  long,
}: Parts): Book {
  const notice: ContentNotice = {
    rating: rating === undefined ? undefined : ratingOf(rating),
    warnings,
    contentNotes,
  };
  const chapter: Chapter = {
    key: 'one',
    heading: { label: 'Chapter 1' },
    blocks: paragraphs(texts, long),
    source: { file: 'rain.txt', first: 1, last: 1 },
  };
  return {
    metadata: {
      title: 'Rain',
      authors: [],
      language,
      identifier: 'urn:x',
      subjects: [],
      modified: '2026-11-21T00:00:00Z',
    },
    notice,
    stories: [
      {
        slug: 'rain',
        title: 'Rain',
        authors: [],
        language,
        notice,
        fields: [],
        chapters: [chapter],
      },
    ],
  };
}

function idsOf(parts: Parts, explain = false): readonly string[] {
  return ratingAdvice(bookOf(parts), explain).map(({ id }) => id);
}

const SWEARING = ['Shit, it rained.', 'It rained.', 'It was a fucking shame.'];

describe('the levels', () => {
  test.each([
    ['language', 1, 'teen'],
    ['language', 3, 'teen'],
    ['language', 4, 'mature'],
    ['sexual', 1, 'teen'],
    ['sexual', 2, 'mature'],
    ['sexual', 10, 'explicit'],
    ['violence', 1, 'teen'],
    ['violence', 3, 'mature'],
    ['self-harm', 1, 'teen'],
    ['self-harm', 2, 'mature'],
    ['slurs', 1, 'mature'],
    ['substances', 1, 'general'],
    ['substances', 2, 'teen'],
  ] as const)('%s found %i times is usually %s', (category, count, level) => {
    expect(levelFor(category, count)).toBe(level);
  });

  test('nothing found asks for none', () => {
    for (const category of CATEGORIES) expect(levelFor(category, 0)).toBe('general');
  });
});

describe('what is declared', () => {
  test.each([
    ['graphic violence', 'violence'],
    ['Suicide', 'self-harm'],
    ['self harm', 'self-harm'],
    ['drug use', 'substances'],
    ['Alcoholism', 'substances'],
    ['Strong language', 'language'],
    ['swearing', 'language'],
    ['sexual content', 'sexual'],
    ['Smut', 'sexual'],
    ['racist slurs', 'slurs'],
    ['period-typical homophobia', 'slurs'],
  ] as const)('the warning "%s" declares %s', (warning, category) => {
    expect([...declaredIn({ warnings: [warning] })]).toContain(category);
  });

  test.each(['No violence', 'No Archive Warnings Apply', 'spiders', 'no drugs'])(
    'the warning "%s" declares nothing',
    (warning) => {
      expect([...declaredIn({ warnings: [warning] })]).toEqual([]);
    },
  );

  test('a rating that gives its reason, and a note, declare too', () => {
    expect([...declaredIn({ rating: ratingOf('PG-13 (language)'), warnings: [] })]).toEqual([
      'language',
    ]);
    expect([...declaredIn({ warnings: [], contentNotes: 'No gore. There is drinking.' })]).toEqual([
      'substances',
    ]);
  });

  test('a declared category is found but not advised on', () => {
    const [advice] = adviseOn(bookOf({ texts: SWEARING, rating: 'K', warnings: ['swearing'] }));
    expect(advice?.findings.map(({ category, declared }) => [category, declared])).toEqual([
      ['language', true],
    ]);
    expect(idsOf({ texts: SWEARING, rating: 'K', warnings: ['swearing'] })).toEqual([]);
  });
});

describe('the messages', () => {
  test('tell count, lines and level, at the first place, and what lists cannot see', () => {
    const [stronger, closing, ...rest] = ratingAdvice(
      bookOf({ texts: SWEARING, rating: 'K' }),
      false,
    );
    expect(rest).toEqual([]);
    expect(stronger).toMatchObject({
      id: 'advice-stronger',
      severity: 'info',
      file: 'a.txt',
      line: 1,
    });
    expect(stronger?.message).toBe(
      '"Rain: Chapter 1" is rated K, but contains what looks like strong language: 2 (lines 1, 11); that usually means teen or a warning',
    );
    expect(closing).toMatchObject({ id: 'advice-is-a-word-list', severity: 'info' });
    expect(closing?.message).toContain('irony');
    expect(closing?.message).toContain('English only');
  });

  test('are none when the rating is strong enough, or nothing was found', () => {
    expect(idsOf({ texts: SWEARING, rating: 'T' })).toEqual([]);
    expect(idsOf({ texts: SWEARING, rating: 'NC-17' })).toEqual([]);
    expect(idsOf({ texts: ['It rained.'], rating: 'K' })).toEqual([]);
    expect(idsOf({ texts: ['It rained.'] })).toEqual([]);
  });

  test('name the lines of a block that spans several', () => {
    const parts = { texts: SWEARING, rating: 'K', long: true };
    const [stronger, hit] = ratingAdvice(bookOf(parts), true);
    expect(stronger?.message).toContain('(lines 1–4, 11–14)');
    expect(hit?.message).toBe('strong language: «Shit», it rained. (lines 1–4)');
  });

  test('say which level an unrated chapter looks like', () => {
    const texts = [...SWEARING, 'He slit his throat.'];
    for (const rating of [undefined, 'Not Rated', 'Whatever']) {
      const [unrated, closing] = ratingAdvice(
        bookOf({ texts, ...(rating === undefined ? {} : { rating }) }),
        false,
      );
      expect(unrated?.id).toBe('advice-unrated');
      expect(unrated?.message).toBe(
        '"Rain: Chapter 1" is not rated; its words suggest teen: strong language 2 (lines 1, 11), graphic violence 1 (line 16)',
      );
      expect(closing?.id).toBe('advice-is-a-word-list');
    }
  });

  test('list a dozen blocks and count the others, each block once', () => {
    const texts = Array.from({ length: 20 }, () => 'Shit, oh shit.');
    const [stronger] = ratingAdvice(bookOf({ texts, rating: 'T' }), false);
    expect(stronger?.message).toContain('strong language: 40 (lines 1, 6, 11,');
    expect(stronger?.message).toContain('51, 56 and 8 more)');
    expect(stronger?.message).toContain('usually means mature');
  });
});

describe('explained', () => {
  test('every hit is shown in context, also where the rating is strong enough', () => {
    const messages = ratingAdvice(bookOf({ texts: SWEARING, rating: 'M' }), true);
    expect(messages.map(({ id, line, message }) => [id, line, message])).toEqual([
      ['advice-hit', 1, 'strong language: «Shit», it rained.'],
      ['advice-hit', 11, 'strong language: It was a «fucking» shame.'],
      ['advice-is-a-word-list', undefined, expect.anything()],
    ]);
  });

  test('the context is cut at words', () => {
    const text = `${'very '.repeat(30)}much shit happened ${'often '.repeat(30)}`.trim();
    const [, hit] = ratingAdvice(bookOf({ texts: [text], rating: 'K' }), true);
    expect(hit?.message).toMatch(
      /^strong language: …(?:very )+much «shit» happened (?:often ?)+…$/,
    );
    expect(hit?.message.length).toBeLessThan(130);
  });

  test('nothing found is said', () => {
    expect(idsOf({ texts: ['It rained.'] }, true)).toEqual(['advice-nothing-found']);
  });

  test('a story in another language is named, and only when asked', () => {
    const french = { texts: ['Shit, il pleut.'], language: 'fr' };
    expect(idsOf(french)).toEqual([]);
    expect(idsOf(french, true)).toEqual(['advice-english-only']);
    expect(ratingAdvice(bookOf(french), true)[0]?.message).toContain('"fr"');
  });
});

test('nothing is ever more than information', () => {
  const texts = [...SWEARING, 'He slit his throat.', 'They had sex.', 'She shot up heroin.'];
  for (const explain of [false, true])
    for (const { severity } of ratingAdvice(bookOf({ texts }), explain))
      expect(severity).toBe('info');
});
