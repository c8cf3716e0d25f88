import { RED_POINT } from '../support/documents.ts';
import type { HostileCase } from './hostile-case.ts';

const AROUND = ['Before.', 'After.'];

/** Rich Text with something hostile between two paragraphs. */
function rtfCase(
  name: string,
  hostile: string | (() => string),
  more: Partial<HostileCase> = {},
): HostileCase {
  const made = (): Uint8Array =>
    Buffer.from(
      `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\pard Before.\\par\n${typeof hostile === 'string' ? hostile : hostile()}\n\\pard\\plain After.\\par}`,
      'latin1',
    );
  return {
    name: `rtf: ${name}`,
    stories: { 'story.rtf': made },
    keeps: AROUND,
    drops: ['root:x:', 'alert(', 'x.invalid'],
    ...more,
  };
}

function field(instruction: string, result: string): string {
  return `{\\field{\\*\\fldinst ${instruction}}{\\fldrslt ${result}}}`;
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

const HEX = Buffer.from(RED_POINT).toString('hex');
const TANGLED = { tells: ['read-tangled'], isBook: false, keeps: [] } as const;
const DROPPED = { tells: ['read-image-dropped'] } as const;

/** Rich Text that lies, runs something, reaches out or never ends. */
export const HOSTILE_RTF: readonly HostileCase[] = [
  rtfCase('groups in groups, a hundred thousand deep', () => '{'.repeat(100_000), TANGLED),
  rtfCase(
    'groups in groups, as deep as may be',
    () => `${'{\\i '.repeat(4900)}Deep.${'}'.repeat(4900)}\\par`,
    { keeps: [...AROUND, 'Deep.'] },
  ),
  rtfCase('braces that close what never began', 'Said.\\par}}}}}}', {
    keeps: ['Before.', 'Said.', 'After.'],
  }),
  rtfCase(
    'objects',
    `{\\object\\objemb\\objupdate{\\*\\objclass Equation.3}{\\*\\objdata 0105000002000000${'41'.repeat(500)}}{\\result Shown.}}\\par{\\object\\objautlink{\\*\\objclass htmlfile}{\\*\\objdata 00}}{\\object\\objocx{\\*\\objdata 00}}`,
  ),
  rtfCase(
    'fields that fetch and run',
    [
      field('INCLUDEPICTURE "http://x.invalid/t.png" \\\\d', 'Kept.'),
      field('INCLUDETEXT "/etc/passwd"', 'Kept.'),
      field('DDEAUTO c:\\\\\\\\cmd.exe "/k calc"', 'Kept.'),
      field('HYPERLINK "javascript:alert(1)"', 'Kept.'),
      field('IMPORT "http://x.invalid/a"', 'Kept.'),
    ].join('\\par\n'),
    { keeps: [...AROUND, 'Kept.'], drops: ['x.invalid', 'alert(', 'calc', 'root:x:'] },
  ),
  rtfCase(
    'a template that is elsewhere',
    '{\\*\\template http://x.invalid/a.dotm}{\\*\\userprops{\\propname x}\\proptype30{\\staticval alert(1)}}{\\*\\filetbl{\\file\\fid1 \\\\\\\\x.invalid\\\\a}}',
  ),
  rtfCase('a length that is a lie', `{\\pict\\pngblip\\bin2147483647 x}\\par Said.`, {
    ...DROPPED,
    keeps: ['Before.'],
    tells: ['image-unsupported'],
  }),
  rtfCase('lengths that are none', 'Said.\\bin-5\\bin0\\bin99999999999999999999 x\\par', {
    keeps: ['Before.', 'Said.'],
  }),
  rtfCase('a length that swallows the rest', 'Said.\\bin1000000 hidden', {
    keeps: ['Before.', 'Said.'],
  }),
  rtfCase(
    'a picture of a page',
    `{\\pict\\pngblip ${Buffer.from('<script>alert(1)</script>').toString('hex')}}`,
    {
      tells: ['image-unsupported'],
    },
  ),
  rtfCase('a picture of Windows', '{\\pict\\wmetafile8 0100090000}', DROPPED),
  rtfCase('a picture of a picture', `{\\pict\\pngblip ${HEX}{\\pict\\pngblip ${HEX}}}`, {
    pictures: 1,
    tells: ['read-image-dropped'],
  }),
  rtfCase('a thousand pictures', () => times(1000, () => `{\\pict\\pngblip ${HEX}}`), {
    pictures: 1,
    tells: ['image-too-many', 'read-image-dropped'],
    isHeavy: true,
  }),
  rtfCase(
    'styles in a ring',
    '{\\stylesheet{\\s1\\sbasedon2 a;}{\\s2\\sbasedon1 b;}{\\s3\\sbasedon3 c;}}\\pard\\s1 Said.\\par\\pard\\s3 Said.\\par',
    { keeps: [...AROUND, 'Said.'] },
  ),
  rtfCase(
    'thirty thousand styles, each upon the one before',
    () =>
      `{\\stylesheet${times(30_000, (index) => `{\\s${String(index + 1)}\\sbasedon${String(index)} x;}`)}}${times(1000, (index) => `\\pard\\s${String(30_000 - index)} Said.\\par\n`)}`,
    { keeps: [...AROUND, 'Said.'], isHeavy: true },
  ),
  rtfCase(
    'numbers that are none',
    `\\pard\\li-2147483648 One.\\par\\pard\\li9999999999\\sb-1\\outlinelevel-4 Two.\\par\\uc99999 \\u-1 Three.\\par\\uc0\\u9999999999 \\u55296 Four.\\par\\f-7 \\ansicpg99999 \\'e9Five.\\par`,
    {
      tells: ['normalize-replacement-character'],
      keeps: [...AROUND, 'One.', 'Two.', 'Four.', 'Five.'],
    },
  ),
  rtfCase(
    'words that are properties of every object',
    'Said.\\constructor\\toString{\\valueOf Kept.}\\par',
    {
      keeps: [...AROUND, 'Said.', 'Kept.'],
    },
  ),
  rtfCase('words by the hundred thousand', () => '\\x'.repeat(300_000) + '\\par', {
    isHeavy: true,
  }),
  rtfCase(
    'notes in notes in notes',
    () => `Said.${'{\\chftn}{\\footnote Noted. '.repeat(1000)}${'}'.repeat(1000)}\\par`,
    {
      keeps: [...AROUND, 'Said.'],
    },
  ),
  rtfCase(
    'text boxes in text boxes',
    () => `${'{\\shp{\\*\\shpinst{\\shptxt '.repeat(1000)}Deep.\\par${'}}}'.repeat(1000)}`,
  ),
  rtfCase(
    'tables that begin and never end',
    () => '\\trowd\\cellx1\\intbl Cell.\\nestcell{\\*\\nesttableprops\\trowd}'.repeat(1000),
    { keeps: [...AROUND, 'Cell.'], isHeavy: true },
  ),
  rtfCase('text that is markup', "<script>alert(1)</script>]]>\\par\\'00\\u0 \\'1b[2J", {
    drops: [],
  }),
  {
    name: 'rtf: nothing but its first word',
    stories: { 'story.rtf': '{\\rtf' },
    isBook: false,
    tells: ['read-empty', 'story-without-words'],
  },
  {
    name: 'rtf: a script called Rich Text',
    stories: { 'story.rtf': '<script>alert(1)</script>' },
  },
];
