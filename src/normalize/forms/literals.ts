/** Literals: addresses of pages and people, file paths, Morse code and emoticons, whose punctuation is not notation. */
import { mergeRanges, type Range } from '../../story/ranges.ts';

/** The hint tells quickly whether a text may have a match. */
const LITERALS: readonly {
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** Checks a match further than the pattern can. */
  readonly is?: (found: string) => boolean;
}[] = [
  { hint: /:\/\/|www\./i, pattern: /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]+/gi },
  // Paths of files; elsewhere slashes may be around a word to stress it.
  {
    hint: /\/(?:usr|bin|etc|home|var|tmp|dev|opt|lib|local|root|users|mnt)\//i,
    pattern:
      /(?<![^\s"'“‘(])\/(?:usr|bin|etc|home|var|tmp|dev|opt|lib|local|root|users|mnt)\/[\w./-]{0,200}/gi,
  },
  // Morse code: groups of dots and dashes, with at least one of each.
  {
    hint: /[.-] [.-]/,
    pattern:
      /(?<![^\s"“(])(?=(?:[.-]{1,6} ){0,40}\.{0,5}-)(?=(?:[.-]{1,6} ){0,40}-{0,5}\.)[.-]{1,6}(?: [.-]{1,6}){2,400}(?![^\s"”,)])/g,
    // The lookaheads may have seen their dot or dash beyond the end of the match.
    is: (found) => found.includes('-') && found.includes('.'),
  },
  { hint: /@/, pattern: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,126}/g },
  { hint: /\*\./, pattern: /(?<![\p{L}\p{N}])\*\.\p{L}\w{0,4}\b/gu },
  {
    hint: /\d\.\./,
    pattern: /(?<![\p{L}\p{N}])[vV]?\d{1,9}(?:\.\d{1,9}){1,9}\.\.[vV]?\d{1,9}(?:\.\d{1,9}){0,9}/gu,
  },
  {
    hint: /[:;_<>=^]/,
    pattern:
      /(?<![^\s"'“”‘’„«»‚‹›(])(?:[>=]?[:;=][-'^o]?[)(\]DPpO3*|/\\]+|[>^*oOT=xX-][_.]+[<^*oOT=xX-];*|>[_.]<|\^\^;*|=\^\.+\^=|<\/3+|<3+|<?--+>|<--+|\\o\/)(?![^\s.,!?;:"'“”‘’„«»‚‹›)])/g,
  },
];

/** Punctuation that belongs to the sentence when it comes after an address. */
const AFTER_ADDRESS = ".,;:!?'’)";

/** The length of an address. Not a regular expression: `+$` retries at every character of a long run. */
function addressLength(found: string): number {
  let end = found.length;
  while (end > 0 && AFTER_ADDRESS.includes(found.charAt(end - 1))) end -= 1;
  return end;
}

/** The literals of a text, as `mergeRanges` orders them. */
export function literalsOf(text: string): readonly Range[] {
  return mergeRanges(
    LITERALS.filter(({ hint }) => hint.test(text)).flatMap(({ pattern, is }) =>
      Array.from(text.matchAll(pattern)).flatMap(({ 0: found, index }): Range[] => {
        if (is?.(found) === false) return [];
        const isAddress = found.includes('://') || found.startsWith('www');
        return [[index, index + (isAddress ? addressLength(found) : found.length)]];
      }),
    ),
  );
}
