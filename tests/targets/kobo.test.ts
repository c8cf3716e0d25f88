import { describe, expect, test } from '@jest/globals';
import { koboPage, standAlone } from '../../src/targets/kobo.ts';
import { sentencesOf } from '../../src/targets/markup/sentences.ts';
import { effortSince } from '../support/effort.ts';

/** A page's body with spans shown as `[paragraph.segment …]`. */
function spans(body: string): string {
  const page = koboPage(`<html><head><title>A. B.</title></head><body>${body}</body></html>`);
  expect(page).toContain('<title>A. B.</title>');
  const inner =
    /<body>\n<div id="book-columns"><div id="book-inner">([\s\S]*)<\/div><\/div>\n<\/body>/.exec(
      page,
    );
  return (inner?.[1] ?? '').replace(
    /<span class="koboSpan" id="kobo\.([\d.]+)">([^<]*|<img[^>]*>)<\/span>/g,
    '[$1 $2]',
  );
}

describe('a page for Kobo', () => {
  test.each([
    ['<p>One. Two!</p>', '<p>[1.1 One. ][1.2 Two!]</p>'],
    ['<h1>Title</h1>\n<p>One</p>', '<h1>[1.1 Title]</h1>\n<p>[2.1 One]</p>'],
    [
      '<p>“Go.” He <em>went. Far</em> off.</p>',
      '<p>[1.1 “Go.” ][1.2 He ]<em>[1.3 went. ][1.4 Far]</em>[1.5  off.]</p>',
    ],
    ['<p>a <em>b</em> <em>c</em></p>', '<p>[1.1 a ]<em>[1.2 b]</em>[1.3  ]<em>[1.4 c]</em></p>'],
    [
      '<p>a</p><div class="picture"><img src="x" alt=""/></div><p>b</p>',
      '<p>[1.1 a]</p><div class="picture">[2.1 <img src="x" alt=""/>]</div><p>[3.1 b]</p>',
    ],
    ['<div>text</div>', '<div>[1.1 text]</div>'],
    [
      '<p><a class="note-ref" id="from-note-1" href="#note-1">1</a></p>',
      '<p><a class="note-ref" id="from-note-1" href="#note-1">[1.1 1]</a></p>',
    ],
    ['<p>&quot;No.&quot; &amp; yes</p>', '<p>[1.1 &quot;No.&quot; ][1.2 &amp; yes]</p>'],
    ['<ol>\n<li>x</li>\n</ol>', '<ol>\n<li>[1.1 x]</li>\n</ol>'],
  ])('%s', (body, expected) => {
    expect(spans(body)).toBe(expected);
  });

  test('has no label in its contents that means nothing by itself', () => {
    const entry = (label: string, children: ReturnType<typeof standAlone> = []) => ({
      label,
      href: 'x',
      children,
    });
    expect(standAlone([entry('Notice'), entry('Rain', [entry('Chapter 2')])])).toEqual([
      entry('Notice'),
      entry('Rain', [entry('Rain: Chapter 2')]),
    ]);
  });
});

describe('sentences', () => {
  test.each([
    ['One. Two? Three', ['One. ', 'Two? ', 'Three']],
    ['3.5 km', ['3.5 km']],
    ['他走了。她说：“好！”然后', ['他走了。', '她说：“好！”', '然后']],
    ['', []],
    ['Wait…  no', ['Wait…  ', 'no']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('are found in time that grows with the text', () => {
    const started = process.cpuUsage();
    expect(sentencesOf('.'.repeat(1_000_000))).toHaveLength(1);
    expect(sentencesOf('a '.repeat(500_000))).toHaveLength(1);
    expect(effortSince(started)).toBeLessThan(2_000);
  });
});
