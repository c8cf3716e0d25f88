import type { Draft } from './draft.ts';
import { mergeRanges, touchesRanges, type Range } from './ranges.ts';
import type { Edit, Rule } from './rule.ts';

/** Addresses of pages and people, file patterns, emoticons: their signs are no notation. A hint says quickly where one may be. */
const LITERALS: readonly {
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** What the pattern alone cannot tell of what it found. */
  readonly is?: (found: string) => boolean;
}[] = [
  { hint: /:\/\/|www\./i, pattern: /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]+/gi },
  // Paths of files, whose slashes stand around words too.
  {
    hint: /\/(?:usr|bin|etc|home|var|tmp|dev|opt|lib|local|root|users|mnt)\//i,
    pattern:
      /(?<![^\s"'“‘(])\/(?:usr|bin|etc|home|var|tmp|dev|opt|lib|local|root|users|mnt)\/[\w./-]{0,200}/gi,
  },
  // Morse: dots and dashes in groups, both of them.
  {
    hint: /[.-] [.-]/,
    pattern:
      /(?<![^\s"“(])(?=(?:[.-]{1,6} ){0,40}\.{0,5}-)(?=(?:[.-]{1,6} ){0,40}-{0,5}\.)[.-]{1,6}(?: [.-]{1,6}){2,400}(?![^\s"”,)])/g,
    // The pattern looks further ahead than it takes.
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

/** Punctuation that belongs to the sentence when it stands behind an address. */
const BEHIND_ADDRESS = ".,;:!?'’)";

/** Where an address ends. Not a regular expression: `+$` tries every sign of a long row anew. */
function addressLength(found: string): number {
  let end = found.length;
  while (end > 0 && BEHIND_ADDRESS.includes(found.charAt(end - 1))) end -= 1;
  return end;
}

/** The literals of a text, in order and apart from each other. */
function literalsOf(text: string): readonly Range[] {
  const ranges = LITERALS.filter(({ hint }) => hint.test(text)).flatMap(({ pattern, is }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: found, index }): Range[] => {
      if (is?.(found) === false) return [];
      const isAddress = found.includes('://') || found.startsWith('www');
      return [[index, index + (isAddress ? addressLength(found) : found.length)]];
    }),
  );
  return mergeRanges(ranges);
}

function spares(edit: Edit, literals: (block: number) => readonly Range[]): boolean {
  if (edit.type === 'replaceText')
    return !touchesRanges(literals(edit.block), edit.start, edit.end);
  if (edit.type !== 'markUp') return true;
  const ranges = literals(edit.block);
  if (ranges.length === 0) return true;
  return (
    !touchesRanges(ranges, edit.start, edit.start + edit.open) &&
    !(edit.close > 0 && touchesRanges(ranges, edit.end - edit.close, edit.end))
  );
}

/** A rule that leaves addresses, file patterns and emoticons alone. */
export function sparingLiterals(rule: Rule): Rule {
  return {
    ...rule,
    *propose(draft: Draft, context) {
      const found = new Map<number, readonly Range[]>();
      const literals = (block: number): readonly Range[] => {
        let ranges = found.get(block);
        if (ranges === undefined) {
          ranges = literalsOf(draft.blocks[block]?.text ?? '');
          found.set(block, ranges);
        }
        return ranges;
      };
      for (const edit of rule.propose(draft, context)) if (spares(edit, literals)) yield edit;
    },
  };
}
