import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { RULE_IDS } from '../../src/normalize/order.ts';
import { rulePages, rulesList } from '../../src/report/rules-document.ts';

const FOLDER = new URL('../../docs/rules/', import.meta.url);
const pages = rulePages();

test('docs/rules/ holds the pages made from the rules and no others (npm run docs)', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual([...pages.keys()].toSorted());
});

test.each([...pages])(
  'docs/rules/%s is the one made from the rules (npm run docs)',
  (name, text) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
  },
);

test('the index leads to every rule in the order it runs', () => {
  const index = pages.get('README.md') ?? '';
  const links = [...index.matchAll(/\]\((.+)\.md\)/g)].map((match) => match[1]);
  expect(links).toEqual(RULE_IDS);
});

test('the list for the terminal names every rule in the order it runs', () => {
  const lines = rulesList().trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(RULE_IDS);
});
