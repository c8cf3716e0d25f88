/** A line of a Markdown file as it was typed: its text, indent and quotation. */

/** A tab stop is four columns in Markdown (CommonMark §2.2). */
export const TAB_STOP = 4;

/** Quotations inside each other, at most. */
export const DEEPEST_QUOTE = 30;

/** A line that shows as a blank one: no-break spaces, or a break alone. */
export const BLANK = /^[\s>\u00A0]*(?:(?:&nbsp;|&#160;|&#xA0;|<br\s{0,3}\/?>|\\)[\s\u00A0]*)*$/i;
/** A line without the `>` of quotations and without the spaces around it. */
export interface TypedLine {
  readonly text: string;
  /** In columns. */
  readonly indent: number;
  readonly isBlank: boolean;
  readonly isQuoted: boolean;
}

/** A line as it was typed. */
export function typedLine(raw: string): TypedLine {
  const stripped = raw.replace(/^(?:\s{0,3}>\s?){0,30}/, '');
  let indent = 0;
  for (const character of stripped) {
    if (character === '\t') indent += TAB_STOP - (indent % TAB_STOP);
    else if (/\s/.test(character)) indent += 1;
    else break;
  }
  return { text: stripped.trim(), indent, isBlank: BLANK.test(raw), isQuoted: /^\s*>/.test(raw) };
}

/** The `>` of quotations that a line begins with. */
export function quoteOf(raw: string): string {
  return /^[\s>]*>/.exec(raw)?.[0] ?? '';
}

/** How deep a line is quoted. */
export function depthOf(raw: string): number {
  return quoteOf(raw).replace(/\s/g, '').length;
}

/** A blank line, in a quotation that is not too deep for the parser. No-break spaces alone are a blank line. */
export function blankLine(raw: string): string {
  const quote = raw.replace(/[^\s>].*$/, '');
  return depthOf(quote) > DEEPEST_QUOTE ? '>'.repeat(DEEPEST_QUOTE) : quote;
}
