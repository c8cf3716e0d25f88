import type { Edit, Rule } from '../../rule.ts';

/** Quotation as typesetting programs and old mail have it: ``so'', `so'. */
const DOUBLE_OPEN = /``(?=\S)/g;
const DOUBLE_CLOSE = /''(?<=\S'')/g;
/** Doubled ones that close are code. */
const CODE = /[\p{L}\p{N})]``/u;
const SINGLE_OPEN = /`(?<![\p{L}\p{N}`]`)(?=[^\s`])/gu;

/** Opening backticks become quotation marks. */
export const backticks: Rule = {
  id: 'backticks',
  *propose(draft): Iterable<Edit> {
    for (const [block, { text, role }] of draft.blocks.entries()) {
      const next = draft.blocks[block + 1]?.text ?? '';
      if (role.type === 'sceneBreak' || !text.includes('`') || text.includes('```')) continue;
      const replace = (start: number, length: number, mark: string): Edit => ({
        type: 'replaceText',
        block,
        start,
        end: start + length,
        with: mark,
      });
      const doubled = Array.from(text.matchAll(DOUBLE_OPEN), ({ index }) => index);
      const closing = Array.from(text.matchAll(DOUBLE_CLOSE), ({ index }) => index);
      // Closed as in print, by straight marks, or not yet: the speech is opened again below.
      const straight = text.split('"').length - 1 === doubled.length;
      const closed =
        closing.length > 0 || (!CODE.test(text) && (straight || next.startsWith('``')));
      if (doubled.length > 0 && closed) {
        for (const at of doubled) yield replace(at, 2, '"');
        for (const at of closing) yield replace(at, 2, '"');
      }
      const rest = text.replaceAll('``', '  ');
      const single = Array.from(rest.matchAll(SINGLE_OPEN), ({ index }) => index);
      // A backtick that closes is code.
      const code = /`[^`]*`/.test(rest);
      const closes = /'(?![\p{L}\p{N}'])/u.test(rest.replaceAll("''", '  '));
      if (!code && closes) for (const at of single) yield replace(at, 1, "'");
    }
  },
};
