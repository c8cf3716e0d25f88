/** Finds the places in a text that the word lists know. */
import { CATEGORIES, type Category } from './categories.ts';
import { PhraseIndex, type Found } from './notation.ts';
import { ENTRY_KINDS, readSections, termList, type EntryKind, type TermList } from './terms.ts';
import { sentencesOf, type Word } from './sentences.ts';

/** A place in a text that an entry of a list matches; `end` is the offset after its last letter. */
export interface Hit {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** The entry that matches. */
  readonly term: string;
}

/** Every list, in the order of the categories. */
export const TERM_LISTS: readonly TermList[] = CATEGORIES.map((category) =>
  termList(category, readSections(category)),
);

/** The list that an entry is in, and its section. */
interface Kind {
  readonly category: Category;
  readonly says: EntryKind;
}

const PHRASES = new PhraseIndex<Kind>();
for (const { category, entries, cussWords } of TERM_LISTS) {
  const strong = [...entries.strong, ...cussWords];
  for (const says of ENTRY_KINDS)
    PHRASES.add(says === 'strong' ? strong : entries[says], { category, says });
}

/**
 * Every place in a text that the lists know, in the order of the text. Places of one category do not overlap. The work
 * grows with the length of the text: each word is looked up once, and a phrase spans a bounded number of words.
 */
export function findHits(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const sentence of sentencesOf(text, (word) => PHRASES.knows(word))) {
    const found = PHRASES.search(sentence);
    if (found.length === 0) continue;
    for (const category of CATEGORIES) {
      const own = found.filter(({ kind }) => kind.category === category);
      if (own.length > 0) hits.push(...hitsOf(category, own, sentence));
    }
  }
  return hits.toSorted((a, b) => a.start - b.start);
}

function hitsOf(
  category: Category,
  found: readonly Found<Kind>[],
  sentence: readonly Word[],
): readonly Hit[] {
  const innocent = new Set(
    found.flatMap(({ kind, places }) => (kind.says === 'innocent' ? places : [])),
  );
  const counting = (says: Kind['says']): readonly Found<Kind>[] =>
    found.filter(
      ({ kind, places }) => kind.says === says && !places.some((place) => innocent.has(place)),
    );
  let enough = counting('strong');
  if (enough.length === 0) {
    enough = counting('weak');
    const taken = new Set(enough.flatMap(({ places }) => places));
    const company =
      new Set(enough.map(({ phrase }) => phrase.source)).size > 1 ||
      (enough.length > 0 &&
        counting('hints').some(({ places }) => !places.some((place) => taken.has(place))));
    if (!company || found.some(({ kind }) => kind.says === 'elsewhere')) return [];
  }
  return apart(enough).map(({ phrase, places }) => ({
    category,
    start: sentence[places[0] ?? 0]?.start ?? 0,
    end: sentence[places.at(-1) ?? 0]?.end ?? 0,
    term: phrase.source,
  }));
}

/** The matches that do not overlap: of two that do, the first, and of two that begin together, the longest. */
function apart(found: readonly Found<Kind>[]): readonly Found<Kind>[] {
  const kept: Found<Kind>[] = [];
  const first = ({ places }: Found<Kind>): number => places[0] ?? 0;
  const last = ({ places }: Found<Kind>): number => places.at(-1) ?? 0;
  let end = -1;
  for (const one of found.toSorted((a, b) => first(a) - first(b) || last(b) - last(a))) {
    if (first(one) <= end) continue;
    kept.push(one);
    end = last(one);
  }
  return kept;
}
