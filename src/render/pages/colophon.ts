/** The last page of a book: how it was made. */
import type { CountedKey, Phrases } from '../../phrases/phrases.ts';
import type { BookMetadata } from '../../story/types.ts';
import { pairingOf } from '../../themes/themes.ts';
import { languageMark } from '../language-mark.ts';
import { COLOPHON_HREF } from '../places.ts';
import { programName } from '../program.ts';
import { ownPage, type Making, type PageMaker } from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/** The punctuation that rules change, in a reader's words, and the rules that do. */
const PUNCTUATION: readonly (readonly [key: CountedKey, rules: readonly string[]])[] = [
  ['quotes', ['quotes', 'apostrophes', 'backticks']],
  ['dashes', ['dashes']],
  ['ellipses', ['ellipses']],
];

/** A date in words: `21 November 2026`, as exact as it was stated. */
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

/** The language of dates: the book's own variety of the language of the phrases, since `en-GB` has its own dates. */
function dateLanguage(book: string, { language }: Phrases): string {
  const isVariety = book.toLowerCase().startsWith(`${language}-`);
  return isVariety && Intl.DateTimeFormat.supportedLocalesOf(book).length > 0 ? book : language;
}

/** An identifier as people know it: an ISBN without its URN. */
function identifierText(identifier: string): string {
  return identifier.replace(/^urn:isbn:/i, 'ISBN ');
}

/** @param fonts the names of the fonts that the book brings */
function colophonMarkup(
  metadata: BookMetadata,
  { files, changes, whole }: Making,
  phrases: Phrases,
  fonts: readonly string[],
): Markup {
  const changed = PUNCTUATION.flatMap(([key, rules]) => {
    const count = rules.reduce((sum, rule) => sum + (changes[rule] ?? 0), 0);
    return count === 0 ? [] : [phrases.count(key, count)];
  });
  const { identifier, date, publisher } = metadata;
  const set = [
    phrases.count('files', files),
    ...(changed.length === 0
      ? []
      : [phrases.text('madeTypographic', { marks: phrases.list(changed) })]),
    ...(whole ? [phrases.text('noWordLost')] : []),
    ...(fonts.length === 0 ? [] : [phrases.text('setInFonts', { fonts: phrases.list(fonts) })]),
  ];
  const published =
    date === undefined
      ? NOTHING
      : xhtml`<p>${publisher === undefined ? '' : `${publisher}. `}${phrases.text('published', { date: dateText(date, dateLanguage(metadata.language, phrases)) })}</p>\n`;
  // No line ends between the program's name and its version.
  const program = programName().replaceAll(' ', '\u00A0');
  return xhtml`<section class="colophon" epub:type="colophon" role="doc-colophon" aria-labelledby="colophon-title"${languageMark(phrases, metadata.language)}>
<h1 id="colophon-title">${phrases.text('colophon')}</h1>
<p>${set.join(' ')}</p>
<p>${phrases.text('boundBy', { program })}</p>
${published}<p class="identifier">${phrases.text('identified', { identifier: identifierText(identifier) })}</p>
</section>`;
}

/** The colophon, unless it is turned off. */
export const colophonPage: PageMaker = (rendering) => {
  const { book, style, parts, phrases } = rendering;
  if (style.making === undefined || parts.colophon === false) return {};
  const { text, sans } = pairingOf(style.style) ?? {};
  const fonts = [text, sans].flatMap((family) => family?.name ?? []);
  const title = phrases.text('colophon');
  const body = colophonMarkup(book.metadata, style.making, phrases, fonts);
  return {
    ...ownPage(rendering, COLOPHON_HREF, title, body, 'backmatter'),
    landmarks: [{ type: 'colophon', label: title, href: COLOPHON_HREF }],
  };
};
