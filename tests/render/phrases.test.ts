import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { COUNTED_KEYS, PHRASE_KEYS, phrasesFor } from '../../src/phrases/phrases.ts';

const FOLDER = new URL('../../src/phrases/', import.meta.url);
const LANGUAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));

/** The entries of a file of phrases, with keys that are in it twice. */
function tableOf(language: string): {
  readonly table: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
} {
  const text = readFileSync(new URL(`${language}.json`, FOLDER), 'utf8');
  const table = z.record(z.string(), z.string()).parse(JSON.parse(text));
  return { table, keys: Array.from(text.matchAll(/^ {2}"([^"]+)":/gm), ([, key]) => key ?? '') };
}

function slotsOf(message: string): readonly string[] {
  return (message.match(/\{\w*\}/g) ?? []).toSorted();
}

const english = tableOf('en').table;

test('there are English and at least five more languages', () => {
  expect(LANGUAGES).toContain('en');
  expect(LANGUAGES.length).toBeGreaterThanOrEqual(6);
});

describe.each(LANGUAGES)('the phrases in %s', (language) => {
  const { table, keys } = tableOf(language);

  test('are all there, with the plural forms that the language asks for, and nothing else', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [
      ...PHRASE_KEYS,
      ...COUNTED_KEYS.flatMap((key) => forms.map((form) => `${key}.${form}`)),
    ];
    expect(keys.toSorted()).toEqual(wanted.toSorted());
  });

  test('have the slots that the English ones have', () => {
    for (const [key, message] of Object.entries(table)) {
      const slots = slotsOf(english[key] ?? english['words.other'] ?? '');
      expect([key, slotsOf(message)]).toEqual([key, slots]);
    }
  });

  test('say something, without blanks at their edges, in typographic marks', () => {
    for (const [key, message] of Object.entries(table)) {
      expect([key, message]).toEqual([key, message.trim()]);
      expect([key, message.replace(/\{\w+\}/g, '')]).toEqual([
        key,
        expect.stringMatching(/\p{L}/u),
      ]);
      expect([key, message]).toEqual([key, expect.not.stringMatching(/['"`]|\.\.\.|--| {2}/)]);
    }
  });

  test('are those that a book in it gets', () => {
    const phrases = phrasesFor(language);
    expect(phrases.language).toBe(language);
    for (const key of PHRASE_KEYS) expect(phrases.text(key)).toBe(table[key]);
  });

  test('are not the English ones', () => {
    const own = Object.entries(table).filter(([key, message]) => english[key] !== message);
    expect(own.length > PHRASE_KEYS.length * 0.8).toBe(language !== 'en');
  });
});

test('in French no sign stands behind a blank at which a line may break', () => {
  for (const message of Object.values(tableOf('fr').table))
    expect(message).not.toMatch(/ [:;!?»%]|« /);
});

describe('phrasesFor', () => {
  test.each([
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en-Latn-GB', 'en'],
    ['pt', 'pt'],
    ['pt-BR', 'pt'],
    ['DE-AT', 'de'],
    ['fr-CH', 'fr'],
    ['tlh', 'en'],
    ['zh-Hant', 'zh-hant'],
    ['zh-TW', 'zh-hant'],
    ['zh-SG', 'zh'],
    ['tlh', 'en'],
    ['', 'en'],
    ['../phrases/de', 'en'],
    ['x', 'en'],
  ])('%j is answered in %s', (tag, language) => {
    const phrases = phrasesFor(tag);
    expect(phrases.language).toBe(language);
    expect(phrases.text('contents')).toBe(tableOf(language).table['contents']);
  });

  test('fills slots, once, and leaves others', () => {
    const phrases = phrasesFor('en');
    expect(phrases.text('editionTitle', { title: '{limit}', limit: 'Teen' })).toBe(
      '{limit} (Teen edition)',
    );
    expect(phrases.text('edition')).toBe('{limit} edition');
  });

  test.each([
    ['en', 1, '1 word'],
    ['en', 0, '0 words'],
    ['en', 1200, '1200 words'],
    ['pl', 1, '1 słowo'],
    ['pl', 3, '3 słowa'],
    ['pl', 5, '5 słów'],
    ['pl', 22, '22 słowa'],
    ['fr', 0, '0 mot'],
    ['fr', 2, '2 mots'],
    ['tlh', 2, '2 words'],
  ])('%s counts %d: %s', (language, count, words) => {
    expect(phrasesFor(language).words(count)).toBe(words);
  });

  test.each([
    ['en', 'quotes', 1204, '1,204 quotation marks and apostrophes'],
    ['en', 'dashes', 1, '1 dash'],
    ['de', 'files', 3, 'Gesetzt aus 3 Dateien.'],
    ['de', 'quotes', 1204, '1.204 Anführungszeichen und Apostrophe'],
    ['fr', 'dashes', 12_000, '12\u202F000 tirets'],
    ['pl', 'ellipses', 2, '2 wielokropki'],
    ['pl', 'ellipses', 12, '12 wielokropków'],
  ] as const)('%s counts %s: %d', (language, key, count, said) => {
    expect(phrasesFor(language).count(key, count)).toBe(said);
  });
});
