import { diagnose } from '../../diagnostics.ts';
import { firstLine } from '../draft.ts';
import { typographyOf } from '../language.ts';
import type { Edit, Rule } from '../rule.ts';

const RUN = /[ \t\v\f]{2,}|[\t\v\f]/g;

/**
 * Blanks before a mark that belongs to the word before it, but for a score (`3 : 2`), a face (`: )`) and a
 * folder (`./`); French sets some on purpose.
 */
const BEFORE_PUNCTUATION =
  /(?<=[\p{L}"'“”‘’)\]}]|\d(?<!<\d)|[\p{L}\p{N}.!?…]["'”’]?[*_~/]{1,3})(?! {1,3}: {1,3}(?:(?<=\d {1,3}: {1,3})\d|[)(](?:\s|$)))[ \t\v\f]+(?=[,!?]+(?:[\s"'“”‘’)\]–—]|--|$)|[;:](?:[\s"“”–—]|['‘’](?![()\\/-])|--|$)|[.](?![.…\p{L}\p{N}/\\])(?! ?[.]))/gu;
/** A bracket that is a face's mouth (`:-(`) holds nothing. */
const INSIDE_BRACKETS =
  /(?<=[([])(?<![:;=]-?[([])[ \t\v\f]+(?=[\p{L}\p{N}"'])|(?<=[\p{L}\p{N}"'.!?,])[ \t\v\f]+(?=[)\]])/gu;
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

/** A sentence that touches the one before it (`left.She`): nobody can tell it from a name for sure. */
const GLUED = /(?<=\p{Ll}{2})[.!?]["”]?\p{Lu}\p{Ll}+ /gu;

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
    { shows: 'blanks at the end of a line', before: 'She left.   ', after: 'She left.' },
    {
      shows: 'rows of blanks between words',
      before: 'He   walked     on.',
      after: 'He walked on.',
    },
    {
      shows: 'blanks before semicolons and colons',
      before: 'She knew one thing ; he knew two : both lies.',
      after: 'She knew one thing; he knew two: both lies.',
    },
    {
      shows: 'a blank before a comma behind emphasis',
      before: 'It was *mine* , he said.',
      after: 'It was *mine*, he said.',
    },
    {
      shows: 'blanks inside square brackets',
      before: 'She heard [ static ] and then nothing.',
      after: 'She heard [static] and then nothing.',
    },
    {
      shows: 'German: a blank before a question mark',
      language: 'de',
      before: 'Warum ? Darum.',
      after: 'Warum? Darum.',
    },
    {
      shows: 'a blank before the mark that ends a speech',
      before: '"Why ?" he asked. "Stop !"',
      after: '"Why?" he asked. "Stop!"',
    },
    { shows: 'single spaces stay', before: 'He left. She stayed.', after: 'He left. She stayed.' },
    {
      shows: 'French: blanks before high punctuation stay',
      language: 'fr',
      before: 'Quoi ? Jamais ! Il dit : non.',
      after: 'Quoi ? Jamais ! Il dit : non.',
    },
    {
      shows: 'winks and sad faces stay',
      before: 'Well ;) maybe :( or so :P',
      after: 'Well ;) maybe :( or so :P',
    },
    {
      shows: 'a face with a blank in it stays',
      before: 'See you soon : ) she wrote.',
      after: 'See you soon : ) she wrote.',
    },
    {
      shows: 'a score with blanks about its colon stays',
      before: 'They won 3 : 2 at home.',
      after: 'They won 3 : 2 at home.',
    },
    {
      shows: 'a file whose name begins with a dot stays',
      before: 'He opened .profile and .plan first.',
      after: 'He opened .profile and .plan first.',
    },
    {
      shows: 'dots that trail off behind a blank stay',
      before: 'He thought ... maybe not .. or so.',
      after: 'He thought ... maybe not .. or so.',
    },
    {
      shows: 'an inch mark behind a blank stays',
      before: 'She held up a 12 " ruler.',
      after: 'She held up a 12 " ruler.',
    },
    {
      shows: 'speeches side by side stay',
      before: '"No." "Yes." "No!"',
      after: '"No." "Yes." "No!"',
    },
    {
      shows: 'initials of a name stay',
      before: 'J. R. R. Tolkien and W. H. Auden',
      after: 'J. R. R. Tolkien and W. H. Auden',
    },
    {
      shows: 'a slash between blanks stays',
      before: 'and / or, he / she',
      after: 'and / or, he / she',
    },
    {
      shows: 'thousands parted by blanks stay',
      before: 'It cost 10 000 000 marks.',
      after: 'It cost 10 000 000 marks.',
    },
    {
      shows: 'a word spelled with blanks stays',
      before: 'N O P E, she mouthed.',
      after: 'N O P E, she mouthed.',
    },
    {
      shows: 'arrows between blanks stay',
      before: 'Turn left -> right <- left.',
      after: 'Turn left -> right <- left.',
    },
    {
      shows: 'a negation in a program stays',
      before: 'He typed x = !y and waited.',
      after: 'He typed x = !y and waited.',
    },
    {
      shows: 'Spanish: marks that open a question stay',
      language: 'es',
      before: 'Dijo: ¿Qué? ¡No!',
      after: 'Dijo: ¿Qué? ¡No!',
    },
    {
      shows: 'comparisons stay',
      before: 'as long as x < y, or y > 2',
      after: 'as long as x < y, or y > 2',
    },
    {
      shows: 'a hyphen between blanks stays for the dashes',
      before: 'wait - what, she said',
      after: 'wait - what, she said',
    },
  ],
  *propose(draft, { language }): Iterable<Edit> {
    const { spaces, isEnglish } = typographyOf(language);
    const spacesMarks = spaces !== undefined;
    let glued = 0;
    let firstGlued = 0;
    for (const [block, source] of draft.blocks.entries()) {
      const { text, role } = source;
      const sentences = text.match(GLUED)?.length ?? 0;
      if (glued === 0 && sentences > 0) firstGlued = firstLine(source);
      glued += sentences;
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
    if (glued > 0)
      yield {
        type: 'report',
        diagnostic: diagnose(
          'normalize-glued-sentences',
          { count: String(glued) },
          { file: draft.file, line: firstGlued, column: 1 },
        ),
      };
  },
};
