/** The rule `paragraphs`: the lines of a paragraph are joined. */
import { isSalutation } from '../../forms/correspondence.ts';
import { isDocumentField } from '../../forms/paper.ts';
import type { Draft, DraftBlock, Role } from '../../draft.ts';
import { beginsLower, endsSentence } from '../../forms/prose.ts';
import { stretchOf, type Layout } from '../../layout.ts';
import { isFull, type Stretch } from '../../wrapping.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { isEnglishWord } from './english-words.ts';
import { typographyOf } from '../../language/languages.ts';
import type { Edit, Glue, Rule } from '../../rule.ts';
import { gluedParagraphs } from './glued.ts';
import { beginsMessage, speakerOf } from '../../forms/speaker.ts';
import { vocabularyOf, type Vocabulary } from '../../language/vocabulary.ts';

/** A quoted line shorter than this share of its column was ended on purpose. */
const LONG_SHARE = 0.6;
/** A line as long as this that ends in mid-sentence was wrapped, whatever follows. */
const FULL_SHARE = 0.75;

/** Speech after a dash, which is a line of its own. */
const DASHED_SPEECH = /^[-–—] ?["“'‘«„]/;

/** A line longer than verse and messages, in characters. */
const LONG_LINE = 70;

/** Whether a line continues the paragraph of the line before it. */
function continues(previous: DraftBlock, block: DraftBlock, layout: Layout): boolean {
  const stretch = stretchOf(layout, block);
  const { wrapWidth, paragraphIndent } = stretch;
  if (previous.role.type !== 'line' || block.role.type !== 'line') return false;
  if (isOrnament(previous.text) || isOrnament(block.text) || isSalutation(previous.text))
    return false;
  if (paragraphIndent !== undefined && Math.abs(block.indent - paragraphIndent) <= 1)
    return runsOnInSlab(previous, block, wrapWidth);
  if (beginsMessage(block.text)) return false;
  if (DASHED_SPEECH.test(block.text) && endsSentence(previous.text)) return false;
  if (beginsLeft(previous, block, stretch)) return false;
  if (isRunning(block, stretch)) return true;
  // Where one line is one paragraph, a page or a mistake broke it in mid-sentence.
  if (wrapWidth === undefined)
    return (
      block.gap === 0 &&
      (goesOnInSpeech(previous, block) ||
        (previous.text.length > LONG_LINE &&
          breaksOff(previous, block) &&
          speakerOf(block.text)?.form !== 'colon'))
    );
  // The width of a file may change in the middle of a paragraph.
  const full = isFull(previous, block, stretchOf(layout, previous));
  // A line that breaks in mid-sentence: lines wrapped by hand are not always as long as possible.
  const width = previous.indent + previous.text.length;
  const open = !endsSentence(previous.text);
  const isDocument = speakerOf(block.text) !== undefined || isDocumentField(block.text);
  // Mail that was wrapped again has single words on lines; paragraphs do not begin in lower case.
  const runsOn =
    open &&
    !isDocument &&
    (beginsLower(block.text) || width >= wrapWidth * FULL_SHARE || /[-–—]$/.test(previous.text));
  const takenUp = open && /^(?:--|—|- )/.test(block.text);
  // After a blank line only text that cannot begin a paragraph continues: a page ended there.
  if (block.gap > 0)
    return full && open && beginsLower(block.text) && block.indent <= previous.indent;
  return full || runsOn || takenUp;
}

/** A quotation that is open at the end of a line, and one that is closed without being opened. */
const LEFT_OPEN = /^(?:`[^`']*(?:(?<=\p{L})'(?=\p{L})[^`']*)*|"[^"]*)$/u;
const CLOSED_FIRST = /^[\p{L}\p{N}](?:[^`'"]|(?<=\p{L})'(?=\p{L}))*['"](?!\p{L})/u;

/** Whether a line that is set in opens a quotation, and the line at the margin under it closes it. */
function goesOnInSpeech(previous: DraftBlock, block: DraftBlock): boolean {
  return (
    block.indent < previous.indent && LEFT_OPEN.test(previous.text) && CLOSED_FIRST.test(block.text)
  );
}

/** Whether a line has the indent of those that go on, where paragraphs begin elsewhere. */
function isRunning(block: DraftBlock, { runningIndent }: Stretch): boolean {
  return (
    runningIndent !== undefined &&
    block.gap === 0 &&
    Math.abs(block.indent - runningIndent) <= 1 &&
    speakerOf(block.text)?.form !== 'colon'
  );
}

/** Whether a line begins a paragraph left of the lines that go on, as in a list of persons or a play. */
function beginsLeft(previous: DraftBlock, block: DraftBlock, { runningIndent }: Stretch): boolean {
  if (runningIndent === undefined || block.indent >= runningIndent - 1) return false;
  const goesOn = Math.abs(previous.indent - runningIndent) <= 1;
  return !beginsLower(block.text) && (goesOn || speakerOf(block.text)?.form === 'colon');
}

/** Whether a line goes on in prose that is set in as a whole, all of it by the indent of paragraphs. */
function runsOnInSlab(
  previous: DraftBlock,
  block: DraftBlock,
  wrapWidth: number | undefined,
): boolean {
  const width = previous.indent + previous.text.length;
  return (
    wrapWidth !== undefined &&
    block.gap === 0 &&
    block.indent === previous.indent &&
    width >= wrapWidth * FULL_SHARE &&
    breaksOff(previous, block)
  );
}

/** Whether a sentence breaks off on one line and continues on the next. */
function breaksOff(previous: DraftBlock, block: DraftBlock): boolean {
  return /[\p{Ll},;-]$/u.test(previous.text) && /^\p{Ll}/u.test(block.text);
}

/** Whether a quoted line continues the one before it. Its column is narrower because of the marks. */
function continuesQuotation(previous: DraftBlock, block: DraftBlock, widest: number): boolean {
  if (previous.role.type !== 'quotation' || block.role.type !== 'quotation' || block.gap > 0)
    return false;
  const word = /^\S+/.exec(block.text)?.[0] ?? '';
  return (
    beginsLower(block.text) ||
    (!endsSentence(previous.text) && previous.text.length >= widest * LONG_SHARE) ||
    previous.text.length + 1 + word.length > widest
  );
}

/** A word with a hyphen at the end of a line. */
const BROKEN_WORD = /(?:^|[^\p{L}-])((?:\p{L}+['’])?\p{L}+)-$/u;
/** First parts of compounds that keep their hyphen (The Chicago Manual of Style, 17th ed., §7.89). */
const KEEPS_HYPHEN: ReadonlySet<string> = new Set(
  'self half all ex well ill great cross quasi mother father sister brother son daughter twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);

/** The rest of a broken word at the start of a line. */
const REST_OF_WORD = /^(\p{Ll}+(?:['’]\p{Ll}+){0,8})/u;

/**
 * What comes between two wrapped lines that are joined. A hyphen at a line's end belongs to the word where the
 * file has it so elsewhere, or where the whole is not a word; otherwise the typesetter added it.
 */
function glueBetween(upper: string, lower: string, evidence: WordEvidence): Glue {
  if (!/(?:\S-|—)$/.test(upper)) return ' ';
  const head = BROKEN_WORD.exec(upper)?.[1];
  const tail = REST_OF_WORD.exec(lower)?.[1];
  if (head === undefined || tail === undefined) return '';
  const hyphenated = evidence.count(`${head}-${tail}`);
  const whole = evidence.count(head + tail);
  if (whole > hyphenated) return 'unhyphenate';
  if (hyphenated > 0 || KEEPS_HYPHEN.has(head.toLowerCase())) return '';
  // The word keeps its hyphen unless the whole is surely a word.
  return evidence.isWord(head + tail) ? 'unhyphenate' : '';
}

/** What is known about words: how often the file has one, and whether the language has it. */
interface WordEvidence {
  readonly count: (word: string) => number;
  readonly isWord: (word: string) => boolean;
}

/** The evidence of one file; its words and the word list are read at the first question. */
function wordEvidence(draft: Draft, language: string): WordEvidence {
  let counted: Vocabulary | undefined;
  return {
    count: (word) => {
      counted ??= vocabularyOf(draft);
      return counted.counts.get(word.toLowerCase().replaceAll('’', "'")) ?? 0;
    },
    isWord: (word) => typographyOf(language).isEnglish && isEnglishWord(word),
  };
}

/** Lines become paragraphs. */
export const paragraphs: Rule = {
  id: 'paragraphs',
  *propose(draft, { layout, language }): Iterable<Edit> {
    const { blocks } = draft;
    const evidence = wordEvidence(draft, language);
    const glued = gluedParagraphs(draft);
    const parts = new Map(glued.map(({ block, at }) => [block, at]));
    for (const { first, last, as } of paragraphsOf(draft, layout)) {
      if (last === first) {
        const at = parts.get(first);
        if (at !== undefined) {
          yield { type: 'part', block: first, at };
          yield { type: 'decide', decision: partDecision(blocks[first], at) };
          continue;
        }
        if (as.type === 'paragraph') yield { type: 'classify', first, last, as };
        continue;
      }
      const lines = blocks.slice(first, last + 1);
      const glue = lines
        .slice(1)
        .map((line, index) => glueBetween(lines[index]?.text ?? '', line.text, evidence));
      yield { type: 'join', first, last, glue, as };
    }
  },
};

/** What was decided about a line that has several paragraphs, with the words around the first place. */
function partDecision(block: DraftBlock | undefined, at: readonly number[]): string {
  const [place = 0] = at;
  const shown = block?.text.slice(Math.max(0, place - 24), place + 24).replace(/\s+/g, ' ') ?? '';
  return `line ${String(block?.origins[0].line ?? 0)} has ${String(at.length + 1)} paragraphs: "${shown}"`;
}

/** The blocks of a paragraph or a quotation. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly as: Role;
}

/** The paragraphs and quotations of a draft. */
function* paragraphsOf({ blocks }: Draft, layout: Layout): Iterable<Found> {
  const widest = blocks.reduce(
    (width, { role, text }) => (role.type === 'quotation' ? Math.max(width, text.length) : width),
    0,
  );
  for (let first = 0; first < blocks.length; first += 1) {
    const block = blocks[first];
    if (block === undefined) return;
    const { role } = block;
    if (role.type !== 'quotation' && (role.type !== 'line' || isOrnament(block.text))) continue;
    let last = first;
    for (;;) {
      const previous = blocks[last];
      const next = blocks[last + 1];
      if (previous === undefined || next === undefined) break;
      if (!continues(previous, next, layout) && !continuesQuotation(previous, next, widest)) break;
      last += 1;
    }
    yield { first, last, as: role.type === 'quotation' ? role : { type: 'paragraph' } };
    first = last;
  }
}
