/** The rule `backticks`: backticks that open a quotation become quotation marks. */
import type { Edit, Rule } from '../../rule.ts';

/** An opening quotation mark as typesetting programs and old mail have it: ``so'', `so'. */
const DOUBLE_OPEN = /``(?=\S)/g;
/** The closing mark of a double quotation. */
const DOUBLE_CLOSE = /''(?<=\S'')/g;
/** A quotation between two single marks at each end: `''so''`. No other mark may be inside, save in a word. */
const TWO_SINGLES =
  /(?:''|‘‘|’’)(?<=(?:^|[\s([—-]).{2})(?=[^\s'‘’])(?:[^'‘’`]|(?<=\p{L})['’](?=\p{L})|(?<=s)['’](?= \p{L}))+(?:''|’’)(?<=\S.{2})(?![\p{L}\p{N}'’])/gu;
/** Doubled backticks that close something are code. */
const CODE = /[\p{L}\p{N})]``/u;
/** Code that begins and ends with a backtick, which may be beside quotations. */
const CODE_SPAN = /`(?<![\p{L}\p{N}`]`)[^\s`'"][^`'"]{0,80}(?<![\s(["“—-])`(?![\p{L}\p{N}`])/gu;
/** The opening mark of a single quotation. */
const SINGLE_OPEN = /`(?<![\p{L}\p{N}`]`)(?=[^\s`])/gu;

/** Backticks that open a quotation become quotation marks. */
export const backticks: Rule = {
  id: 'backticks',
  *propose(draft): Iterable<Edit> {
    for (const [block, { text, role }] of draft.blocks.entries()) {
      const next = draft.blocks[block + 1]?.text ?? '';
      if (role.type === 'sceneBreak') continue;
      for (const { 0: whole, index } of text.matchAll(TWO_SINGLES))
        for (const start of [index, index + whole.length - 2])
          yield { type: 'replaceText', block, start, end: start + 2, with: '"' };
      if (!text.includes('`') || text.includes('```')) continue;
      const replace = (start: number, length: number, mark: string): Edit => ({
        type: 'replaceText',
        block,
        start,
        end: start + length,
        with: mark,
      });
      const doubled = Array.from(text.matchAll(DOUBLE_OPEN), ({ index }) => index);
      const closing = Array.from(text.matchAll(DOUBLE_CLOSE), ({ index }) => index);
      // Closed by two apostrophes or by straight marks, or continued in the next paragraph.
      const straight = text.split('"').length - 1 === doubled.length;
      const closed =
        closing.length > 0 || (!CODE.test(text) && (straight || next.startsWith('``')));
      if (doubled.length > 0 && closed) {
        for (const at of doubled) yield replace(at, 2, '"');
        for (const at of closing) yield replace(at, 2, '"');
      }
      const rest = text
        .replaceAll('``', '  ')
        .replace(CODE_SPAN, (code) => ' '.repeat(code.length));
      const single = Array.from(rest.matchAll(SINGLE_OPEN), ({ index }) => index);
      // A backtick that closes is code.
      const code = /[^\s`(["“—-]`(?![\p{L}\p{N}`])/u.test(rest);
      const closes = /'(?![\p{L}\p{N}'])/u.test(rest.replaceAll("''", '  '));
      // Speech that goes on opens again in the next paragraph.
      const goesOn = /^`\p{L}/u.test(rest) && /^`\p{Lu}/u.test(next);
      if (!code && (closes || goesOn)) for (const at of single) yield replace(at, 1, "'");
    }
  },
};
