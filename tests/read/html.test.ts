import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { RawStory } from '../../src/read/raw.ts';
import { readHtml } from '../../src/read/html/html.ts';
import { readStory } from '../../src/read/read.ts';
import { wordsOf } from '../../src/verify/audit-words.ts';
import { buildTexts, failures, withFolder } from '../support/build-text.ts';
import { showBlocks } from '../support/show-blocks.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

async function read(html: string): Promise<RawStory> {
  const { story } = await readHtml(html, 'page.html');
  if (story === undefined) throw new Error('no story');
  return story;
}

async function blocksOf(html: string): Promise<readonly string[]> {
  return showBlocks(await read(html));
}

describe('blocks', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['paragraphs have a blank line between them', '<p>One.</p><p>Two.</p>', ['1 One.', '1 Two.']],
    ['white space runs together', '<p>\n  One \t two\n  three.\n</p>', ['1 One two three.']],
    ['unclosed paragraphs', '<p>One.<p>Two.', ['1 One.', '1 Two.']],
    [
      'an address that a site hides is read, and one that cannot be read is left',
      '<p>To <a class="__cf_email__" data-cfemail="2a4b6a48044943">[email&#160;protected]</a> and <b data-cfemail="00112233">[x]</b>.</p>',
      ['1 To a@b.ci and *[x]*.'],
    ],
    [
      'blank lines part the bare text of a page',
      '<b>Notes:</b> None.\n\nIt rained.\nA lot.\n \n<i>He</i> left.',
      ['*Notes:* None.', '1 It rained. A lot.', '1 /He/ left.'],
    ],
    [
      'blank lines inside a paragraph are white space',
      '<p>It rained.\n\nA lot.</p>',
      ['1 It rained. A lot.'],
    ],
    ['divs touch', '<div>One.</div><div>Two.</div>', ['One.', 'Two.']],
    ['lines between breaks', 'One.<br>Two.<br/>Three.', ['One.', 'Two.', 'Three.']],
    [
      'paragraphs between two breaks',
      'One.<br><br>\nTwo.<BR>\n<BR>Three.',
      ['One.', '1 Two.', '1 Three.'],
    ],
    [
      "a break at a paragraph's end adds nothing",
      '<p>One.<br></p><p>Two.</p>',
      ['1 One.', '1 Two.'],
    ],
    ['empty paragraphs are gaps', '<p>One.</p><p>&nbsp;</p><p>Two.</p>', ['1 One.', '3 Two.']],
    [
      'empty paragraphs are not lines',
      '<p>One.</p><p> </p><p></p><p>Two.</p>',
      ['1 One.', '1 Two.'],
    ],
    [
      'a break alone in a paragraph is a gap',
      '<p>One.</p><p><br></p><p>Two.</p>',
      ['1 One.', '3 Two.'],
    ],
    ['no-break spaces indent', '&nbsp;&nbsp;&nbsp; One.<br>&nbsp;Two.', ['>4 One.', '>1 Two.']],
    [
      'a rule across the page is a row of stars',
      '<p>One.</p><hr noshade><p>Two.</p>',
      ['1 One.', '1 * * *', '1 Two.'],
    ],
    ['centred stars stay as they are', 'One.<center>***</center>Two.', ['One.', '***', 'Two.']],
    ['headings and their levels', '<h1>One</h1><h3>Two</h3>', ['1 h1: One', '1 h3: Two']],
    [
      'a heading in two lines is one',
      '<h2>Chapter 1<br>The Ferry</h2>',
      ['1 h2: Chapter 1 The Ferry'],
    ],
    [
      'a quotation',
      '<p>He read it all twice.</p><blockquote><p>Come.</p></blockquote>',
      ['1 He read it all twice.', '1 quotation: Come.'],
    ],
    [
      'a page in a blockquote is not a quotation',
      '<blockquote><p>One.</p><p>Two.</p></blockquote>',
      ['1>4 One.', '1>4 Two.'],
    ],
    [
      'lines in a blockquote are told apart first',
      '<p>He read it all twice.</p><blockquote>Roses<br>Violets</blockquote>',
      ['1 He read it all twice.', '1>4 Roses', '>4 Violets'],
    ],
    ['preformatted lines', '<pre>One\n    two\n\nthree</pre>', ['1 One', '>4 two', '1 three']],
    [
      'items of lists keep number and bullet',
      '<ol start=3><li>One<li>Two</ol><ul><li>Three</ul>',
      ['1>4 3. One', '>4 4. Two', '1>4 • Three'],
    ],
    [
      'tables cell by cell',
      '<table><tr><td>One</td><td>Two</td></tr><tr><td><p>Three</p></table>',
      ['1 One', 'Two', '1 Three'],
    ],
    [
      'verse by its class',
      '<div class="poem">Roses<br>Violets</div>',
      ['verseLine: Roses', 'verseLine: Violets'],
    ],
    [
      'links keep their text',
      '<p>He <a href="javascript:alert(1)">went</a> on.<a href="#n1">[1]</a></p>',
      ['1 He went on.[1]'],
    ],
    [
      'raised digits stay apart from their word',
      '<p>Salt<sup>1</sup> on the 1<sup>st</sup>.</p>',
      ['1 Salt¹ on the 1st.'],
    ],
    ['quotation elements have marks', '<p>He said <q>yes</q>.</p>', ['1 He said "yes".']],
    [
      'malformed pages',
      '<b><p>One.</b></p></div></body><p>Two.</html><p>Three.',
      ['1 *One.*', '1 Two.', '1 Three.'],
    ],
    [
      'entities',
      '<p>&ldquo;Caf&eacute;&rdquo; &amp; &#8212; &lt;b&gt; &unknown;</p>',
      ['1 “Café” & — <b> &unknown;'],
    ],
    ['separators that would end a line', '<p>One\u2028two&#13;three</p>', ['1 One two three']],
    [
      'one text over several elements',
      '<p>un<b>believ</b>able<wbr>ness</p>',
      ['1 un*believ*ableness'],
    ],
    [
      'a page in a form',
      '<form><p>One is the story.</p><input value="x"><button>Go</button></form>',
      ['1 One is the story.'],
    ],
  ];

  test.each(cases)('%s', async (_, html, blocks) => {
    expect(await blocksOf(html)).toEqual(blocks);
  });
});

