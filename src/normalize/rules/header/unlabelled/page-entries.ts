/** Entries of a title page without labels, and what its finders look for. */
import type { DraftBlock, StoryFact } from '../../../draft.ts';
import { undecorated } from '../../../forms/ornament.ts';
import { copyrightFacts, isImprint, isShouted, mayBeTitle } from './lines.ts';
import { titleFacts } from '../../../forms/title-line.ts';
import type { HeaderEntry } from '../entry.ts';
import { isDrawn } from './zone.ts';

/** What a title page is read from. */
export interface TitlePageReading {
  readonly blocks: readonly DraftBlock[];
  readonly start: number;
  /** The name of the file, whose words tell the title from the author. */
  readonly file: string;
  /** The names that the page states outside its text. */
  readonly page?: PageNames | undefined;
  /** Only what its form shows to be a title: something else names the story already. */
  readonly isStrict: boolean;
}

/** What a page says of itself where nobody reads it. */
export interface PageNames {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
}

/** A title as its page has it, and who wrote the story. */
export interface Found {
  readonly title: readonly [first: number, last: number];
  readonly entries: readonly HeaderEntry[];
}

/** Finds a title page in one of its forms. */
export type Finder = (lines: readonly number[], reading: TitlePageReading) => Found | undefined;

/** Facts that nothing but place and form shows. */
export function inferred(facts: readonly StoryFact[]): readonly StoryFact[] {
  return facts.map((fact) =>
    fact.name === 'title' || fact.name === 'author' ? { ...fact, isInferred: true } : fact,
  );
}

/** The words of lines, without what is drawn around them. */
export function textOf(blocks: readonly DraftBlock[], first: number, last = first): string {
  return blocks
    .slice(first, last + 1)
    .map(({ text }) => undecorated(text.trim()))
    .join(' ');
}

/** Lines that are the title. */
export function titleEntry(
  blocks: readonly DraftBlock[],
  first: number,
  last = first,
): HeaderEntry {
  const text = textOf(blocks, first, last).replace(/(?<=\p{L})[:,]$|(?<=\p{Lu}{3})\.$/u, '');
  return { first, last, facts: inferred(titleFacts(text)) };
}

/** Lines that name the author. */
export function authorEntry(name: string, first: number, last = first): HeaderEntry {
  return { first, last, facts: inferred([{ name: 'author', value: name }]) };
}

/** What comes between a title and `by`, and is not the title. */
export const SUBTITLE =
  /^(?:[(["“].*[)\]"”]$|[-–—~].*[-–—~]$|an? |or,? |being |ein |eine |roman|novel|a novel|en |une? |un |uma? |powieść|historia)/i;

/** The first of the lines of a title: those that touch the last, if they are set alike. */
export function titleGroup(blocks: readonly DraftBlock[], start: number, last: number): number {
  let first = last;
  while (first > start && last - first < 2 && blocks[first]?.gap === 0) {
    const above = blocks[first - 1]?.text ?? '';
    const below = blocks[first]?.text ?? '';
    const isAlike = isShouted(above) === isShouted(below) || /^\p{Ll}/u.test(below);
    if (!isAlike || !mayBeTitle(above)) break;
    first -= 1;
  }
  return first;
}

/** A line beside a title, as what it is: its label is used where nothing else is known of it. */
export function asideEntry(
  blocks: readonly DraftBlock[],
  index: number,
  label: string,
): HeaderEntry {
  const { text = '' } = blocks[index] ?? {};
  const value = undecorated(text.trim());
  const facts: readonly StoryFact[] = isDrawn(text)
    ? []
    : (copyrightFacts(text) ?? [
        { name: 'field', label: isImprint(text) ? 'Imprint' : label, value },
      ]);
  return { first: index, last: index, facts };
}
