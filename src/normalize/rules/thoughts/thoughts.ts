import { diagnose } from '../../../diagnostics/diagnose.ts';
import { findSpans, senseByUse, statedDelimiters, type Span } from '../../forms/delimiters.ts';
import { lineAt, type Delimiters, type Draft, type DraftBlock } from '../../draft.ts';
import { typographyOf } from '../../language/languages.ts';
import { singleQuotations } from '../../language/quotation.ts';
import type { QuotationContext } from '../../language/quotation-costs.ts';
import type { Edit, Rule } from '../../rule.ts';
import { evidenceOf } from '../../language/vocabulary.ts';

/** Signs some authors use for thoughts; believed without a legend only where the file repeats them. */
const POSSIBLE: readonly Delimiters[] = [
  { sense: 'thought', open: '<', close: '>' },
  { sense: 'thought', open: '//', close: '//' },
  { sense: 'thought', open: '::', close: '::' },
  { sense: 'thought', open: '{', close: '}' },
];
const FEWEST_WITHOUT_LEGEND = 2;

/** Signs with many other uses: believed where whole sentences stand between them, again and again. */
const RARE: readonly Delimiters[] = ['~', '~~', '/', '^', '=', '#', '+', '|'].map((sign) => ({
  sense: 'thought',
  open: sign,
  close: sign,
}));
const FEWEST_OF_RARE = 3;

/** Between angle brackets these are not thoughts but markup, addresses or places. */
const TAG =
  /^<\/?(?:a|b|i|u|p|br|hr|em|strong|strike|s|del|sup|sub|center|font|div|span|blockquote|h[1-6]|img|pre|tt|code|li|ul|ol|table|tr|td)(?:\s+[\w-]+\s*=[^<>]*|\s*\/?)>$/i;
const ADDRESS = /^<(?:https?:|mailto:|www\.|[\w.+-]+@)[^\s<>]*>$/i;

function isThought(text: string): boolean {
  return !TAG.test(text) && !ADDRESS.test(text);
}

/** The delimiters this file uses for thoughts: those stated, and those it plainly repeats. */
function thoughtDelimiters(draft: Draft): readonly Delimiters[] {
  const stated = statedDelimiters(draft);
  const claimed = new Set(stated.map(({ open }) => open));
  const texts = draft.blocks.flatMap(({ text, role }) =>
    role.type === 'message' || role.type === 'sceneBreak' || role.type === 'marker' ? [] : [text],
  );
  const repeated = POSSIBLE.filter(({ open }) => !claimed.has(open)).filter((pair) => {
    let seen = 0;
    for (const text of texts) {
      if (!text.includes(pair.open)) continue;
      for (const { start, end } of findSpans(text, pair)) {
        const found = text.slice(start, end);
        if (isThought(found) && /\p{L}{2}/u.test(found)) seen += 1;
      }
      if (seen >= FEWEST_WITHOUT_LEGEND) return true;
    }
    return false;
  });
  const rare = RARE.filter(
    (pair) => !claimed.has(pair.open) && senseByUse(texts, pair, FEWEST_OF_RARE) === 'thought',
  );
  return [...stated.filter(({ sense }) => sense === 'thought'), ...repeated, ...rare];
}

/** Thoughts in single marks; which of these marks are apostrophes is found as for quotations. */
function quotedThoughts(text: string, context: QuotationContext): readonly Span[] {
  return singleQuotations(text, context).map((range) => ({ ...range, open: 1, close: 1 }));
}

/** The signs of `<nick>` before a message belong to the name. */
function isSender({ marks }: DraftBlock, span: Span): boolean {
  return marks.some(
    ({ kind, start, end }) => kind === 'sender' && span.start < end && start < span.end,
  );
}

/** `<A/N: ok>`: the signs are the note's brackets. */
function isNote({ role, text }: DraftBlock, { start, end }: Span): boolean {
  return role.type === 'authorsNote' && start === 0 && end === text.length;
}

/** Thoughts and telepathy become markup of their own. */
export const thoughts: Rule = {
  id: 'thoughts',
  spares: 'literals',
  *propose(draft, { layout, language }): Iterable<Edit> {
    const typography = typographyOf(language);
    const evidence = evidenceOf(draft);
    const delimiters = thoughtDelimiters(draft);
    if (delimiters.length === 0) return;
    const known = new Set(statedDelimiters(draft).map(({ open }) => open));
    for (const { open, close } of delimiters)
      if (!known.has(open))
        yield {
          type: 'decide',
          decision: `${open}…${close} stands again and again, without a key: thoughts`,
        };
    for (const [block, source] of draft.blocks.entries()) {
      const { text, role } = source;
      if (role.type === 'sceneBreak' || role.type === 'marker') continue;
      for (const { open, close } of delimiters) {
        if (!text.includes(open) && !(open === "'" && text.includes('‘'))) continue;
        const spans =
          open === "'"
            ? quotedThoughts(text, {
                habit: layout,
                typography,
                next: draft.blocks[block + 1]?.text ?? '',
                ...evidence,
              })
            : findSpans(text, { open, close }, open !== close || open.length > 1);
        for (const span of spans) {
          if (!isThought(text.slice(span.start, span.end))) continue;
          if (isSender(source, span) || isNote(source, span)) continue;
          yield { type: 'markUp', block, ...span, as: 'thought' };
          if (span.close > 0) continue;
          const place = {
            file: draft.file,
            line: lineAt(source, span.start),
            column: span.start + 1,
          };
          yield {
            type: 'report',
            diagnostic: diagnose('normalize-unclosed-thought', { open, close }, place),
          };
        }
      }
    }
  },
};
