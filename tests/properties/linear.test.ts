import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/normalize/draft.ts';
import { UNCONTROLLED, type Control } from '../../src/normalize/run/permit.ts';
import { measureLayout } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/first-draft.ts';
import { normalize, normalizeFile, type NormalizeSettings } from '../../src/normalize/normalize.ts';
import { ALL_RULES, RULE_IDS } from '../../src/normalize/rules/rules.ts';
import type { Rule } from '../../src/normalize/rule.ts';
import { run } from '../../src/normalize/run/run.ts';
import { findHits } from '../../src/advice/hits.ts';
import { readMarkdown } from '../../src/read/markdown/markdown.ts';
import { readText } from '../../src/read/plain-text.ts';
import { effortSince } from '../support/effort.ts';

/** A text that is hard on a rule, in any size. */
interface WorstCase {
  readonly shows: string;
  readonly text: (size: number) => string;
  readonly language?: string;
  /** Rules that run before, untimed, and leave it their marks. */
  readonly after?: readonly string[];
}

/** Characters of the smaller text; at four times as many a quadratic rule takes seconds. */
const SMALL = 20_000;
const TIMES = 4;
/** Linear work takes 4 times as long, quadratic work 16 times. */
const MOST_GROWTH = 8;
/** What takes less at the larger size, in ms, grows by noise: a quadratic rule takes far longer. */
const NOISE = 25;
/** The first attempts count the compiler's work too, so that the smaller text seems slow. */
const FEWEST_ATTEMPTS = 3;
const MOST_ATTEMPTS = 8;
/** What takes longer than this, in ms, is not noise, and need not be tried again so often. */
const SURE = 1500;
/** `npm run explore` goes to 10 MB. */
const LARGE = process.env.RUNS === undefined ? 1_000_000 : 10_000_000;

/** One character or more, again and again, between what opens and what ends the text. */
function row(unit: string, before = '', after = ''): (size: number) => string {
  return (size) => before + unit.repeat(Math.ceil(size / unit.length)) + after;
}

/** Lines made by their number. */
function lines(line: (index: number) => string, before = ''): (size: number) => string {
  return (size) => {
    const made: string[] = [before];
    for (let length = before.length, index = 0; length < size; index += 1) {
      const next = line(index);
      made.push(next);
      length += next.length + 1;
    }
    return made.join('\n');
  };
}

/** A different word for every number: `ab`, `bc`, … */
function wordOf(index: number): string {
  return Array.from(index.toString(26), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  ).join('');
}

function nested(size: number): string {
  const depth = Math.ceil(size / 6);
  return '*a '.repeat(depth) + 'b* '.repeat(depth);
}

