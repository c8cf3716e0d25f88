import fc from 'fast-check';
import type { LineRange, RuleSettings } from '../../src/config/rule-options.ts';
import { RULE_IDS } from '../../src/normalize/rules/rules.ts';

/** What messy stories are made of, so that the rules meet each other in every order. */
const fragment = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'he',
      'She',
      "don't",
      'Chapter',
      'one',
      'Part',
      'II',
      'well-known',
      'café',
      'naïve',
      'x',
      'oOo',
      'I',
      'STOP',
      'NEVER',
      'Dear',
      'love',
      'P.S.',
      'A/N:',
      'Rating:',
      'Title:',
      'By',
      'Name:',
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ' ',
      ' ',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n\n\n',
      '\r\n',
      '\t',
      '\u00A0',
      '\f',
      '\u2028',
      '    ',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '*',
      '**',
      '_',
      '__',
      '<',
      '>',
      '/',
      '//',
      '::',
      '~',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '--',
      '---',
      '-',
      ' - ',
      '- ',
      '—',
      '..',
      '...',
      '. . .',
      '…',
      '.',
      ',',
      '?',
      '!',
      '!!!',
      ':',
      ';',
      '***',
      '~*~',
      '* * *',
      '#',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<> indicates thoughts\n',
      '** = emphasis\n',
      'Chapter 1\n\n',
      '\n\nChapter Two: Title\n\n',
      '(1/3)',
      'â€™',
      'Ã©',
      '&quot;',
      '&#8217;',
      '\\u0026quot;',
      '&lt;b&gt;',
      '<b>',
      '</b>',
      '<3',
      '&',
      ']]>',
      '<!--',
      '\u0000',
      '\u0007',
      '\uFFFE',
      '\u00AD',
      '\u200B',
      '\uFEFF',
      '\uD800',
      'ﬁ',
      'e\u0301',
      '👩‍🚀',
      '漢字',
      'שלום',
      '١٢',
      'ǅ',
      'ß',
      '½',
      '²',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** A story as messy as they come: words, marks, spaces and breaks in any order. */
export const messyText: fc.Arbitrary<string> = fc
  .array(fragment, { maxLength: 120 })
  .map((parts) => parts.join(''));

/** A few fragments, to put between other things. */
export const messyPiece: fc.Arbitrary<string> = fc
  .array(fragment, { maxLength: 15 })
  .map((parts) => parts.join(''));

/** What a config says about the rules. */
interface Control {
  readonly rules: RuleSettings;
  readonly lines: LineRange[];
  readonly protect: RegExp[];
}

/** What people may say about the rules, in any combination. */
export const someControl: fc.Arbitrary<Control> = fc.record({
  rules: fc
    .record({
      off: fc.uniqueArray(fc.constantFrom(...RULE_IDS), { maxLength: 6 }),
      as: fc.constantFrom('kept', 'small-caps', 'emphasis'),
      most: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ off, as, most }): RuleSettings => ({
      capitals: { as },
      repeats: { most },
      ...Object.fromEntries(off.map((rule) => [rule, false])),
    })),
  lines: fc.array(
    fc
      .record({
        from: fc.integer({ min: 1, max: 40 }),
        length: fc.integer({ min: 0, max: 12 }),
        rules: fc.dictionary(fc.constantFrom(...RULE_IDS), fc.boolean(), { maxKeys: 8 }),
      })
      .map(({ from, length, rules }) => ({ file: 'story.txt', from, to: from + length, rules })),
    { maxLength: 4 },
  ),
  protect: fc.subarray([/[A-Z]{2,}/gu, /\*[^*]*\*?/gu, /-+|\.+/gu, /"[^"]*"/gu, /\w-/gu, /.*/gu], {
    maxLength: 2,
  }),
});
