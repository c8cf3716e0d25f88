/** The fonts that a book brings, cut down to the characters of its pages. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ContentDocument, FontFile } from '../publication.ts';
import type { FontFamily, Pairing } from '../../themes/fonts.ts';

/** The fonts of a book, and their names in its style sheet. */
export interface EmbeddedFonts {
  readonly files: readonly FontFile[];
  /** The licence of each family, by the name of its file. */
  readonly licences: ReadonlyMap<string, string>;
  /** `@font-face` rules, which come before all others. */
  readonly faces: string;
  /** The value of `font-family` for the text, and for what is set without serifs. */
  readonly text: string;
  readonly sans: string | undefined;
}

/** A face of a family. */
interface Face {
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
}

const REGULAR: Face = { weight: 400, style: 'normal' };
const ITALIC: Face = { weight: 400, style: 'italic' };
const BOLD: Face = { weight: 700, style: 'normal' };

/** Characters that a reading system may add: hyphens at the end of lines, numbers of lists. */
const ALWAYS = ' \u00A0-\u2010.0123456789';

/** Copyright, licence and its address in the `name` table (OpenType, name IDs 0, 13, 14), kept as OFL 1.1 §2 demands. */
const LICENCE_NAMES = [0, 13, 14];

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** Every character of pages, and its capital, since themes set small capitals and headings in capitals. */
export function charactersOf(pages: readonly string[]): ReadonlySet<string> {
  const text = pages
    .map((page) =>
      page.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? ''),
    )
    .join('');
  return new Set(`${ALWAYS}${text}${text.toUpperCase()}`.replace(/\p{Cc}/gu, ''));
}

/** A test for the characters of a CSS range: `U+0100-02BA,U+0304`. */
function inRange(range: string): (character: string) => boolean {
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.replace(/^U\+/i, '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return spans.some(([first, last]) => first <= code && code <= last);
  };
}

const { resolve } = createRequire(import.meta.url);

function fileOf({ slug }: FontFamily, name: string): string {
  return resolve(`@fontsource/${slug}/${name}`);
}

/** The scripts of a family and their ranges, Latin first: it has the punctuation that all others use. */
async function scriptsOf(family: FontFamily): Promise<readonly (readonly [string, string])[]> {
  const ranges: unknown = JSON.parse(await readFile(fileOf(family, 'unicode.json'), 'utf8'));
  const entries = typeof ranges === 'object' && ranges !== null ? Object.entries(ranges) : [];
  const strings = entries.flatMap(([script, range]): [string, string][] =>
    typeof range === 'string' ? [[script, range]] : [],
  );
  return strings.toSorted(
    ([a], [b]) => Number(b === 'latin') - Number(a === 'latin') || (a < b ? -1 : 1),
  );
}

/** A subset of a family: its files, and their names in the style sheet. */
interface EmbeddedFamily {
  readonly files: readonly FontFile[];
  readonly faces: readonly string[];
  readonly names: readonly string[];
}

async function embedFamily(
  family: FontFamily,
  characters: ReadonlySet<string>,
  faces: readonly Face[],
): Promise<EmbeddedFamily> {
  const { default: subsetFont } = await import('subset-font');
  const left = new Set(characters);
  const files: FontFile[] = [];
  const rules: string[] = [];
  const names: string[] = [];
  for (const [script, range] of await scriptsOf(family)) {
    const wanted = [...left].filter(inRange(range)).toSorted();
    if (wanted.length === 0) continue;
    for (const character of wanted) left.delete(character);
    // Each script has a name of its own, since old engines know no unicode-range: they try one name after another.
    const name = script === 'latin' ? family.name : `${family.name} ${script}`;
    names.push(name);
    for (const { weight, style } of faces) {
      const stem = `${family.slug}-${script}-${String(weight)}-${style}`;
      const whole = await readFile(fileOf(family, `files/${stem}.woff`));
      // TrueType is the only kind that every engine with fonts can read.
      const subset = await subsetFont(whole, wanted.join(''), {
        targetFormat: 'truetype',
        preserveNameIds: LICENCE_NAMES,
      });
      const href = `fonts/${stem}.ttf`;
      files.push({ href, mediaType: 'font/ttf', bytes: new Uint8Array(subset) });
      rules.push(
        `@font-face {\n  font-family: "${name}";\n  font-weight: ${String(weight)};\n  font-style: ${style};\n  src: url(${href});\n}\n`,
      );
    }
  }
  return { files, faces: rules, names };
}

/** Whether pages set something in bold type. */
function hasBold(pages: readonly string[]): boolean {
  return pages.some((page) => /<strong|class="sender"/.test(page));
}

/**
 * The fonts of a book, cut down to its characters. The reading system uses a font of its own for what they lack.
 * HarfBuzz is loaded here, since most books bring no fonts.
 */
export async function embedFonts(
  { text, sans }: Pairing,
  documents: readonly ContentDocument[],
  labels: readonly string[],
): Promise<EmbeddedFonts> {
  const pages = [...documents.map(({ body }) => body), ...labels];
  const characters = charactersOf(pages);
  const textFaces = [REGULAR, ITALIC, ...(hasBold(pages) ? [BOLD] : [])];
  const families = [
    { family: text, ...(await embedFamily(text, characters, textFaces)) },
    ...(sans === undefined
      ? []
      : [{ family: sans, ...(await embedFamily(sans, characters, [REGULAR, BOLD])) }]),
  ];
  const licences = await Promise.all(
    families.map(async ({ family }) => {
      const licence = await readFile(fileOf(family, 'LICENSE'), 'utf8');
      return [`${family.slug}-OFL.txt`, licence] as const;
    }),
  );
  const stack = (wanted: FontFamily): string =>
    [
      ...families
        .filter(({ family }) => family === wanted)
        .flatMap(({ names }) => names.map((name) => `"${name}"`)),
      wanted.generic,
    ].join(', ');
  return {
    files: families.flatMap(({ files }) => files),
    licences: new Map(licences),
    faces: families.flatMap(({ faces }) => faces).join('\n'),
    text: stack(text),
    sans: sans === undefined ? undefined : stack(sans),
  };
}