/** By rule; the first of each is also run once at 10 MB. */
const WORST: Readonly<Partial<Record<string, readonly WorstCase[]>>> = {
  characters: [
    { shows: 'ampersands', text: row('&a') },
    { shows: 'combining marks out of order', text: row('\u0301\u0323', 'a') },
    { shows: 'encoding broken twice', text: row('Ã¢â‚¬â„¢') },
    { shows: 'entities', text: row('&amp;') },
    { shows: 'control characters', text: row('\u0001a\u200B') },
    { shows: 'tags of a page', text: row('<a b="<br>') },
    { shows: 'letters before brackets', text: row('Q<a I<b') },
    { shows: 'letters of mathematics and their forerunners', text: row('ℎℎℎℎ𝑡 ') },
  ],
  'front-matter': [
    {
      shows: 'fields without end',
      text: lines((index) => `tags${String(index)}: a`, '---\ntitle: a'),
    },
    { shows: 'one long line', text: row('a: ', '---\ntitle: ', '\n---\nb') },
    { shows: 'brackets that nothing closes', text: row('[', '---\ntags: ', '\n---\nb') },
    { shows: 'a long key', text: row('a ', '---\n', ': b\n---\nb') },
    { shows: 'blanks before a colon', text: row(' ', '---\ntitle', ': b\n---\nb') },
    {
      shows: 'comments in YAML',
      text: (size) => `---\ntitle: a\n${`${'#'.repeat(size / 250)}\n`.repeat(190)}---\nb`,
    },
    {
      shows: 'strings in TOML that nothing closes',
      text: (size) =>
        `+++\ntitle = "a"\n${`a = """${'"""a'.repeat(size / 1000)}\n`.repeat(190)}+++\nb`,
    },
    {
      shows: 'lists in TOML that go on',
      text: (size) =>
        `+++\ntitle = "a"\nb = [\n${`${'1,'.repeat(size / 500)}\n`.repeat(190)}]\n+++\nb`,
    },
    { shows: 'text behind a block', text: lines(() => 'a: b', '---\ntitle: a\n---\n') },
  ],
  mail: [
    { shows: 'quote marks', text: row('>', 'a\n> b\n') },
    { shows: 'blanks in a subject', text: row(' ', 'Subject: re:', 'x') },
    { shows: 'prefixes of a subject', text: row('re:', 'Subject: ', 'x') },
    {
      shows: 'a head of many subjects',
      text: lines(() => 'Subject: Rain (1/2)'),
    },
    {
      shows: 'a later head of many fields',
      text: lines(
        (index) => `X-a: ${String(index)}`,
        'Subject: Rain (1/2)\n\nIt rained.\n\nSubject: Rain (2/2)',
      ),
    },
    {
      shows: 'brackets that nothing closes in a later subject',
      text: (size) =>
        `Subject: R (1/2)\n\nText.\n\nSubject: R (2/2)\nSubject: ${'('.repeat(size)}\n\nEnd.`,
    },
    { shows: 'quoted lines', text: lines((index) => `> ${wordOf(index)}`) },
  ],
  legend: [
    { shows: 'a row of signs', text: row('<>', '<> = thoughts\n') },
    {
      shows: 'legends of signs that nothing uses',
      text: (size) => `${'{} = thoughts\n'.repeat(59)}${'a {\n'.repeat(Math.ceil(size / 4))}`,
    },
    { shows: 'openers', text: row('<a ', '<> = thoughts\n') },
    { shows: 'lines that are nearly one', text: lines(() => '*a* is emphases of somebody') },
  ],
  passages: [
    { shows: 'opening marks', text: lines(() => '[[content: war]]', 'a') },
    {
      shows: 'marks in marks with nothing in them',
      text: (size) => {
        const depth = Math.ceil(size / 30);
        return `${'[[content: war]]\n'.repeat(depth)}${'[[/content]]\n'.repeat(depth)}`;
      },
    },
    { shows: 'separators', text: row(';', '[[content: ', ']]\n\na') },
    { shows: 'passages', text: lines(() => '[[content: war]]\n\nHe fell.\n\n[[/content]]\n') },
    { shows: 'brackets', text: row('[[') },
  ],
  contents: [
    {
      shows: 'lists without end',
      text: lines((index) => `Chapter ${String(index)}`, 'Contents\n\n'),
    },
    { shows: 'titles of lists', text: lines(() => 'Contents') },
    { shows: 'blanks before a page', text: row(' ', 'Contents\n\nA', '1\nB') },
  ],
  gutenberg: [
    { shows: 'fields', text: lines(() => 'Title: Rain', '') },
    { shows: 'starts', text: lines(() => '*** START OF THE PROJECT GUTENBERG EBOOK') },
    { shows: 'ends', text: lines(() => 'End of Project Gutenberg') },
    { shows: 'credits', text: lines(() => 'Produced by', '*** START OF THE PROJECT GUTENBERG') },
  ],
  header: [
    { shows: 'pieces', text: row(' | T', 'Rated: T') },
    { shows: 'heads of posts', text: lines(() => 'Msg: #1') },
    { shows: 'rules', text: lines(() => '-=-=-=-=-=-=-=-=-=-=-=-=-') },
    { shows: 'blanks behind a part', text: row(' ', 'Rain (1/2)', 'x') },
    { shows: 'blanks in a title field', text: row(' ', 'Title: Rain (1/2)', 'x') },
    { shows: 'a byline of blanks', text: row(' ', 'Rain by', 'x') },
    { shows: 'capitalized words', text: row('Aa ', 'By ') },
    {
      shows: 'a summary without end',
      text: lines(() => 'and so it went on and on, and nobody could say why', 'Summary: It rained'),
    },
    { shows: 'fields', text: lines((index) => `Note: ${String(index)}`) },
  ],
  margins: [
    { shows: 'a margin', text: lines((index) => `    ${'ab '.repeat(10 + (index % 3))}`) },
    {
      shows: 'widths that change',
      text: lines((index) => 'word '.repeat(8 + ((index >> 6) % 3) * 3)),
    },
    { shows: 'double spacing', text: lines((index) => (index % 2 === 0 ? 'ab '.repeat(20) : '')) },
    { shows: 'blanks', text: row(' ', 'a', 'a') },
  ],
  'page-furniture': [
    { shows: 'blanks behind a number', text: row(' ', '- 1', 'x') },
    { shows: 'page after page', text: lines((index) => `page ${String(index % 10_000)}`) },
    {
      shows: 'running heads',
      text: lines((index) => (index % 2 === 0 ? `page ${String(index / 2)}` : 'The Way')),
    },
    { shows: 'numbers', text: lines((index) => String(index % 9999)) },
    { shows: 'page marks', text: row('[Pg 1]') },
    { shows: 'brackets', text: row('[page ') },
    { shows: 'tops of boxes', text: lines(() => '+-----+') },
    { shows: 'a box without end', text: lines(() => '| a |', '+-----+') },
    { shows: 'counters', text: lines((index) => `He left.${String(index % 7)}`) },
  ],
  headings: [
    { shows: 'ornament', text: row('- ', '', 'x') },
    { shows: 'chapters', text: lines((index) => `Chapter ${String(index % 9999)}\n`) },
    { shows: 'bare numbers', text: lines((index) => `${String(index % 999)}.\n`) },
    { shows: 'lines that are nearly one', text: lines(() => `Part one of ${'ivx '.repeat(20)}`) },
    { shows: 'brackets', text: lines(() => `${'('.repeat(40)}1/${'i'.repeat(50)}`) },
  ],
  verse: [
    { shows: 'short lines', text: lines(() => 'There is a river in the wall') },
    { shows: 'speeches', text: lines(() => '"Yes." ""') },
    { shows: 'stanzas', text: lines((index) => (index % 5 === 0 ? '' : 'That nobody can see')) },
    { shows: 'nearly an ornament', text: lines(() => `o${'- o '.repeat(15)}y`) },
    { shows: 'capitals', text: lines(() => 'A'.repeat(66)) },
  ],
  paragraphs: [
    { shows: 'tabs after sentences', text: row('So it went on and on.\t') },
    { shows: 'spaces after a sentence', text: row(' ', 'So.', 'He') },
    { shows: 'sentences without spaces', text: row('So it was.He') },
    { shows: 'a word of many parts', text: row("a'", `${'b '.repeat(50)}b-\n`) },
    {
      shows: 'broken words',
      text: lines((index) => `${'word '.repeat(9)}${wordOf(index)}-`),
    },
    {
      shows: 'a long line that ends in a broken word',
      text: row('b', '', ' a-\nand so on'),
    },
    { shows: 'wrapped lines', text: lines(() => 'and so it went on and on, and nobody knew') },
    { shows: 'quoted lines', text: lines(() => '> and so it went on and on, and nobody knew') },
  ],
  messages: [
    { shows: 'capitals', text: lines(() => 'NOBODY KNOWS WHY IT IS SO'), after: ['paragraphs'] },
    {
      shows: 'senders who each write once',
      text: lines((index) => `${wordOf(index)}: yes\n`),
      after: ['paragraphs'],
    },
    { shows: 'one sender', text: lines(() => 'Mara: yes'), after: ['paragraphs'] },
    { shows: 'fields', text: lines(() => 'From: x'), after: ['paragraphs'] },
    { shows: 'blanks behind a name', text: row(' ', 'Mara', 'x'), after: ['paragraphs'] },
    {
      shows: 'nearly capitals',
      text: lines(() => `${'A'.repeat(200)}${' A'.repeat(99)}`),
      after: ['paragraphs'],
    },
  ],
  letters: [
    { shows: 'a long salutation', text: row('Anna, ', 'Dear '), after: ['paragraphs'] },
    { shows: 'salutations', text: lines(() => 'Dear Anna,\n'), after: ['paragraphs'] },
    {
      shows: 'letters that never end',
      text: lines((index) => (index % 39 === 0 ? 'Dear Anna,\n' : 'It rained.\n')),
      after: ['paragraphs'],
    },
    {
      shows: 'postscripts',
      text: lines(() => 'P.S. x\n', 'Dear Anna,\n\nIt rained.\n\nYours,\nTom\n'),
      after: ['paragraphs'],
    },
    { shows: 'closings', text: lines(() => 'Love and shame,\n'), after: ['paragraphs'] },
  ],
  capitals: [
    { shows: 'capitals', text: row('AB ') },
    { shows: 'single capitals', text: row('A B ', '', 'c') },
    { shows: 'capitals with stops', text: row('A.B.', 'X ') },
  ],
  repeats: [
    { shows: 'exclamations', text: row('!') },
    { shows: 'questions', text: row('?! ') },
    { shows: 'nearly repeated', text: row('!a?') },
  ],
  backticks: [
    { shows: 'opening', text: row('`a ', '', '') },
    { shows: 'closing', text: row("a'' ", '``', '') },
    { shows: 'code', text: row('`a` ', '', '') },
  ],
  'chapter-notices': [
    {
      shows: 'chapters with notices',
      text: lines((index) => `Chapter ${String(index)}\n\nRating: R\n\na\n`),
      after: ['headings'],
    },
    {
      shows: 'blanks in a heading',
      text: row(' ', 'Chapter 1 (NC-17', 'x\n\na'),
      after: ['headings'],
    },
    {
      shows: 'blanks in a label',
      text: row(' ', 'Chapter 1\n\nWarning ', ': x'),
      after: ['headings'],
    },
  ],
  'authors-notes': [
    { shows: 'blanks', text: row(' ', '((A/N', 'x'), after: ['paragraphs'] },
    { shows: 'notes', text: lines(() => 'A/N: x\n'), after: ['paragraphs'] },
    { shows: 'brackets', text: row('(', '', 'A/N'), after: ['paragraphs'] },
  ],
  markers: [
    {
      shows: 'nearly a later time',
      text: lines(() => `~${'a day '.repeat(9)}x`),
      after: ['paragraphs'],
    },
    {
      shows: 'nearly a point of view',
      text: lines(() => `${'- '.repeat(25)}p.o.x`),
      after: ['paragraphs'],
    },
    {
      shows: 'nearly a place',
      text: lines(() => `${'A'.repeat(20)}${' a'.repeat(15)}, B`),
      after: ['paragraphs'],
    },
    { shows: 'ends', text: lines(() => 'THE END'), after: ['paragraphs'] },
  ],
  'scene-breaks': [
    { shows: 'a long speech', text: row('a ', '"', '?'), after: ['paragraphs'] },
    { shows: 'one gap', text: lines(() => 'A.\n'), after: ['paragraphs'] },
    {
      shows: 'gaps of many widths',
      text: lines((index) => 'A.\n\n'.repeat(40) + '\n'.repeat(index % 400)),
      after: ['paragraphs'],
    },
    { shows: 'ornaments', text: lines(() => '* * *'), after: ['paragraphs'] },
    { shows: 'questions', text: lines(() => '"Why?"\n\n\n"x"\n'), after: ['paragraphs'] },
  ],
  whitespace: [
    { shows: 'blanks', text: row(' ', 'a', 'a') },
    { shows: 'blanks before commas', text: row(' ,', 'a') },
    { shows: 'marks with blanks inside', text: row(' " a ') },
    { shows: 'tabs and brackets', text: row('\t(\t', 'a', 'a') },
    { shows: 'emoticons between blanks', text: row('<3  ') },
  ],
  emphasis: [
    { shows: 'stars', text: row('*') },
    { shows: 'openers', text: row('*a ') },
    { shows: 'nested', text: nested },
    {
      shows: 'closers inside words',
      text: (size) => `_${'a'.repeat(size / 2)} b${'_b'.repeat(size / 4)}`,
    },
    { shows: 'underscores in a word', text: row('a_') },
    { shows: 'file patterns', text: row('*.a *b* ') },
    { shows: 'versions', text: row('1.', '*a* 1..1 ', ' _b_') },
    { shows: 'dots behind an address', text: row('.', '*a* http://a', 'a _b_') },
  ],
  thoughts: [
    { shows: 'brackets', text: row('<') },
    { shows: 'openers', text: row('<aa ', '<aa> <aa> ') },
    { shows: 'thoughts', text: row('<aa.> ') },
    { shows: 'blanks in a tag', text: row(' ', '<aa> <aa> <a b=', '< >') },
    { shows: 'slashes', text: row('//aa // ') },
    { shows: 'addresses', text: row('<aa> www.a ') },
    { shows: 'single marks', text: row("'a ", "'' = thoughts\n\n'aa' 'bb' "), after: ['legend'] },
  ],
  ellipses: [
    { shows: 'dots', text: row('.') },
    { shows: 'spaced dots', text: row('. ') },
    { shows: 'pairs', text: row('..a') },
    { shows: 'nearly spaced', text: row('. .a ') },
    { shows: 'addresses', text: row('www.a .. ') },
  ],
  dashes: [
    { shows: 'blanks', text: row(' ', 'a-', 'a') },
    { shows: 'hyphens', text: row('-', 'a', 'a') },
    { shows: 'joined words', text: row('aaa-', '-', 'aa') },
    { shows: 'trailing hyphens behind thoughts', text: row('<aa.> a- b '), after: ['thoughts'] },
    { shows: 'arrows', text: row('--> a--b ') },
    { shows: 'questions behind a hyphen', text: row('?', 'a-', "'x") },
    { shows: 'Morse', text: row('-. ', 'a--b ') },
    { shows: 'names of four hyphens', text: row('Mr. ---- ') },
    { shows: 'numbers', text: row('12-13') },
  ],
  apostrophes: [
    { shows: 'marks', text: row("'") },
    { shows: 'elisions', text: row("'em ") },
    { shows: 'dropped letters', text: row("goin' a") },
    { shows: 'a long word', text: row('a', '', "in' a") },
    { shows: 'no marks between', text: row("a' ") },
  ],
  quotes: [
    { shows: 'blanks before a mark', text: row(' ', 'a', "'a") },
    { shows: 'double marks', text: row('"') },
    { shows: 'single marks', text: row(" 'a") },
    { shows: 'both', text: row('"\'') },
    { shows: 'speeches', text: row('"a," ') },
    { shows: 'parts of a word', text: row('a-', "'spise ") },
    { shows: 'German', text: row(' \'a "', ''), language: 'de' },
  ],
  spacing: [
    { shows: 'blanks', text: row(' ', 'a', 'a'), language: 'fr' },
    { shows: 'high marks', text: row('a;!', '', 'a'), language: 'fr' },
    { shows: 'exclamations', text: row('!', 'a', 'a'), language: 'fr' },
    { shows: 'guillemets', text: row('« a »'), language: 'fr' },
    { shows: 'addresses', text: row('www.a a ;'), language: 'fr' },
  ],
  'no-break-spaces': [
    { shows: 'initials', text: row('J. ') },
    { shows: 'titles', text: row('Mr. ') },
    { shows: 'numbers', text: row('9 ') },
    { shows: 'letters', text: row('a ', ''), language: 'pl' },
    { shows: 'ellipses', text: row('a …') },
  ],
};