describe('marks', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'what is struck out',
      '<s>a</s> <strike>b</strike> <del>c</del> <span style="text-decoration: line-through">d <u>e</u> <span style="text-decoration: none">f</span></span>',
      '=a b c d _e=_ f',
    ],
    ['elements', '<i>a</i> <em>b</em> c <b>d</b> <u>e</u> <cite>f</cite>', '/a b/ c *d* _e_ /f/'],
    [
      'styles',
      '<span style="font-style:italic">a</span> b <span style="FONT-WEIGHT: 700">c</span>',
      '/a/ b *c*',
    ],
    ['small capitals', '<span style="font-variant: small-caps">Lord</span> a', '^Lord^ a'],
    [
      'a style that takes back',
      '<em>a <span style="font-style: normal">b</span> c</em>',
      '/a/ b /c/',
    ],
    [
      'medium weight is not bold',
      '<span style="font-weight:500">a</span><span style="font-weight:600">b</span>',
      'a*b*',
    ],
    [
      "Word's own properties say nothing",
      "<span style='mso-bidi-font-style:italic;mso-bidi-font-weight:bold'>a</span>",
      'a',
    ],
    [
      'classes mean what their style sheet says',
      '<style>.calibre3, span.x { font-style: italic } .b{font-weight:bold} @media print { .p { font-style: italic } }</style><span class="calibre3">a</span> b <span class=x>c</span> <i class=x>d</i> <span class=b>e</span> <span class=p>f</span>',
      '/a/ b /c d/ *e* f',
    ],
    ['one in another', '<b>a <i>b</i></b>', '*a /b*/'],
    ['spaces at the ends stay outside', 'a<i> b </i>c', 'a /b/ c'],
    ['nothing is not marked', 'a <i> </i><b></b>b', 'a b'],
    ['fonts say nothing', '<font face="Arial" color=red>a</font>', 'a'],
  ];

  test.each(cases)('%s', async (_, html, text) => {
    expect(await blocksOf(html)).toEqual([text]);
  });

  test('a heading that is bold as a whole has no mark', async () => {
    expect(
      await blocksOf(
        '<center><b>Chapter 1</b></center><h2><b>Two</b></h2><p align=center><b>Three</b></p><p><b>Four</b>',
      ),
    ).toEqual(['Chapter 1', '1 h2: Two', '1 Three', '1 *Four*']);
  });
});

