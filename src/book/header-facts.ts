/** What the stories' own headers say of people and sources, sorted into what a story uses and what it keeps as fields. */
import type { FiledFact } from '../normalize/draft.ts';
import { folded } from '../story/text.ts';
import type { Contributor, HeaderField } from '../story/types.ts';

/** The largest list of people; more are one name, since readers and validators handle each by itself. */
const MOST_PEOPLE = 200;

/** Facts that a story has one value of, and what the others are called as fields. */
const SINGLE = [
  ['title', 'Title'],
  ['author', 'Author'],
  ['summary', 'Summary'],
  ['source', 'Source'],
] as const;

/** The values of `SINGLE`, where there are any. */
export type HeaderValues = {
  readonly [Name in (typeof SINGLE)[number][0]]?: string | undefined;
};

/** What a header comes to. */
export interface HeaderFacts extends HeaderValues {
  /** Who wrote the story, by the first entry that says so; several where the entry lists them apart. */
  readonly authors: readonly string[] | undefined;
  /** Every other word of the header. */
  readonly fields: readonly HeaderField[];
}

/**
 * Sort a story's facts: of each name the config's value counts, else the header's first. Every other value
 * becomes a field, so that no word is lost.
 * @param config what the config says, which beats the header
 */
export function headerFactsOf(facts: readonly FiledFact[], config: HeaderValues): HeaderFacts {
  const valuesOf = (name: keyof HeaderValues): readonly string[] =>
    facts.flatMap(({ fact }) => (fact.name === name ? [fact.value] : []));
  const used = ({ [0]: name }: (typeof SINGLE)[number]): string | undefined =>
    config[name] ?? fullest(valuesOf(name));
  const [title, author, summary, source] = SINGLE;
  const own = facts.flatMap(({ fact }) =>
    fact.name === 'field' ? [{ label: fact.label, value: fact.value }] : [],
  );
  const others = SINGLE.flatMap((entry) => {
    const kept = folded(used(entry) ?? '');
    return valuesOf(entry[0])
      .filter((value) => folded(value) !== kept)
      .map((value) => ({ label: entry[1], value }));
  });
  return {
    title: used(title),
    author: used(author),
    summary: used(summary),
    source: used(source),
    authors: authorsIn(facts),
    fields: distinct([...own, ...others]),
  };
}

/** The first value, in the typing that has most letters with marks: `Emile` may be called `Émile` further down. */
function fullest(values: readonly string[]): string | undefined {
  const [first = ''] = values;
  const marks = (value: string): number => value.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  const same = values.filter((value) => unmarked(value) === unmarked(first));
  return same.toSorted((one, other) => marks(other) - marks(one))[0];
}

function unmarked(value: string): string {
  return folded(value.normalize('NFD').replace(/\p{M}/gu, ''));
}

function authorsIn(facts: readonly FiledFact[]): readonly string[] | undefined {
  for (const { fact } of facts) {
    if (fact.name !== 'author') continue;
    const { names } = fact;
    if (names !== undefined && names.length <= MOST_PEOPLE) return names;
    const others = facts.flatMap((other) =>
      other.fact.name === 'author' ? [other.fact.value] : [],
    );
    return [fullest([fact.value, ...others]) ?? fact.value];
  }
  return undefined;
}

function distinct(fields: readonly HeaderField[]): readonly HeaderField[] {
  const byWords = new Map<string, HeaderField>();
  for (const field of fields) {
    const words = `${folded(field.label)}\n${folded(field.value)}`;
    if (!byWords.has(words)) byWords.set(words, field);
  }
  return [...byWords.values()];
}

/** People as they are; a list that is too long has one name for each role. */
export function boundedPeople(people: readonly Contributor[]): readonly Contributor[] {
  if (people.length <= MOST_PEOPLE) return people;
  const byRole = new Map<string, string[]>();
  for (const { name, role } of people) byRole.set(role, [...(byRole.get(role) ?? []), name]);
  return [...byRole].map(([role, names]) => ({ name: names.join(', '), role }));
}
