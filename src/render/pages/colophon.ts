import type { BookMetadata } from '../../story/types.ts';
import type { CountedKey, Phrases } from '../../phrases/phrases.ts';
import { languageMark } from './notices.ts';
import { listNames } from './pages.ts';
import { programName } from '../program.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/** The last page of the book. */
export const COLOPHON_HREF = 'colophon.xhtml';

/** How a book was made: what its colophon says, all of it by the records of the build. */
export interface Making {
  /** How many files its text was set from. */
  readonly files: number;
  /** How many changes each rule made, by its id. */
  readonly changes: Readonly<Record<string, number>>;
  /** Every word of the files is in the book: nothing was left out on purpose either. */
  readonly whole: boolean;
}

/** What the rules change, as a reader would call it, and which rules do. */
const MARKS: readonly (readonly [key: CountedKey, rules: readonly string[]])[] = [
  ['quotes', ['quotes', 'apostrophes', 'backticks']],
  ['dashes', ['dashes']],
  ['ellipses', ['ellipses']],
];

/** A date as the language says it: `21 November 2026`, as exact as it was stated. */
function dateText(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(time);
}

/** The book's own variety of the language that phrases are in: `en-GB` says its dates its own way. */
function saidIn(language: string, { language: said }: Phrases): string {
  const isVariety = language.toLowerCase().startsWith(`${said}-`);
  return isVariety && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : said;
}

/** An identifier as people know it: an ISBN by its number. */
function identifierText(identifier: string): string {
  return identifier.replace(/^urn:isbn:/i, 'ISBN ');
}

/**
 * How the book was made. Its numbers are those of the record of changes.
 * @param fonts the names of those that the book brings
 */
export function colophonPage(
  metadata: BookMetadata,
  { files, changes, whole }: Making,
  phrases: Phrases,
  fonts: readonly string[] = [],
): Markup {
  const marks = MARKS.flatMap(([key, rules]) => {
    const count = rules.reduce((sum, rule) => sum + (changes[rule] ?? 0), 0);
    return count === 0 ? [] : [phrases.count(key, count)];
  });
  const { identifier, date, publisher } = metadata;
  const set = [
    phrases.count('files', files),
    ...(marks.length === 0
      ? []
      : [phrases.text('madeTypographic', { marks: listNames(marks, phrases) })]),
    ...(whole ? [phrases.text('noWordLost')] : []),
    ...(fonts.length === 0
      ? []
      : [phrases.text('setInFonts', { fonts: listNames(fonts, phrases) })]),
  ];
  const published =
    date === undefined
      ? NOTHING
      : xhtml`<p>${publisher === undefined ? '' : `${publisher}. `}${phrases.text('published', { date: dateText(date, saidIn(metadata.language, phrases)) })}</p>\n`;
  // Only the numbers may break over a line, not the program from its version.
  const program = programName().replaceAll(' ', '\u00A0');
  return xhtml`<section class="colophon" epub:type="colophon" role="doc-colophon" aria-labelledby="colophon-title"${languageMark(phrases, metadata.language)}>
<h1 id="colophon-title">${phrases.text('colophon')}</h1>
<p>${set.join(' ')}</p>
<p>${phrases.text('boundBy', { program })}</p>
${published}<p class="identifier">${phrases.text('identified', { identifier: identifierText(identifier) })}</p>
</section>`;
}
