import type { DraftBlock } from '../draft.ts';
import { contentLineOf } from '../header-fields.ts';
import { beginsLower, endsSentence, isFull, stretchOf } from '../layout.ts';
import { isOrnament } from '../ornaments.ts';
import { parseHeading, type ParsedHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';

/** A title on the line after its label is short. */
const LONGEST_TITLE = 60;

/** Signs around a title (`~ Ash ~`) are decoration. */
function undecorated(line: string): string {
  const match = /^([~*=#-]{1,3})\s*(\S.*\S|\S)\s*\1$/u.exec(line);
  return match?.[2] ?? line;
}

/** A line that can be the title under `Part One`: short, with capitals, no speech, no sentence. */
function isTitleLine(line: string): boolean {
  const text = undecorated(line);
  if (contentLineOf(text) !== undefined) return false;
  if (text.length > LONGEST_TITLE || /[.,;:!…—-]$/.test(text) || /^["“'‘<*(]/.test(text))
    return false;
  const words = text.split(/\s+/).filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return /^\p{Lu}/u.test(text) && words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** Bare numbers are headings only where the file counts with them: 1, 2, 3 from the first on. */
function countingNumbers(
  found: readonly (readonly [number, ParsedHeading])[],
): ReadonlySet<number> {
  const bare = found.filter(([, heading]) => heading.bare);
  // Numbers with nothing between them are a list.
  const counting = bare.every(
    ([at, heading], index) => heading.number === index + 1 && at - (bare[index - 1]?.[0] ?? -2) > 1,
  );
  return new Set(counting && bare.length >= 2 ? bare.map(([index]) => index) : []);
}

/** Titles in capitals, with nothing else to show chapters: as many at least, as far apart at least. */
const FEWEST_CAPITALS = 3;
const SHORTEST_CHAPTER = 4;

/** Lines in capitals that stand apart again and again, where no other heading is. */
function capitalTitles(blocks: readonly DraftBlock[]): readonly number[] {
  const found: number[] = [];
  for (const [index, { role, text, gap }] of blocks.entries()) {
    if (role.type !== 'line' || text.length > LONGEST_TITLE || text !== text.toUpperCase())
      continue;
    const next = blocks[index + 1];
    const apart = (gap > 0 || index === 0) && next !== undefined && next.gap > 0;
    const isTitle =
      /^\p{Lu}[\p{Lu}\p{N} '’&-]*\p{Lu}[?!]?$/u.test(text) &&
      text.split(' ').length <= LONGEST_BARE &&
      !END_OF_STORY.test(text);
    if (!apart || !isTitle) continue;
    const last = found.at(-1);
    if (last !== undefined && index - last <= SHORTEST_CHAPTER) return [];
    found.push(index);
  }
  return found.length >= FEWEST_CAPITALS ? found : [];
}

const LONGEST_BARE = 8;
const END_OF_STORY = /^(?:THE END|FIN|FINIS|END|TBC|OMAKE|FLASHBACK|END FLASHBACK|PRESENT DAY)$/;

/** A heading that touches the text on both sides, in a file where everything touches. */
function standsClose(
  blocks: readonly DraftBlock[],
  index: number,
  heading: ParsedHeading,
  usualGap: number,
): boolean {
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  return (
    usualGap === 0 &&
    !heading.bare &&
    previous !== undefined &&
    (endsSentence(previous.text) || isOrnament(previous.text)) &&
    next !== undefined &&
    !beginsLower(next.text)
  );
}

/** Chapter headings in all their spellings. */
export const headings: Rule = {
  id: 'headings',
  title: 'Find chapter headings',
  why: 'Chapters become files and entries of the table of contents (EPUB 3.3 §5.4.1); readers find their way by them.',
  examples: [
    {
      shows: 'label and number',
      before: 'Part 31\n\nWhen she came to.',
      after: 'chapterHeading: Part 31\nWhen she came to.',
    },
    {
      shows: 'Roman numeral and title',
      before: 'CHAPTER IV. PIG AND PEPPER\n\nText.',
      after: 'chapterHeading: CHAPTER IV. PIG AND PEPPER\nText.',
    },
    {
      shows: 'number in words',
      before: 'Chapter Twenty-One: Home\n\nText.',
      after: 'chapterHeading: Chapter Twenty-One: Home\nText.',
    },
    {
      shows: 'a part of an unknown number',
      before: 'Part VII/?\n\nText.',
      after: 'chapterHeading: Part VII/?\nText.',
    },
    { shows: 'brackets alone', before: '[2/?]\n\nText.', after: 'chapterHeading: [2/?]\nText.' },
    { shows: 'unnumbered', before: 'PROLOGUE\n\nText.', after: 'chapterHeading: PROLOGUE\nText.' },
    {
      shows: 'a title on the next line',
      before: 'Part One\nThe Weather House\n\nText.',
      after: 'chapterHeading: Part One: The Weather House\nText.',
    },
    {
      shows: 'bare numbers that count',
      before: '1.\n\nText.\n\n2.\n\nMore.',
      after: 'chapterHeading: 1.\nText.\nchapterHeading: 2.\nMore.',
    },
    {
      shows: 'a title between signs under its label',
      before: 'Chapter 1\n~ Ash ~\n\nText.',
      after: 'chapterHeading: Chapter 1: Ash\nText.',
    },
    {
      shows: 'numbered titles that count',
      before: 'I. The Flood\n\nText.\n\nII. The Drought\n\nMore.',
      after: 'chapterHeading: I. The Flood\nText.\nchapterHeading: II. The Drought\nMore.',
    },
    {
      shows: 'titles in capitals, again and again',
      before:
        'THE FIRST NIGHT\n\na\n\nb\n\nc\n\nd\n\nTHE SECOND NIGHT\n\na\n\nb\n\nc\n\nd\n\nTHE THIRD NIGHT\n\ne',
      after:
        'chapterHeading: THE FIRST NIGHT\na\nb\nc\nd\nchapterHeading: THE SECOND NIGHT\na\nb\nc\nd\nchapterHeading: THE THIRD NIGHT\ne',
    },
    {
      shows: 'without blank lines',
      before: 'Chapter One\nHe left.\nShe stayed.\nChapter Two\nHe came back.\nNobody spoke.',
      after:
        'chapterHeading: Chapter One\nHe left.\nShe stayed.\nchapterHeading: Chapter Two\nHe came back.\nNobody spoke.',
    },
    {
      shows: 'in brackets',
      before: '[Chapter 10]\n\nText.',
      after: 'chapterHeading: [Chapter 10]\nText.',
    },
    {
      shows: 'with an ordinal behind',
      before: 'Chapter the Fourth\n\nText.',
      after: 'chapterHeading: Chapter the Fourth\nText.',
    },
    {
      shows: 'in other languages',
      before: 'Kapitel 2: Der Fuchs\n\nText.',
      after: 'chapterHeading: Kapitel 2: Der Fuchs\nText.',
    },
    {
      shows: 'a label that ends in a colon',
      before: 'Chapter 12:\n\nThe Missing Title\n\nText.',
      after: 'chapterHeading: Chapter 12: The Missing Title\nText.',
    },
    {
      shows: 'a label in short, with a hyphen',
      before: 'Ch. 3 - The Well\n\nText.',
      after: 'chapterHeading: Ch. 3 - The Well\nText.',
    },
    {
      shows: 'an interlude with a title',
      before: 'Interlude: Snow\n\nText.',
      after: 'chapterHeading: Interlude: Snow\nText.',
    },
    {
      shows: 'a number above a hundred',
      before: 'Chapter One Hundred and Four\n\nText.',
      after: 'chapterHeading: Chapter One Hundred and Four\nText.',
    },
    {
      shows: 'a bare number that counts nothing stays',
      before: 'Text.\n\n42\n\nMore.',
      after: 'Text.\n42\nMore.',
    },
    {
      shows: 'prose that begins with the word stays',
      before: 'Chapter 9 is where I stopped reading.',
      after: 'Chapter 9 is where I stopped reading.',
    },
    {
      shows: 'a sentence that begins with a part stays',
      before: 'Part of her wanted to go.',
      after: 'Part of her wanted to go.',
    },
    {
      shows: 'a numbered list stays',
      before: 'She wrote:\n\n1. Milk\n2. Eggs\n\nThen she left.',
      after: 'She wrote:\n1. Milk\n2. Eggs\nThen she left.',
    },
    {
      shows: 'a sign in capitals stays',
      before: 'The sign said:\n\nKEEP OUT\n\nThey went in.',
      after: 'The sign said:\nKEEP OUT\nThey went in.',
    },
    {
      shows: 'a day is a time and stays',
      before: 'Text.\n\nDay 3\n\nMore.',
      after: 'Text.\nDay 3\nMore.',
    },
    {
      shows: 'a shop sign that begins like a label stays',
      before: 'The sign said:\n\nDELI\n\nThey went in.',
      after: 'The sign said:\nDELI\nThey went in.',
    },
    {
      shows: 'a nickname that begins like a label stays',
      before: 'She signed it with a flourish.\n\nChi\n\nThen she tore it up.',
      after: 'She signed it with a flourish.\nChi\nThen she tore it up.',
    },
    {
      shows: 'an act in a sentence stays',
      before: 'Act two was over before she found her seat.\n\nShe sat.',
      after: 'Act two was over before she found her seat.\nShe sat.',
    },
    {
      shows: 'an order to book rooms stays',
      before: 'Book two rooms for Friday.\n\nHe did.',
      after: 'Book two rooms for Friday.\nHe did.',
    },
    {
      shows: 'a part of so many in a sentence stays',
      before: 'Part 2 of 5 is missing.\n\nHe looked under the bed.',
      after: 'Part 2 of 5 is missing.\nHe looked under the bed.',
    },
    {
      shows: 'a first day in a sentence stays',
      before: 'The first day of school was the worst.\n\nThe second was no better.',
      after: 'The first day of school was the worst.\nThe second was no better.',
    },
    {
      shows: 'a chapter read aloud stays',
      before: '"Chapter 2," she read aloud.\n\nHe was asleep.',
      after: '"Chapter 2," she read aloud.\nHe was asleep.',
    },
    {
      shows: 'a chapter and its verse stay',
      before: 'Chapter and verse, he knew it all.\n\nShe knew more.',
      after: 'Chapter and verse, he knew it all.\nShe knew more.',
    },
    {
      shows: 'one stressed word after another stays',
      before: 'I. Am. Not. Going.\n\nShe went.',
      after: 'I. Am. Not. Going.\nShe went.',
    },
    {
      shows: 'a name with its initial stays',
      before: 'The letter was signed:\n\nC. Auguste Dupin\n\nHe burned it.',
      after: 'The letter was signed:\nC. Auguste Dupin\nHe burned it.',
    },
    {
      shows: 'steps of a recipe with air between stay',
      before:
        'The card said:\n\n1. Peel the onions\n\n2. Fry them in butter\n\n3. Weep\n\nShe wept first.',
      after: 'The card said:\n1. Peel the onions\n2. Fry them in butter\n3. Weep\nShe wept first.',
    },
    {
      shows: 'a countdown in words stays',
      before: 'THREE\n\nShe held her breath.\n\nTWO\n\nShe let it go.\n\nONE',
      after: 'THREE\nShe held her breath.\nTWO\nShe let it go.\nONE',
    },
    {
      shows: 'shouts in capitals close together stay',
      before: 'HELP\n\nNobody came.\n\nHELP ME\n\nA dog barked.\n\nFIRE\n\nEverybody came.',
      after: 'HELP\nNobody came.\nHELP ME\nA dog barked.\nFIRE\nEverybody came.',
    },
    {
      shows: 'a newspaper headline stays',
      before: 'The paper lay on the mat.\n\nMAYOR EATEN BY BEAR\n\nShe made tea.',
      after: 'The paper lay on the mat.\nMAYOR EATEN BY BEAR\nShe made tea.',
    },
    {
      shows: 'a letter that is counted in a sentence stays',
      before: 'Letter three had never been opened.\n\nShe opened it.',
      after: 'Letter three had never been opened.\nShe opened it.',
    },
    {
      shows: 'an episode on television stays',
      before: 'Episode 4 was on again when she came in.\n\nShe sat down.',
      after: 'Episode 4 was on again when she came in.\nShe sat down.',
    },
    {
      shows: 'a section of a prison stays',
      before: 'Section 9 was closed to visitors.\n\nHe had no visitors.',
      after: 'Section 9 was closed to visitors.\nHe had no visitors.',
    },
    {
      shows: 'a word of parting about prologues stays',
      before: 'Prologue or no prologue, she would sleep.\n\nShe slept.',
      after: 'Prologue or no prologue, she would sleep.\nShe slept.',
    },
  ],
  *propose(draft, { chapters, layout }): Iterable<Edit> {
    if (chapters === 'none') return;
    const pattern = chapters === 'auto' ? undefined : chapters;
    const found: (readonly [number, ParsedHeading])[] = [];
    for (const [index, block] of draft.blocks.entries()) {
      if (block.role.type !== 'line' || block.text.length > 120) continue;
      if (pattern !== undefined) {
        if (pattern.test(block.text)) {
          found.push([
            index,
            parseHeading(block.text) ?? { title: block.text, key: '', bare: false },
          ]);
        }
        continue;
      }
      const heading = parseHeading(block.text);
      if (heading === undefined) continue;
      const apart =
        standsApart(draft.blocks, index) ||
        standsClose(draft.blocks, index, heading, layout.usualGap);
      if (apart && !(heading.bare && heading.title !== undefined && !hasAir(draft.blocks, index)))
        found.push([index, heading]);
    }
    const sure = found.filter(([, heading]) => !heading.bare).length;
    const capitals =
      pattern === undefined && sure === 0 && countingNumbers(found).size === 0
        ? capitalTitles(draft.blocks)
        : [];
    for (const index of capitals)
      yield { type: 'classify', first: index, last: index, as: { type: 'chapterHeading' } };
    if (capitals.length > 0)
      yield {
        type: 'decide',
        decision: `${String(capitals.length)} lines in capitals stand apart and nothing else names chapters: they do`,
      };
    const counting = countingNumbers(found);
    if (counting.size > 0)
      yield {
        type: 'decide',
        decision: `bare numbers count from 1 to ${String(counting.size)}: chapters`,
      };
    for (const [index, heading] of found) {
      if (heading.bare && !counting.has(index)) continue;
      const title = draft.blocks[index + 1];
      const after = draft.blocks[index + 2];
      const takesNext =
        heading.title === undefined &&
        title !== undefined &&
        title.role.type === 'line' &&
        title.gap <= 1 &&
        (after?.gap ?? 1) >=
          Math.max(1, stretchOf(layout, title).wrapWidth === undefined ? layout.usualGap : 1) &&
        parseHeading(title.text) === undefined &&
        isTitleLine(title.text);
      const as = { type: 'chapterHeading' } as const;
      const line = draft.blocks[index];
      // A heading may be too long for its column, like any line.
      const wraps =
        !takesNext &&
        line !== undefined &&
        title !== undefined &&
        title.role.type === 'line' &&
        heading.title !== undefined &&
        title.gap === 0 &&
        (after === undefined || after.gap > 0) &&
        title.text.length <= LONGEST_TITLE &&
        isFull(line, title, stretchOf(layout, line));
      if (wraps) {
        yield { type: 'join', first: index, last: index + 1, glue: [' '], as };
        continue;
      }
      if (takesNext) {
        const plain = undecorated(title.text);
        const start = title.text.indexOf(plain);
        if (plain !== title.text) {
          const end = start + plain.length;
          yield { type: 'replaceText', block: index + 1, start: 0, end: start, with: '' };
          yield {
            type: 'replaceText',
            block: index + 1,
            start: end,
            end: title.text.length,
            with: '',
          };
        }
        yield {
          type: 'join',
          first: index,
          last: index + 1,
          glue: [/[.:–—-]$/.test(draft.blocks[index]?.text ?? '') ? ' ' : ': '],
          as,
        };
      } else yield { type: 'classify', first: index, last: index, as };
    }
  },
};

/** A numbered title among others of a list has none. */
function hasAir(blocks: readonly DraftBlock[], index: number): boolean {
  return (index === 0 || (blocks[index]?.gap ?? 0) > 0) && (blocks[index + 1]?.gap ?? 1) > 0;
}

/** A heading has air above or below it, or is the file's first or last line. */
function standsApart(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  return index === 0 || (block?.gap ?? 0) > 0 || next === undefined || next.gap > 0;
}
