/** The style sheets of a book: put together from the theme's and the sheets that all themes share. */
import { readFile } from 'node:fs/promises';
import type { ParagraphForm, StyleConfig } from '../../config/style.ts';
import type { WritingSystem } from '../../story/language.ts';
import { themeOf } from '../../themes/themes.ts';
import type { StyleSheet } from '../publication.ts';
import type { EmbeddedFonts } from './embed-fonts.ts';
import { adaptedTo } from './writing-systems.ts';

/** A style sheet of the themes by its path in themes/, without its ending. */
function readSheet(path: string): Promise<string> {
  return readFile(new URL(`../../themes/${path}.css`, import.meta.url), 'utf8');
}

/**
 * The style sheet of pages in one writing system: paragraphs, the base of all themes, the theme, initials, the
 * customs of the writing system, and last the person's own CSS, so that each beats those before it.
 * @param own the person's own CSS, checked; it stays as typed
 * @param fonts the fonts that the book brings
 */
export async function styleSheetFor(
  writing: WritingSystem,
  style: StyleConfig,
  own = '',
  fonts?: EmbeddedFonts,
): Promise<string> {
  const theme = themeOf(style);
  // CJK indents paragraphs in every theme.
  const custom = writing === 'cjk' ? 'indent' : theme.paragraphs;
  const { paragraphs = custom } = style;
  const names = [
    `css/paragraphs-${paragraphs}`,
    'css/base',
    `${theme.id}/${theme.id}`,
    ...(style.dropCaps === true ? ['css/drop-caps'] : []),
  ];
  const adapted = (await Promise.all(names.map(readSheet))).map((css) => adaptedTo(writing, css));
  const sheets = [
    ...adapted,
    ...(await Promise.all(customsOf(writing, paragraphs).map(readSheet))),
  ];
  const parts =
    fonts === undefined
      ? sheets
      : [fonts.faces, ...sheets.map(withSans(fonts)), `body {\n  font-family: ${fonts.text};\n}\n`];
  return [...parts, ...(own === '' ? [] : [own])].join('\n');
}

/**
 * The style sheets of a book.
 * @param writings the writing systems of its pages
 */
export async function styleSheetsFor(
  writings: ReadonlySet<WritingSystem>,
  style: StyleConfig,
  own?: string,
  fonts?: EmbeddedFonts,
): Promise<readonly StyleSheet[]> {
  return Promise.all(
    [...writings]
      .toSorted()
      .map(async (writing) => ({ writing, css: await styleSheetFor(writing, style, own, fonts) })),
  );
}

/** The sheets with the customs of a writing system. */
function customsOf(writing: WritingSystem, paragraphs: ParagraphForm): readonly string[] {
  switch (writing) {
    case 'alphabetic':
      return [];
    case 'right-to-left':
      return ['css/upright'];
    case 'cjk':
      return ['css/upright', ...(paragraphs === 'indent' ? ['css/cjk-indent'] : []), 'css/cjk'];
  }
}

/** A sheet with the embedded font wherever it asks for any font without serifs. */
function withSans({ sans }: EmbeddedFonts): (sheet: string) => string {
  return (sheet) =>
    sans === undefined
      ? sheet
      : sheet.replaceAll('font-family: sans-serif;', `font-family: ${sans};`);
}
