/** The pages of the rules: every case is run through the rules up to its own, then once more. */
import { describe, expect, test } from '@jest/globals';
import { UNCONTROLLED, type Control } from '../../src/normalize/run/permit.ts';
import { measureLayout } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/first-draft.ts';
import { ALL_RULES } from '../../src/normalize/rules/rules.ts';
import type { Draft } from '../../src/normalize/draft.ts';
import type { FileContext, Rule } from '../../src/normalize/rule.ts';
import { run } from '../../src/normalize/run/run.ts';
import { readText } from '../../src/read/plain-text.ts';
import type { RuleOption } from '../../src/config/rule-options.ts';
import { wordsOf } from '../../src/verify/audit-words.ts';
import { casesOf, rulePageText } from '../support/rule-page.ts';
import { showDraft } from '../support/show-draft.ts';

function contextOf(draft: Draft, language: string): FileContext {
  return { layout: measureLayout(draft), language, chapters: 'auto', known: [] };
}

/** The rules up to one: what its cases show. */
function upTo(rule: Rule): readonly Rule[] {
  return ALL_RULES.slice(0, ALL_RULES.indexOf(rule) + 1);
}

/** The letters and digits of a draft in a row, as the audit reads them. */
function lettersOf({ blocks }: Draft): string {
  return wordsOf(blocks.map(({ text }) => text).join('\n')).join('');
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
      const { draft, changes } = run(upTo(rule), first, context, control);
      expect(showDraft(draft)).toBe(one.after);
      // The audit accepts other words only for a reason; without one the book would not be written.
      const own = changes.filter((change) => change.rule === rule.id);
      if (own.every(({ reason }) => reason === undefined))
        expect(lettersOf(draft)).toBe(
          lettersOf(run(upTo(rule).slice(0, -1), first, context).draft),
        );
      // The rule changes nothing in its own result.
      expect(run([rule], draft, context, control).changes).toEqual([]);
    });
  },
);
