import type { HostileCase } from './hostile-case.ts';

function textCase(
  name: string,
  text: string | Uint8Array | (() => string),
  more: Partial<HostileCase> = {},
): HostileCase {
  return { name, stories: { 'story.txt': text }, ...more };
}

/** A header, then a line of story. */
function header(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n\nIt rained all night, and in the morning the river was gone.\n`;
}

const STORY = 'the river was gone.';

const ALIASES = Array.from(
  { length: 9 },
  (_, index) =>
    `a${String(index + 1)}: &a${String(index + 1)} [${`*a${String(index)}, `.repeat(9)}*a${String(index)}]`,
).join('\n');

/** Plain texts, headers and names that try to be more than that. */
export const HOSTILE_TEXTS: readonly HostileCase[] = [
  textCase(
    'markup in a text',
    '<script>alert(1)</script> <img src=x onerror=alert(1)> <iframe src="javascript:alert(1)">\n\n<a href="javascript:alert(1)">Said.</a>',
    {
      keeps: ['Said.'],
    },
  ),
  textCase(
    'markup in a title',
    header('Title: </title><script>alert(1)</script>', 'Author: "><img src=x onerror=alert(1)>'),
    {
      keeps: [STORY, '</title><script>'],
    },
  ),
  textCase('the end of CDATA in a title', header('Title: ]]> <![CDATA[ x', 'Author: ]]>'), {
    keeps: [STORY],
  }),
  textCase(
    'controls in a title',
    header(
      'Title: One\u0000Two\u0007\u001B[2J\u001B]0;owned\u0007 Three',
      'Author: A\u0008B\u009B31m',
    ),
    {
      keeps: [STORY],
    },
  ),
  textCase('controls in a text', 'One\u0000 two\u001B[31m three\u0085 four\u000B five\uFFFE six.', {
    keeps: ['six.'],
  }),
  textCase(
    'templates in a title',
    header(
      'Title: <%= process.env.PATH %> <%- include("/etc/passwd") %> ${process.env.PATH} {{constructor.constructor("alert(1)")()}}',
      'Author: <%_ throw 1 _%>',
      'Summary: #{8191*7} <%# x %>',
    ),
    {
      keeps: [STORY, '${process.env.PATH}', '<%= process.env.PATH %>'],
      drops: ['root:', '/usr/bin'],
    },
  ),
  textCase(
    'templates in a text',
    'He said <%= 8191*7 %> and <%- include("/etc/passwd") %>.\n\n<% while(true){} %> ${8191*7} {{8191*7}} #{8191*7}\n\n%> done.',
    {
      keeps: ['8191*7', 'done.'],
      drops: ['root:', '57337'],
    },
  ),
  textCase(
    'templates in chapters’ names',
    'Chapter 1: <%= 8191*7 %>\n\nOne.\n\nChapter 2: ${8191*7} %>\n\nTwo.\n',
    { keeps: ['One.', 'Two.'], drops: ['57337'] },
  ),
  textCase(
    'markup in chapters’ names',
    'Chapter 1: "><script>alert(1)</script>\n\nOne.\n\nChapter 2: ../../../etc/passwd\n\nTwo.\n',
    { keeps: ['One.', 'Two.'] },
  ),
  textCase(
    'markup in a rating',
    header(
      'Title: T',
      'Rating: <script>alert(1)</script>',
      'Warnings: <img src=x onerror=alert(1)>, ]]>, &lt;b&gt;',
    ),
    {
      keeps: [STORY],
      tells: ['rating-unknown'],
    },
  ),
  textCase('a rating of a megabyte', () => header('Title: T', `Rating: ${'x'.repeat(1_000_000)}`), {
    isHeavy: true,
    tells: ['rating-unknown'],
  }),
  textCase('a title of a megabyte', () => header(`Title: ${'long '.repeat(200_000)}`), {
    isHeavy: true,
  }),
  textCase('a title of signs only', header('Title: ../../..', 'Author: ...'), { keeps: [STORY] }),
  textCase(
    'a title that is a path',
    header('Title: ../../../../tmp/owned', 'Author: C:\\Windows\\x'),
    { keeps: [STORY] },
  ),
  textCase(
    'a title that objects have',
    header('Title: __proto__', 'Author: constructor', 'toString: x', '__proto__: y'),
    { keeps: [STORY] },
  ),
  textCase(
    '30,000 fields',
    () => header(...Array.from({ length: 30_000 }, (_, index) => `Field ${String(index)}: value`)),
    { isHeavy: true },
  ),
  textCase(
    'marks of passages with markup',
    '[[content: <script>alert(1)</script> | summary="><img src=x onerror=alert(1)>]]\nIt burned.\n[[/content]]\nDone.',
    { keeps: ['Done.'] },
  ),
  textCase(
    '10,000 passages inside each other',
    () => `${'[[content: x]]\n'.repeat(10_000)}Said.\n`,
    { isHeavy: true, tells: ['normalize-passage-stray', 'normalize-passage-unclosed'] },
  ),
  // Front matter.
  textCase(
    'an alias bomb in YAML',
    `---\ntitle: T\na0: &a0 [x, x, x, x, x, x, x, x, x]\n${ALIASES}\n---\n\nSaid.\n`,
    {
      keeps: ['Said.'],
      tells: ['normalize-front-matter'],
    },
  ),
  textCase('an alias of itself in YAML', '---\ntitle: T\na: &a [*a]\n---\n\nSaid.\n', {
    keeps: ['Said.'],
    tells: ['normalize-front-matter'],
  }),
  textCase(
    'tags of programs in YAML',
    '---\ntitle: !!js/function "function () { process.exit(1) }"\nauthor: !!python/object/apply:os.system ["id"]\n---\n\nSaid.\n',
    {
      keeps: ['Said.'],
      tells: ['normalize-front-matter'],
    },
  ),
  textCase(
    'keys of objects in YAML',
    '---\ntitle: T\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n---\n\nSaid.\n',
    { keeps: ['Said.'] },
  ),
  textCase(
    'deep YAML',
    () => `---\ntitle: T\na: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n\nSaid.\n`,
    {
      keeps: ['Said.'],
      tells: ['normalize-front-matter'],
      isHeavy: true,
    },
  ),
  textCase(
    'deep blocks of YAML',
    () =>
      `---\ntitle: T\n${Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')}\n---\n\nSaid.\n`,
    {
      keeps: ['Said.'],
      tells: ['normalize-front-matter'],
      isHeavy: true,
    },
  ),
  textCase(
    'markup in YAML',
    '---\ntitle: "</title><script>alert(1)</script>"\ndescription: "]]>"\nrating: "<%= 8191*7 %>"\n---\n\nSaid.\n',
    {
      keeps: ['Said.', '</title><script>'],
      tells: ['rating-unknown'],
      drops: ['57337'],
    },
  ),
  textCase(
    'escapes to controls in YAML',
    '---\ntitle: "One\\u0000Two\\e[2J\\uD800 Three"\nauthor: "A\\u202Etxt"\n---\n\nSaid.\n',
    { keeps: ['Said.'] },
  ),
  textCase(
    'deep TOML',
    () => `+++\ntitle = "T"\na = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n+++\n\nSaid.\n`,
    {
      keeps: ['Said.'],
      tells: ['normalize-front-matter'],
      isHeavy: true,
    },
  ),
  textCase(
    'keys of objects in TOML',
    '+++\ntitle = "T"\n"__proto__" = { polluted = true }\n[constructor.prototype]\npolluted = true\n+++\n\nSaid.\n',
    { keeps: ['Said.'] },
  ),
  textCase(
    '20,000 keys in TOML',
    () =>
      `+++\ntitle = "T"\n${Array.from({ length: 20_000 }, (_, index) => `k${String(index)} = 1`).join('\n')}\n+++\n\nSaid.\n`,
    { keeps: ['Said.'], tells: ['normalize-front-matter'], isHeavy: true },
  ),
  // Characters.
  textCase(
    'text that turns its direction',
    'He had \u202Eyenom on\u202C money.\n\nNever \u202Eclosed.\n\n\u2066Nor this.\n\nSaid.',
    { keeps: ['Said.'] },
  ),
  textCase(
    'a title that turns its direction',
    header('Title: Story \u202Egnp.exe', 'Rating: \u202ETxp\u2066', 'Author: \u2067Jo'),
    { keeps: [STORY], tells: ['rating-unknown'] },
  ),
  textCase(
    'characters that nobody sees',
    'In\u200Bvis\u2060ible\uFEFF wor\u00ADds\u180E.\n\n\u200B\u200C\u200D\u2062\n\n\u{E0041}\u{E0042}Said.',
    {},
  ),
  textCase(
    'characters of nobody',
    '\uE000\uF8FF\u{F0000}\u{10FFFD} Said. \u{1FFFE}\u{2FFFF}\uFDD0',
    { keeps: ['Said.'] },
  ),
  textCase(
    'a letter under a hundred thousand accents',
    () => `Z${'\u0301'.repeat(100_000)}algo said.`,
    { isHeavy: true },
  ),
  textCase('lone surrogates in UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0), {
    isBook: false,
    tells: ['read-undecodable'],
  }),
  textCase(
    'letters written too long in UTF-8',
    Buffer.concat([
      Buffer.from('é è à ü é è à ü é è à ü '),
      Uint8Array.of(0xc0, 0xbc),
      Buffer.from('script>'),
    ]),
    { tells: ['read-mixed-encodings'], keeps: ['À¼script>'] },
  ),
  textCase(
    'UTF-32',
    Buffer.concat([
      Uint8Array.of(0xff, 0xfe, 0, 0),
      ...Array.from('Said it all.', (letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])),
    ]),
    {},
  ),
  textCase('UTF-16 without a mark', Buffer.from('He said it all, and then he went.', 'utf16le'), {
    keeps: ['went.'],
  }),
  textCase(
    'UTF-16 cut in half',
    Buffer.concat([Buffer.from('\uFEFFHe said.', 'utf16le'), Uint8Array.of(0x61)]),
    { isBook: false, tells: ['read-undecodable'] },
  ),
  textCase(
    'every byte there is',
    () => Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1'),
    {},
  ),
  textCase(
    'bytes of no encoding',
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
    { isBook: false, tells: ['read-undecodable'] },
  ),
  textCase('a line of four million letters', () => 'word '.repeat(800_000), { isHeavy: true }),
  textCase('100,000 empty lines', () => `One.${'\n'.repeat(100_000)}Two.`, {
    keeps: ['One.', 'Two.'],
    isHeavy: true,
  }),
  textCase(
    'a program called a story',
    Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]),
    { isBook: false, tells: ['read-undecodable'] },
  ),
  textCase('a zip called a story', Buffer.from('PK\x03\x04../../../../etc/passwd'), {
    isBook: false,
    tells: ['read-binary'],
  }),
  // Names.
  ...(
    [
      ['quotes and markup', `"><script>alert(1)<'script>&amp;.txt`],
      ['a line end', 'one\ntwo\r.txt'],
      ['controls', 'one\u001B[2J\u0007\u009B.txt'],
      ['a turned direction', 'story\u202Etxt.exe.txt'],
      ['emoji', '👩‍🚀🏴󠁧󠁢󠁥󠁮󠁧󠁿.txt'],
      ['dots', '....txt'],
      ['a path in disguise', '..%2f..%2fetc%2fpasswd.txt'],
      ['backslashes', '..\\..\\etc\\passwd.txt'],
      ['a device', 'con.txt'],
      ['an option', '--output=x.txt'],
      ['a template', '<%= 8191*7 %>${8191*7}.txt'],
      ['an object’s key', '__proto__.txt'],
      ['250 letters', `${'x'.repeat(246)}.txt`],
      ['blanks', '   .txt'],
      ['controls only', '\u0007\u202E.txt'],
    ] as const
  ).map(([what, name]): HostileCase => ({
    name: `a file name with ${what}`,
    stories: { [name]: 'Said.\n\nAn \uFFFD too.' },
    keeps: ['Said.'],
    tells: ['normalize-replacement-character'],
    drops: ['57337'],
  })),
];
