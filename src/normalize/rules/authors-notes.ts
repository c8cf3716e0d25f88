import type { DraftBlock } from '../draft.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

/** Who speaks, as authors label it; `AN` in capitals only, since `an` begins anything. */
const LABEL = String.raw`(?:[aA]\/[nN]s?|ANs?|[tTbB]\/[nN]|(?:[aA]uthor(?:ess)?|AUTHOR|[bB]eta(?: reader)?|[tT]ranslator)['’]?[sS]?['’]? [nN](?:otes?|OTES?)|[nN]otes? from the (?:author|translator)|(?:[aA]uthor|AUTHOR)['’]?[sS] (?:[rR]amblings?|[rR]ant|[cC]orner|[cC]omments?)|[dD]isclaimers?|DISCLAIMERS?)(?: ?#?\d{1,2})?`;
/** A paragraph that begins with a label; a stop or dash may stand for the colon. */
const OPENING = new RegExp(
  `^[[({<*_~]{0,4}\\s*${LABEL}[*_~]{0,3}\\s*(?:[:–—.]|-(?!\\p{L})|--?\\s)`,
  'u',
);
/** The label by itself, above what it labels. */
const LABEL_ALONE = new RegExp(
  `^[[({<*_~]{0,4}\\s*${LABEL}[*_~]{0,3}\\s*[:.–—-]*\\s*[*_~]{0,3}[\\])}>]*$`,
  'u',
);
/** What archives set above notes in the files they make. */
const ARCHIVE_LABEL = /^(?:Chapter (?:Summary|Notes|End Notes)|End Notes)$/;
/** A note in brackets inside a paragraph. */
const INSIDE = new RegExp(`[[(]\\s{0,3}${LABEL}\\s{0,3}[:–—-][^\\[\\]()]{1,400}[\\])]`, 'gu');
/** A label and what is about it, in characters. */
const LONGEST_LABEL = 60;
/** A note goes on over a few paragraphs at most. */
const LONGEST_NOTE = 8;

/** Long lines are no labels, and are not looked through for one. */
function isLabelAlone(text: string): boolean {
  return text.length <= LONGEST_LABEL && (LABEL_ALONE.test(text) || ARCHIVE_LABEL.test(text));
}

function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return block !== undefined && block.role.type === 'paragraph' && !isOrnament(block.text);
}

const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };

/** The last paragraph of a note that opens with a bracket and closes it later. */
function bracketEnd(blocks: readonly DraftBlock[], first: number): number {
  const text = blocks[first]?.text ?? '';
  const close = BRACKETS[text.charAt(0)];
  if (close === undefined || text.includes(close)) return first;
  for (let last = first + 1; last < first + LONGEST_NOTE; last += 1) {
    const block = blocks[last];
    if (!isProse(block)) break;
    if (block.text.endsWith(close)) return last;
  }
  return first;
}

/** The last paragraph under a label that stands by itself: up to an ornament, a heading or a wider gap. */
function labelledEnd(blocks: readonly DraftBlock[], first: number, usualGap: number): number {
  let last = first;
  while (last < first + LONGEST_NOTE) {
    const next = blocks[last + 1];
    if (!isProse(next)) break;
    // The first belongs to its label whatever the gap; of the rest, what stands as close as it.
    if (last > first && next.gap > usualGap) break;
    last += 1;
  }
  const next = blocks[last + 1];
  const ended = next === undefined || !isProse(next) || next.gap > usualGap;
  return ended ? last : first + 1;
}

/** What only an author has to say: of reviews, of chapters, of the fic. */
const OF_WRITING =
  /\b(?:reviews?|reviewers?|reviewed|readers|feedback|flames?|fics?|fanfics?|chapters?|chaps?|chappie|sequel|updates?|updated|updating|beta|betas|disclaimer|hiatus|one-?shot|r ?& ?r|let me know|stay tuned|hope you (?:like|enjoy)|(?:this|last|next) (?:part|time|story|fic)|(?:this|my|the) (?:story|plot)|for reading|for the comments)\b/i;
