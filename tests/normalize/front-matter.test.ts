import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { controlOf } from '../../src/normalize/run/permit.ts';
import { UNMEASURED } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/first-draft.ts';
import { OPENING_RULES } from '../../src/normalize/rules/rules.ts';
import { run, type Run } from '../../src/normalize/run/run.ts';
import { readText } from '../../src/read/plain-text.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { showDraft } from '../support/show-draft.ts';

const CONTEXT = { layout: UNMEASURED, language: 'en', chapters: 'auto', known: [] } as const;

/** What the first two rules, characters and front matter, make of a text. */
function read(text: string, control = controlOf({}, [], [], 0)): Run {
  return run(OPENING_RULES.slice(0, 2), draftOf(readText(text, 'a.txt')), CONTEXT, control);
}

function shown(text: string): string {
  return showDraft(read(text).draft);
}

/** What is said of a text, and that nothing is done to it. */
function warned(text: string): string {
  const { draft, changes, diagnostics } = read(text);
  expect(changes).toEqual([]);
  expect(draft.facts).toEqual([]);
  return diagnostics.map(({ id, line, message }) => `${String(line)} ${id} ${message}`).join('\n');
}

const UNREAD =
  'normalize-front-matter the front matter could not be read, so it stays in the text:';

describe('front matter that is not understood is named with its line and the reason', () => {
  test.each([
    [
      'a colon in a value',
      '---\nauthor: Jo\n\ntitle: Rain: A Story\n---\nIt rained.',
      `4 ${UNREAD} Nested mappings are not allowed in compact mappings`,
    ],
    ['a key twice', '---\ntitle: a\ntitle: b\n---', `3 ${UNREAD} Map keys must be unique`],
    ['a tag', '---\ntitle: !x b\n---', `2 ${UNREAD} Unresolved tag: !x`],
    [
      'an alias of nothing',
      '---\ntitle: a\ntags: *b\n---',
      `3 ${UNREAD} Unresolved alias (the anchor must be set before the alias): b`,
    ],
    [
      'a bomb of aliases',
      `---\ntitle: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n---`,
      `4 ${UNREAD} Excessive alias count indicates a resource exhaustion attack`,
    ],
    [
      'brackets in brackets without end',
      `---\ntags: ${'['.repeat(20_000)}\n---`,
      `2 ${UNREAD} Maximum call stack size exceeded`,
    ],
    [
      'a comment where a value should be',
      '---\ntitle: a\ntags: #one #two\n---',
      `3 ${UNREAD} after this key comes only a comment; a value with # needs quotation marks`,
    ],
    [
      'no closing line before the text',
      '---\ntitle: a\n\nIt rained.',
      `4 ${UNREAD} this line is neither a field nor a closing line`,
    ],
    ['no closing line', '---\ntitle: a\nauthor: b', `1 ${UNREAD} it has no closing line`],
    [
      'too many lines',
      `---\ntitle: a\ntags:\n${'- b\n'.repeat(200)}---`,
      `1 ${UNREAD} it has no closing line within 200 lines or 32000 characters`,
    ],
    [
      'a value of escapes',
      `---\ntitle: "a${String.raw` \x2D b`.repeat(7)}"\n---`,
      `2 ${UNREAD} its value contains fewer words than its lines`,
    ],
    [
      'no TOML',
      '+++\nauthor = "a"\ntitle = Rain\n+++',
      `3 ${UNREAD} Invalid TOML document: invalid value`,
    ],
  ])('%s', (_, text, expected) => {
    expect(warned(text)).toBe(expected);
  });
});

test.each([
  ['a scene break', '---\n\nIt rained.\n\n---'],
  ['people who speak', '---\nMara: hello\nJo: hello\n---'],
  ['people who speak without end', '---\nMara: hello\nJo: hello'],
  ['an ornament of plus signs', '+++\nIt rained = all day.\n+++'],
  ['a line alone', '---'],
  ['an indented line', '  ---\ntitle: a\n---'],
])('nothing is said of %s', (_, text) => {
  expect(warned(text)).toBe('');
});

test('a block after the first is not front matter', () => {
  const once = read('---\ntitle: a\n---\n---\nrating: PG\n---\nIt rained.');
  expect(showDraft(once.draft)).toBe('[title a]\n---\nrating: PG\n---\nIt rained.');
  expect(run(OPENING_RULES.slice(0, 2), once.draft, CONTEXT).changes).toEqual([]);
});

test('TOML: strings over lines, arrays, numbers as typed, dotted keys and tables', () => {
  const text = [
    '',
    '+++',
    '# nobody needs this',
    'title = """',
    'Rain',
    '# and "more" = rain""" # a comment, no more',
    'warnings = [',
    '  "glass", # broken',
    "  'a # in quotes',",
    ']',
    'version = 1.10',
    'on = 2026-11-21T10:00:00Z',
    'mood.now = "wet"',
    '',
    '[[part]]',
    'n = 1',
    '',
    '[[part]]',
    'n = 2',
    '+++',
    'It rained.',
  ].join('\n');
  expect(shown(text)).toBe(
    '[title Rain # and "more" = rain] [warnings glass, a # in quotes] [field Version: 1.10] [field On: 2026-11-21T10:00:00Z] [field Mood: now: wet] [field Part: n: 1] [field Part: n: 2]\nIt rained.',
  );
});