describe('what is not story', () => {
  test.each([
    ['scripts', '<script>alert("x")</script><p onclick="alert(2)">One.</p>'],
    ['style sheets', '<style>p { color: red }</style><p>One.</p>'],
    ['comments', '<!-- x --><p>One.<!-- y --></p><!--[if gte mso 9]><xml>z</xml><![endif]-->'],
    [
      'frames and media',
      '<iframe src="https://x.invalid">f</iframe><video>v</video><object>o</object><p>One.</p>',
    ],
    ['templates', '<template><p>x</p></template><p>One.</p>'],
    ['names of Office', '<xml><o:Author>x</o:Author></xml><p>One.<o:p></o:p></p>'],
  ])('%s are not even text', async (_, html) => {
    const { text, furniture } = await read(html);
    expect(text).toBe('One.');
    expect(furniture).toBeUndefined();
  });

  test.each([
    ['navigation', '<nav>Home <a href="/">Next</a></nav><p>One.</p>', 'Home Next'],
    ['buttons', '<p>One.</p><button>Like</button>', 'Like'],
    ['lists to choose from', '<select><option>1. A<option>2. B</select><p>One.</p>', '1. A 2. B'],
    ['forms', '<form>Leave a review</form><p>One is long enough.</p>', 'Leave a review'],
    ['what is hidden', '<div style="display: none">Ghost</div><p>One.</p>', 'Ghost'],
    [
      'what is hidden by its class',
      '<style>.h{display:none}</style><p class=h>Ghost</p><p>One.</p>',
      'Ghost',
    ],
    ['what is hidden by an attribute', '<p hidden>Ghost</p><p>One.</p>', 'Ghost'],
  ])('%s leaves with a record', async (_, html, words) => {
    const { text, blocks, furniture = [] } = await read(html);
    expect(blocks).toHaveLength(1);
    const lines = text.split('\n');
    expect(furniture.map((line) => lines[line - 1])).toEqual([words]);
  });

  test('pictures come after the words of their line, tracking pixels nowhere', async () => {
    const page = await read(
      '<p>One <img src="map.png" alt=" A  map ">two.<img src=https://x.invalid/1.gif width=1 height=1></p><p><img src=b.png title=B></p>Three.<br><img src=c.png><br>Four.<img><nav><img src=d.png></nav>',
    );
    expect(showBlocks(page)).toEqual([
      '1 One two.',
      'image map.png: A map',
      '1 image b.png: B',
      '1 Three.',
      'image c.png: ',
      'Four.',
    ]);
    expect(page.text.split('\n')).toEqual(['One two.', '', '', 'Three.', '', 'Four.']);
  });

  test('pictures inside of a page are brought along, each once', async () => {
    const url = `data:image/png;base64,${Buffer.from('picture').toString('base64')}`;
    const { blocks, images } = await read(`<img src="${url}"><img src="${url}"><img src="data:x">`);
    expect(blocks.map(({ hint }) => (hint?.type === 'image' ? hint.image : ''))).toEqual([
      'data:1',
      'data:1',
      'data:2',
    ]);
    expect(Buffer.from(images?.get('data:1')?.bytes ?? []).toString()).toBe('picture');
    expect(images?.get('data:2')?.bytes).toHaveLength(0);
  });
});

