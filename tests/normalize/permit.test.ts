import { describe, expect, test } from '@jest/globals';
import type { LineRange, RuleSettings } from '../../src/config/rule-options.ts';
import { diagnose } from '../../src/diagnostics/diagnose.ts';
import { controlOf } from '../../src/normalize/run/permit.ts';
import { UNMEASURED } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/first-draft.ts';
import { normalizeFile, type NormalizeSettings } from '../../src/normalize/normalize.ts';
import type { Edit, Rule } from '../../src/normalize/rule.ts';
import { run } from '../../src/normalize/run/run.ts';
import { readText } from '../../src/read/plain-text.ts';
import { showDraft } from '../support/show-draft.ts';

const CONTEXT = { layout: UNMEASURED, language: 'en', chapters: 'auto', known: [] } as const;

function range(from: number, to: number, on = false): LineRange {
  return { file: 'a.txt', from, to, rules: { test: on } };
}

interface Said {
  readonly spares?: 'literals';
  readonly ranges?: readonly LineRange[];
  readonly settings?: RuleSettings;
  readonly protect?: readonly RegExp[];
}

/** Run a rule that proposes these edits on a text, as people control it. */
function runOn(
  text: string,
  { ranges = [], settings = {}, protect = [], spares }: Said,
  ...edits: readonly Edit[]
): ReturnType<typeof run> {
  const rule: Rule = {
    id: 'test',
    ...(spares === undefined ? {} : { spares }),
    propose: () => edits,
  };
  const raw = readText(text, 'a.txt');
  const length = raw.blocks.at(-1)?.line ?? 0;
  return run([rule], draftOf(raw), CONTEXT, controlOf(settings, ranges, protect, length));
}

/** An x before every block. */
function marked(text: string, said: Said): string {
  const edits = text.split('\n').map((_, block): Edit => {
    return { type: 'replaceText', block, start: 0, end: 1, with: 'x' };
  });
  return showDraft(runOn(text, said, ...edits).draft);
}

const paragraph = { type: 'paragraph' } as const;
const LINES = 'one\ntwo\nthree\nfour\nfive';

