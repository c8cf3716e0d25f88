import { expect, test } from '@jest/globals';
import { personFiledAs, titleFiledAs } from '../../src/package/file-as.ts';

test.each([
  ['Jo Writer', 'Writer, Jo'],
  ['Ursula K. Le Guin', 'Le Guin, Ursula K.'],
  ['Simone de Beauvoir', 'Beauvoir, Simone de'],
  ['Jean de la Fontaine', 'la Fontaine, Jean de'],
  ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
  ['Martin Luther King, Jr.', 'King, Martin Luther, Jr.'],
  ['starrynights', 'starrynights'],
  ['Лев Толстой', 'Толстой, Лев'],
  ['山田 太郎', '山田 太郎'],
  ['Le Guin', 'Guin, Le'],
])('%s is filed as %s', (name, filed) => {
  expect(personFiledAs(name)).toBe(filed);
});

test.each([
  ['The Snow Queen', 'en-GB', 'Snow Queen, The'],
  ['A', 'en', 'A'],
  ['Anna', 'en', 'Anna'],
  ['Die Verwandlung', 'de', 'Verwandlung, Die'],
  ['Die Hard', 'en', 'Die Hard'],
  ['L’Étranger', 'fr', 'Étranger, L’'],
  ['The Snow Queen', 'ja', 'The Snow Queen'],
])('%s in %s is filed as %s', (title, language, filed) => {
  expect(titleFiledAs(title, language)).toBe(filed);
});
