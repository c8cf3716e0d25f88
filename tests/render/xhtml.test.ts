import { expect, test } from '@jest/globals';
import { escapeText } from '../../src/render/xhtml.ts';

test.each([
  ['plain text stays', 'One “two”, שלום.', 'One “two”, שלום.'],
  ['markup is text', '<a href="x">&', '&lt;a href=&quot;x&quot;&gt;&amp;'],
  ['what XML forbids goes', 'a\u0000b\uFFFEc\uD800d', 'abcd'],
  ['a turn that ends stays', 'a \u202Bb\u202C c \u2067d\u2069', 'a \u202Bb\u202C c \u2067d\u2069'],
  ['a turn without an end gets one', 'a \u202Eb \u2067c', 'a \u202Eb \u2067c\u2069\u202C'],
  ['an end of nothing goes', 'a\u202C b\u2069', 'a b'],
  [
    'ends in the wrong order are put right',
    '\u202Ea\u2066b\u202Cc\u2069',
    '\u202Ea\u2066bc\u2069\u202C',
  ],
])('%s', (_, text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});
