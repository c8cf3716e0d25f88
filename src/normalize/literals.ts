import type { Draft } from './draft.ts';
import type { Edit, Rule } from './rule.ts';

/** Addresses of pages and people, file patterns, emoticons: their signs are no notation. A hint says quickly where one may be. */
const LITERALS: readonly { readonly hint: RegExp; readonly pattern: RegExp }[] = [
  { hint: /:\/\/|www\./i, pattern: /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]+/gi },
  // Morse: dots and dashes in groups, both of them.
  {
    hint: /[.-] [.-]/,
    pattern:
      /(?<![^\s"“(])(?=(?:[.-]{1,6} ){0,40}\.{0,5}-)(?=(?:[.-]{1,6} ){0,40}-{0,5}\.)[.-]{1,6}(?: [.-]{1,6}){2,}(?![^\s"”,)])/g,
  },
  { hint: /@/, pattern: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g },
  { hint: /\*\./, pattern: /(?<![\p{L}\p{N}])\*\.\p{L}\w{0,4}\b/gu },
  { hint: /\d\.\./, pattern: /(?<![\p{L}\p{N}])[vV]?\d+(?:\.\d+)+\.\.[vV]?\d+(?:\.\d+)*/gu },
  {
    hint: /[:;_<>=^]/,
    pattern:
      /(?<![^\s"'“”‘’„«»‚‹›(])(?:[>=]?[:;=][-'^o]?[)(\]DPpO3*|/\\]+|[>^*oOT=xX-][_.]+[<^*oOT=xX-];*|>[_.]<|\^\^;*|=\^\.+\^=|<\/3+|<3+|<?--+>|<--+|\\o\/)(?![^\s.,!?;:"'“”‘’„«»‚‹›)])/g,
  },
];

function literalsOf(text: string): readonly (readonly [number, number])[] {
  return LITERALS.filter(({ hint }) => hint.test(text)).flatMap(({ pattern }) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }): [number, number] => {
      // Punctuation behind an address belongs to the sentence.
      const length = found.replace(/[.,;:!?'’)]+$/, '').length;
      return [
        index,
        index + (found.includes('://') || found.startsWith('www') ? length : found.length),
      ];
    }),
  );
}

function touches(
  ranges: readonly (readonly [number, number])[],
  start: number,
  end: number,
): boolean {
  return ranges.some(([from, to]) => start < to && end > from);
}

function spares(
  edit: Edit,
  literals: (block: number) => readonly (readonly [number, number])[],
): boolean {
  if (edit.type === 'replaceText') return !touches(literals(edit.block), edit.start, edit.end);
  if (edit.type !== 'markUp') return true;
  const ranges = literals(edit.block);
  if (ranges.length === 0) return true;
  return (
    !touches(ranges, edit.start, edit.start + edit.open) &&
    !(edit.close > 0 && touches(ranges, edit.end - edit.close, edit.end))
  );
}

/** A rule that leaves addresses, file patterns and emoticons alone. */
export function sparingLiterals(rule: Rule): Rule {
  return {
    ...rule,
    *propose(draft: Draft, context) {
      const found = new Map<number, readonly (readonly [number, number])[]>();
      const literals = (block: number): readonly (readonly [number, number])[] => {
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
