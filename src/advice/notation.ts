/**
 * The notation of the word lists. A phrase consists of elements with a space between them, an element of words
 * with `|` between them:
 *
 *     slit|slash~ >4 throat+     slit, or any form of slash; up to 4 other words; throat or throats
 *     slit~ <>4 throat+          the same in either order
 *     drunk*                     any word that begins so
 *     ^dick                      not Capitalised: a name is not a hit (DICK is one)
 *     Name                       a word that looks like a name: capitalised, and not the first of a sentence
 *     go~ (straight) down        the word in brackets may be missing
 *     you're high $              at the end of a clause: punctuation follows, or nothing
 *     came hard !of|at           not followed by one of these (before the phrase: not preceded by one)
 *
 * Elements without a `>` between them are next to each other, without punctuation between them. A gap may contain
 * a comma, a dash or a quotation mark. No phrase crosses the end of a sentence.
 */
import { nounForms, verbForms } from './inflections.ts';
import { bareWord, type Word } from './sentences.ts';

/** A phrase of a list, parsed. */
export interface Phrase {
  /** The phrase as the list has it. */
  readonly source: string;
  readonly elements: readonly Element[];
  /** Words that must not come right before it. */
  readonly notBefore?: Words | undefined;
  /** Words that must not come right after it. */
  readonly notAfter?: Words | undefined;
  /** Whether a clause must end right after it. */
  readonly ends: boolean;
}

interface Words {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  /** Words that count only where they are not written like a name. */
  readonly plain: ReadonlySet<string>;
  readonly name: boolean;
}

interface Element {
  readonly words: Words;
  readonly optional: boolean;
  /** How many other words may come before it. */
  readonly gap: number;
}

/** The elements parsed so far: the lists repeat the same words in many entries. */
const READ = new Map<string, Words>();