test.each([
  [
    'yaml',
    '---\ntitle: "a # b" # c\nsummary: |\n  # d\n  e # f\ntags: [\n  "g # h", i#j # k\n]\n---\nl',
    ['# c', '# k'],
  ],
  [
    'toml',
    '+++\n# a\ntitle = "b # c" # d\nsummary = """\n# e\n\\""" # f"""# g\nh = \'\'\'\n# i\'\'\'\nj = \'# k\' # l\n+++\nm',
    ['# a', '# d', '# g', '# l'],
  ],
])('%s: a sign # inside a value begins no comment', (_, text, expected) => {
  const comments = read(text).changes.filter(({ reason }) => reason === 'comment');
  expect(comments.map(({ before }) => before)).toEqual(expected);
});

test('names that objects have by themselves are keys like others', () => {
  expect(shown('---\ntitle: a\n__proto__: b\nconstructor: {__proto__: c}\n---\nd')).toBe(
    '[title a] [field Proto: b] [field Constructor: proto: c]\nd',
  );
});

test('keys of other languages', () => {
  expect(shown('---\ntitre: La pluie\nauteur: Perdue\nrésumé: Il pleut.\n---\nÀ bientôt.')).toBe(
    '[title La pluie] [author Perdue] [summary Il pleut.]\nÀ bientôt.',
  );
});

test('where the rule is off for a line, that entry stays, and the others are read', () => {
  const rules = { 'front-matter': false };
  const control = controlOf({}, [{ file: 'a.txt', from: 3, to: 3, rules }], [], 9);
  const { draft } = read('---\ntitle: a\nrating: PG\nauthor: b\n---\nIt rained.', control);
  expect(showDraft(draft)).toBe('[title a] [author b]\nrating: PG\nIt rained.');
});

test.each([
  [
    'YAML',
    '---\n# A comment of more words than any label has, and more.\ntitle: "Rain" # it does so every day of every week\nauthors: [Ann, "Jo"]\nsummary: |\n  It # rains.\n\n  It stops.\nrating: { label: Teen, level: 3 }\nword_count: 1_000\nnested:\n  # between two entries of a map inside of another, say\n  deep: { er: [a, b], of: c }\n  n: 1.10\ntags: [\n  x, y # of which there were more when all of this began\n]\n...\n\nIt rained.',
  ],
  [
    'TOML',
    '+++\n# A comment of more words than any label has, and more.\ntitle = "Rain" # it does so every day of every week\nnumber = 1_000\n[nested]\n# between two entries of a map inside of another, say\ndeep = { er = ["a", "b"], of = "c" }\n+++\n\nIt rained.',
  ],
  [
    'lines with signs nobody sees',
    '\u200B\n---\u200B\n# o\u00ADne two three four five six seven\ntitle: a\n---\nb',
  ],
])('every word of %s is accounted for in the book', async (_, text) => {
  const built = await buildTexts({ files: { 'a.txt': text }, story: { protect: [/#.*/g] } });
  expect(failures(built)).toEqual([]);
  expect(built.diagnostics.filter(({ id }) => id === 'normalize-front-matter')).toEqual([]);
});

/** Entries that people wrote by hand, and what spoils a block. */
const YAML_ENTRIES = [
  'title: Rain',
  'rating: PG-13',
  'tags:\n- a "b" -- c\n  d\n- e: f\n',
  'n: 1.50 # six of them, or seven, I say',
  '# one two three four five six seven',
  "summary: |\n  It rains... # not\n\n  'x' *y*",
  'note: >-\n  <z>\n',
  'm: {a: [b, c], d_e: ~}',
  'k: &a "\\x2D b\\n"',
  'l: *a',
  'warnings: [x, "y, z"]',
  'author: {name: J, age: 7}',
];
const TOML_ENTRIES = [
  'title = "Rain"',
  'rating = { label = "PG" }',
  'n = 1.50 # six of them, or seven, I say',
  'on = 2026-11-21',
  '# one two three four five six seven',
  'summary = """\nIt rains... # not\n\n\\""" """ # so',
  "u = [\n'v # w', # x\n]",
];
const TOML_TABLES = [
  '[t]\na = 1 # one two three four five six seven',
  '[[s]]\nb.c = "d"\n\n# e',
  '[t.x]\nf = "g"',
];
const SPOILERS = ['', 'It rained.', 'Mara: hello', '  - x', '"""', ']'];

const entries = fc.oneof(
  fc.shuffledSubarray(YAML_ENTRIES).map((lines) => ['---', ...lines, '---']),
  fc
    .tuple(fc.shuffledSubarray(TOML_ENTRIES), fc.shuffledSubarray(TOML_TABLES))
    .map(([keys, tables]) => ['+++', ...keys, ...tables, '+++']),
);

test('whatever is between two lines, no word is lost', async () => {
  const spoiler = fc.option(fc.tuple(fc.constantFrom(...SPOILERS), fc.nat({ max: 9 })));
  await fc.assert(
    fc.asyncProperty(entries, spoiler, async (lines, spoilt) => {
      const text = spoilt === null ? lines : lines.toSpliced(spoilt[1], 0, spoilt[0]);
      const built = await buildTexts({ files: { 'a.txt': `${text.join('\n')}\n\nIt rained.` } });
      expect(failures(built)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
