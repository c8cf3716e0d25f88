import { cuss } from 'cuss';
import { CATEGORIES, type Category, type TermList } from './categories.ts';
import { PhraseIndex, type Found } from './notation.ts';
import { language } from './terms/language.ts';
import { selfHarm } from './terms/self-harm.ts';
import { sexual } from './terms/sexual.ts';
import { slurs } from './terms/slurs.ts';
import { substances } from './terms/substances.ts';
import { violence } from './terms/violence.ts';
import { sentencesOf, type Word } from './words.ts';

/** A place in a text that a list speaks of; `end` is behind its last letter. */
export interface Hit {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** The entry of the list that found it. */
  readonly term: string;
}

/** Every list, in the order of the categories. */
export const TERM_LISTS: readonly TermList[] = [
  language,
  sexual,
  violence,
  selfHarm,
  slurs,
  substances,
];

/** What a list of a category is for. */
interface Kind {
  readonly category: Category;
  readonly says: 'strong' | 'weak' | 'hints' | 'innocent' | 'elsewhere';
}

function cussWords({ fromCuss }: TermList): readonly string[] {
  if (fromCuss === undefined) return [];
  const { words, sureness, except } = fromCuss;
  return Object.entries(cuss)
    .filter(([word, sure]) => sure >= sureness && words.test(word) && !except.includes(word))
    .map(([word]) => word);
}

const PHRASES = new PhraseIndex<Kind>();
for (const list of TERM_LISTS) {
  const { category } = list;
  PHRASES.add([...list.strong, ...cussWords(list)], { category, says: 'strong' });
  PHRASES.add(list.weak, { category, says: 'weak' });
  PHRASES.add(list.hints, { category, says: 'hints' });
  PHRASES.add(list.innocent, { category, says: 'innocent' });
  PHRASES.add(list.elsewhere, { category, says: 'elsewhere' });
}

/**
 * Every place in a text that the lists speak of, in the order of the text; places of one category do not
 * overlap. The work grows with the length of the text: a word is looked up by itself, and a phrase reaches over
 * a bounded number of words.
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

/** Of those that overlap only the first, and of those that begin together the longest. */
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
