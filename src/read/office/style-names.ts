/** What the names of paragraph styles mean. */
import type { Look } from './look.ts';

/** What a paragraph style says by its name; a style without a meaning of its own says nothing. */
export type StyleMeaning = Pick<Look, 'hint' | 'states' | 'isFurniture'>;

const QUOTATIONS: ReadonlySet<string> = new Set([
  'quote',
  'quotations',
  'intense quote',
  'block text',
  'block quotation',
  'blockquote',
  'blockquotation',
]);

/** Styles of plain text, although they are based on one that means something. */
const PLAIN_STYLES: ReadonlySet<string> = new Set(['subtitle', 'date', 'abstract']);

/**
 * What the name of a paragraph style means. Word keeps the names of its own styles in English whatever its own
 * language (ECMA-376 part 1 §17.7.4.9); LibreOffice writes the same names into files of all kinds.
 * @returns undefined when it says nothing, and the style that it is based on may
 */
export function meaningOf(style: string): StyleMeaning | undefined {
  const name = style.trim().toLowerCase().replace(/\s+/g, ' ');
  const level = /^heading ?([1-9])$/.exec(name)?.[1];
  if (level !== undefined) return { hint: { type: 'heading', level: Number(level) } };
  if (name === 'title') return { states: 'Title' };
  if (name === 'author') return { states: 'Author' };
  if (/^(?:toc|contents)(?: ?\d| heading)$/.test(name)) return { isFurniture: true };
  if (QUOTATIONS.has(name)) return { hint: { type: 'quotation' } };
  if (/(?:^|[ _-])(?:poem|poetry|verse|stanza|lyrics|song)(?:$|[ _-])/.test(name))
    return { hint: { type: 'verseLine' } };
  return PLAIN_STYLES.has(name) ? {} : undefined;
}

/** What the names of a style and of those that it is based on mean: the nearest that says something. */
export function meaningOfChain(names: readonly string[]): StyleMeaning {
  for (const name of names) {
    const meaning = meaningOf(name);
    if (meaning !== undefined) return meaning;
  }
  return {};
}