/** What is not a rule and has to keep pace with them. */
const LAYOUTS: readonly WorstCase[] = [
  { shows: 'openers without closers', text: row("a 'a ") },
  {
    shows: 'closers before openers',
    text: (size) => "a' ".repeat(size / 3) + "a 'a ".repeat(size / 5),
  },
  {
    shows: 'short lines between long ones',
    text: lines((index) => 'a b '.repeat(index % 30 === 0 ? 50 : 9)),
  },
  {
    shows: 'widths that change',
    text: lines((index) => 'ab '.repeat(12 + ((index >> 6) % 3) * 4)),
  },
];
const WHOLES: readonly WorstCase[] = [
  { shows: 'nested emphasis', text: nested },
  { shows: 'emphasis after emphasis', text: row('*a* ') },
  { shows: 'marks that overlap', text: row('*a __b* c__ ') },
  { shows: 'one chapter name', text: lines(() => 'Prologue\n\nIt rained.\n') },
  {
    shows: 'a paragraph of many lines',
    text: lines(() => 'and so "it" went on and on, and nobody kn-'),
  },
];

const settings: NormalizeSettings = {
  language: 'en',
  chapters: 'auto',
  rules: {},
  notation: [],
  known: [],
};

function ruleOf(id: string): Rule {
  const rule = ALL_RULES.find((other) => other.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

function contextOf(draft: Draft, language = 'en') {
  return { layout: measureLayout(draft), language, chapters: 'auto', known: [] } as const;
}

/** What is off by itself is on. */
const LOUD: Control = {
  ...UNCONTROLLED,
  settings: { capitals: { as: 'small-caps' }, repeats: { most: 2 } },
};

/** A rule on a text, ready to be run again and again. */
function prepare(rule: Rule, { text, language, after = [] }: WorstCase, size: number): () => void {
  const raw = draftOf(readText(text(size), 'story.txt'));
  const context = contextOf(raw, language);
  const { draft } = run(after.map(ruleOf), raw, context);
  return () => {
    run([rule], draft, context, LOUD);
  };
}

/** What the processor worked, in ms: on a busy machine the clock counts what others do. */
function effort(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return effortSince(before);
}

/** How the least effort grows from the small size to the large one; 0 when it stays within noise. */
function growth(prepared: (size: number) => () => void): number {
  const small = prepared(SMALL);
  const large = prepared(SMALL * TIMES);
  effort(small);
  let leastSmall = Number.POSITIVE_INFINITY;
  let leastLarge = Number.POSITIVE_INFINITY;
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    leastLarge = Math.min(leastLarge, effort(large));
    if (leastLarge < NOISE) return 0;
    leastSmall = Math.min(leastSmall, effort(small));
    ratio = leastLarge / leastSmall;
    if (attempt >= FEWEST_ATTEMPTS && (ratio < MOST_GROWTH || leastLarge > SURE)) break;
  }
  if (ratio < MOST_GROWTH || leastLarge > SURE) return ratio;
  // A few milliseconds may double by chance; at four times the size chance counts less, and a quadratic rule more.
  const larger = prepared(SMALL * TIMES * TIMES);
  const efforts = Array.from({ length: FEWEST_ATTEMPTS }, () => effort(larger));
  return Math.min(ratio, Math.min(...efforts) / leastLarge);
}

test('every rule has its worst cases', () => {
  expect(Object.keys(WORST).toSorted()).toEqual([...RULE_IDS].toSorted());
  for (const [rule, cases = []] of Object.entries(WORST))
    expect({ rule, enough: cases.length >= 3 }).toEqual({ rule, enough: true });
});

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = WORST[id] ?? [];
  test.each(cases.map((worst) => [worst.shows, worst] as const))('is linear: %s', (_, worst) => {
    expect(growth((size) => prepare(rule, worst, size))).toBeLessThan(MOST_GROWTH);
  });

  test(`gets through ${String(LARGE / 1e6)} MB`, () => {
    const [worst] = cases;
    expect(worst).toBeDefined();
    if (worst !== undefined) prepare(rule, worst, LARGE)();
  });
});

