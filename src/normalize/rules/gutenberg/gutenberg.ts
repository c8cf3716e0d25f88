/** The rule `gutenberg`: the frame that Project Gutenberg puts around a text states its facts and leaves the story. */
import { folded } from '../../../story/text.ts';
import type { DraftBlock, StoryFact } from '../../draft.ts';
import { factsOf, headerLineOf, keptOf } from '../../forms/header-line.ts';
import { bylinedTitleFacts } from '../../forms/title-line.ts';
import type { Edit, Rule } from '../../rule.ts';

/** The line that ends the frame above: of the files since 2000, and of the older ones with the small print. */
const START =
  /^(?:\*{3}\s?START OF (?:THE|THIS) PROJECT GUTENBERG|\*{0,3}\s?END\*?\s?(?:OF )?THE SMALL PRINT|\*END\*THE SMALL PRINT)/i;
const END = /^\*{3}\s?END OF (?:THE|THIS) PROJECT GUTENBERG/i;
const END_IN_WORDS = /^End of (?:the |this )?Project Gutenberg/i;

/** The longest frame above a text, in lines. */
const LONGEST_HEAD = 600;
/** How far the sentence that ends a text may be above the line that ends it, in lines. */
const NEAR_END = 6;
/** How far below the frame its credits may be, in blocks. */
const NEAR_START = 60;

const CREDITS =
  /^(?:(?:this )?(?:e-?text|e-?book|file|etext) (?:was )?)?(?:produced|prepared|transcribed|scanned|digiti[sz]ed|proofread) (?:and \w{1,20} )?by\s/i;

/** The longest paragraph of credits, in lines; what is longer is the text. */
const LONGEST_CREDIT = 14;