describe('lines', () => {
  test('a line of text is a block, a fact or a piece of furniture, and never two of them', async () => {
    const { text, blocks, furniture = [] } = await read('<nav>x</nav><p>a<br>b</p><p>c</p>');
    const numbers = [...blocks.map(({ line }) => line), ...furniture];
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      text.split('\n').map((_, index) => index + 1),
    );
  });

  test('each knows its line of the file', async () => {
    const html =
      '<html>\n<style>\np { color: red }\n</style>\n<body>\n<p>One\nmore.</p><p>Two.</p>\n\n<!-- x\ny -->\n<p class="a\nb">Thr&eacute;e.<br>\nFour.</p>\n<pre>\n\nFive\nSix</pre>';
    const { text, fileLines } = await read(html);
    expect(text.split('\n').map((line, index) => [line, fileLines?.[index]])).toEqual([
      ['One more.', 6],
      ['Two.', 7],
      ['Thrée.', 12],
      ['Four.', 13],
      ['Five', 16],
      ['Six', 17],
    ]);
  });
});

describe('hostile pages', () => {
  test.each([
    ['10,000 elements deep', '<div>'.repeat(10_000) + 'One.'],
    ['10,000 spans deep', '<span>'.repeat(10_000) + 'One.' + '</span>'.repeat(10_000)],
    ['5,000 unclosed elements in blocks', '<b><p>'.repeat(5_000) + 'One.'],
    ['style sheets in style sheets', `<style>${'a{b:c;'.repeat(50_000)}</style>One.`],
    ['comments that never end', `One.${'<!--'.repeat(50_000)}`],
    ['500 blockquotes around it', '<blockquote>'.repeat(500) + 'One.'],
  ])('%s are read', async (_, html) => {
    const { blocks } = await read(html);
    expect(blocks.map(({ text }) => text)).toEqual(['One.']);
  });

  test.each([
    [
      'fonts left open',
      Array.from({ length: 90 }, (_, n) => `<p><font color=${String(n)}>y`).join('') +
        '<p>x'.repeat(100_000),
    ],
    ['a million elements deep', '<div>'.repeat(1_000_000)],
    [
      'attributes by the thousand',
      `<p ${Array.from({ length: 5000 }, (_, n) => `a${String(n)}=b`).join(' ')}>x`,
    ],
  ])('%s give a clear message', async (_, html) => {
    const { story, diagnostics } = await readHtml(html, 'page.html');
    expect(story).toBeUndefined();
    expect(diagnostics).toMatchObject([{ id: 'read-tangled', severity: 'error' }]);
  });
});

