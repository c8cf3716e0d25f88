import { typographyOf } from '../language.ts';
import type { Edit, Rule } from '../rule.ts';

const RUN = /[ \t\v\f]{2,}|[\t\v\f]/g;

/** Blanks before a mark that belongs to the word before it; French sets some on purpose. */
const BEFORE_PUNCTUATION =
  /(?<=[\p{L}"'“”‘’)\]}]|\d(?<!<\d)|[\p{L}\p{N}.!?…]["'”’]?[*_~/]{1,3})[ \t\v\f]+(?=[,!?]+(?:[\s"'“”‘’)\]–—]|--|$)|[;:](?:[\s"“”–—]|--|$)|[.](?![.…\p{L}\p{N}])(?! ?[.]))/gu;
const INSIDE_BRACKETS =
  /(?<=[([])[ \t\v\f]+(?=[\p{L}\p{N}"'])|(?<=[\p{L}\p{N}"'.!?,])[ \t\v\f]+(?=[)\]])/gu;
/** A double mark with a blank on its inner side, to be told by counting. */
const DOUBLE_MARK = /["“”]/g;

/** Blanks on the inner side of quotation marks, where the marks of the block come in pairs. */
function blanksInsideMarks(text: string): readonly (readonly [number, number])[] {
  const marks = Array.from(text.matchAll(DOUBLE_MARK), ({ index }) => index);
  if (marks.length % 2 === 1) return [];
  return marks.flatMap((at, order): (readonly [number, number])[] => {
    const opens = order % 2 === 0;
    if (opens) {
      const alone = at === 0 || /[\s(—-]/.test(text.charAt(at - 1));
      return alone && /^[ \t\v\f]+\S/.test(text.slice(at + 1, at + 9))
        ? [[at + 1, at + 1 + (/^[ \t\v\f]+/.exec(text.slice(at + 1))?.[0].length ?? 0)]]
        : [];
    }
    const alone = at + 1 === text.length || /[\s).,;:!?—-]/.test(text.charAt(at + 1));
    return alone && /\S[ \t\v\f]+$/.test(text.slice(Math.max(0, at - 9), at))
      ? [[at - (/[ \t\v\f]+$/.exec(text.slice(Math.max(0, at - 9), at))?.[0].length ?? 0), at]]
      : [];
  });
}

/** Blanks that belong nowhere, each as [start, end). */
function superfluousBlanks(
  text: string,
  countsMarks: boolean,
): readonly (readonly [number, number])[] {
  if (!/[ \t\v\f]/.test(text)) return [];
  const found = [BEFORE_PUNCTUATION, INSIDE_BRACKETS].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: blanks, index }): [number, number] => [
      index,
      index + blanks.length,
    ]),
  );
  return countsMarks ? [...found, ...blanksInsideMarks(text)] : found;
}

/** One space between words, none at the ends. */
export const whitespace: Rule = {
  id: 'whitespace',
  title: 'Tidy white space',
  why: 'Two spaces after a sentence, tabs and trailing blanks come from typewriters and editors; one space is the custom of printed books (The Chicago Manual of Style, 17th ed., §2.9).',
  examples: [
    {
      shows: 'two spaces after a sentence',
      before: 'He left.  She stayed.',
      after: 'He left. She stayed.',
    },
    { shows: 'a tab inside a line', before: 'He\tleft.', after: 'He left.' },
    {
      shows: 'blanks before punctuation',
      before: 'He left , she stayed . Why ?',
      after: 'He left, she stayed. Why?',
    },
    {
      shows: 'blanks on the inner side of quotation marks',
      before: '" I know , " he said .',
      after: '"I know," he said.',
    },
    {
      shows: 'blanks inside brackets',
      before: 'He ( who knew ) left.',
      after: 'He (who knew) left.',
    },
    {
      shows: 'a calibre, spaced dots and a smile stay',
      before: 'a .45 , and . . . so on :)',
      after: 'a .45, and . . . so on :)',
    },
    { shows: 'single spaces stay', before: 'He left. She stayed.', after: 'He left. She stayed.' },
  ],
  *propose(draft, { language }): Iterable<Edit> {
    const { spaces, isEnglish } = typographyOf(language);
    const spacesMarks = spaces !== undefined;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      const remove = (start: number, end: number): Edit => ({
        type: 'replaceText',
        block,
        start,
        end,
        with: '',
      });
      // Not a regular expression: \s+$ tries every blank of a long run anew.
      const start = text.length - text.trimStart().length;
      const end = text.trimEnd().length;
      if (start > 0) yield remove(0, start);
      if (end < text.length && end >= start) yield remove(end, text.length);
      const going =
        spacesMarks || role.type === 'sceneBreak' ? [] : superfluousBlanks(text, isEnglish);
      for (const [from, to] of going) yield remove(from, to);
      const gone = new Set(going.map(([from]) => from));
      for (const { 0: found, index } of text.matchAll(RUN)) {
        if (gone.has(index)) continue;
        yield { type: 'replaceText', block, start: index, end: index + found.length, with: ' ' };
      }
    }
  },
};
