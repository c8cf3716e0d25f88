/** The rule `whitespace`: needless white space is removed. */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { firstLine } from '../../draft.ts';
import { typographyOf } from '../../language/languages.ts';
import type { Edit, Rule } from '../../rule.ts';

/** Several spaces, or white space that is not a space. */
const RUN = /[ \t\v\f]{2,}|[\t\v\f]/g;

/**
 * Spaces before a mark that belongs to the word before it, except in a score (`3 : 2`), a smiley (`: )`) and a
 * path (`./`). French has some of them on purpose.
 */
const BEFORE_PUNCTUATION =
  /(?<=[\p{L}"'“”‘’)\]}]|\d(?<!<\d)|[\p{L}\p{N}.!?…]["'”’]?[*_~/]{1,3})(?! {1,3}: {1,3}(?:(?<=\d {1,3}: {1,3})\d|[)(](?:\s|$)))[ \t\v\f]+(?=[,!?]+(?:[\s"'“”‘’)\]–—]|--|$)|[;:](?:[\s"“”–—]|['‘’](?![()\\/-])|--|$)|[.](?![.…\p{L}\p{N}/\\])(?! ?[.]))/gu;
/** Spaces inside brackets, except for the mouth of a smiley (`:-(`). */
const INSIDE_BRACKETS =
  /(?<=[([])(?<![:;=]['’]?-?[([])[ \t\v\f]+(?=[\p{L}\p{N}"'])|(?<=[\p{L}\p{N}"'.!?,])[ \t\v\f]+(?=[)\]])/gu;
/** A double quotation mark; counting them shows which ones open. */
const DOUBLE_MARK = /["“”]/g;

/** Spaces inside quotation marks, where the marks of the block come in pairs. */
function spacesInsideMarks(text: string): readonly (readonly [number, number])[] {
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

/** A sentence without a space before it (`left.She`); it may be a name, so it is only reported. */
const GLUED = /(?<=\p{Ll}{2})[.!?]["”]?\p{Lu}\p{Ll}+ /gu;

/** Spaces that must be removed, each as [start, end). */
function superfluousSpaces(
  text: string,
  countsMarks: boolean,
): readonly (readonly [number, number])[] {
  if (!/[ \t\v\f]/.test(text)) return [];
  const found = [BEFORE_PUNCTUATION, INSIDE_BRACKETS].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: spaces, index }): [number, number] => [
      index,
      index + spaces.length,
    ]),
  );
  return countsMarks ? [...found, ...spacesInsideMarks(text)] : found;
}

/** There is one space between words, and none at the ends of a paragraph. */
export const whitespace: Rule = {
  id: 'whitespace',
  spares: 'literals',
  *propose(draft, { language }): Iterable<Edit> {
    const { keepsSpaces, isEnglish } = typographyOf(language);
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
      // Not a regular expression: \s+$ is tried at every space of a long run.
      const start = text.length - text.trimStart().length;
      const end = text.trimEnd().length;
      if (start > 0) yield remove(0, start);
      if (end < text.length && end >= start) yield remove(end, text.length);
      const going =
        keepsSpaces || role.type === 'sceneBreak' ? [] : superfluousSpaces(text, isEnglish);
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
