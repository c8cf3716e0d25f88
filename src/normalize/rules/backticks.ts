import type { Edit, Rule } from '../rule.ts';

/** Quotation as typesetting programs and old mail have it: ``so'', `so'. */
const DOUBLE_OPEN = /``(?=\S)/g;
const DOUBLE_CLOSE = /''(?<=\S'')/g;
const SINGLE_OPEN = /`(?<![\p{L}\p{N}`]`)(?=[^\s`])/gu;

/** Opening backticks become quotation marks. */
export const backticks: Rule = {
  id: 'backticks',
  title: 'Read backticks as quotation marks',
  why: "Before Unicode, typesetting programs and mail had no opening mark: ``so'' and `so' stood for quotations (Donald Knuth, The TeXbook, chapter 2).",
  examples: [
    { shows: 'doubled', before: "``No,'' she said.", after: '"No," she said.' },
    { shows: 'single', before: "`No,' she said.", after: "'No,' she said." },
    {
      shows: 'one in the other',
      before: "`He said ``no'' twice,' she said.",
      after: '\'He said "no" twice,\' she said.',
    },
    { shows: 'after a dash', before: "he said--``no''", after: 'he said—"no"' },
    { shows: 'code between backticks stays', before: 'type `ls` now', after: 'type `ls` now' },
    { shows: 'a fence stays', before: '```js', after: '```js' },
    { shows: 'an accent stays', before: 'voila`', after: 'voila`' },
    { shows: 'two apostrophes alone stay', before: "''Ere,' he said.", after: "''Ere,' he said." },
  ],
  *propose(draft): Iterable<Edit> {
    for (const [block, { text, role }] of draft.blocks.entries()) {
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
      if (doubled.length > 0 && closing.length > 0) {
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
