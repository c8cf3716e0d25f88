import { describe, expect, test } from '@jest/globals';
import { CATEGORIES } from '../../src/advice/categories.ts';
import { TERM_LISTS, findHits } from '../../src/advice/find.ts';
import { INNOCENT_SENTENCES } from './innocent-sentences.ts';
import { BEYOND_WORDS, STRONG_SENTENCES } from './strong-sentences.ts';

/** The parts of a text that are hits, each with its category. */
function marked(text: string): readonly string[] {
  return findHits(text).map(({ category, start, end }) => `${category}: ${text.slice(start, end)}`);
}

describe.each(CATEGORIES)('%s', (category) => {
  test.each(STRONG_SENTENCES[category])('is found: %s', (sentence) => {
    expect(findHits(sentence).map((hit) => hit.category)).toContain(category);
  });

  test('is found in capitals and with straight or curly marks', () => {
    for (const sentence of STRONG_SENTENCES[category].slice(0, 12)) {
      const straight = sentence.replace(/[“”]/g, '"').replace(/’/g, "'");
      for (const variant of [straight, sentence.replace(/'/g, '’')])
        expect([variant, findHits(variant).some((hit) => hit.category === category)]).toEqual([
          variant,
          true,
        ]);
    }
  });
});

test.each(INNOCENT_SENTENCES)('is innocent: %s', (sentence) => {
  expect(marked(sentence)).toEqual([]);
});

test.each(BEYOND_WORDS)('%s that no word gives away is not seen: %s', (category, sentence) => {
  expect(findHits(sentence).filter((hit) => hit.category === category)).toEqual([]);
});

test('there are enough sentences to develop with', () => {
  expect(Object.values(STRONG_SENTENCES).flat().length).toBeGreaterThanOrEqual(150);
  expect(INNOCENT_SENTENCES.length).toBeGreaterThanOrEqual(200);
});

describe('a hit', () => {
  test('is the words of its entry, where they stand in the text', () => {
    const text = 'It rained. He slit his throat, and nobody said “shit”.';
    expect(marked(text)).toEqual(['violence: slit his throat', 'language: shit']);
  });

  test('is one of the longest where two overlap', () => {
    expect(marked('Blood pooled under the severed head.').length).toBe(2);
    expect(marked('He was shot dead.').length).toBe(1);
  });

  test('does not go over the end of a sentence', () => {
    expect(marked('She cut the bread. Her wrists ached.')).toEqual([]);
    expect(marked('“Kill it.” “Myself?” she said.')).toEqual([]);
  });
});

describe('masked and stretched words', () => {
  test.each([
    'f*ck',
    'f**k',
    'f***',
    'f**king',
    'f*cking',
    'F**KING',
    'f—k',
    'f--k',
    'f-ck',
    'fck',
    'fuuuuck',
    'FUUUUCK',
    'sh!t',
    'sh1t',
    '$hit',
    's**t',
    'shiiiit',
    'b*tch',
    'b!tch',
    'a$$hole',
    'c*nt',
    'motherf*cker',
    'bullsh*t',
  ])('%s is read', (word) => {
    expect(marked(`Oh ${word}, he said.`)).toHaveLength(1);
  });

  test.each([
    's-so',
    'f-first',
    'b-but',
    'a*b',
    'x*****x',
    'well--known',
    '$100',
    'C*ntral',
    'sh-she',
    'fun!',
    '5*',
    'F1',
    '*shift*',
    '2*3*4',
  ])('%s is left alone', (word) => {
    expect(marked(`Oh ${word}, he said.`)).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    'Dick closed the door.',
    'Then Dick closed the door.',
    'I met Mr Cock and Mrs Hooker.',
    'They asked Randy.',
    'Lady Gay Spanker bowed.',
  ])('%s', (sentence) => {
    expect(marked(sentence)).toEqual([]);
  });
});

test('every list has entries, each once', () => {
  for (const { category, strong, weak, innocent } of TERM_LISTS) {
    expect([category, strong.length > 0]).toEqual([category, true]);
    for (const entries of [strong, weak, innocent])
      expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
  }
});
