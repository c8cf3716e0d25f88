import { isSalutation } from '../correspondence.ts';
import { isDocumentField } from '../documents.ts';
import type { Draft, DraftBlock, Role } from '../draft.ts';
import { beginsLower, endsSentence, isFull, stretchOf, type Layout } from '../layout.ts';
import { isOrnament } from '../ornaments.ts';
import { isEnglishWord } from '../english-words.ts';
import { typographyOf } from '../language.ts';
import type { Edit, Glue, Rule } from '../rule.ts';
import { beginsMessage, senderOf } from '../senders.ts';
import { vocabularyOf, type Vocabulary } from '../vocabulary.ts';

/** A quoted line shorter than this share of its column was ended on purpose. */
const LONG_SHARE = 0.6;
/** A line as long as this that ends in mid-sentence was wrapped, whatever follows. */
const FULL_SHARE = 0.75;

/** Longer than lines of verse and messages are, in characters. */
const LONG_LINE = 70;

/** Whether a line goes on the paragraph of the line before it. */
function continues(previous: DraftBlock, block: DraftBlock, layout: Layout): boolean {
  const stretch = stretchOf(layout, block);
  const { wrapWidth, paragraphIndent } = stretch;
  if (previous.role.type !== 'line' || block.role.type !== 'line') return false;
  if (isOrnament(previous.text) || isOrnament(block.text) || isSalutation(previous.text))
    return false;
  if (paragraphIndent !== undefined && Math.abs(block.indent - paragraphIndent) <= 1) return false;
  if (beginsMessage(block.text)) return false;
  // Where one line is one paragraph, a page or a slip of the key broke one in mid-sentence.
  if (wrapWidth === undefined)
    return (
      block.gap === 0 &&
      previous.text.length > LONG_LINE &&
      breaksOff(previous, block) &&
      senderOf(block.text)?.form !== 'colon'
    );
  // A file may change its width in the middle of a paragraph.
  const full = isFull(previous, block, stretchOf(layout, previous));
  // A wrapped line that goes on in mid-sentence: by hand, lines are not wrapped as late as can be.
  const width = previous.indent + previous.text.length;
  const open = !endsSentence(previous.text);
  const isDocument = senderOf(block.text) !== undefined || isDocumentField(block.text);
  // Mail that was wrapped anew leaves single words on lines; no paragraph begins in lower case.
  const runsOn =
    open &&
    !isDocument &&
    (beginsLower(block.text) || width >= wrapWidth * FULL_SHARE || /[-–—]$/.test(previous.text));
  const takenUp = open && /^(?:--|—|- )/.test(block.text);
  // Over a blank line only what can be no paragraph of its own goes on: a page ended there.
  if (block.gap > 0)
    return full && open && beginsLower(block.text) && block.indent <= previous.indent;
  return full || runsOn || takenUp;
}

/** Whether a sentence stops in the middle on one line and goes on on the next. */
function breaksOff(previous: DraftBlock, block: DraftBlock): boolean {
  return /[\p{Ll},;-]$/u.test(previous.text) && /^\p{Ll}/u.test(block.text);
}

/** Whether a quoted line goes on the one before it: its column is narrower, by the marks. */
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