test.each(LAYOUTS.map((worst) => [worst.shows, worst] as const))(
  'a layout is measured in linear time: %s',
  (_, { text }) => {
    const growing = growth((size) => {
      const draft = draftOf(readText(text(size), 'story.txt'));
      return () => {
        measureLayout(draft);
      };
    });
    expect(growing).toBeLessThan(MOST_GROWTH);
  },
);

test.each(WHOLES.map((worst) => [worst.shows, worst] as const))(
  'a story is normalized in linear time: %s',
  (_, { text }) => {
    const growing = growth((size) => {
      const raw = readText(text(size), 'story.txt');
      return () => {
        normalize([raw], settings);
      };
    });
    expect(growing).toBeLessThan(MOST_GROWTH);
  },
);

const FINDING: readonly WorstCase[] = [
  { shows: 'hits', text: row('fuck ') },
  { shows: 'hits of many words', text: row('blood spurted from his throat ') },
  { shows: 'beginnings of phrases', text: row('cut his and ') },
  { shows: 'names', text: row('Mara ', '', '.') },
  { shows: 'one word', text: row('fu') },
  { shows: 'one letter', text: row('u', 'f', 'ck') },
  { shows: 'masks', text: row('*', 'f', 'k') },
  { shows: 'masked words', text: row('f*ck-') },
  { shows: 'marks', text: row('”.') },
  { shows: 'blanks', text: row(' ', 'slit', 'throat') },
  { shows: 'apostrophes', text: row("a'") },
];

