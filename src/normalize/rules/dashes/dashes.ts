/** The rule `dashes`: dashes as typed on a typewriter become those of the language. */
import { EM_DASH } from '../../language/characters.ts';
import { typographyOf, type DashForm } from '../../language/languages.ts';
import type { Edit, Rule } from '../../rule.ts';
import { dashAt, dashesIn, type Dash } from './find-dashes.ts';

/** `- Flashback -`, `--The End--`, `-Mark-`. */
const DECORATED = /^-{1,8}\s*[^\s-][^-]*?\s*-{1,8}$/;

/** The end of a story between hyphens, which are ornament there: `-- fin --`. */
const ENDS = /^-{1,8}\s*((?:the end|finis|fin|end|tbc|to be continued)[.…!?]{0,3})\s*-{1,8}$/i;

/** The longest decorated line, in characters. */
const LONGEST_DECORATED = 40;

/** A dash before speech at the start of a paragraph, as in most languages except English. */
const DIALOGUE = /^(?:-{1,3}|[—–])[ \u00A0]*(?=[¿¡«"“„'‘…]?\p{Lu})/u;

/** Hyphens before and after a remark in Spanish. */
const RAYA = /(?<=\s)-(?=[\p{Ll}¿¡])|(?<=[\p{L}!?…])-(?=[.,;:!?\s]|$)/gu;

/** A sentence that continues at the start of a paragraph: `-I was walking`; an item of a list has a space. */
const GOES_ON = /^-\p{L}/u;

/** A later hyphen that does not join two words, so that it may close what the first one opens. */
const STRAY_HYPHEN = /(?<=.)-(?:(?<!\p{L}-)|(?<=-\p{L}-)|(?!\p{L}))/su;

/** Hyphens that are meant as dashes become the dashes of the language. */
export const dashes: Rule = {
  id: 'dashes',
  spares: 'literals',
  *propose(draft, { language }): Iterable<Edit> {
    const { dashes: form, isEnglish } = typographyOf(language);
    // In a language whose custom is unknown they stay.
    if (form === undefined) return;
    for (const [block, source] of draft.blocks.entries()) {
      const { text, role } = source;
      if (role.type === 'sceneBreak' || !/[-—]/.test(text)) continue;
      // Hyphens at both ends of a line are decoration.
      if (text.length <= LONGEST_DECORATED && DECORATED.test(text)) {
        if (role.type === 'marker') yield* withoutHyphens(text, block);
        continue;
      }
      const dialogue = form.dialogue === undefined ? null : DIALOGUE.exec(text);
      const spoken = dialogue === null ? 0 : dialogue[0].length;
      if (spoken > 0 && form.spaces === 'typed')
        for (const { index } of text.matchAll(RAYA))
          yield { type: 'replaceText', block, ...dashAt(index) };
      if (form.dialogue !== undefined && spoken > 0 && dialogue?.[0] !== form.dialogue)
        yield { type: 'replaceText', block, start: 0, end: spoken, with: form.dialogue };
      const found = [...dashesIn(source, isEnglish)].filter(
        ({ start }) => start >= spoken && (form.spaces === 'none' || !isTyped(text, start)),
      );
      for (const dash of found) yield { type: 'replaceText', block, ...inForm(text, dash, form) };
      // A hyphen at the start is a dash unless another hyphen that is not a dash closes it.
      if (spoken === 0 && text.startsWith('-') && goesOn(withDashes(text, found)))
        yield { type: 'replaceText', block, ...inForm(text, dashAt(0), form) };
    }
  },
};

/** Whether the author typed a dash there: its spaces are then the author's too. */
function isTyped(text: string, start: number): boolean {
  return /^\s*[—–]/.test(text.slice(start, start + 4));
}

/** The line that ends a story, without the hyphens at both ends. */
function* withoutHyphens(text: string, block: number): Iterable<Edit> {
  const words = ENDS.exec(text)?.[1];
  if (words === undefined) return;
  const start = text.indexOf(words);
  const end = start + words.length;
  yield { type: 'replaceText', block, start: 0, end: start, with: '' };
  yield { type: 'replaceText', block, start: end, end: text.length, with: '' };
}

/** A dash in the form of the language: only the spaces between words differ. */
function inForm(text: string, dash: Dash, { dash: character, spaces }: DashForm): Dash {
  if (dash.isFixed === true) return dash;
  if (spaces === 'none') return { ...dash, with: dash.with.replace(EM_DASH, character) };
  const typed = text.slice(dash.start, dash.end);
  if (spaces === 'typed') return { ...dash, with: typed.replace(/-+/, character) };
  const before = text.charAt(dash.start - 1);
  const after = text.charAt(dash.end);
  // Between typed spaces both neighbours are words, whichever way the language turns its marks.
  const isSpaced = /^\s.*\s$/s.test(typed) && before !== '' && after !== '';
  const joins = isSpaced || (/[^\s"“„'‘(«[¿¡]/.test(before) && /[^\s"”'’)»\].,;:!?…]/.test(after));
  return { ...dash, with: joins ? ` ${character} ` : character };
}

/** Whether the hyphen at the start of a paragraph is a dash. */
function goesOn(text: string): boolean {
  return GOES_ON.test(text) && !STRAY_HYPHEN.test(text);
}

/** A text with its dashes set. */
function withDashes(text: string, found: readonly Dash[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), EM_DASH);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}