const BROKEN_WORD = /(?:^|[^\p{L}-])((?:\p{L}+['’])?\p{L}+)-$/u;
/** First parts of compounds that keep their hyphen (The Chicago Manual of Style, 17th ed., §7.89). */
const KEEPS_HYPHEN: ReadonlySet<string> = new Set(
  'self half all ex well ill great cross quasi mother father sister brother son daughter twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);

const REST_OF_WORD = /^(\p{Ll}+(?:['’]\p{Ll}+){0,8})/u;

/**
 * What stood between two wrapped lines. A hyphen at a line's end belongs to the word where the file
 * writes it so elsewhere, or where the whole is no word; else it was the typesetter's.
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
  // The author's word stays as it stands unless the whole is a word for sure.
  return evidence.isWord(head + tail) ? 'unhyphenate' : '';
}

/** What is known of words: how often the file has one, and whether the language does. */
interface WordEvidence {
  readonly count: (word: string) => number;
  readonly isWord: (word: string) => boolean;
}

/** The evidence of one file; its words and the word list are read when first asked for. */
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
  title: 'Find the paragraphs',
  why: 'A line end means a paragraph in one file and nothing in the next: in hard-wrapped text a line goes on when the next word would not have fitted on it.',
  examples: [
    {
      shows: 'one line a paragraph, with or without blank lines',
      before: 'He sat.\n\nHe waited.\nNobody came.',
      after: 'He sat.\nHe waited.\nNobody came.',
    },
    {
      shows: 'wrapped lines are joined, a short line ends a paragraph',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\n\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody remembered another wind at all.\nThen it stopped, and everybody in the village fell over, who had leaned on it for a month, and lay about the square.',
    },
    {
      shows: 'a wrapped dash keeps no space',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done ever--\nor so it seemed to those who had been\nthere when it began and who had never\nleft.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done ever--or so it seemed to those who had been there when it began and who had never left.',
    },
    {
      shows: 'a word that the column broke is made whole',
      before:
        'It was a dark night and from the win-\ndow of the mill one could see all the\nlamps of the town, and the boats that\nlay in the harbour, and far beyond it\nthe sea.',
      after:
        'It was a dark night and from the window of the mill one could see all the lamps of the town, and the boats that lay in the harbour, and far beyond it the sea.',
    },
    {
      shows: 'a compound at the end of a line keeps its hyphen',
      before:
        'It was a dark night and the well-\nknown lamps of the town burned on and\non, though nobody was there who could\nhave put them out or wanted to, or so\nit seemed.',
      after:
        'It was a dark night and the well-known lamps of the town burned on and on, though nobody was there who could have put them out or wanted to, or so it seemed.',
    },
    {
      shows: 'a broken word that the file has whole elsewhere',
      before:
        'Nobody knew how the wizard Zandro-\nmar came to the town, and few dared\nto ask him, for it was said that old\nZandromar had once turned a man who\nasked into a stool.',
      after:
        'Nobody knew how the wizard Zandromar came to the town, and few dared to ask him, for it was said that old Zandromar had once turned a man who asked into a stool.',
    },
    {
      shows: 'a compound that the file hyphenates elsewhere',
      before:
        'They met at the tea-house, as they\ndid on each day of that summer, tea-\nhouse or no tea-house being all one\nto them, as long as there was a roof\nover it.',
      after:
        'They met at the tea-house, as they did on each day of that summer, tea-house or no tea-house being all one to them, as long as there was a roof over it.',
    },
    {
      shows: 'paragraphs told by their indents alone',
      before:
        '   It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\n   Then it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody remembered another wind at all.\nThen it stopped, and everybody in the village fell over, who had leaned on it for a month, and lay about the square.',
    },
    {
      shows: 'a paragraph that a blank line cuts in mid-sentence',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\n\nuntil nobody remembered another wind\nand nobody cared for one, or knew how\nto.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody remembered another wind and nobody cared for one, or knew how to.',
    },
    {
      shows: 'a slip of the return key inside a long line',
      before:
        'He had meant to go home at once and tell her everything, but the bridge was up\nand there was nothing for it but to wait.\n\nHe waited.',
      after:
        'He had meant to go home at once and tell her everything, but the bridge was up and there was nothing for it but to wait.\nHe waited.',
    },
    {
      shows: 'lines typed with double spacing',
      before:
        'It was a dark night and the wind blew\n\nout of the east, as it had done all of\n\nthat week and would all the next one,\n\nuntil nobody remembered another wind\n\nat all.\n\nThen it stopped, and everybody in the\n\nvillage fell down, who had leaned on\n\nit for a month, and lay about the\n\nsquare.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody remembered another wind at all.\nThen it stopped, and everybody in the village fell down, who had leaned on it for a month, and lay about the square.',
    },
    {
      shows: 'a wrapped line that begins with a dash',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done ever\n-- or so it seemed to those who stood\nthere when it began and who had never\nleft.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done ever -- or so it seemed to those who stood there when it began and who had never left.',
    },
    {
      shows: 'wrapped speech, one speaker after the other',
      before:
        '"It was a dark night," said the miller\nas if nobody had noticed, "and the wind\nblew out of the east."\n"It always does," she said, and took up\nthe needle and the old coat again as if\nhe were not there.',
      after:
        '"It was a dark night," said the miller as if nobody had noticed, "and the wind blew out of the east."\n"It always does," she said, and took up the needle and the old coat again as if he were not there.',
    },
    {
      shows: 'lines of one word each stay',
      before: 'Silence.\nNothing.\nThen a knock.',
      after: 'Silence.\nNothing.\nThen a knock.',
    },
    {
      shows: 'short speeches that touch stay',
      before: '"Is it you?"\n"It is."\n"Prove it."',
      after: '"Is it you?"\n"It is."\n"Prove it."',
    },
    {
      shows: 'a story in small letters stays in its lines',
      before: 'i went home.\nnobody was there.\ni slept on the stairs.',
      after: 'i went home.\nnobody was there.\ni slept on the stairs.',
    },
    {
      shows: 'a list in small letters under a long line stays',
      before:
        'She had bought, in this order and for no reason that anyone ever found out, these few things:\nmilk,\neggs,\na rope.',
      after:
        'She had bought, in this order and for no reason that anyone ever found out, these few things:\nmilk,\neggs,\na rope.',
    },
    {
      shows: 'a greeting and the letter under it stay apart',
      before:
        'Dear Anna,\nI am well, and I hope that you are too, for it has been a long year and a hard winter here.',
      after:
        'Dear Anna,\nI am well, and I hope that you are too, for it has been a long year and a hard winter here.',
    },
    {
      shows: 'a row of signs between lines that touch stays',
      before: 'He left.\n***\nHe came back.',
      after: 'He left.\n***\nHe came back.',
    },
    {
      shows: 'two long paragraphs that touch stay apart',
      before:
        'He had meant to go home at once and tell her everything, but the bridge was up again.\nShe had meant to wait for him, and fell asleep over the third chapter of a dull book.',
      after:
        'He had meant to go home at once and tell her everything, but the bridge was up again.\nShe had meant to wait for him, and fell asleep over the third chapter of a dull book.',
    },
    {
      shows: 'a long speech cut off and its answer stay apart',
      before:
        '"I never meant for any of it to happen, and if you would only listen to me for a mo-"\n"save it," she said.',
      after:
        '"I never meant for any of it to happen, and if you would only listen to me for a mo-"\n"save it," she said.',
    },
    {
      shows: 'two halves of a sentence with a blank line between stay',
      before:
        'He counted what was left of the money that he had found under the floor, and it was forty\n\nor maybe forty-one.',
      after:
        'He counted what was left of the money that he had found under the floor, and it was forty\nor maybe forty-one.',
    },
    {
      shows: 'a sign of two lines stays',
      before: 'The board on the gate was new.\n\nNO ENTRY\nBEWARE OF THE DOG\n\nThey had no dog.',
      after: 'The board on the gate was new.\nNO ENTRY\nBEWARE OF THE DOG\nThey had no dog.',
    },
    {
      shows: 'an envelope of two lines stays',
      before: 'The envelope said:\n\nMr T. Hale\n12 Mill Lane\n\nHe had moved.',
      after: 'The envelope said:\nMr T. Hale\n12 Mill Lane\nHe had moved.',
    },
    {
      shows: 'texts from a telephone stay in their lines',
      before: 'mara: u there\njo: yes\nmara: look behind you',
      after: 'mara: u there\njo: yes\nmara: look behind you',
    },
    {
      shows: 'a short line that a person broke in mid-sentence stays',
      before: 'On the wall somebody had written\nnot yet',
      after: 'On the wall somebody had written\nnot yet',
    },
    {
      shows: 'steps that are numbered stay',
      before: '1. Light the lamp.\n2. Wait for the boat.\n3. Do not wave.',
      after: '1. Light the lamp.\n2. Wait for the boat.\n3. Do not wave.',
    },
  ],
  *propose(draft, { layout, language }): Iterable<Edit> {
    const { blocks } = draft;
    const evidence = wordEvidence(draft, language);
    for (const { first, last, as } of paragraphsOf(draft, layout)) {
      if (last === first) {
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

interface Found {
  readonly first: number;
  readonly last: number;
  readonly as: Role;
}

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
