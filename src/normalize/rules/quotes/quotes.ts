/** The rule `quotes`: quotation marks get their direction and the form of the language. */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Draft } from '../../draft.ts';
import { typographyOf, type Typography } from '../../language/languages.ts';
import { settleQuotes } from '../../language/quotation.ts';
import type { Sense } from '../../language/sense.ts';
import { evidenceOf } from '../../language/vocabulary.ts';
import { textOption, type Edit, type Rule } from '../../rule.ts';

const ANY_MARK = /["“”„‟'‘’‛]/;

/** Quotation marks get their direction. */
export const quotes: Rule = {
  id: 'quotes',
  options: {
    outer: {
      type: 'oneOf',
      values: ['as-typed', 'double', 'single'],
      default: 'as-typed',
      describes:
        'The kind of quotation mark around speech; quotations inside it get the other kind',
    },
  },
  *propose(draft, { language, layout, options }): Iterable<Edit> {
    const typography = typographyOf(language);
    const { markOf, sensesOf } = typography;
    if (markOf === undefined) {
      const typed = draft.blocks.some(({ text }) => text.includes('"'));
      if (typed)
        yield {
          type: 'report',
          diagnostic: diagnose('normalize-quotes-language', { language }, { file: draft.file }),
        };
      return;
    }
    const wanted = textOption(options, 'outer');
    const swaps = wanted !== 'as-typed' && wanted !== outerKind(draft);
    const evidence = evidenceOf(draft);
    const keepsCurly = hasOwnCustom(draft, typography);
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak' || !ANY_MARK.test(text)) continue;
      const next = draft.blocks[block + 1]?.text ?? '';
      for (const { at, sense } of settleQuotes(text, {
        habit: layout,
        next,
        typography,
        ...evidence,
      })) {
        const mark = markOf(swaps ? SWAPPED[sense] : sense);
        const isRight =
          text.charAt(at) === mark || (!swaps && sensesOf(text.charAt(at)).includes(sense));
        if (isRight || (keepsCurly && /[“”„]/.test(text.charAt(at)))) continue;
        yield { type: 'replaceText', block, start: at, end: at + 1, with: mark };
      }
    }
  },
};

/**
 * Whether the curly marks of a file are right as they are: beside guillemets they are the author's choice for what
 * is quoted inside or apart, and low marks are an older custom of several languages.
 */
function hasOwnCustom({ blocks }: Draft, { markOf, isEnglish }: Typography): boolean {
  const opening = markOf?.('openDouble') ?? '';
  const other = /[«»]/.test(opening) ? /[«»„]/ : opening === '„' ? undefined : /„/;
  return !isEnglish && other !== undefined && blocks.some(({ text }) => other.test(text));
}

/** The mark of the other kind. */
const SWAPPED: Readonly<Record<Sense, Sense>> = {
  openDouble: 'openSingle',
  closeDouble: 'closeSingle',
  openSingle: 'openDouble',
  closeSingle: 'closeDouble',
  apostrophe: 'apostrophe',
  prime: 'prime',
  doublePrime: 'doublePrime',
};

/** The kind of mark around speech in the file, shown by how paragraphs begin. */
function outerKind({ blocks }: Draft): 'double' | 'single' {
  let double = 0;
  let single = 0;
  for (const { text } of blocks) {
    if (/^["“„«]/.test(text)) double += 1;
    if (/^['‘‚]\p{Lu}/u.test(text)) single += 1;
  }
  return single > double ? 'single' : 'double';
}