/** What only the archive says of itself and its helpers, in a paragraph under the frame. */
const OF_ARCHIVE =
  /Project Gutenberg|Distributed Proofread|gutenberg\.(?:org|net)|\bpgdp\b|^\(#\d{1,3} in our series|gallica\.bnf|^\W{0,3}(?:Transcriber|Transcription)['’]?s? notes?\b|\bthis (?:e-?text|e-?book) (?:is|was|has)\b|\bhtml version of this\b/i;

/** What the frame says of the book; all else in it is of the archive. The language is said by the package. */
const OF_THE_BOOK = /^(?:title|author|translator|editor|illustrator|contributor)s?$/i;

/** The last of the lines that touch. */
function paragraphEnd(blocks: readonly DraftBlock[], start: number): number {
  let last = start;
  while (blocks[last + 1]?.gap === 0) last += 1;
  return last;
}

/** The index of the line that ends the frame above; -1 where there is none. */
function frameEnd(blocks: readonly DraftBlock[]): number {
  const at = blocks.slice(0, LONGEST_HEAD).findIndex(({ text }) => START.test(text));
  if (at < 0 || /\*{3}$/.test(blocks[at]?.text ?? '') || !blocks[at]?.text.startsWith('***'))
    return at;
  // The name of the book may need a second line.
  const next = blocks[at + 1];
  return next?.gap === 0 && /\*{3}$/.test(next.text) ? at + 1 : at;
}

/** The first line of the frame below. */
function frameStart(blocks: readonly DraftBlock[], from: number): number {
  const end = blocks.findIndex(({ text }, index) => index > from && END.test(text));
  const words = (at: number): boolean => END_IN_WORDS.test(blocks[at]?.text ?? '');
  if (end < 0) return blocks.findIndex((_, index) => index > from && words(index));
  for (let at = Math.max(from + 1, end - NEAR_END); at < end; at += 1) if (words(at)) return at;
  return end;
}

/** A field of the frame: its lines and its facts. */
interface FrameField {
  readonly last: number;
  readonly facts: readonly StoryFact[];
}

function fieldAt(blocks: readonly DraftBlock[], index: number): FrameField | undefined {
  const field = headerLineOf(blocks[index]?.text ?? '');
  if (field === undefined || !OF_THE_BOOK.test(field.label) || field.value === '') return undefined;
  let last = index;
  // A long title goes on in lines that are set in.
  while (blocks[last + 1]?.gap === 0 && headerLineOf(blocks[last + 1]?.text ?? '') === undefined)
    last += 1;
  const rest = blocks.slice(index + 1, last + 1).map(({ text }) => text);
  return { last, facts: factsOf(field.label, [field.value, ...rest].join(' ')) };
}

/** The title and author that the first line of a frame names, where no field does. */
function namedAbove(text: string): readonly StoryFact[] {
  const named =
    /^\W{0,4}The Project Gutenberg E-?(?:Book|text) (?:of|,)\s?(\S.{0,200}?)\W{0,4}$/i.exec(
      text,
    )?.[1];
  if (named === undefined) return [];
  return bylinedTitleFacts(named) ?? [{ name: 'title', value: named }];
}

/** How far below the frame the book's own title page is looked for, in lines. */
const NEAR_TITLE_PAGE = 40;
const ARTICLE = /^(?:the|an?) (?=\p{Lu})/iu;

/** The title as the book has it: the archive may put an English article before a title in another language. */
function ownTitle(fact: StoryFact, blocks: readonly DraftBlock[], end: number): StoryFact {
  if (fact.name !== 'title' || !ARTICLE.test(fact.value)) return fact;
  const bare = folded(fact.value.replace(ARTICLE, ''));
  const page = new Set(
    blocks.slice(end + 1, end + NEAR_TITLE_PAGE).map(({ text }) => folded(text)),
  );
  const isOwn = page.has(bare) && !page.has(folded(fact.value));
  return isOwn ? { ...fact, value: fact.value.replace(ARTICLE, '') } : fact;
}

/** The lines of the frame above: its fields are stated, all else leaves. */
function* above(blocks: readonly DraftBlock[], end: number): Iterable<Edit> {
  const fields = new Map<number, FrameField>();
  for (let index = 0; index <= end; index += 1) {
    const field = fieldAt(blocks, index);
    if (field !== undefined && field.last <= end) fields.set(index, field);
  }
  const isTitled = [...fields.values()].some(({ facts }) =>
    facts.some(({ name }) => name === 'title'),
  );
  for (let index = 0; index <= end; index += 1) {
    const field = fields.get(index);
    const named = field?.facts ?? (isTitled ? [] : namedAbove(blocks[index]?.text ?? ''));
    const facts = named.map((fact) => ownTitle(fact, blocks, end));
    const last = field?.last ?? index;
    for (const fact of facts) yield { type: 'setFact', fact, from: index };
    const reason = field === undefined ? 'page-furniture' : 'header';
    yield { type: 'remove', first: index, last, reason, kept: keptOf(facts) };
    index = last;
  }
}

/** Who typed the text, under the frame. */
function* credits(blocks: readonly DraftBlock[], end: number, below: number): Iterable<Edit> {
  for (let index = end + 1; index <= end + NEAR_START; index += 1) {
    const last = index === below ? index : paragraphEnd(blocks, index);
    const lines = blocks.slice(index, last + 1);
    if (index === below || lines.length === 0) continue;
    const isCredit = CREDITS.test(lines[0]?.text ?? '');
    if (lines.length > LONGEST_CREDIT) return;
    if (!isCredit && !OF_ARCHIVE.test(lines.map(({ text }) => text).join(' '))) {
      index = last;
      continue;
    }
    yield { type: 'remove', first: index, last, reason: 'page-furniture' };
    index = last;
  }
}

/** The frame around a text of Project Gutenberg states its facts and leaves the story. */
export const gutenberg: Rule = {
  id: 'gutenberg',
  *propose({ blocks }): Iterable<Edit> {
    const end = frameEnd(blocks);
    if (end >= 0) yield* above(blocks, end);
    const below = frameStart(blocks, end);
    if (end < 0 && below < 0) return;
    if (end >= 0) yield* credits(blocks, end, below);
    if (below >= 0)
      yield { type: 'remove', first: below, last: blocks.length - 1, reason: 'page-furniture' };
    yield { type: 'decide', decision: 'the frame of Project Gutenberg was taken out' };
  },
};
