import { readFile } from 'node:fs/promises';
import type { EmbeddedFonts } from './fonts/embed.ts';
import type { ParagraphForm, StyleConfig, Theme } from '../config/style.ts';

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
  return readFile(new URL(`./styles/${name}.css`, import.meta.url), 'utf8');
}

/**
 * The one style sheet of a book: paragraphs, what all themes stand on, the theme, initials, and last what
 * the person wrote, so that each beats those before it.
 * @param own the person's own CSS, checked
 * @param fonts that the book brings
 */
export async function styleSheetFor(
  style: StyleConfig,
  own = '',
  fonts?: EmbeddedFonts,
): Promise<string> {
  const { theme = 'classic', paragraphs = traitsOf(style).paragraphs } = style;
  const names = [
    `paragraphs-${paragraphs}`,
    'base',
    theme,
    ...(style.dropCaps === true ? ['drop-caps'] : []),
  ];
  const sheets = await Promise.all(names.map(readSheet));
  const parts =
    fonts === undefined
      ? sheets
      : [fonts.faces, ...sheets.map(withSans(fonts)), `body {\n  font-family: ${fonts.text};\n}\n`];
  return [...parts, ...(own === '' ? [] : [own])].join('\n');
}

/** A sheet that asks for the embedded font wherever it asks for any without serifs. */
function withSans({ sans }: EmbeddedFonts): (sheet: string) => string {
  return (sheet) =>
    sans === undefined
      ? sheet
      : sheet.replaceAll('font-family: sans-serif;', `font-family: ${sans};`);
}
