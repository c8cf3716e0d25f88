/** Backslashes before what the parser would take for structure, though its author did not mean it. */
import { DEFINITION, isAddress } from '../addresses.ts';
import { DEEPEST_QUOTE, typedLine, type TypedLine } from './typed-line.ts';

/** The most columns of a table; the parser needs time by their square. */
const MOST_COLUMNS = 100;
/** A shorter line may be verse: then the spaces at its end mean a line break. */
const SHORTEST_FULL = 50;
/** `>_<`, `>:(`: faces, not quotations. */
const FACE = /^>[_.:;^-]{0,2}[<([|]/;

/** A line with a backslash before its first delimiter. */
function escaped(raw: string, delimiter: RegExp): string {
  return raw.replace(delimiter, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`);
}

/** A line with a backslash before what would be structure by mistake. */
function escapedLine(raw: string, line: TypedLine): string {
  if (/^\s*>/.test(raw)) {
    if (FACE.test(raw.trimStart())) return escaped(raw, /^\s*>/);
    const [quote = ''] = /^(?:\s{0,3}>\s?)*/.exec(raw) ?? [];
    if (quote.replace(/\s/g, '').length > DEEPEST_QUOTE)
      return (
        quote.slice(0, DEEPEST_QUOTE) +
        quote.slice(DEEPEST_QUOTE).replaceAll('>', '\\>') +
        raw.slice(quote.length)
      );
  }
  if (/^(?:`{3}|~{3})/.test(line.text)) return escaped(raw, /^[\s>]*[`~]/);
  if ((line.text.match(/\|/g)?.length ?? 0) > MOST_COLUMNS) return raw.replaceAll('|', '\\|');
  const destination = DEFINITION.exec(line.text)?.[2];
  if (destination !== undefined && !isAddress(destination)) return escaped(raw, /^[\s>]*\[/);
  return raw;
}

/**
 * A whole quotation or exclamation between stars that touches a word: `*"Stop!"*and`. To the parser its last star
 * opens, so that it gets tags instead.
 */
const GLUED =
  /(?<![\p{L}\p{N}*\\])\*(["“][^*\n"”]{1,200}["”]|\p{L}[^*\n]{0,80}[.!?…,])\*(?=\p{L})|(?<=\p{L})\*(["“][^\s*"”][^*\n"”]{0,200}["”])\*(?!\*)/gu;

/** The lines of one paragraph, as the parser gets them. */
export function escapedLines(raws: readonly string[]): readonly string[] {
  const softEnds = raws.slice(0, -1).filter((raw) => !/(?: {2}|\\)$/.test(raw)).length;
  const isWrapped = raws.length > 2 && softEnds * 2 >= raws.length - 1;
  return raws.map((typed) => {
    const raw = typed.replace(
      GLUED,
      (_, before?: string, after?: string) => `<em>${before ?? after ?? ''}</em>`,
    );
    const line = typedLine(raw);
    // Spaces at the end of a full line do not mean a line break.
    const isFull = isWrapped && line.text.length >= SHORTEST_FULL;
    return isFull ? escapedLine(raw, line).trimEnd() : escapedLine(raw, line);
  });
}

/** A line in which nothing is markup: all punctuation is escaped. */
export function literalLine(raw: string): string {
  return raw.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