describe('where a rule is off', () => {
  test('a range beats the story, both ways, and includes its first and last line', () => {
    expect(marked('a\nb\nc\nd\ne', { ranges: [range(2, 4)] })).toBe('x\nb\nc\nd\nx');
    const settings = { test: false };
    expect(marked('a\nb\nc\nd\ne', { settings, ranges: [range(2, 4, true)] })).toBe(
      'a\nx\nx\nx\ne',
    );
    expect(marked('a\nb', { settings })).toBe('a\nb');
  });

  test('of two ranges the later one applies; one that ends after the file is cut', () => {
    const ranges = [range(2, 1_000_000_000), range(3, 4, true)];
    expect(marked('a\nb\nc\nd\ne', { ranges })).toBe('x\nb\nx\nx\ne');
  });

  test('another rule is not off', () => {
    const ranges = [{ ...range(1, 2), rules: { other: false } }];
    expect(marked('a\nb', { ranges })).toBe('x\nx');
  });

  test('in a joined block an edit of text counts by the lines that it touches', () => {
    const { draft } = runOn(
      'one\ntwo\nthree',
      {},
      {
        type: 'join',
        first: 0,
        last: 2,
        glue: [' ', ' '],
        as: paragraph,
      },
    );
    const replace = (start: number, end: number): Edit => ({
      type: 'replaceText',
      block: 0,
      start,
      end,
      with: '*',
    });
    const edits: readonly Edit[] = [
      replace(0, 1),
      replace(4, 5),
      replace(8, 9),
      { type: 'markUp', block: 0, start: 2, end: 12, as: 'emphasis', open: 0, close: 0 },
    ];
    const control = controlOf({}, [range(2, 2)], [], 3);
    const rule: Rule = {
      id: 'test',
      propose: () => edits,
    };
    expect(showDraft(run([rule], draft, CONTEXT, control).draft)).toBe('*ne two *hree');
  });

  test('a join goes on outside', () => {
    const { draft } = runOn(
      LINES,
      { ranges: [range(3, 3)] },
      { type: 'join', first: 0, last: 4, glue: ['', ' ', ' ', ': '], as: paragraph },
    );
    expect(draft.blocks.map(({ text, role }) => `${role.type}: ${text}`)).toEqual([
      'paragraph: onetwo',
      'line: three',
      'paragraph: four: five',
    ]);
  });

  test('a line left alone by a join is what it would have been', () => {
    const { draft } = runOn(
      'one\ntwo\nthree',
      { ranges: [range(2, 3)] },
      { type: 'join', first: 0, last: 2, glue: [' ', ' '], as: { type: 'chapterHeading' } },
    );
    expect(showDraft(draft)).toBe('chapterHeading: one\ntwo\nthree');
  });

  test('a class and a spacing are given to the blocks outside', () => {
    const as = { type: 'verseLine' } as const;
    const { draft } = runOn(
      '  one\n  two\n  three',
      { ranges: [range(2, 2)] },
      { type: 'classify', first: 0, last: 2, as },
      { type: 'respace', first: 0, last: 2, margin: 2, gap: 0 },
    );
    expect(draft.blocks.map(({ role, indent }) => [role.type, indent])).toEqual([
      ['verseLine', 0],
      ['line', 2],
      ['verseLine', 0],
    ]);
  });

  test('a removal is made whole or not at all, and its facts go with it', () => {
    const title = { type: 'setFact', fact: { name: 'title', value: 'one' }, from: 0 } as const;
    const remove = { type: 'remove', first: 0, last: 1, reason: 'header', kept: 'one' } as const;
    const { draft, changes } = runOn(LINES, { ranges: [range(2, 2)] }, title, remove);
    expect(showDraft(draft)).toBe(LINES);
    expect(changes).toEqual([]);
    expect(showDraft(runOn(LINES, { ranges: [range(3, 3)] }, title, remove).draft)).toBe(
      '[title one]\nthree\nfour\nfive',
    );
  });

  test('a break touches its line and the blank lines before it', () => {
    const text = 'one\n\n\n\ntwo';
    const breaks: readonly Edit[] = [
      { type: 'breakBefore', block: 1 },
      { type: 'chapterBefore', block: 1, label: 'Part 2' },
    ];
    const done = 'one\nchapterHeading: Part 2\nsceneBreak: \ntwo';
    expect(showDraft(runOn(text, { ranges: [range(1, 1)] }, ...breaks).draft)).toBe(done);
    for (const line of [2, 4, 5]) {
      const { draft } = runOn(text, { ranges: [range(line, line)] }, ...breaks);
      expect(showDraft(draft)).toBe('one\ntwo');
    }
  });

  test('nothing is reported of its lines', () => {
    const report = (line?: number): Edit => ({
      type: 'report',
      diagnostic: diagnose('normalize-doubtful-break', {}, line === undefined ? {} : { line }),
    });
    const { diagnostics } = runOn(LINES, { ranges: [range(2, 3)] }, report(), report(2), report(4));
    expect(diagnostics.map(({ line }) => line)).toEqual([undefined, 4]);
  });
});

describe('protected text', () => {
  const replace = (start: number, end: number, text = 'X'): Edit => ({
    type: 'replaceText',
    block: 0,
    start,
    end,
    with: text,
  });

  test('is not replaced, not even where an edit only begins or ends in it', () => {
    const protect = [/cde/gu];
    for (const edit of [replace(2, 5), replace(1, 3), replace(4, 6), replace(3, 3), replace(0, 9)])
      expect(runOn('abcdefghi', { protect }, edit).changes).toEqual([]);
    for (const edit of [replace(0, 2), replace(5, 6), replace(2, 2), replace(5, 5)])
      expect(runOn('abcdefghi', { protect }, edit).changes).toHaveLength(1);
  });

  test('is every match of every pattern', () => {
    const protect = [/b/gu, /d|z*/gu];
    const edits = Array.from('abcdbde', (_, at) => replace(at, at + 1, '.'));
    expect(showDraft(runOn('abcdbde', { protect }, ...edits).draft)).toBe('.b.dbd.');
  });

  test('keeps delimiters that overlap it, but may be inside markup', () => {
    const markUp = { type: 'markUp', block: 0, as: 'emphasis', open: 1, close: 1 } as const;
    const whole: Edit = { ...markUp, start: 0, end: 7 };
    const shown = (pattern: RegExp): string =>
      showDraft(runOn('*a b c*', { protect: [pattern] }, whole).draft);
    expect(shown(/b/gu)).toBe('{emphasis:a b c}');
    expect(shown(/\*a/gu)).toBe('*a b c*');
    expect(shown(/\*$/gu)).toBe('*a b c*');
    const bare: Edit = { ...whole, as: 'smallCaps', open: 0, close: 0 };
    expect(showDraft(runOn('AND BUT', { protect: [/AND/gu] }, bare).draft)).toBe('AND BUT');
  });

  test('keeps the hyphen at a line’s end, alone and in the word made whole', () => {
    const join: Edit = { type: 'join', first: 0, last: 1, glue: ['unhyphenate'], as: paragraph };
    const shown = (...protect: readonly RegExp[]): string =>
      showDraft(runOn('the Foo-\nBar', { protect }, join).draft);
    expect(shown()).toBe('the FooBar');
    expect(shown(/the/gu)).toBe('the FooBar');
    expect(shown(/Foo-Bar/gu)).toBe('the Foo-Bar');
    expect(shown(/o-$|Foo-/gu)).toBe('the Foo-Bar');
  });

  test('may be found to be a block of any kind', () => {
    const as = { type: 'marker' } as const;
    const { draft } = runOn(
      'THE END',
      { protect: [/.*/gu] },
      {
        type: 'classify',
        first: 0,
        last: 0,
        as,
      },
    );
    expect(showDraft(draft)).toBe('marker: THE END');
  });
});

