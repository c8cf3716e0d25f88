/** A title, and a full name under or above it, on a title page without labels. */
import { folded } from '../../../../story/text.ts';
import type { DraftBlock } from '../../../draft.ts';
import { beginsWithGivenName } from './given-names.ts';
import { parseHeading } from '../../../forms/heading.ts';
import { fullNameIn, isImprint, isNoTitle, isShouted, isUncased, mayBeTitle } from './lines.ts';
import { authorEntry, titleEntry, titleGroup, type Finder, type Found } from './page-entries.ts';
import { isDrawn } from './zone.ts';

/** The words of a text without accents, in small letters. */
function plainWords(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l');
  return folded(plain).split(' ');
}

/** How many words of a line are in the name of the file. */
function namedInFile(text: string, file: string): number {
  const name = new Set(plainWords(file.replace(/^.*[\\/]|\.[^.]+$/g, '')));
  return plainWords(text).filter((word) => word.length >= 3 && name.has(word)).length;
}

/** How far into the story it is looked for the name, in lines. */
const FAR = 400;

/** Whether the story speaks of somebody with the first word of a name. */
function isOfTheStory(blocks: readonly DraftBlock[], after: number, name: string): boolean {
  const [word = ''] = name.split(/[ 　]/u);
  if (isUncased(name))
    return blocks.slice(after, after + FAR).some(({ text }) => text.includes(name));
  const spelled = word.charAt(0) + word.slice(1).toLowerCase();
  const times = blocks.slice(after, after + FAR).filter(({ text }) => text.includes(spelled));
  return spelled.length > 2 && times.length > 1;
}

/** A title, and a full name under or above it. */
export const withName: Finder = (lines, reading) => {
  const { blocks, file } = reading;
  const [first = -1, second = -1, third = -1] = lines;
  const ends = (index: number): boolean => {
    const next = blocks[index + 1];
    return (
      next === undefined ||
      next.gap > 0 ||
      isDrawn(next.text) ||
      isImprint(next.text) ||
      parseHeading(next.text) !== undefined
    );
  };
  const read = (title: readonly [number, number], author: number): Found | undefined => {
    const name = fullNameIn(blocks[author]?.text ?? '');
    const last = Math.max(title[1], author);
    if (name === undefined || !ends(last) || isOfTheStory(blocks, last + 1, name)) return undefined;
    const texts = [title[0], title[1]].map((index) => blocks[index]?.text ?? '');
    const isShout = isShouted(name) && !texts.some(isShouted);
    if (isShout || texts.some((text) => !mayBeTitle(text) || isNoTitle(text) || text.endsWith(':')))
      return undefined;
    const entries = [titleEntry(blocks, ...title), authorEntry(name, author)];
    return { title, entries: entries.toSorted((a, b) => a.first - b.first) };
  };
  const texts = [first, second].map((index) => blocks[index]?.text ?? '');
  const [upper = 0, lower = 0] = texts.map((text) => namedInFile(text, file));
  const isNamed = texts.map((text) => fullNameIn(text) !== undefined);
  const below = second < 0 ? undefined : read([first, first], second);
  const turned = second < 0 ? undefined : read([second, second], first);
  const isPerson = beginsWithGivenName(blocks[first]?.text ?? '');
  const isTitled = isNamed[1] !== true || !beginsWithGivenName(blocks[second]?.text ?? '');
  if (isNamed[0] === true && (lower > upper || (isPerson && isTitled)) && turned !== undefined)
    return turned;
  if (below !== undefined) return below;
  const isTwo = third >= 0 && blocks[second]?.gap === 0 && second === first + 1;
  return isTwo && titleGroup(blocks, first, second) === first
    ? read([first, second], third)
    : undefined;
};
