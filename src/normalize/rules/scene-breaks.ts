import { diagnose } from '../../diagnostics.ts';
import { firstLine, type Draft, type DraftBlock } from '../draft.ts';
import { mostFrequent } from '../layout.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

/** Slips of the return key are rarer than this among a file's gaps; scenes are not so long. */
const SLIP_SHARE = 0.02;

/** The gap that means a break in one file. */
interface BreakGap {
  /** Blank lines between most paragraphs. */
  readonly usual: number;
  readonly gap: number;
  /** One blank line more than usual is easily typed by accident, two are not. */
  readonly certain: boolean;
}

/** A break that says what it is: `-LINE BREAK-`, `(Scene Break)`, `<hr>`. */
const NAMED_BREAK =
  /^[-~*=(<[_+#\s]{1,6}(?:(?:line|page|scene|section|chapter)[ -]?(?:break|change)|break|hr\s*\/?|center>\s*[*~=#-]+\s*<\/center)[-~*=)>\]_+#\s]{1,6}$/i;

function isBreakLine(block: DraftBlock, signs: ReadonlySet<string>): boolean {
  return (
    isUnclaimed(block) &&
    (isOrnament(block.text) || signs.has(block.text) || NAMED_BREAK.test(block.text))
  );
}

function isUnclaimed(block: DraftBlock): boolean {
  return block.role.type === 'line' || block.role.type === 'paragraph';
}

function isProse(block: DraftBlock | undefined): block is DraftBlock {
  return block !== undefined && block.role.type === 'paragraph' && !isOrnament(block.text);
}

/**
 * Which gap is a break, relative to the file's own habit. A larger gap is a slip, not a break, when the
 * file breaks its scenes with ornaments, or when it is rare and a still larger gap is about as frequent.
 */
function measureBreakGap(draft: Draft): BreakGap | undefined {
  const gaps: number[] = [];
  let ornaments = 0;
  for (const [index, block] of draft.blocks.entries()) {
    const isRow = block.role.type === 'sceneBreak' && block.text !== '';
    if (isRow || isBreakLine(block, new Set())) ornaments += 1;
    else if (isProse(block) && isProse(draft.blocks[index - 1])) gaps.push(block.gap);
  }
  const usual = mostFrequent(gaps);
  if (usual === undefined || gaps.length < 3) return undefined;
  const counts = new Map<number, number>();
  for (const gap of gaps) if (gap > usual) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let above = gaps.filter((gap) => gap > usual).length;
  for (const [gap, here] of [...counts].toSorted(([a], [b]) => a - b)) {
    above -= here;
    const rare = here < gaps.length * SLIP_SHARE;
    const slip = (rare && above >= 2 && above * 2 >= here) || (ornaments >= 2 && gap === usual + 1);
    // Where most lines touch, a single blank line must be rare to mean anything.
    const common = here > gaps.length * 0.2 && usual === 0;
    if (!slip && !common) return { usual, gap, certain: gap >= usual + 2 };
  }
  return undefined;
}

const OPENS_SPEECH = /^["“]/;
const ENDS_ASKING = /\?["”]$/;
/** The first speech of a paragraph, when it answers rather than asks. */
const ANSWERS = /^["“][^"”]*[^?"”]["”]/;
const RESPONDS =
  /^["“](?:yes|yeah|yep|yup|aye|no|nope|nah|well|oh|okay|ok|sure|maybe|perhaps|because|cause|of course|i know|me too|really|uh|um+|hmm*)\b(?!\?)/i;
const HOLDS_SPEECH = /["“”]/;

/**
 * Whether a gap stands inside one exchange: a question that closed its paragraph waits for its answer
 * (a beat of narration may stand between), or the speech after the gap responds to something.
 */
function insideConversation(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  const previous = blocks[index - 1];
  if (block === undefined || previous === undefined || !OPENS_SPEECH.test(block.text)) return false;
  if (RESPONDS.test(block.text)) return true;
  if (!ANSWERS.test(block.text)) return false;
  if (ENDS_ASKING.test(previous.text)) return true;
  const before = blocks[index - 2];
  const beat = !HOLDS_SPEECH.test(previous.text);
  return beat && before !== undefined && ENDS_ASKING.test(before.text);
}

/** What is told, against what stands above it: headings and notes. */
function isStory({ role }: DraftBlock): boolean {
  return role.type !== 'chapterHeading' && role.type !== 'authorsNote';
}

function isEdge(block: DraftBlock | undefined): boolean {
  return block === undefined || block.role.type === 'chapterHeading';
}

/** For every block the first after it that is no break line. */
function nextContent(
  blocks: readonly DraftBlock[],
  breakLines: readonly boolean[],
): readonly (DraftBlock | undefined)[] {
  const found: (DraftBlock | undefined)[] = Array.from(blocks, () => undefined);
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    found[index] = breakLines[index + 1] === true ? found[index + 1] : blocks[index + 1];
  }
  return found;
}

/** Changes of scene, by ornament or by blank lines. */
export const sceneBreaks: Rule = {
  id: 'scene-breaks',
  title: 'Find the scene breaks',
  why: 'A change of scene is typed as a row of signs or as a wider gap than the file usually has; it becomes a break that a screen reader announces (HTML Standard, the hr element) and that survives any style sheet. At a chapter’s edge it says nothing new and goes.',
  options: {
    ornament: {
      type: 'text',
      describes: 'What stands between scenes in the book; by default three asterisks',
    },
  },
  examples: [
    {
      shows: 'a row of signs',
      before: 'He left.\n\n~*~\n\nHe came back.',
      after: 'He left.\nsceneBreak: ~*~\nHe came back.',
    },
    {
      shows: 'the oOo family',
      before: 'He left.\n\noOo\n\nHe came back.',
      after: 'He left.\nsceneBreak: oOo\nHe came back.',
    },
    {
      shows: 'a wider gap than the file’s own',
      before: 'One.\n\nTwo.\n\nThree.\n\n\nFour.\n\nFive.',
      after: 'One.\nTwo.\nThree.\nsceneBreak: \nFour.\nFive.',
    },
    {
      shows: 'a file with one gap has no break in it',
      before: 'One.\n\n\nTwo.\n\n\nThree.\n\n\nFour.',
      after: 'One.\nTwo.\nThree.\nFour.',
    },
    {
      shows: 'a gap between a question and its answer is an accident',
      before: 'One.\n\nTwo.\n\n"Do you want me to lie?"\n\n\n"He is not well."\n\nThree.',
      after: 'One.\nTwo.\n"Do you want me to lie?"\n"He is not well."\nThree.',
    },
    {
      shows: 'at a chapter’s edge a break goes',
      before: 'Chapter 1\n\n***\n\nHe left.\n\n***',
      after: 'chapterHeading: Chapter 1\nHe left.',
    },
    {
      shows: 'a break that says what it is',
      before: 'He left.\n\n-LINE BREAK-\n\nHe came back.',
      after: 'He left.\nsceneBreak: -LINE BREAK-\nHe came back.',
    },
    {
      shows: 'a rule from a web page',
      before: 'He left.\n\n<hr>\n\nHe came back.',
      after: 'He left.\nsceneBreak: <hr>\nHe came back.',
    },
    {
      shows: 'three dots are a silence',
      before: 'He left.\n\n...\n\nHe came back.',
      after: 'He left.\n...\nHe came back.',
    },
    {
      shows: 'a paragraph sign alone',
      before: 'He left.\n\n§\n\nHe came back.',
      after: 'He left.\nsceneBreak: §\nHe came back.',
    },
    {
      shows: 'letters x between hyphens',
      before: 'He left.\n\n-x-x-x-\n\nHe came back.',
      after: 'He left.\nsceneBreak: -x-x-x-\nHe came back.',
    },
    {
      shows: 'rows of signs one under the other are one',
      before: 'He left.\n\n***\n\n***\n\nHe came back.',
      after: 'He left.\nsceneBreak: ***\nHe came back.',
    },
    {
      shows: 'the sign that a legend names',
      before: '<> scene change\n\nHe left.\n\n<>\n\nHe came back.',
      after: '[sceneBreak <>]\nHe left.\nsceneBreak: <>\nHe came back.',
    },
    {
      shows: 'a bracketed change of scene',
      before: 'He left.\n\n(Scene Change)\n\nHe came back.',
      after: 'He left.\nsceneBreak: (Scene Change)\nHe came back.',
    },
    {
      shows: 'beside rows of signs one blank line too many is a slip',
      before: 'One.\n\nTwo.\n\n***\n\nThree.\n\n\nFour.\n\n***\n\nFive.\n\nSix.',
      after: 'One.\nTwo.\nsceneBreak: ***\nThree.\nFour.\nsceneBreak: ***\nFive.\nSix.',
    },
    {
      shows: 'the words without signs stay',
      before: 'He left.\n\nBreak\n\nHe came back.',
      after: 'He left.\nBreak\nHe came back.',
    },
    {
      shows: 'a smile alone stays',
      before: 'He left.\n\n:-)\n\nHe came back.',
      after: 'He left.\n:-)\nHe came back.',
    },
    {
      shows: 'a face alone stays',
      before: 'He left.\n\n^_^\n\nHe came back.',
      after: 'He left.\n^_^\nHe came back.',
    },
    {
      shows: 'a wider gap behind the notes that open a story',
      before: '[A/N: Hello.]\n\n\nOne.\n\nTwo.\n\nThree.\n\n\nFour.\n\nFive.',
      after: 'authorsNote: [A/N: Hello.]\nOne.\nTwo.\nThree.\nsceneBreak: \nFour.\nFive.',
    },
    {
      shows: 'a cry of wonder stays',
      before: 'The curtain rose.\n\nOoo.\n\nIt fell again.',
      after: 'The curtain rose.\nOoo.\nIt fell again.',
    },
    {
      shows: 'a score without goals stays',
      before: 'He looked at the board.\n\n0-0\n\nHe went home.',
      after: 'He looked at the board.\n0-0\nHe went home.',
    },
    {
      shows: 'a question mark in an empty message stays',
      before: 'Her phone buzzed.\n\n?\n\nShe put it away.',
      after: 'Her phone buzzed.\n?\nShe put it away.',
    },
    {
      shows: 'a heart alone stays',
      before: 'Her phone buzzed.\n\n<3\n\nShe smiled.',
      after: 'Her phone buzzed.\n<3\nShe smiled.',
    },
    {
      shows: 'a speech of nothing but dots stays',
      before: '"Well?"\n\n"..."\n\n"I see."',
      after: '"Well?"\n"..."\n"I see."',
    },
    {
      shows: 'two kisses stay',
      before: 'It ended as they all did.\n\nxx\n\nShe burned it.',
      after: 'It ended as they all did.\nxx\nShe burned it.',
    },
    {
      shows: 'a Roman numeral carved in stone stays',
      before: 'He brushed the moss off the stone.\n\nXX\n\nIt was the twentieth.',
      after: 'He brushed the moss off the stone.\nXX\nIt was the twentieth.',
    },
    {
      shows: 'a crying face stays',
      before: 'Her phone buzzed.\n\n;_;\n\nShe sighed.',
      after: 'Her phone buzzed.\n;_;\nShe sighed.',
    },
    {
      shows: 'dollar signs stay',
      before: 'She turned the menu over.\n\n$$$\n\nShe left.',
      after: 'She turned the menu over.\n$$$\nShe left.',
    },
    {
      shows: 'an "and" between two names stays',
      before: 'The ring said Anna\n\n&\n\nTom',
      after: 'The ring said Anna\n&\nTom',
    },
    {
      shows: 'a sound between stars stays',
      before: 'He let go.\n\n*Crash*\n\nHe looked down.',
      after: 'He let go.\n*Crash*\nHe looked down.',
    },
    {
      shows: 'talk about a scene break stays',
      before: '(Take the scene break out, she wrote.)\n\nHe left it in.',
      after: '(Take the scene break out, she wrote.)\nHe left it in.',
    },
    {
      shows: 'a letter between hyphens stays',
      before: 'It was signed:\n\n-J-\n\nShe knew no J.',
      after: 'It was signed:\n-J-\nShe knew no J.',
    },
    {
      shows: 'a gap before a yes stays a slip',
      before:
        'One.\n\nTwo.\n\nThree.\n\n"Are you coming or what?" he asked her.\n\n\n"Yes," she said.\n\nFour.',
      after: 'One.\nTwo.\nThree.\n"Are you coming or what?" he asked her.\n"Yes," she said.\nFour.',
    },
    {
      shows: 'a gap after a question and a shrug stays a slip',
      before:
        'One.\n\nTwo.\n\nThree.\n\n"Where is he?"\n\nTom shrugged.\n\n\n"He never told me."\n\nFour.',
      after: 'One.\nTwo.\nThree.\n"Where is he?"\nTom shrugged.\n"He never told me."\nFour.',
    },
    {
      shows: 'two paragraphs far apart prove nothing and stay',
      before: 'One.\n\n\n\nTwo.',
      after: 'One.\nTwo.',
    },
    {
      shows: 'blank lines here and there among lines that touch stay',
      before: 'One.\nTwo.\n\nThree.\nFour.\n\nFive.\nSix.\n\nSeven.\nEight.',
      after: 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.\nEight.',
    },
    {
      shows: 'a tag with a word behind it stays',
      before: 'Her phone buzzed.\n\n#winning\n\nShe put it away.',
      after: 'Her phone buzzed.\n#winning\nShe put it away.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    const { blocks } = draft;
    const signs = new Set(
      draft.facts.flatMap(({ fact }) => (fact.name === 'sceneBreak' ? [fact.value] : [])),
    );
    const breakGap = measureBreakGap(draft);
    const breakLines = blocks.map((block) => isBreakLine(block, signs));
    const next = nextContent(blocks, breakLines);
    let taken = 0;
    let left = 0;
    let opened = false;
    for (const [index, block] of blocks.entries()) {
      const previous = blocks[index - 1];
      if (isEdge(previous)) opened = false;
      if (previous !== undefined && isStory(previous)) opened = true;
      if (breakLines[index] === true) {
        const repeated = breakLines[index - 1] === true;
        if (isEdge(previous) || isEdge(next[index]) || repeated) {
          yield { type: 'remove', first: index, last: index, reason: 'page-furniture' };
        } else {
          yield {
            type: 'classify',
            first: index,
            last: index,
            as: { type: 'sceneBreak' },
            reason: 'page-furniture',
          };
        }
        continue;
      }
      if (breakGap === undefined || block.gap < breakGap.gap) continue;
      if (!isUnclaimed(block) && !(isStageLine(block) && !isEdge(blocks[index + 1]))) continue;
      if (previous === undefined || isEdge(previous) || breakLines[index - 1] === true) continue;
      if (previous.role.type === 'sceneBreak') continue;
      // Behind the notes that open a chapter its first scene begins.
      if (!opened) continue;
      if (!breakGap.certain && insideConversation(blocks, index)) {
        yield {
          type: 'report',
          diagnostic: diagnose(
            'normalize-doubtful-break',
            {},
            { file: draft.file, line: firstLine(block), column: 1 },
          ),
        };
        left += 1;
        continue;
      }
      taken += 1;
      yield { type: 'breakBefore', block: index };
    }
    if (breakGap !== undefined && taken + left > 0)
      yield { type: 'decide', decision: gapDecision(breakGap, taken, left) };
  },
};

function gapDecision({ usual, gap }: BreakGap, taken: number, left: number): string {
  const inside = left === 0 ? '' : `, ${String(left)} left: inside a conversation`;
  return `usual gap ${String(usual)}; ${String(taken + left)} wider gaps (${String(gap)} blank lines or more), ${String(taken)} taken for breaks${inside}`;
}

/** A stage direction may open a scene, unless it ends the chapter; a letter has gaps of its own. */
function isStageLine(block: DraftBlock): boolean {
  return block.role.type === 'marker';
}
