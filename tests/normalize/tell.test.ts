/** The language of a text, told from its words or named. */
import { describe, expect, test } from '@jest/globals';
import { tellLanguage } from '../../src/normalize/language/tell.ts';
import { languageNamed } from '../../src/story/language-names.ts';
import { buildTexts } from '../support/build-text.ts';
import { pagesOf } from '../support/golden.ts';

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

  test.each([
    'Roedd y lamp wedi diffodd, ac nid oedd neb wedi ei gweld hi yn gadael. Aeth i lawr at yr afon, ac yno yr oedd y cwch yn wag.',
    'Taa ilizimwa, wala hakuna mtu aliyemwona akiondoka nyumbani. Alishuka hadi mtoni polepole, na huko mashua ilikuwa tupu, bila kamba wala kasia, ikielea gizani peke yake, bila mtu wa kuiongoza wala taa.',
  ])('"%s" is in a language, and it cannot be told in which', async (text) => {
    expect(await tellLanguage(text)).toEqual({ kind: 'unsure' });
  });

  test.each([
    'Rain. Mud. Rain again. Old Tom sat down, lit a pipe, smoked, coughed, spat, slept. Dogs barked. Night fell. Nobody came. Morning broke grey as slate.',
    'Tom: hi Ann: hi Tom: u ok? Ann: yep Tom: cool cool Ann: lol Tom: brb Ann: k Tom: back Ann: wb Tom: so bored Ann: same here lol',
  ])('"%s" may be English', async (text) => {
    expect(await tellLanguage(text)).not.toEqual({ kind: 'unsure' });
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

test('a text whose language cannot be told keeps its marks and spaces, and that is said', async () => {
  const typed = '"Nage," meddai hi -- "byth !" Aeth i lawr at yr afon - ac yno yr oedd y cwch.';
  const more =
    'Roedd y lamp wedi diffodd, ac nid oedd neb wedi ei gweld hi yn gadael. Aeth i lawr at yr afon, ac yno yr oedd y cwch yn wag.';
  const { epub, diagnostics } = await buildTexts({
    files: { 'lamp.txt': `${more}\n\n${typed}\n\n${more}\n` },
    book: { language: undefined },
  });
  expect(diagnostics.map(({ id }) => id)).toContain('language-unknown');
  expect(epub === undefined ? '' : pagesOf(epub)).toContain(typed.replaceAll('"', '&quot;'));
});
