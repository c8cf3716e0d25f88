import { describe, expect, test } from '@jest/globals';
import { UNMEASURED } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/first-draft.ts';
import type { Edit, Rule } from '../../src/normalize/rule.ts';
import { run } from '../../src/normalize/run/run.ts';
import { readText } from '../../src/read/plain-text.ts';
import { showDraft } from '../support/show-draft.ts';

const CONTEXT = { layout: UNMEASURED, language: 'en', chapters: 'auto', known: [] } as const;

function ruleOf(edits: readonly Edit[]): Rule {
  return {
    id: 'test',
    propose: () => edits,
  };
}

function runOn(text: string, ...edits: readonly Edit[]): ReturnType<typeof run> {
  return run([ruleOf(edits)], draftOf(readText(text, 'a.txt')), CONTEXT);
}

describe('run', () => {
  test('applies what a rule proposes and records it with its lines', () => {
    const { draft, changes } = runOn('one\n\ntwo -- three', {
      type: 'replaceText',
      block: 1,
      start: 3,
      end: 7,
      with: '—',
    });
    expect(showDraft(draft)).toBe('one\ntwo—three');
    expect(changes).toEqual([
      {
        rule: 'test',
        lines: { file: 'a.txt', first: 3, last: 3 },
        before: 'two -- three',
        after: 'two—three',
      },
    ]);
  });

  test('moves marks with the text', () => {
    const marked = runOn('a *bc* d', {
      type: 'markUp',
      block: 0,
      start: 2,
      end: 6,
      as: 'emphasis',
      open: 1,
      close: 1,
    }).draft;
    expect(showDraft(marked)).toBe('a {emphasis:bc} d');
    const moved = run(
      [ruleOf([{ type: 'replaceText', block: 0, start: 0, end: 1, with: 'longer' }])],
      marked,
      CONTEXT,
    ).draft;
    expect(showDraft(moved)).toBe('longer {emphasis:bc} d');
  });

  test('of two edits that overlap only the first is made, and only it is recorded', () => {
    const { draft, changes } = runOn(
      'abcdef',
      { type: 'replaceText', block: 0, start: 2, end: 5, with: 'Y' },
      { type: 'replaceText', block: 0, start: 1, end: 3, with: 'X' },
    );
    expect(showDraft(draft)).toBe('aXdef');
    expect(changes).toHaveLength(1);
  });

  test('joins lines and remembers where each began', () => {
    const { draft } = runOn('one\ntwo\nthree', {
      type: 'join',
      first: 0,
      last: 2,
      glue: [' ', ''],
      as: { type: 'paragraph' },
    });
    expect(draft.blocks[0]?.text).toBe('one twothree');
    expect(draft.blocks[0]?.origins).toEqual([
      { offset: 0, line: 1 },
      { offset: 4, line: 2 },
      { offset: 7, line: 3 },
    ]);
  });

  test('a removal keeps its reason and what is kept', () => {
    const { draft, changes } = runOn('Title: Rain\nIt rained.', {
      type: 'remove',
      first: 0,
      last: 0,
      reason: 'header',
      kept: 'Rain',
    });
    expect(showDraft(draft)).toBe('It rained.');
    expect(changes).toMatchObject([{ before: 'Title: Rain', after: 'Rain', reason: 'header' }]);
  });
});
