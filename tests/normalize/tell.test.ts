/** The language of a text, told from its words or named. */
import { describe, expect, test } from '@jest/globals';
import { tellLanguage } from '../../src/normalize/language/tell.ts';
import { languageNamed } from '../../src/story/language-names.ts';

describe('a language is told', () => {
  test.each([
    ['en', 'The lamp was out, and nobody had seen her leave.'],
    ['fr', 'La lampe était éteinte, et personne ne l’avait vue partir ce soir-là.'],
    ['de', 'Die Lampe war aus, und niemand hatte gesehen, dass sie so früh gegangen war.'],
    [
      'ru',
      'Лампа погасла, и никто не видел, как она вышла из дому и пошла к реке, где ещё горели огни.',
    ],
    ['uk', 'Лампа згасла, і ніхто не бачив, як вона пішла.'],
    ['ja', 'ランプは消えていた。'],
    ['zh-Hant', '燈滅了，誰也沒看見她離開。這個夜裡還沒有過去。'],
    ['ko', '등불이 꺼져 있었다.'],
  ])('%s', async (language, text) => {
    expect(await tellLanguage(text)).toEqual({ kind: 'told', language });
  });

  test.each(['Mmm. Hm!', 'Jean-Luc? Marta!', ''])('"%s" tells none', async (text) => {
    expect(await tellLanguage(text)).toEqual({ kind: 'silent' });
  });
});

test.each([
  ['Deutsch', 'de'],
  ['French', 'fr'],
  ['русский', 'ru'],
  ['pt-br', 'pt-BR'],
  ['English (US)', 'en'],
  ['two left feet', undefined],
])('the language named "%s" is %s', (name, tag) => {
  expect(languageNamed(name)).toBe(tag);
});
