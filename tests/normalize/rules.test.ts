/** The pages of the rules: every case is run through the rules up to its own, then once more. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { UNCONTROLLED, type Control } from '../../src/normalize/run/permit.ts';
import { measureLayout } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/first-draft.ts';
import { ALL_RULES, RULE_IDS } from '../../src/normalize/rules/rules.ts';
import type { Draft } from '../../src/normalize/draft.ts';
import type { FileContext, Rule } from '../../src/normalize/rule.ts';
import { run } from '../../src/normalize/run/run.ts';
import { readText } from '../../src/read/plain-text.ts';
import type { RuleOption } from '../../src/config/rule-options.ts';
import { casesOf, rulePageText } from '../support/rule-page.ts';
import { showDraft } from '../support/show-draft.ts';

function contextOf(draft: Draft, language: string): FileContext {
  return { layout: measureLayout(draft), language, chapters: 'auto', known: [] };
}

/** The rules up to one: what its cases show. */
function upTo(rule: Rule): readonly Rule[] {
  return ALL_RULES.slice(0, ALL_RULES.indexOf(rule) + 1);
}

describe('the list', () => {
  test('names every folder once', () => {
    const folders = readdirSync(RULES, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect([...RULE_IDS].toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  test.each(RULE_IDS)('%s has a file and a page of its name in its folder', (id) => {
    expect(readdirSync(new URL(`${id}/`, RULES))).toEqual(
      expect.arrayContaining([`${id}.ts`, `${id}.md`]),
    );
  });

  test('is the only one: no other file lists rules by their ids', () => {
    const source = new URL('../../src/', import.meta.url);
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.includes('normalize/rules/'),
    );
    const listing = files.filter((file) => {
      const lists = readFileSync(new URL(file, source), 'utf8').match(/\[[^[\]]*\]/g) ?? [];
      return lists.some((list) => idsIn(list).length >= FEWEST_LISTED);
    });
    expect(listing.filter((file) => !MAY_LIST.has(file))).toEqual([]);
  });
});

const RULES = new URL('../../src/normalize/rules/', import.meta.url);

/** An array with this many ids is a list of rules; some ids are words for other things too. */
const FEWEST_LISTED = 3;

/** Files that need some rules by name: those for stories only, and those that a colophon counts. */
const MAY_LIST: ReadonlySet<string> = new Set([
  'book/matter.ts',
  'render/pages/colophon.ts',
  // Its keys of phrases are words that are ids too.
  'phrases/phrases.ts',
]);

function idsIn(list: string): readonly string[] {
  return RULE_IDS.filter((id) => list.includes(`'${id}'`));
}

const PAGES = ALL_RULES.map((rule) => ({ rule, cases: casesOf(rule.id) }));

describe('the pages', () => {
  const cases = PAGES.flatMap(({ rule, cases: all }) => all.map((one) => ({ rule, ...one })));

  // A case is mended or split, never dropped.
  test('contain at least 973 cases, half of them left alone', () => {
    expect(cases.length).toBeGreaterThanOrEqual(973);
    expect(cases.filter(({ isLeftAlone }) => isLeftAlone).length).toBeGreaterThanOrEqual(
      cases.length / 2,
    );
  });

  test('show each thing once', () => {
    const shown = cases.map(({ shows }) => shows);
    expect(shown.filter((shows, index) => shown.indexOf(shows) !== index)).toEqual([]);
    const typed = cases.map(({ before, language, options }) =>
      JSON.stringify([before, language, options]),
    );
    expect(new Set(typed).size).toBeGreaterThan(typed.length * 0.97);
  });

  test.each(PAGES.map(({ rule }) => [rule.id, rule] as const))(
    '%s: title, how to switch it off, why, options, cases',
    (id, { options = {} }) => {
      const page = rulePageText(id);
      expect(page).toMatch(/^# [A-Z][^\n]+\n\nRule `/);
      const prose = page.replace(/\s+/g, ' ');
      expect(prose).toContain(
        `Rule \`${id}\`, switched off by \`"normalize": { "${id}": false }\`.`,
      );
      expect(page.slice(0, page.indexOf('\n## ')).split('\n\n')[2]?.length).toBeGreaterThan(40);
      for (const [name, option] of Object.entries(options))
        expect(page).toContain(optionLine(name, option));
      expect(casesOf(id).some(({ isLeftAlone }) => isLeftAlone)).toBe(true);
    },
  );
});

/** An option as the rule's page must describe it. */
function optionLine(name: string, option: RuleOption): string {
  const end = `. ${option.describes}.`;
  switch (option.type) {
    case 'oneOf': {
      const values = option.values.map((value) => `\`"${value}"\``).join(', ');
      return `- \`${name}\`: ${values} (by default \`"${option.default}"\`)${end}`;
    }
    case 'count':
      return `- \`${name}\`: a whole number${end}`;
    case 'text':
      return `- \`${name}\`: a text${end}`;
  }
}

describe.each(PAGES.map(({ rule, cases }) => [rule.id, rule, cases] as const))(
  '%s',
  (_, rule, cases) => {
    test.each(cases.map((one) => [one.shows, one] as const))('%s', (_shows, one) => {
      const first = draftOf(readText(one.before, 'example.txt'));
      const context = contextOf(first, one.language);
      const control: Control = {
        ...UNCONTROLLED,
        settings: one.options === undefined ? {} : { [rule.id]: one.options },
      };
      const { draft } = run(upTo(rule), first, context, control);
      expect(showDraft(draft)).toBe(one.after);
      // The rule changes nothing in its own result.
      expect(run([rule], draft, context, control).changes).toEqual([]);
    });
  },
);
