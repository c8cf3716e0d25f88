/**
 * Reads the word lists in `terms/`, one file for each category.
 *
 *     # Why it is here; a comment goes to the end of its line.
 *     [words]
 *     BLADE = knife|blade+
 *     [cuss]
 *     sureness: 1
 *     words: ^fuck|shit
 *     except: shiitake
 *     [strong]
 *     slit~ >4 throat+
 *
 * `[words]` names alternatives that several entries share: `{BLADE}` in an entry is replaced by them. `[cuss]`
 * adds to the strong entries the words of the package `cuss` that match `words`, are not in `except`, and have at
 * least that sureness (0 to 2). The other sections contain one entry a line, a phrase in the
 * notation of `notation.ts`.
 */
import { readFileSync } from 'node:fs';
import { cuss } from 'cuss';
import type { Category } from './categories.ts';

/** The sections of a list that contain entries. */
export const ENTRY_KINDS = [
  /** One is enough. */
  'strong',
  /** One is not enough; two different ones in the same sentence are, and so is one with a hint. */
  'weak',
  /** Words of such scenes that are found everywhere: they count only beside a weak one. */
  'hints',
  /** Phrases whose words count for nothing: names, idioms, other senses. */
  'innocent',
  /** Words that show a sentence to be about something else: two weak ones are then not enough. */
  'elsewhere',
] as const;

/** What an entry of a list is for. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What is looked for in one category. */
export interface TermList {
  readonly category: Category;
  /** The words of the package `cuss` that are strong too. */
  readonly cussWords: readonly string[];
  /** Every entry is a phrase in the notation of `notation.ts`. */
  readonly entries: Readonly<Record<EntryKind, readonly string[]>>;
}

/** The lines of a file by the section they are in, without comments and empty lines. */
export type Sections = ReadonlyMap<string, readonly string[]>;

/** Parse the format that is described above. */
export function parseSections(text: string): Sections {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const typed of text.split('\n')) {
    const line = typed.replace(/#.*$/, '').trim();
    const name = /^\[([a-z ]+)\]$/.exec(line)?.[1];
    if (name !== undefined) {
      lines = [];
      sections.set(name, lines);
    } else if (line !== '') lines.push(line);
  }
  return sections;
}

/** Read one file of `terms/`. */
export function readSections(name: string): Sections {
  return parseSections(readFileSync(new URL(`./terms/${name}.txt`, import.meta.url), 'utf8'));
}

/**
 * Turn the sections of a list into its entries.
 * @throws when an entry uses words that the list does not name
 */
export function termList(category: Category, sections: Sections): TermList {
  const words = new Map<string, string>();
  const filled = (line: string): string =>
    line.replace(/\{(\w+)\}/g, (_, name: string) => {
      const found = words.get(name);
      if (found === undefined) throw new Error(`${category}.txt names no words "${name}"`);
      return found;
    });
  for (const line of sections.get('words') ?? []) {
    const [name = '', ...alternatives] = line.split(' = ');
    words.set(name, filled(alternatives.join(' = ')));
  }
  const entriesOf = (kind: EntryKind): readonly string[] =>
    (sections.get(kind) ?? []).map((line) => filled(line));
  return {
    category,
    cussWords: cussWords(sections.get('cuss') ?? []),
    entries: {
      strong: entriesOf('strong'),
      weak: entriesOf('weak'),
      hints: entriesOf('hints'),
      innocent: entriesOf('innocent'),
      elsewhere: entriesOf('elsewhere'),
    },
  };
}

/** The words of the package `cuss` that a section `[cuss]` asks for. */
function cussWords(lines: readonly string[]): readonly string[] {
  const valueOf = (key: string): string =>
    lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? '';
  if (lines.length === 0) return [];
  const pattern = new RegExp(valueOf('words'));
  const sureness = Number(valueOf('sureness'));
  const except = valueOf('except').split(' ');
  return Object.entries(cuss)
    .filter(([word, sure]) => sure >= sureness && pattern.test(word) && !except.includes(word))
    .map(([word]) => word);
}
