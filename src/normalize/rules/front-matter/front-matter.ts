import { diagnose } from '../../../diagnostics/diagnose.ts';
import { firstLine, type DraftBlock, type StoryFact } from '../../draft.ts';
import {
  factNameOf,
  readFrontMatter,
  type FrontMatter,
  type FrontMatterComment,
  type FrontMatterEntry,
  type FrontMatterValue,
} from './parse.ts';
import { factsOf, keptOf } from '../../forms/header-line.ts';
import type { Edit, Rule } from '../../rule.ts';

/** As many words of an entry besides what it states, its key for one, may leave the book; no more. */
const MOST_LEFT_OUT = 5;

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

/** A key as it is printed. */
function spaced(key: string): string {
  return key.replace(/_+/g, ' ').trim();
}

/** A value as people read it: lists with commas, what has names as `name: value; name: value`. */
function readable(value: FrontMatterValue, inside = false): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  const parts = isList(value)
    ? value.map((one) => readable(one, true))
    : Array.from(value, ([key, one]) => `${spaced(key)}: ${readable(one, true)}`.trimEnd());
  const said = parts.filter((part) => part !== '');
  const isPlain = isList(value) && value.every((one) => typeof one === 'string');
  const text = said.join(isPlain ? ', ' : '; ');
  return inside && said.length > 1 ? `(${text})` : text;
}

/** What of a value is the thing itself, as `label` is of a rating, and what is said besides. */
interface Parts {
  readonly main: string;
  readonly rest: FrontMatterValue;
}

function partsOf(value: FrontMatterValue, name: string): Parts {
  if (typeof value === 'string') return { main: readable(value), rest: '' };
  if (isList(value)) {
    const parts = value.map((one) => partsOf(one, name));
    const said = (texts: readonly string[]): readonly string[] =>
      texts.filter((text) => text !== '');
    return {
      main: said(parts.map(({ main }) => main)).join(', '),
      rest: said(parts.map(({ rest }) => readable(rest))),
    };
  }
  const main = value.get(name);
  if (typeof main !== 'string') return { main: readable(value), rest: '' };
  return { main: readable(main), rest: new Map([...value].filter(([key]) => key !== name)) };
}

function factsFrom({ key, value }: FrontMatterEntry): readonly StoryFact[] {
  const label = spaced(key).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const field = (text: string): readonly StoryFact[] =>
    text === '' ? [] : [{ name: 'field', label, value: text }];
  const name = factNameOf(key);
  if (name === undefined) {
    const [source] = factsOf(label, readable(value));
    return source?.name === 'source' ? [source] : field(readable(value));
  }
  const { main, rest } = partsOf(value, name === 'author' ? 'name' : 'label');
  const names =
    name === 'author' && isList(value)
      ? value.map((one) => partsOf(one, 'name').main).filter((one) => one !== '')
      : [];
  const fact =
    name === 'author' && names.length > 1 ? { name, value: main, names } : { name, value: main };
  return [...(main === '' ? [] : [fact]), ...field(readable(rest))];
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
}

/** The words of an entry's lines without its comments. */
function statedIn(
  blocks: readonly DraftBlock[],
  { first, last }: FrontMatterEntry,
  comments: readonly FrontMatterComment[],
): string {
  const ends = new Map(comments.map(({ block, start }) => [block, start]));
  return blocks
    .slice(first, last + 1)
    .map(({ text }, offset) => text.slice(0, ends.get(first + offset)))
    .join('\n');
}

/** Front matter whose values do not say what stands there, as one written in escapes, is left alone. */
function wholly(found: FrontMatter | undefined, blocks: readonly DraftBlock[]): typeof found {
  if (found?.type !== 'read') return found;
  const short = found.entries.find((entry) => {
    const kept = countWords(keptOf(factsFrom(entry)));
    return countWords(statedIn(blocks, entry, found.comments)) - kept > MOST_LEFT_OUT;
  });
  return short === undefined
    ? found
    : { type: 'unread', block: short.first, reason: 'its value holds less than stands here' };
}

/** Metadata before the text, as generators of sites and books have it. */
export const frontMatter: Rule = {
  id: 'front-matter',
  *propose({ file, blocks }): Iterable<Edit> {
    const found = wholly(readFrontMatter(blocks), blocks);
    if (found === undefined) return;
    if (found.type === 'unread') {
      const block = blocks[found.block];
      const place = { file, line: block === undefined ? 1 : firstLine(block), column: 1 };
      const { reason } = found;
      yield { type: 'report', diagnostic: diagnose('normalize-front-matter', { reason }, place) };
      return;
    }
    const { open, close, entries, comments } = found;
    for (const { block, start } of comments) {
      const end = blocks[block]?.text.length ?? start;
      yield { type: 'replaceText', block, start, end, with: '', reason: 'comment' };
    }
    // An edit an entry: the audit lets few words of each go, and those are its key.
    const top = (entries[0]?.first ?? close) - 1;
    yield { type: 'remove', first: open, last: top, reason: 'header', kept: '' };
    for (const entry of entries) {
      const { first, last } = entry;
      const facts = factsFrom(entry);
      for (const fact of facts) yield { type: 'setFact', fact, from: first };
      yield { type: 'remove', first, last, reason: 'header', kept: keptOf(facts) };
    }
    yield { type: 'remove', first: close, last: close, reason: 'header', kept: '' };
  },
};