test.each(FINDING.map((worst) => [worst.shows, worst] as const))(
  'strong words are found in linear time: %s',
  (_, { text }) => {
    const growing = growth((size) => {
      const raw = text(size);
      return () => {
        findHits(raw);
      };
    });
    expect(growing).toBeLessThan(MOST_GROWTH);
  },
);

const READING: readonly WorstCase[] = [
  { shows: 'signs of quotation', text: row('>') },
  { shows: 'signs of quotation between blanks', text: row('> ') },
  {
    shows: 'quotations that go deeper and back',
    text: lines((index) => ['> > > a', '> b'][index % 2] ?? ''),
  },
  { shows: 'a quotation that nothing ends', text: lines(() => 'a', '> b') },
  { shows: 'a deep quotation that goes on less deep', text: lines(() => '> a', '> > > > b') },
  { shows: 'quotations set in', text: lines(() => ' > a b\n') },
  { shows: 'a note of many paragraphs', text: lines(() => '    a\n', '[^1]: a\n') },
  { shows: 'opening brackets', text: row('[a ') },
  { shows: 'brackets in brackets', text: (size) => '['.repeat(size / 2) + ']'.repeat(size / 2) },
  { shows: 'openers of two kinds', text: row('*a _b ') },
  { shows: 'emphasis in emphasis', text: nested },
  { shows: 'many small paragraphs of openers', text: lines(() => '*a _b [c `d\n') },
  {
    shows: 'runs of back quotes, each longer',
    text: lines((index) => `${'`'.repeat(index % 500)} a`),
  },
  { shows: 'a long table', text: lines(() => '|a|b|', '|a|b|\n|-|-|') },
];

test.each(READING.map((worst) => [worst.shows, worst] as const))(
  'Markdown is read in linear time: %s',
  (_, { text }) => {
    const growing = growth((size) => {
      // The parser takes long for each letter; half as many tell as much.
      const source = text(Math.round(size / 2));
      return () => {
        readMarkdown(source, 'story.md');
      };
    });
    expect(growing).toBeLessThan(MOST_GROWTH);
  },
);

test('hundreds of thousands of lines are measured, joined and cut up without a crash', () => {
  const text = 'It went on.\n'.repeat(150_000) + 'x'.repeat(200) + '\nand on\n'.repeat(150_000);
  const { draft } = normalizeFile(readText(text, 'story.txt'), {
    ...settings,
    rules: Object.fromEntries(
      RULE_IDS.filter((id) => id !== 'paragraphs').map((id) => [id, false]),
    ),
  });
  expect(draft.blocks.length).toBeGreaterThan(0);
});
