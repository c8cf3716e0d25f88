import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DESIGNS } from '../../src/cover/designs/designs.ts';
import { contrast, schemeOf, SCHEMES, TEXT_CONTRAST } from '../../src/cover/colours.ts';
import { SAFE } from '../../src/cover/composition.ts';
import type { CoverWords } from '../../src/cover/words.ts';
import { compose, drawCover } from '../support/compiled.ts';

const DESIGN_IDS = DESIGNS.map(({ id }) => id);

const WORDS: CoverWords = {
  title: 'The Winter Garden',
  subtitle: 'Letters from a House by the Sea',
  bylines: ['Margaret Ellis, Tom Hale and Ann Bellamy', 'Margaret Ellis and 2 others'],
  series: 'The Bellamy Letters · 2',
  rating: 'Teen',
  language: 'en',
};

/** Titles of many scripts, and none at all. */
const TITLES = [
  'Salt',
  'What the River Said to the Bridge on the Night That the Lamps Went Out',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'x'.repeat(300),
  'A long tale of many words '.repeat(40),
  '銀河鉄道の夜に会いましょう',
  '我们在春天的河边等你',
  '겨울 정원의 편지',
  'ألف ليلة وليلة',
  'הבית שעל שפת הים (2)',
  'सर्दियों का बगीचा',
  'Мастер зимнего сада',
  'Ο κήπος του χειμώνα',
  'Khu vườn mùa đông',
  '🎉',
];

function textsOutside(words: CoverWords): readonly string[] {
  return DESIGN_IDS.flatMap((design) =>
    compose(words, { design }).lettering.flatMap(({ text: { bounds, lines } }) =>
      bounds === undefined ||
      (bounds.x >= SAFE.x - 1 &&
        bounds.y >= SAFE.y - 1 &&
        bounds.x + bounds.width <= SAFE.x + SAFE.width + 1 &&
        bounds.y + bounds.height <= SAFE.y + SAFE.height + 1)
        ? []
        : [`${design}: ${lines.join(' / ')}`],
    ),
  );
}

describe('a drawn cover', () => {
  test.each(DESIGN_IDS)('%s is the same bytes twice, and not large', (design) => {
    const [one, other] = [drawCover(WORDS, { design }), drawCover(WORDS, { design })];
    expect(Buffer.compare(one.cover.bytes, other.cover.bytes)).toBe(0);
    expect(one.cover.bytes.length).toBeLessThan(400_000);
    const view = Buffer.from(one.cover.bytes);
    expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([1600, 2560]);
    expect(one.diagnostics).toEqual([]);
  });

  test.each(TITLES)('has all its words inside: %s', (title) => {
    expect(textsOutside({ ...WORDS, title, bylines: [title, 'x'] })).toEqual([]);
  });

  test('has all its words inside, whatever they are', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(...TITLES.flatMap((title) => title.split(' '))),
    );
    const title = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(title, (text) => {
        expect(textsOutside({ ...WORDS, title: text, subtitle: text })).toEqual([]);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  test.each([
    ['The House of the Rising Sun', /(?:of|the)$/i],
    ['銀河鉄道の夜に会いましょう', /^[しょうー、。]/],
  ])('%s has no line that ends or begins ill', (title, ill) => {
    for (const design of DESIGN_IDS) {
      const lines = compose({ ...WORDS, title }, { design }).lettering.find(
        ({ text }) => text.lines.join(' ').replaceAll(' ', '') === title.replaceAll(' ', ''),
      )?.text.lines;
      expect(lines?.slice(0, -1).filter((line) => ill.test(line))).toEqual([]);
    }
  });

  test('says so when it cuts a title, in the picture only', () => {
    const { lettering } = compose({ ...WORDS, title: 'word '.repeat(300) }, { design: 'bands' });
    expect(lettering.some(({ text }) => text.isCut && text.lines.at(-1)?.endsWith('…'))).toBe(true);
  });

  test('names fewer authors where all of them do not fit', () => {
    const bylines = ['Somebody With a Name '.repeat(30), 'Ann and 29 others'] as const;
    const { lettering } = compose({ ...WORDS, bylines }, { design: 'classic' });
    expect(lettering.flatMap(({ text }) => text.lines).join(' ')).toContain('ANN AND 29 OTHERS');
  });

  test('leaves out what no font has, with a message', () => {
    const { diagnostics } = drawCover({ ...WORDS, title: 'Party 🎉 Time' }, { design: 'tiles' });
    expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      expect.stringContaining(
        'cover-without-glyph: the fonts of the drawn cover have no letters for 🎉',
      ),
    ]);
  });

  test('right-to-left titles begin on the right, and letters of Arabic join', () => {
    const { lettering } = compose(
      { ...WORDS, title: 'ليلة', subtitle: undefined },
      { design: 'poster' },
    );
    const [title] = lettering;
    const bounds = title?.text.bounds;
    expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBeGreaterThan(SAFE.x + SAFE.width - 60);
    // Four letters by themselves are far wider than one joined word.
    const apart = compose({ ...WORDS, title: 'ل ي ل ة' }, { design: 'poster' }).lettering[0];
    expect(title?.text.size).toBeGreaterThanOrEqual(apart?.text.size ?? Infinity);
  });
});

describe('colours', () => {
  test.each(SCHEMES.map((scheme) => [scheme.deep.toString(16), scheme] as const))(
    '%s can be read on its paper',
    (_, { deep, paper }) => {
      expect(contrast(deep, paper)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    },
  );

  test('any colour can be chosen, and words can still be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const { deep, paper } = schemeOf(colour);
        expect(contrast(deep, paper)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
    );
  });

  test('of lettering is told from what it stands on, in every design', () => {
    for (const title of TITLES.slice(0, 4)) {
      for (const design of DESIGN_IDS) {
        for (const { colour, on } of compose({ ...WORDS, title }, { design }).lettering)
          expect(contrast(colour, on)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }
    }
  });
});