describe('literals', () => {
  const text = 'see www.a.com/B_C now';
  const replace: Edit = { type: 'replaceText', block: 0, start: 14, end: 15, with: '-' };
  const bare = { type: 'markUp', block: 0, as: 'smallCaps', open: 0, close: 0 } as const;

  test('are not replaced by a rule that spares them, and are by others', () => {
    expect(showDraft(runOn(text, { spares: 'literals' }, replace).draft)).toBe(text);
    expect(showDraft(runOn(text, {}, replace).draft)).toBe('see www.a.com/-_C now');
  });

  test('markup without delimiters may be around a literal, but does not begin inside one', () => {
    const shown = (start: number): string =>
      showDraft(runOn(text, { spares: 'literals' }, { ...bare, start, end: text.length }).draft);
    expect(shown(0)).toBe(`{smallCaps:${text}}`);
    expect(shown(14)).toBe(text);
  });
});

describe('through all rules', () => {
  const settings: NormalizeSettings = {
    language: 'en',
    chapters: 'auto',
    rules: {},
    notation: [],
    known: [],
  };
  const shown = (text: string, said: Partial<NormalizeSettings>): string =>
    showDraft(normalizeFile(readText(text, 'a.txt'), { ...settings, ...said }).draft);

  test('ranges are of their own file', () => {
    const rules = { dashes: false, ellipses: false };
    const text = 'A -- b...\n\nC -- d...';
    expect(shown(text, { lines: [{ file: 'a.txt', from: 3, to: 3, rules }] })).toBe(
      'A—b…\nC -- d...',
    );
    expect(shown(text, { lines: [{ file: 'b.txt', from: 3, to: 3, rules }] })).toBe('A—b…\nC—d…');
  });

  test('verse may be prose by its lines', () => {
    const stanza = 'There is a river in the wall\nThat nobody can see\nIt has no water in at all';
    const text = `She listened to the song for a long time, until it was over at last and night.\n\n${stanza}\n\n${stanza}\n\nThen she slept, for a long time, until the sun was up and the birds sang outside.`;
    const lines = [{ file: 'a.txt', from: 3, to: 5, rules: { verse: false } }];
    expect(shown(text, {}).match(/^verseLine/gm)).toHaveLength(6);
    expect(shown(text, { lines }).match(/^verseLine/gm)).toHaveLength(3);
  });

  test('protected text keeps every character, in facts too', () => {
    const protect = [/\[[^\]]*\]/gu];
    const text =
      'Title: Rain [a -- "b"...]\n\n"No -- [a  --  *b* "c" &quot; ...]" he *said* -- [x] so';
    expect(shown(text, { protect })).toBe(
      '[title Rain [a -- "b"...]]\n“No—[a  --  *b* "c" &quot; ...]” he {emphasis:said}—[x] so',
    );
  });

  test('options come from the settings', () => {
    expect(shown('It was NEVER so!!!', { rules: { repeats: { most: 1 } } })).toBe(
      'It was NEVER so!',
    );
  });
});
