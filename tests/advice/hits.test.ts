/** The word lists find what they were made for, and nothing in innocent sentences. */
import { describe, expect, test } from '@jest/globals';
import { CATEGORIES } from '../../src/advice/categories.ts';
import { TERM_LISTS, findHits } from '../../src/advice/hits.ts';
import { readSentences } from './read-sentences.ts';

const STRONG = readSentences('strong-sentences');
const INNOCENT = readSentences('innocent-sentences');
const UNSEEN = readSentences('unseen-sentences');
/** The parts of a text that are hits, each with its category. */
function marked(text: string): readonly string[] {
  return findHits(text).map(({ category, start, end }) => `${category}: ${text.slice(start, end)}`);
}

describe.each(CATEGORIES)('%s', (category) => {
  const sentences = STRONG.filter(({ labels }) => labels.has(category)).map((one) => one.sentence);

  test.each(sentences)('is found: %s', (sentence) => {
    expect(findHits(sentence).map((hit) => hit.category)).toContain(category);
  });

  test('is found in capitals and with straight or curly marks', () => {
    for (const sentence of sentences.slice(0, 12)) {
      const straight = sentence.replace(/[“”]/g, '"').replace(/’/g, "'");
      for (const variant of [straight, sentence.replace(/'/g, '’')])
        expect([variant, findHits(variant).some((hit) => hit.category === category)]).toEqual([
          variant,
          true,
        ]);
    }
  });
});

test.each(INNOCENT.map(({ sentence }) => sentence))('is innocent: %s', (sentence) => {
  expect(marked(sentence)).toEqual([]);
});

test.each(UNSEEN)('what no word gives away is not seen: $sentence', ({ labels, sentence }) => {
  expect(findHits(sentence).filter((hit) => labels.has(hit.category))).toEqual([]);
});

// A sentence is added or mended, never dropped.
test('no sentence was lost', () => {
  expect(STRONG.length).toBeGreaterThanOrEqual(1509);
  expect(INNOCENT.length).toBeGreaterThanOrEqual(1061);
  expect(UNSEEN.length).toBeGreaterThanOrEqual(39);
});

describe('a hit', () => {
  test('covers the words of its entry in the text', () => {
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
  for (const { category, entries } of TERM_LISTS) {
    expect([category, entries.strong.length > 0]).toEqual([category, true]);
    for (const list of [entries.strong, entries.weak, entries.innocent])
      expect(list.filter((entry, index) => list.indexOf(entry) !== index)).toEqual([]);
  }
});
