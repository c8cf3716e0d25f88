import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { UNCONTROLLED, type Control } from '../../src/normalize/control.ts';
import { measureLayout } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/normalize.ts';
import { ALL_RULES, RULE_IDS } from '../../src/normalize/order.ts';
import type { Draft } from '../../src/normalize/draft.ts';
import type { FileContext, Rule } from '../../src/normalize/rule.ts';
import { run } from '../../src/normalize/run.ts';
import { readText } from '../../src/read/text.ts';
import { showDraft } from '../support/show-draft.ts';

function contextOf(draft: Draft, language: string): FileContext {
  return { layout: measureLayout(draft), language, chapters: 'auto', known: [] };
}

/** The rules that run before a rule, then the rule itself: what its example shows. */
function upTo(rule: Rule): readonly Rule[] {
  return ALL_RULES.slice(0, ALL_RULES.indexOf(rule) + 1);
}

describe('the examples', () => {
  const examples = ALL_RULES.flatMap((rule) => rule.examples);

  test('are at least four hundred, no two of which show the same', () => {
    const shown = examples.map(({ shows }) => shows);
    expect(shown.length).toBeGreaterThanOrEqual(400);
    expect(shown.filter((shows, index) => shown.indexOf(shows) !== index)).toEqual([]);
    const typed = examples.map(({ before, language, options }) =>
      JSON.stringify([before, language, options]),
    );
    expect(new Set(typed).size).toBeGreaterThan(typed.length * 0.97);
  });

  test('leave alone in half of the cases', () => {
    const left = examples.filter(({ before, after }) => before.replace(/\n+/g, '\n') === after);
    expect(left.length).toBeGreaterThanOrEqual(examples.length / 2);
  });
});

describe('every rule', () => {
  test('is a file of its own, named by its id and in the list', () => {
    const files = readdirSync(new URL('../../src/normalize/rules/', import.meta.url));
    expect(files.map((file) => file.replace('.ts', '')).toSorted()).toEqual(
      [...RULE_IDS].toSorted(),
    );
  });

  test.each(ALL_RULES.map((rule) => [rule.id, rule] as const))(
    '%s says why, and what it leaves alone',
    (_, rule) => {
      expect(rule.why.length).toBeGreaterThan(40);
      expect(rule.title).not.toBe('');
      const alone = rule.examples.filter(({ shows }) =>
        /\b(?:stays?|leaves?|is prose|no (?:verse|note|letter|entity|break)|is left alone|are prose|not the title)\b/.test(
          shows,
        ),
      );
      expect({ rule: rule.id, leavesAlone: alone.length > 0 || rule.id === 'paragraphs' }).toEqual({
        rule: rule.id,
        leavesAlone: true,
      });
    },
  );
});

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.shows, example] as const))(
    '%s',
    (_shows, example) => {
      const first = draftOf(readText(example.before, 'example.txt'));
      const context = contextOf(first, example.language ?? 'en');
      const control: Control = {
        ...UNCONTROLLED,
        settings: example.options === undefined ? {} : { [rule.id]: example.options },
      };
      const { draft } = run(upTo(rule), first, context, control);
      expect(showDraft(draft)).toBe(example.after);
      // Once more changes nothing.
      expect(run([rule], draft, context, control).changes).toEqual([]);
    },
  );
});
