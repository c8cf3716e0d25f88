import { readFile } from 'node:fs/promises';
import type { EmbeddedFonts } from './embed-fonts.ts';
import type { ParagraphForm, StyleConfig, Theme } from '../../config/style.ts';
import type { WritingSystem } from '../../story/language.ts';
import type { StyleSheet } from '../publication.ts';
import { adaptedTo } from './writing-systems.ts';

/** What a theme is besides its style sheet. */
interface ThemeTraits {
  /** How its paragraphs are told apart, unless the config says otherwise. */
  readonly paragraphs: ParagraphForm;
  /**
   * What stands between scenes. Characters of WGL4 alone: no font of an e-reader lacks them, while most
   * have no fleurons and would show a box.
   */
  readonly ornament: string;
}

const NO_BREAK_SPACES = '\u00A0\u00A0';

const ASTERISKS = ['*', '*', '*'].join(NO_BREAK_SPACES);

const TRAITS: Readonly<Record<Theme, ThemeTraits>> = {
  classic: { paragraphs: 'indent', ornament: ASTERISKS },
  modern: { paragraphs: 'space', ornament: ['•', '•', '•'].join(NO_BREAK_SPACES) },
  ornate: { paragraphs: 'indent', ornament: ['~', '◊', '~'].join('\u00A0') },
  manuscript: { paragraphs: 'indent', ornament: '#' },
  plain: { paragraphs: 'space', ornament: ASTERISKS },
};

function traitsOf({ theme = 'classic' }: StyleConfig): ThemeTraits {
  return TRAITS[theme];
}

/** What stands between the scenes of a book in this style, unless a story says otherwise. */
export function ornamentOf(style: StyleConfig): string {
  return traitsOf(style).ornament;
}

function readSheet(name: string): Promise<string> {
  return readFile(new URL(`../../themes/css/${name}.css`, import.meta.url), 'utf8');
}

/**
 * The style sheet of pages in one writing system: paragraphs, what all themes stand on, the theme, initials,
 * what the writing system asks for, and last what the person wrote, so that each beats those before it.
 * @param own the person's own CSS, checked; it is left as it was typed
 * @param fonts that the book brings
 */
export async function styleSheetFor(
  writing: WritingSystem,
  style: StyleConfig,
  own = '',
  fonts?: EmbeddedFonts,
): Promise<string> {
  const { theme = 'classic' } = style;
  // Indents are the custom of CJK whatever the theme.
  const custom = writing === 'cjk' ? 'indent' : traitsOf(style).paragraphs;
  const { paragraphs = custom } = style;
  const names = [
    `paragraphs-${paragraphs}`,
    'base',
    theme,
    ...(style.dropCaps === true ? ['drop-caps'] : []),
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
 * @param writings the writing systems that its pages are in
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

/** The sheets that say what a writing system does its own way. */
function customsOf(writing: WritingSystem, paragraphs: ParagraphForm): readonly string[] {
  switch (writing) {
    case 'alphabetic':
      return [];
    case 'right-to-left':
      return ['upright'];
    case 'cjk':
      return ['upright', ...(paragraphs === 'indent' ? ['cjk-indent'] : []), 'cjk'];
  }
}

/** A sheet that asks for the embedded font wherever it asks for any without serifs. */
function withSans({ sans }: EmbeddedFonts): (sheet: string) => string {
  return (sheet) =>
    sans === undefined
      ? sheet
      : sheet.replaceAll('font-family: sans-serif;', `font-family: ${sans};`);
}