describe('encodings', () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8 by default', Buffer.from('<p>Café'), 'Café'],
    ['a byte order mark', Buffer.from('\uFEFF<meta charset=windows-1251><p>Café'), 'Café'],
    ['charset', latin('<meta charset="windows-1251"><p>\xcf\xee'), 'По'],
    [
      'http-equiv',
      latin(
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"><p>caf\xe9 \x93x\x94',
      ),
      'café “x”',
    ],
    ['an XML declaration', latin('<?xml version="1.0" encoding="koi8-r"?><html><p>\xf0\xcf'), 'По'],
    ['a declaration that lies', Buffer.from('<meta charset=iso-8859-1><p>Café'), 'Café'],
    [
      'a declaration that fails',
      latin('<meta charset=utf-8><p>caf\xe9 by the sea'),
      'café by the sea',
    ],
    [
      'UTF-16 that says it is something else',
      Buffer.from('\uFEFF<meta charset=utf-8><p>Café', 'utf16le'),
      'Café',
    ],
  ];

  test.each(cases)('%s', async (_, bytes, text) => {
    await withFolder(async (folder) => {
      const path = join(folder, 'page.html');
      writeFileSync(path, bytes);
      const { story } = await readStory(path, 'page.html');
      expect(story?.text).toBe(text);
    });
  });

  test.each(['page.HTM', 'page.xhtml'])('%s is a page', async (name) => {
    await withFolder(async (folder) => {
      writeFileSync(
        join(folder, name),
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One.</p></body></html>',
      );
      const { story } = await readStory(join(folder, name), name);
      expect(story?.blocks.map(({ text }) => text)).toEqual(['One.']);
    });
  });

  test('a story that a script was to show is read, and that is said', async () => {
    const story = '<p>It rained all night on the harbour, and nobody came to the door.</p>'.repeat(
      3,
    );
    const hidden = await readHtml(
      `<h1>Rain</h1><div style="display:none">${story}</div>`,
      'a.html',
    );
    expect(hidden.story?.blocks).toHaveLength(4);
    expect(hidden.diagnostics).toMatchObject([{ id: 'read-hidden-story' }]);
    const shown = await readHtml(`${story}${story}<div hidden>${story}</div>`, 'a.html');
    expect(shown.story?.blocks).toHaveLength(6);
    expect(shown.diagnostics).toEqual([]);
  });

  test('a page without words is said to be empty', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'page.html'), '<nav>Home</nav><p>***</p>');
      const { diagnostics } = await readStory(join(folder, 'page.html'), 'page.html');
      expect(diagnostics).toMatchObject([{ id: 'read-empty' }]);
    });
  });
});

/** What pages are made of, in any order and as badly nested as can be. */
const fragment = fc.oneof(
  fc.constantFrom(
    'word',
    'Café',
    'x',
    ' ',
    '\n',
    '&nbsp;',
    '&amp;',
    '"',
    '1',
    '\u200B',
    '。',
    '漢字',
  ),
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<br>',
    '<hr>',
    '<i>',
    '</i>',
    '<b>',
    '</b>',
    '<em>',
    '</em>',
    '<span style="font-style:italic">',
    '</span>',
    '<blockquote>',
    '</blockquote>',
    '<ul>',
    '<li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<pre>',
    '</pre>',
    '<h2>',
    '</h2>',
    '<center>',
    '</center>',
    '<a name=x>',
    '</a>',
    '<select>',
    '<option>',
    '</select>',
    '<form>',
    '</form>',
    '<nav>',
    '</nav>',
    '<button>',
    '</button>',
    '<font size=2>',
    '</font>',
    '<p hidden>',
    '<sup>',
    '</sup>',
    '<!-- x -->',
    '<div class=verse>',
    '<q>',
    '</q>',
    '<textarea>',
    '</textarea>',
    '<svg>',
    '</svg>',
    '<noscript>',
  ),
);
const page = fc.array(fragment, { maxLength: 80 }).map((parts) => parts.join(''));

/** Words of a page as its DOM has them, by a way of its own: blocks and line ends part words. */
function domWords(html: string): readonly string[] {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('script, style, template, svg')) element.remove();
  const inline = new Set('i b em span a font sup q'.split(' '));
  for (const element of document.body.querySelectorAll('*')) {
    if (inline.has(element.localName)) continue;
    element.before('\n');
    element.after('\n');
  }
  return wordsOf(document.body.textContent ?? '');
}

test('any page becomes a book, and the audit finds each word', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (html) => {
      const result = await buildTexts({ files: { 'page.html': html } });
      expect(failures(result, 'story-without-words')).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 1) * 40 },
  );
});

test('no word of a page is lost or invented', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (html) => {
      const { text } = await read(html);
      expect(wordsOf(text).join('').split('').toSorted()).toEqual(
        domWords(html).join('').split('').toSorted(),
      );
      // Furniture may move out of its line; the rest keeps its order. A q's quotation
      // marks separate it from the words that touch it.
      if (!/select|option|form|nav|button|hidden|textarea|noscript|<q\b/.test(html))
        expect(wordsOf(text)).toEqual(domWords(html));
    }),
    { numRuns: Number(process.env.RUNS ?? 1) * 100 },
  );
});
