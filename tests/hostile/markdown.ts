import { png } from '../support/pictures.ts';
import type { Content, HostileCase } from './hostile-case.ts';

const AROUND = ['Before.', 'After.'];
const X = 'https://x.invalid';

/** Markdown with something hostile between two paragraphs. */
function markdownCase(
  name: string,
  hostile: string | (() => string),
  more: Partial<HostileCase> = {},
): HostileCase {
  const around = (inner: string): string => `Before.\n\n${inner}\n\nAfter.\n`;
  const content: Content = typeof hostile === 'string' ? around(hostile) : () => around(hostile());
  return {
    name: `md: ${name}`,
    stories: { 'story.md': content },
    keeps: AROUND,
    ...more,
  };
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** Markdown that runs something, reaches out or never ends. */
export const HOSTILE_MARKDOWN: readonly HostileCase[] = [
  markdownCase(
    'scripts',
    `<script>alert(1)</script>\n\n<script src="${X}/a.js"></script>\n\nSaid <script>alert(1)</script>.`,
  ),
  markdownCase(
    'frames and objects',
    `<iframe src="${X}/"></iframe>\n\n<object data="${X}/a.swf">\n\n<embed src="${X}/">`,
  ),
  markdownCase(
    'event handlers',
    '<p onclick="alert(1)">Said.</p>\n\n<img src=x onerror=alert(1)>\n\n<b onmouseover=alert(1)>Bold.</b>',
    { tells: ['image-missing'] },
  ),
  markdownCase(
    'forms',
    `<form action="${X}/"><input name=q value=x><button formaction="javascript:alert(1)">Go</button></form>`,
  ),
  markdownCase('drawings', '<svg onload="alert(1)"><script>alert(1)</script></svg>'),
  markdownCase(
    'style sheets',
    `<style>@import url(${X}/a.css)</style>\n\n<link rel=stylesheet href="${X}/a.css">`,
  ),
  markdownCase(
    'comments, declarations and instructions',
    '<!-- <script>alert(1)</script> -->\n\n<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n\n&x;\n\n<?php system("id") ?>\n\n<![CDATA[<script>alert(1)</script>]]>',
    { tells: ['normalize-unclosed-thought'] },
  ),
  markdownCase(
    'links to scripts',
    '[One.](javascript:alert(1)) [Two.](vbscript:msgbox(1)) [Three.](data:text/html,<script>alert(1)</script>) [Four.](JaVaScRiPt&colon;alert(1)) <javascript:alert(1)>',
    {
      keeps: [...AROUND, 'One.', 'Two.'],
    },
  ),
  markdownCase(
    'links to scripts that are defined elsewhere',
    '[One.][a] [Two][]\n\n[a]: javascript:alert(1) "onclick=alert(1)"\n[two]: <data:text/html,x>',
  ),
  markdownCase('titles of markup', `[One.](${X} "\\"><script>alert(1)</script>")`),
  markdownCase(
    'pictures elsewhere',
    `![Tracked](${X}/t.gif) ![Tracked][t]\n\n![x](//x.invalid/a.png)\n\n[t]: ${X}/u.gif`,
    {
      tells: ['read-image-dropped'],
    },
  ),
  markdownCase(
    'pictures outside',
    '![x](../../../../etc/passwd)\n\n![x](/etc/passwd)\n\n![x](file:///etc/passwd)\n\n![x](%2e%2e/%2e%2e/etc/passwd)\n\n![x](javascript:alert(1))',
    {
      tells: ['image-outside', 'read-image-dropped'],
    },
  ),
  markdownCase(
    'pictures that are pages',
    '![x](data:text/html;base64,PHNjcmlwdD4=)\n\n![x](a.png)',
    {
      beside: { 'a.png': '<script>alert(1)</script>' },
      tells: ['image-unsupported', 'read-image-dropped'],
    },
  ),
  markdownCase('an alt text of markup', '![<script>alert(1)</script> "quoted"](a.png)', {
    beside: { 'a.png': png() },
    pictures: 1,
  }),
  markdownCase('a block of code that never ends', '```html\n<script>alert(1)</script>', {
    keeps: ['Before.'],
  }),
  markdownCase(
    'notes in a ring',
    'Said.[^a]\n\n[^a]: Noted.[^b]\n\n[^b]: Noted.[^a]\n\n[^c]: [^c]',
    {
      keeps: [...AROUND, 'Said.'],
    },
  ),
  {
    name: 'md: front matter that makes objects',
    stories: {
      'story.md': `---\ntitle: !!js/function 'function(){alert(1)}'\n__proto__: {polluted: true}\nconstructor: x\na: &a [*a, *a]\nb: &b ["x","x"]\nc: &c [*b,*b,*b]\n---\n\nBefore.\n\nAfter.\n`,
    },
    keeps: AROUND,
    tells: ['normalize-front-matter'],
  },
  markdownCase('quotations in quotations, ten thousand deep', () => `${'>'.repeat(10_000)} Deep.`),
  markdownCase(
    'lists in lists, a thousand deep',
    () => times(1000, (index) => `${'  '.repeat(index)}- x\n`),
    {
      isHeavy: true,
    },
  ),
  markdownCase(
    'a table of a thousand columns',
    () => `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${`|${'b|'.repeat(1000)}\n`.repeat(20)}`,
    {
      isHeavy: true,
    },
  ),
  markdownCase('controls', 'Said\u0000\u001B[2J\u202E\uFEFF.', {
    tells: ['normalize-replacement-character'],
  }),
  markdownCase('tens of thousands of signs of quotation', '>'.repeat(60_000)),
  markdownCase('a quotation that thousands of lines go on', `> > > b\n${'a\n'.repeat(20_000)}`),
  markdownCase(
    'brackets of links in each other',
    `${'['.repeat(20_000)}x${'](b.cc)'.repeat(5000)}`,
  ),
  markdownCase('emphasis that nothing closes', '*a _b '.repeat(10_000)),
];
