import type { Edit, Rule } from '../rule.ts';

/** Quotation as typesetting programs and old mail have it: ``so'', `so'. */
const DOUBLE_OPEN = /``(?=\S)/g;
const DOUBLE_CLOSE = /''(?<=\S'')/g;
/** Doubled ones that close are code. */
const CODE = /[\p{L}\p{N})]``/u;
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
    {
      shows: 'two speeches in one paragraph',
      before: "``No,'' he said, ``never.''",
      after: '"No," he said, "never."',
    },
    {
      shows: 'with an apostrophe inside',
      before: "`It's late,' she said.",
      after: "'It's late,' she said.",
    },
    {
      shows: 'behind a bracket',
      before: "He (``the doctor'') left.",
      after: 'He ("the doctor") left.',
    },
    { shows: 'closed by a straight mark', before: '``No," she said.', after: '"No," she said.' },
    {
      shows: 'speech that runs on into the next paragraph',
      before: "``It rained.\n\n``It rained all day,'' she said.",
      after: '"It rained.\n"It rained all day," she said.',
    },
    {
      shows: 'a title in single marks',
      before: "She read `Dover Beach' twice.",
      after: "She read 'Dover Beach' twice.",
    },
    { shows: 'code between backticks stays', before: 'type `ls` now', after: 'type `ls` now' },
    { shows: 'a fence stays', before: '```js', after: '```js' },
    { shows: 'an accent stays', before: 'voila`', after: 'voila`' },
    { shows: 'two apostrophes alone stay', before: "''Ere,' he said.", after: "''Ere,' he said." },
    {
      shows: 'calls of a program stay',
      before: 'call `run()` and then `stop()` there',
      after: 'call `run()` and then `stop()` there',
    },
    {
      shows: 'code between doubled backticks stays',
      before: 'use ``x = 1`` here',
      after: 'use ``x = 1`` here',
    },
    {
      shows: 'an apostrophe typed as a backtick stays for the apostrophes',
      before: 'I don`t know.',
      after: 'I don`t know.',
    },
    {
      shows: 'a single one that nothing closes stays',
      before: '`No, she said.',
      after: '`No, she said.',
    },
    {
      shows: 'a doubled one that nothing closes stays',
      before: '``No, she said.',
      after: '``No, she said.',
    },
    {
      shows: 'the key itself stays',
      before: 'Press the ` key twice.',
      after: 'Press the ` key twice.',
    },
    {
      shows: 'a Japanese face stays',
      before: 'And she was like (´・ω・`) again.',
      after: 'And she was like (´・ω・`) again.',
    },
    {
      shows: 'an accent inside a word stays',
      before: 'her fiance`s hat',
      after: 'her fiance`s hat',
    },
    {
      shows: 'two marks for inches stay',
      before: "He was 6'2'' tall.",
      after: "He was 6'2'' tall.",
    },
    {
      shows: 'code beside a contraction stays',
      before: "Don't type `rm` there, it's slow.",
      after: "Don't type `rm` there, it's slow.",
    },
    {
      shows: 'an empty pair stays',
      before: 'She typed `` and waited.',
      after: 'She typed `` and waited.',
    },
    {
      shows: 'a list in Lisp stays',
      before: 'He typed `(a ,b) and waited.',
      after: 'He typed `(a ,b) and waited.',
    },
    {
      shows: 'marks that are set already stay',
      before: '“No,” she said. ‘He said so.’',
      after: '“No,” she said. ‘He said so.’',
    },
    {
      shows: 'an accent before a possessive stays',
      before: "the cafe`'s door, the girls' hats",
      after: "the cafe`'s door, the girls' hats",
    },
    {
      shows: 'a command inside a command stays',
      before: "He ran kill `pidof sh` in Anna's shell.",
      after: "He ran kill `pidof sh` in Anna's shell.",
    },
    { shows: 'single straight marks stay', before: "'No,' she said.", after: "'No,' she said." },
  ],
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
