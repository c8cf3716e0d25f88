import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMarkdown } from '../../src/read/markdown/markdown.ts';
import type { RawStory } from '../../src/read/raw.ts';
import { wordsOf } from '../../src/verify/audit-words.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { showBlocks } from '../support/show-blocks.ts';
import { effortSince } from '../support/effort.ts';

function read(markdown: string): RawStory {
  const { story } = readMarkdown(markdown, 'story.md');
  if (story === undefined) throw new Error('no story');
  return story;
}

describe('blocks', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['soft line ends are spaces', 'One\ntwo.\n\nThree.', ['One two.', '1 Three.']],
    ['hard breaks are lines', 'One,  \ntwo,\\\nthree.', ['One,', 'two,', 'three.']],
    ['headings', '# One\n\n## Two ##\n\nThree\n-----', ['h1: One', '1 h2: Two', '1 h2: Three']],
    ['indented paragraphs are no code', '    One.\n\n\tTwo.', ['>4 One.', '1>8 Two.']],
    ['breaks', 'One.\n\n---\n\nTwo.\n\n* * *', ['One.', '1 * * *', '1 Two.', '1 * * *']],
    [
      'dashes under a paragraph break scenes',
      'He went.\n---\nShe came.',
      ['He went.', '* * *', 'She came.'],
    ],
    [
      'dashes under two lines break scenes',
      'He went\noff\n---\nShe',
      ['He went off', '* * *', 'She'],
    ],
    ['tildes are no fence', 'One.\n\n~~~\n\nTwo.\n\n~~~', ['One.', '1 ~~~', '1 Two.', '1 ~~~']],
    ['a fence without a partner', '```\n\nOne.', ['```', '1 One.']],
    ['a row of punctuation right under a line', 'One.\n=*=*=\nTwo.', ['One.', '=*=*=', 'Two.']],
    ['a lone # is text', 'One.\n\n#\n\nTwo.', ['One.', '1 #', '1 Two.']],
    ['emphasis', '*a* _b_ **c** __d__ ***e*** *f\ng*', ['/a/ /b/ *c* *d* /*e/* /f g/']],
    [
      'a quotation in italics that touches words',
      'He said *"Stop!"*and ran. She cried*"Wait!"* then. *No!*and *yes*.',
      ['He said /"Stop!"/and ran. She cried/"Wait!"/ then. /No!/and /yes/.'],
    ],
    [
      'stars that touch no quotation',
      'It cost 5*"x"*3 and \\*"Stop!"\\*and so.',
      ['It cost 5*"x"*3 and *"Stop!"*and so.'],
    ],
    ['part of a word', 'un*believ*able *mother*ly', ['un/believ/able /mother/ly']],
    [
      'no emphasis',
      '5*3*2 b*st*rd f**k s**t ^_^ and ^_^ ~*~ x ~*~',
      ['5*3*2 b*st*rd f**k s**t ^_^ and ^_^ ~*~ x ~*~'],
    ],
    ['escapes and entities', '\\*a\\* &lt;b&gt; &mdash; c', ['*a* <b> — c']],
    ['strikethrough', '~~one~~ ~two~ <s>a</s> <del>b</del>', ['=one= ~two~ =a= =b=']],
    ['code keeps its characters', 'a `*b*` c', ['a *b* c']],
    [
      'back quotes are quotation marks',
      "``Yes,'' he said, ``no.'' don`t can`t",
      ["``Yes,'' he said, ``no.'' don`t can`t"],
    ],
    [
      'items keep number and bullet',
      '1984. One\n1985. Two\n   - three\n\n* *four*',
      ['1984. One', '1985. Two', '>3 - three', '1 * /four/'],
    ],
    [
      'a wrapped line begins with a number',
      'It was in\n1984. She\n- or he - left',
      ['It was in 1984. She - or he - left'],
    ],
    ['items over several lines', '- one\n  and two\n- three', ['- one and two', '- three']],
    ['quotations', '> One\n> two.\n>\n> Three.', ['1 quotation: One two.', '1 quotation: Three.']],
    ['a quotation with lines', '> Roses  \n> Violets', ['>4 Roses', '>4 Violets']],
    ['faces are no quotation', '>_< she said', ['>_< she said']],
    ['tables row by row', '|A|B|\n|-|-|\n|c|*d*|', ['A | B', 'c | /d/']],
    [
      'fenced code line by line',
      '```text\nOne *two*\n    three\n```',
      ['code: One *two*', '>4 code: three'],
    ],
    ['thoughts are no tags', '<I wonder> and <time to go> <3', ['<I wonder> and <time to go> <3']],
    ['tags of HTML', '<b>a</b> <i>b</i> <u>c</u> d<br>e<sup>2</sup>', ['*a* /b/ _c_ d', 'e²']],
    [
      'styles of spans',
      '<span style="font-style: italic">a <span class="x">b</span></span> <span style="font-variant:small-caps">c</span>',
      ['/a b/ ^c^'],
    ],
    ['centred stars', '<center>***</center>', ['***']],
    [
      'links keep their words',
      '[a](http://b.cc) [c](quietly) <http://d.ee>',
      ['a [c](quietly) http://d.ee'],
    ],
    ['chats are no addresses', '[Ann]: hi\n[Bo]: bye', ['[Ann]: hi', '[Bo]: bye']],
    [
      'passage markers are lines of their own',
      'One.\n[[content: war]]\nTwo.\n[[/content]]',
      ['One.', '[[content: war]]', 'Two.', '[[/content]]'],
    ],
    ['fields are lines of their own', 'Title: One\nAuthor: Two', ['Title: One', 'Author: Two']],
    [
      'speeches that touch',
      '"Yes."\n"No."\n— Oui.\n— Non.',
      ['"Yes."', '"No."', '— Oui.', '— Non.'],
    ],
    ['hyphens and dashes at line ends', 'old-\ntime--\nhe', ['old-time--he']],
    [
      'footnotes',
      'a[^x] b[^y] c[^x] d[^z]\n\n[^x]: One.\n\n    Two.\n[^y]: Three.',
      ['a|1| b|2| c|1| d[^z]', '1 footnote x: One.', '1>4 footnote x: Two.', 'footnote y: Three.'],
    ],
    ['pictures', 'a ![b *c*](d%20e.png) f', ['a  f', 'image d e.png: b c']],
    [
      'front matter as it was typed',
      '---\ntitle: *x*\n---\n\n# One',
      ['---', 'title: *x*', '---', '1 h1: One'],
    ],
    ['a break that begins a story', '---\n\nOne.\n\n---', ['* * *', '1 One.', '1 * * *']],
  ];
  test.each(cases)('%s', (_, markdown, expected) => {
    expect(showBlocks(read(markdown))).toEqual(expected);
  });

  test('lines are those of the file', () => {
    const { blocks, fileLines } = read(
      '---\ntitle: x\n---\n\nOne\ntwo.\n---\n\n[[content: a]]\nThree.',
    );
    expect(blocks.map(({ line }) => fileLines?.[line - 1])).toEqual([1, 2, 3, 5, 7, 9, 10]);
  });

  test('what nobody sees is furniture', () => {
    const { text, furniture = [] } = read(
      'One <!-- two\n\nthree --> four [five](http://six.example "seven").',
    );
    const lines = text.split('\n');
    expect(furniture.map((line) => lines[line - 1])).toEqual([
      '<!-- two three -->',
      'http://six.example seven',
    ]);
  });
});