/** How authors ask and thank. */
const ASKS = /^(?:please|thanks|thank you|enjoy|special thanks|hope you|sorry)\b/i;
/** The author speaks of herself and to somebody. */
const TO_READER =
  /(?<![\p{L}'’])(?:I|I['’]\p{Ll}+|me|my|you|your|you['’]\p{Ll}+|guys|everyone)(?![\p{L}])/iu;
/** A sentence of the story begins with those it tells of. */
const TOLD = /^(?:he|she|they|his|her|their)\b/i;
const SIGN_OFF =
  /^(?:[~—–*-]*\s*)?(?:(?:love|hugs|kisses|cheers|ciao|thanks|bye|later|xoxo|luv|until next time)\b[^.?]{0,40}|[\p{L}\p{N}_-]{2,24}(?: \p{Lu}[\p{L}\p{N}_-]*){0,2})[!~*♥ ]*$/iu;

/** `My beta was ill`, `Please review`; no `chapter` of a life that is told of him or her. */
function isOfWriting(text: string): boolean {
  return ASKS.test(text) || (OF_WRITING.test(text) && !TOLD.test(text));
}

/** Whether a paragraph under a note goes on with it. */
function speaksOn(text: string): boolean {
  if (/["“”«»]/.test(text) || text.length > 800) return false;
  return isOfWriting(text) || TO_READER.test(text);
}

/**
 * The last paragraph of a note that no bracket holds: what follows it up to a row of signs, a heading
 * or the end, if all of it speaks to the reader. Before a chapter's end what speaks of `me` and `you`
 * is enough; elsewhere the story may do so too.
 */
function spokenEnd(blocks: readonly DraftBlock[], first: number): number {
  let last = first;
  let ofWriting = 0;
  let isStrict = true;
  while (last < first + LONGEST_NOTE) {
    const next = blocks[last + 1];
    if (!isProse(next)) break;
    const { text } = next;
    const after = blocks[last + 2];
    const signsOff = last > first && SIGN_OFF.test(text) && !isProse(after);
    if (!signsOff && !speaksOn(text)) return first;
    if (isOfWriting(text)) ofWriting += 1;
    else if (!signsOff) isStrict = false;
    last += 1;
  }
  if (last === first || isProse(blocks[last + 1])) return first;
  const next = blocks[last + 1];
  const isTail = next === undefined || next.role.type === 'chapterHeading';
  const count = last - first;
  return isStrict || (isTail && ofWriting * 2 >= count) ? last : first;
}

/** The last paragraph of the note that begins at `first`. */
function noteEnd(blocks: readonly DraftBlock[], first: number, usualGap: number): number {
  const text = blocks[first]?.text ?? '';
  if (isLabelAlone(text)) return labelledEnd(blocks, first, usualGap);
  const end = bracketEnd(blocks, first);
  if (end > first) return end;
  const isBracketed = BRACKETS[text.charAt(0)] !== undefined;
  return isBracketed ? first : spokenEnd(blocks, first);
}

/** Words from the author to the reader are set apart from the story. */
export const authorsNotes: Rule = {
  id: 'authors-notes',
  title: "Set author's notes apart",
  why: 'A note from the author interrupts the story in another voice; a reader must see that it is not part of it.',
  examples: [
    {
      shows: 'a note in brackets',
      before: 'He left.\n\n(A/N: sorry this is late!)\n\nHe came back.',
      after: 'He left.\nauthorsNote: (A/N: sorry this is late!)\nHe came back.',
    },
    {
      shows: 'a note without',
      before: "He left.\n\nAuthor's Note: thanks to my beta.",
      after: "He left.\nauthorsNote: Author's Note: thanks to my beta.",
    },
    {
      shows: 'a note over two paragraphs in one pair of brackets',
      before: 'He left.\n\n[A/N: sorry this is late!\n\nI was ill.]\n\nHe came back.',
      after:
        'He left.\nauthorsNote: [A/N: sorry this is late!\nauthorsNote: I was ill.]\nHe came back.',
    },
    {
      shows: 'a label above its notes, up to a row of signs',
      before: "Author's Notes:\n\nThanks to all.\n\nThis is long.\n\n***\n\nHe left.",
      after:
        "authorsNote: Author's Notes:\nauthorsNote: Thanks to all.\nauthorsNote: This is long.\n***\nHe left.",
    },
    {
      shows: 'a second note with a number',
      before: 'A/N 2: one more thing.',
      after: 'authorsNote: A/N 2: one more thing.',
    },
    {
      shows: 'a disclaimer before a chapter',
      before: 'Disclaimer: not mine.\n\nHe left.',
      after: '[field Disclaimer: not mine.]\nHe left.',
    },
    {
      shows: 'a note inside a paragraph is marked',
      before: 'He left. (AN: this is quite true.) She stayed.',
      after: 'He left. {note:(AN: this is quite true.)} She stayed.',
    },
    {
      shows: 'the notes that an archive sets under a chapter',
      before: 'He left.\n\nChapter End Notes\n\nThanks to Jo.',
      after: 'He left.\nauthorsNote: Chapter End Notes\nauthorsNote: Thanks to Jo.',
    },
    {
      shows: 'an article is no note',
      before: 'An hour later - or two - he left.',
      after: 'An hour later - or two - he left.',
    },
    {
      shows: 'a note that goes on over paragraphs, up to a row of signs',
      before:
        "He left.\n\nA/N: So that's it!\n\nPlease review.\n\nNext time there will be more.\n\nlove, me\n\n***\n\nHe came back.",
      after:
        "He left.\nauthorsNote: A/N: So that's it!\nauthorsNote: Please review.\nauthorsNote: Next time there will be more.\nauthorsNote: love, me\n***\nHe came back.",
    },
    {
      shows: 'a note that goes on up to the end',
      before:
        'He left.\n\nA/N: So that is the end of it.\n\nThank you for reading.\n\nI never thought I would get here.',
      after:
        'He left.\nauthorsNote: A/N: So that is the end of it.\nauthorsNote: Thank you for reading.\nauthorsNote: I never thought I would get here.',
    },
    {
      shows: 'a note that goes on up to the next chapter',
      before:
        'He left.\n\nA/N: Sorry for the wait.\n\nMy beta was ill, and the next chapter is long.\n\nChapter 2\n\nHe came back.',
      after:
        'He left.\nauthorsNote: A/N: Sorry for the wait.\nauthorsNote: My beta was ill, and the next chapter is long.\nchapterHeading: Chapter 2\nHe came back.',
    },
    {
      shows: 'a label between signs of emphasis',
      before: 'He left.\n\n**A/N**: sorry this is late',
      after: 'He left.\nauthorsNote: **A/N**: sorry this is late',
    },
    {
      shows: 'a label and its colon between signs',
      before: 'He left.\n\n**A/N:** sorry this is late',
      after: 'He left.\nauthorsNote: **A/N:** sorry this is late',
    },
    {
      shows: 'a note in two pairs of brackets',
      before: '((A/N: sorry this is late))',
      after: 'authorsNote: ((A/N: sorry this is late))',
    },
    {
      shows: 'a note between angle brackets',
      before: '<A/N: sorry this is late>',
      after: 'authorsNote: <A/N: sorry this is late>',
    },
    {
      shows: 'a note over paragraphs between braces',
      before: '{A/N: sorry this is late!\n\nI was ill.}\n\nHe came back.',
      after: 'authorsNote: {A/N: sorry this is late!\nauthorsNote: I was ill.}\nHe came back.',
    },
    {
      shows: 'a note over three paragraphs in brackets',
      before: '(A/N: one thing.\n\nAnother thing.\n\nThat is all, love.)\n\nHe came back.',
      after:
        'authorsNote: (A/N: one thing.\nauthorsNote: Another thing.\nauthorsNote: That is all, love.)\nHe came back.',
    },
    {
      shows: 'a number right behind the label',
      before: 'A/N2: one more thing.',
      after: 'authorsNote: A/N2: one more thing.',
    },
    {
      shows: 'a label in small letters',
      before: 'author note: I like this one.',
      after: 'authorsNote: author note: I like this one.',
    },
    {
      shows: 'a label of the authoress',
      before: "Authoress's Notes: I like this one.",
      after: "authorsNote: Authoress's Notes: I like this one.",
    },
    {
      shows: "the author's ramblings",
      before: "Author's Ramblings: I like this one.",
      after: "authorsNote: Author's Ramblings: I like this one.",
    },
    {
      shows: 'notes from the author',
      before: 'Notes from the author: I like this one.',
      after: 'authorsNote: Notes from the author: I like this one.',
    },
    {
      shows: 'a label alone, without a colon',
      before: "Author's Note\n\nI like this one.\n\n***\n\nHe left.",
      after: "authorsNote: Author's Note\nauthorsNote: I like this one.\n***\nHe left.",
    },
    {
      shows: 'a label alone between signs',
      before: '**A/N:**\n\nI like this one.\n\n***\n\nHe left.',
      after: 'authorsNote: **A/N:**\nauthorsNote: I like this one.\n***\nHe left.',
    },
    {
      shows: 'a note of the translator',
      before: 'T/N: a pun that cannot be kept.',
      after: 'authorsNote: T/N: a pun that cannot be kept.',
    },
    {
      shows: 'several disclaimers above one another',
      before: 'Chapter 1\n\nDisclaimers: none of them are mine.\n\nHe left.',
      after:
        'chapterHeading: Chapter 1\nauthorsNote: Disclaimers: none of them are mine.\nHe left.',
    },
    {
      shows: "what comes under a note at a chapter's head is prose",
      before:
        'Chapter 1\n\nA/N: sorry for the wait.\n\nI walked to the store. You never saw such rain.\n\nI came home.',
      after:
        'chapterHeading: Chapter 1\nauthorsNote: A/N: sorry for the wait.\nI walked to the store. You never saw such rain.\nI came home.',
    },
    {
      shows: 'a paragraph in which somebody speaks is prose',
      before:
        'He left.\n\nA/N: sorry for the wait.\n\n"Please review this," she said.\n\n***\n\nHe left.',
      after:
        'He left.\nauthorsNote: A/N: sorry for the wait.\n"Please review this," she said.\n***\nHe left.',
    },
    {
      shows: 'the story of him and her under a note is prose',
      before:
        'Chapter 1\n\nA/N: sorry for the wait.\n\nShe closed the last chapter.\n\n***\n\nThe dog barked.',
      after:
        'chapterHeading: Chapter 1\nauthorsNote: A/N: sorry for the wait.\nShe closed the last chapter.\n***\nThe dog barked.',
    },
    {
      shows: 'a note closed by its bracket leaves the next paragraph alone',
      before: '(A/N: sorry for the wait.)\n\nThank you for reading.\n\n***\n\nHe left.',
      after: 'authorsNote: (A/N: sorry for the wait.)\nThank you for reading.\n***\nHe left.',
    },
    {
      shows: 'a bracket that nothing closes leaves what follows alone',
      before: '(A/N: sorry for the wait.\n\nHe left.\n\nShe stayed.',
      after: 'authorsNote: (A/N: sorry for the wait.\nHe left.\nShe stayed.',
    },
    {
      shows: 'a note in the middle of two paragraphs leaves them alone',
      before: 'He left.\n\nA/N: this is quite true.\n\nShe stayed.',
      after: 'He left.\nauthorsNote: A/N: this is quite true.\nShe stayed.',
    },
    {
      shows: 'an author who made a note is prose',
      before: 'The author noted it down: nothing more.',
      after: 'The author noted it down: nothing more.',
    },
    {
      shows: 'letters that begin another word stay',
      before: 'ANNA: come here.\n\nAn: come here.',
      after: 'ANNA: come here.\nAn: come here.',
    },
    {
      shows: 'a disclaimer in a sentence stays',
      before: 'His disclaimer - nobody read it - was long.',
      after: 'His disclaimer - nobody read it - was long.',
    },
  ],
  *propose({ blocks }, { layout }): Iterable<Edit> {
    for (let first = 0; first < blocks.length; first += 1) {
      const block = blocks[first];
      if (!isProse(block)) continue;
      if (!isLabelAlone(block.text) && !OPENING.test(block.text.slice(0, LONGEST_LABEL))) {
        yield* inside(block, first);
        continue;
      }
      const last = noteEnd(blocks, first, layout.usualGap);
      for (let index = first; index <= last; index += 1)
        yield { type: 'classify', first: index, last: index, as: { type: 'authorsNote' } };
      first = last;
    }
  },
};

/** Notes in the middle of a paragraph keep their brackets and are marked. */
function* inside({ text, marks }: DraftBlock, block: number): Iterable<Edit> {
  if (!/[[(]/.test(text) || marks.some(({ kind }) => kind === 'note')) return;
  for (const { 0: note, index } of text.matchAll(INSIDE)) {
    const range = { start: index, end: index + note.length };
    yield { type: 'markUp', block, ...range, as: 'note', open: 0, close: 0 };
  }
}