function readWords(text: string, source: string): Words {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const whole = new Set<string>();
  const plain = new Set<string>();
  const beginnings: string[] = [];
  let name = false;
  for (const alternative of text.split('|')) {
    if (alternative === 'Name') {
      name = true;
      continue;
    }
    const bare = alternative.replace(/^\^/, '');
    const word = bareWord(bare.replace(/[~+*]$/, ''));
    // Words of a text are cut at hyphens and folded, so a hyphen or a capital here would never match.
    if (!/^[a-z][a-z']*$/.test(word))
      throw new Error(`not a word: "${alternative}" in "${source}"`);
    if (bare.endsWith('*')) beginnings.push(word);
    else {
      const forms = bare.endsWith('~')
        ? verbForms(word)
        : bare.endsWith('+')
          ? nounForms(word)
          : [word];
      for (const form of forms) (alternative.startsWith('^') ? plain : whole).add(form);
    }
  }
  const words = { whole, beginnings, plain, name };
  READ.set(text, words);
  return words;
}

function readOne(source: string, text: string): Phrase {
  const elements: Element[] = [];
  let gap = 0;
  let notBefore: Words | undefined;
  let notAfter: Words | undefined;
  let ends = false;
  for (const part of text.split(' ')) {
    if (part.startsWith('!')) {
      if (elements.length === 0) notBefore = readWords(part.slice(1), source);
      else notAfter = readWords(part.slice(1), source);
    } else if (part === '$') {
      ends = true;
    } else if (notAfter !== undefined || ends) {
      throw new Error(`"$" or "!" must come last: ${source}`);
    } else if (/^>[1-9]\d*$/.test(part) && gap === 0) {
      gap = Number(part.slice(1));
    } else {
      const optional = part.startsWith('(');
      elements.push({
        words: readWords(optional ? part.slice(1, -1) : part, source),
        optional,
        gap,
      });
      gap = 0;
    }
  }
  return { source, elements, notBefore, notAfter, ends };
}

/** Parse an entry of a list. An entry with `<>` is two phrases, one for each order. */
export function readPhrase(source: string): readonly Phrase[] {
  const either = /^(.*) <>(\d+) ([^!]*[^! ])( !.*)?$/.exec(source);
  if (either === null) return [readOne(source, source)];
  const [, left = '', gap = '', right = '', not = ''] = either;
  return [
    readOne(source, `${left} >${gap} ${right}${not}`),
    readOne(source, `${right} >${gap} ${left}${not}`),
  ];
}

function has(words: Words, { text, capital, opens }: Word): boolean {
  if (words.whole.has(text)) return true;
  if (!capital && words.plain.has(text)) return true;
  if (words.name && capital && !opens && text !== 'i') return true;
  return words.beginnings.some((beginning) => text.startsWith(beginning));
}

/** A phrase found in a sentence. */
export interface Found<Kind> {
  readonly phrase: Phrase;
  /** The list that it is in. */
  readonly kind: Kind;
  /** The places of its words in the sentence, in order. */
  readonly places: readonly number[];
}

interface Candidate<Kind> {
  readonly phrase: Phrase;
  readonly kind: Kind;
}

/** The phrases of all lists by their first word, so that a word of a text is compared with only a few of them. */
export class PhraseIndex<Kind> {
  readonly #byWord = new Map<string, Candidate<Kind>[]>();
  readonly #byBeginning = new Map<string, Candidate<Kind>[]>();
  readonly #byName: Candidate<Kind>[] = [];
  readonly #startingWith = new Map<string, readonly Candidate<Kind>[]>();
  readonly #known = new Set<string>();
  #longest = 0;
  #shortest = Number.POSITIVE_INFINITY;

  /**
   * Add the entries of a list.
   * @param kind what `search` tells about their phrases
   */
  add(sources: readonly string[], kind: Kind): void {
    for (const phrase of sources.flatMap(readPhrase)) this.#add({ phrase, kind });
    this.#startingWith.clear();
  }

  /** Whether any phrase contains the whole word, not only its beginning. */
  knows(word: string): boolean {
    return this.#known.has(word);
  }

  /** All phrases found in a sentence, in the order in which they begin. */
  search(sentence: readonly Word[]): readonly Found<Kind>[] {
    const found: Found<Kind>[] = [];
    for (const [at, word] of sentence.entries()) {
      for (const { phrase, kind } of this.#candidates(word.text)) {
        const places = matchFrom(phrase, sentence, at);
        if (places !== undefined) found.push({ phrase, kind, places });
      }
      if (!word.capital) continue;
      for (const { phrase, kind } of this.#byName) {
        const places = matchFrom(phrase, sentence, at);
        if (places !== undefined) found.push({ phrase, kind, places });
      }
    }
    return found;
  }

  /** The phrases that may begin with a word. They are kept, since a text repeats most of its words. */
  #candidates(word: string): readonly Candidate<Kind>[] {
    const known = this.#startingWith.get(word);
    if (known !== undefined) return known;
    const candidates = [...(this.#byWord.get(word) ?? [])];
    const longest = Math.min(this.#longest, word.length);
    for (let length = this.#shortest; length <= longest; length += 1)
      candidates.push(...(this.#byBeginning.get(word.slice(0, length)) ?? []));
    this.#startingWith.set(word, candidates);
    return candidates;
  }

  #add(candidate: Candidate<Kind>): void {
    const { phrase } = candidate;
    for (const { words } of phrase.elements) {
      for (const word of words.whole) this.#known.add(word);
      for (const word of words.plain) this.#known.add(word);
    }
    const [first] = phrase.elements;
    if (first === undefined || first.optional)
      throw new Error(`a phrase must begin with a word: ${phrase.source}`);
    const { whole, plain, beginnings, name } = first.words;
    for (const word of new Set([...whole, ...plain])) put(this.#byWord, word, candidate);
    for (const beginning of beginnings) {
      put(this.#byBeginning, beginning, candidate);
      this.#longest = Math.max(this.#longest, beginning.length);
      this.#shortest = Math.min(this.#shortest, beginning.length);
    }
    if (name) this.#byName.push(candidate);
  }
}

function put<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}

function matchFrom(
  phrase: Phrase,
  sentence: readonly Word[],
  at: number,
): readonly number[] | undefined {
  const before = sentence[at - 1];
  if (
    phrase.notBefore !== undefined &&
    before !== undefined &&
    sentence[at]?.apart !== true &&
    has(phrase.notBefore, before)
  )
    return undefined;
  return matchElements(phrase, 0, sentence, at, []);
}

/** Match the elements from `index` on: the next one at this word, or as far after it as its gap allows. */
function matchElements(
  phrase: Phrase,
  index: number,
  sentence: readonly Word[],
  at: number,
  found: readonly number[],
): readonly number[] | undefined {
  const element = phrase.elements[index];
  if (element === undefined) {
    const next = sentence[at];
    if (next === undefined || next.apart) return found;
    const stopped = phrase.ends || (phrase.notAfter !== undefined && has(phrase.notAfter, next));
    return stopped ? undefined : found;
  }
  for (let place = at; place <= at + element.gap; place += 1) {
    const word = sentence[place];
    if (word === undefined) break;
    if (element.gap === 0 && index > 0 && word.apart) break;
    if (!has(element.words, word)) continue;
    const rest = matchElements(phrase, index + 1, sentence, place + 1, [...found, place]);
    if (rest !== undefined) return rest;
  }
  return element.optional ? matchElements(phrase, index + 1, sentence, at, found) : undefined;
}
