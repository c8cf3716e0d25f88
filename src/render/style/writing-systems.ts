/**
 * The change of style sheets written for Latin to other writing systems. Each page links the sheet of its own
 * writing system, rather than one sheet with `[dir="rtl"]` rules: those would beat, by their specificity, the
 * rules of a theme that need no mirroring, and old engines know no attribute selectors.
 */
import type { WritingSystem } from '../../story/language.ts';

/** One declaration on its line, as our own sheets are written. */
const DECLARATION = /^( +)([\w-]+): ([^;{}]+);$/gm;

/** Properties for Latin letters alone: Arabic letters are joined, CJK has no capitals. */
const LATIN_ONLY: ReadonlySet<string> = new Set(['letter-spacing', 'font-variant']);

const OTHER_SIDE: Readonly<Record<string, string>> = { left: 'right', right: 'left' };

function swapped(words: string): string {
  return words.replace(/\b(?:left|right)\b/g, (side) => OTHER_SIDE[side] ?? side);
}

/** `top right bottom left` with the sides swapped; fewer values are the same on both sides. */
function sidesSwapped(value: string): string {
  const [top, right, bottom, left, ...rest] = value.split(' ');
  return left === undefined || rest.length > 0 ? value : [top, left, bottom, right].join(' ');
}

/** Left and right swapped. */
function mirrored(css: string): string {
  return css.replace(DECLARATION, (_, space: string, property: string, value: string) => {
    const turned =
      property === 'margin' || property === 'padding' ? sidesSwapped(value) : swapped(value);
    return `${space}${swapped(property)}: ${turned};`;
  });
}

/** Without italics, small capitals and letter-spacing, which only some alphabets have. */
function withoutLatinCustoms(css: string): string {
  return css
    .replace(DECLARATION, (declaration, space: string, property: string, value: string) => {
      if (LATIN_ONLY.has(property)) return '';
      return property === 'font-style' && value === 'italic'
        ? `${space}font-style: normal;`
        : declaration;
    })
    .replace(/\n{2,}(?= |\})/g, '\n')
    .replace(/\{\n+(?= |\})/g, '{\n')
    .replace(/[^{}]*\{\s*\}/g, '');
}

/** A style sheet of the themes, changed for pages in a writing system. */
export function adaptedTo(writing: WritingSystem, css: string): string {
  switch (writing) {
    case 'alphabetic':
      return css;
    case 'right-to-left':
      return mirrored(withoutLatinCustoms(css));
    case 'cjk':
      return withoutLatinCustoms(css);
  }
}