describe('whole books', () => {
  const pieces = fc.constantFrom(
    '*',
    '_',
    '**',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '#',
    '---',
    '```',
    '|',
    '\\',
    '![',
    '[^1]',
    '[^1]: ',
    '&amp;',
    '<b>',
    '</i>',
    '<!--',
    '-->',
    '    ',
    '~~',
    ': ',
    'word',
    'Another',
    'http://x.example/a',
    '"',
    ' ',
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  test('no word is lost, and nothing crashes', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        const { blocks, text, furniture = [] } = read(markdown);
        const lines = text.split('\n');
        for (const { line, text: said } of blocks) expect(lines[line - 1]).toBe(said);
        const kept = new Set(wordsOf(text));
        const images = blocks.map(({ hint }) =>
          hint?.type === 'image' ? `${hint.image} ${hint.alt ?? ''}` : '',
        );
        for (const word of wordsOf(images.join(' '))) kept.add(word);
        for (const word of ['word', 'Another']) {
          if (wordsOf(markdown).includes(word))
            expect([...kept].some((one) => one.includes(word))).toBe(true);
        }
        expect(furniture.every((line) => line <= lines.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('any text makes a book or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (markdown) => {
        const result = await buildTexts({ files: { 'any.md': `Begin.\n\n${markdown}` } });
        expect(failures(result)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    '> ',
    '- ',
    '*a ',
    '[a](',
    '`a ',
    '<!--',
    '> a\nb\n',
    'a\n---\n',
    '[^1]: a\n\n',
    '|a',
  ])('the time for many %j grows with their number', (piece) => {
    const begin = process.cpuUsage();
    read(piece.repeat(20_000 / piece.length));
    expect(effortSince(begin)).toBeLessThan(20_000);
  });
});
