import { createRequire } from 'node:module';
import type * as Toml from 'smol-toml';
import type * as Yaml from 'yaml';
import { firstLine, type DraftBlock } from '../../draft.ts';
import { factsOf } from '../../forms/header-line.ts';

/**
 * Front matter: metadata before the text, in YAML between two lines `---` (Jekyll's convention, which
 * Hugo, Pandoc and others took over; the closing line may be `...`, YAML 1.2.2 §9.1.2), or in TOML
 * between two lines `+++` (Hugo's). A story may begin with a scene break that looks just like the first
 * line, so a block is believed only when every line of it has the form of its syntax, and one of its keys
 * is a story's.
 */

/** A value of an entry. Scalars are kept as typed: `1.10` is no number here, and `yes` is a word. */
export type FrontMatterValue =
  string | readonly FrontMatterValue[] | ReadonlyMap<string, FrontMatterValue>;

/** A key and its value, and the blocks of the draft in which they stand, from the first to the last. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: FrontMatterValue;
  readonly first: number;
  readonly last: number;
}

/** A comment: from `start` to the end of a block's text. */
export interface FrontMatterComment {
  readonly block: number;
  readonly start: number;
}

/** The block that a file begins with: what it says, or where and why it was not understood. */
export type FrontMatter =
  | {
      readonly type: 'read';
      /** Its first and last lines, as blocks of the draft. */
      readonly open: number;
      readonly close: number;
      /** In order; each goes on to where the next begins. */
      readonly entries: readonly FrontMatterEntry[];
      readonly comments: readonly FrontMatterComment[];
    }
  | { readonly type: 'unread'; readonly block: number; readonly reason: string };

type Syntax = 'yaml' | 'toml';

/** Front matter ends: what is longer, in lines or characters, is none. It also bounds a hostile file. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 32_000;
/** As often may one entry name again what stands elsewhere: a few lines of YAML can make gigabytes. */
const MOST_ALIASES = 10;
/** Nobody nests metadata deeper. */
const DEEPEST = 16;

const CLOSING: Readonly<Record<Syntax, ReadonlySet<string>>> = {
  yaml: new Set(['---', '...']),
  toml: new Set(['+++']),
};

/** `key: value`; the key is bounded, so that a long line is not looked through again and again. */
const YAML_KEY =
  /^(?:"([^"]{1,80})"|'([^']{1,80})'|([\p{L}\p{N}_][\p{L}\p{N}_ .,/()&'’-]{0,60}?))\s{0,8}:(?:\s+(\S.*))?$/u;
const YAML_ITEM = /^-(?:\s+(\S.*))?$/;
/** The end of a list or map in brackets may stand where its key does. */
const YAML_BRACKET = /^[\]}]$/;
/** A value that may go on behind a blank line: it is in quotes or brackets, a block, or below its key. */
const GOES_ON = /^(?:$|[|>"'[{&#])/;
const TOML_KEY =
  /^(?:"([^"]{1,80})"|'([^']{1,80})'|([\w-]{1,80}))\s{0,8}(?:\.\s{0,8}[\w"'-]{1,80}\s{0,8}){0,8}=/;
const TOML_TABLE = /^\[{1,2}[^[\]]{1,120}\]{1,2}\s{0,8}(?:#.*)?$/;

type FactName = 'title' | 'author' | 'summary' | 'rating' | 'warnings' | 'contentNotes';

/** Keys of front matter that headers of stories do not have, for what the program has a place for. */
const KEYS: ReadonlyMap<string, FactName> = new Map<string, FactName>([
  ['description', 'summary'],
  ['synopsis', 'summary'],
  ['blurb', 'summary'],
  ['ratings', 'rating'],
  ['content rating', 'rating'],
  ['age rating', 'rating'],
]);

/** Other keys that show that a block is front matter; no names of people who speak. */
const SIGNS: ReadonlySet<string> = new Set(
  'subtitle tags categories keywords genre genres fandom fandoms series pairing pairings relationships language lang layout permalink slug draft published'.split(
    ' ',
  ),
);

/** A key as a label: `content_notes`, `content-notes` and `contentNotes` are `content notes`. */
function labelled(key: string): string {
  return key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What a key of front matter states, in any of the languages that headers have; nothing for a field. */
export function factNameOf(key: string): FactName | undefined {
  const label = labelled(key);
  const known = KEYS.get(label);
  // In a post the subject is the title; in a book's metadata it is a keyword (Dublin Core).
  if (known !== undefined || label === 'subject') return known;
  const [fact] = factsOf(label, 'x');
  switch (fact?.name) {
    case 'title':
    case 'author':
    case 'summary':
    case 'rating':
    case 'warnings':
    case 'contentNotes':
      return fact.name;
    default:
      return undefined;
  }
}

/** Whether a line has a key that only front matter has, not somebody who speaks. */
function isSign(text: string, syntax: Syntax): boolean {
  const [, double, single, bare] = (syntax === 'yaml' ? YAML_KEY : TOML_KEY).exec(text) ?? [];
  const key = double ?? single ?? bare;
  return key !== undefined && (SIGNS.has(labelled(key)) || factNameOf(key) !== undefined);
}

/** The lines between the first and the last, as blocks of the draft. */
interface Found {
  readonly syntax: Syntax;
  readonly open: number;
  readonly close: number;
}

/** The first line of a file's text, if it may open front matter: `characters` leaves blank lines behind. */
function opening(
  blocks: readonly DraftBlock[],
): { readonly open: number; readonly syntax: Syntax } | undefined {
  const [first] = blocks;
  // What stood before it has left the text already.
  if (first === undefined || firstLine(first) - first.gap !== 1) return undefined;
  const open = blocks.findIndex(({ text }) => text.trim() !== '');
  const block = blocks[open];
  if (block?.role.type !== 'line' || block.indent > 0) return undefined;
  if (block.text === '---') return { open, syntax: 'yaml' };
  if (block.text === '+++') return { open, syntax: 'toml' };
  return undefined;
}

/** Whether lines have the form of YAML, asked line by line. */
function yamlShape(): (block: DraftBlock) => boolean {
  let value = '';
  return ({ text, indent, gap }) => {
    if (text === '' || text.startsWith('#')) return true;
    // An indented paragraph behind a blank line is the story's unless the value before it is open.
    if (indent > 0) return gap === 0 || GOES_ON.test(value);
    if (YAML_BRACKET.test(text)) return true;
    const match = YAML_KEY.exec(text) ?? YAML_ITEM.exec(text);
    if (match === null) return false;
    value = match.at(-1) ?? '';
    return true;
  };
}

/** TOML's strings may hold lines of any form; that the first line is a key must do. */
function tomlShape(): (block: DraftBlock) => boolean {
  let begun = false;
  return ({ text }) => {
    if (begun || text === '' || text.startsWith('#')) return true;
    begun = TOML_KEY.test(text) || TOML_TABLE.test(text);
    return begun;
  };
}

function find(blocks: readonly DraftBlock[]): Found | FrontMatter | undefined {
  const opened = opening(blocks);
  if (opened === undefined) return undefined;
  const { open, syntax } = opened;
  const top = blocks[open];
  const second = blocks[open + 1];
  if (top === undefined || second === undefined) return undefined;
  const holds = syntax === 'yaml' ? yamlShape() : tomlShape();
  // Said only where the line under the first shows what was meant.
  const unread = (block: number, reason: string): FrontMatter | undefined =>
    second.text.length <= MOST_CHARACTERS && isSign(second.text, syntax)
      ? { type: 'unread', block, reason }
      : undefined;
  let characters = 0;
  let signed = false;
  for (let index = open + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    characters += block.text.length + block.indent;
    if (characters > MOST_CHARACTERS || firstLine(block) - firstLine(top) > MOST_LINES) {
      const limit = `${String(MOST_LINES)} lines or ${String(MOST_CHARACTERS)} characters`;
      return unread(open, `it has no closing line within ${limit}`);
    }
    if (block.indent === 0 && CLOSING[syntax].has(block.text))
      return signed ? { syntax, open, close: index } : undefined;
    if (!holds(block)) return unread(index, 'this line is no field, and no closing line');
    signed ||= block.indent === 0 && isSign(block.text, syntax);
  }
  return unread(open, 'it has no closing line');
}

/** The lines of a block of front matter as typed, and where in them each begins. */
interface Source {
  readonly blocks: readonly DraftBlock[];
  /** The block of the draft that the first line is. */
  readonly first: number;
  readonly text: string;
  /** By line: the offset of its first character that is no white space. */
  readonly starts: readonly number[];
}

/** Front matter's lines with their blank lines and indents, which mean something in YAML. */
function sourceOf(all: readonly DraftBlock[], first: number, end: number): Source {
  const blocks = all.slice(first, end);
  const starts: number[] = [];
  let text = '';
  for (const block of blocks) {
    text += '\n'.repeat(block.gap) + ' '.repeat(block.indent);
    starts.push(text.length);
    text += `${block.text}\n`;
  }
  return { blocks, first, text, starts };
}

/** The block of the draft in which an offset of the source stands. */
function blockAt({ starts, first }: Source, offset: number): number {
  const after = starts.findIndex((start) => start > offset);
  return first + Math.max(0, (after < 0 ? starts.length : after) - 1);
}

function commentAt(source: Source, offset: number): FrontMatterComment {
  const block = blockAt(source, offset);
  return { block, start: offset - (source.starts[block - source.first] ?? 0) };
}

/** What escapes can write and no text of a story holds any more by now: controls, halves of pairs. */
const WRITTEN_CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+|\p{Cs}/gu;

/**
 * A value as a library gives it, in our own words. Both give dates and numbers of their own only for TOML,
 * whose scalars are read from the text where they stand alone.
 */
function valueOf(value: unknown): FrontMatterValue {
  if (typeof value === 'string') return value.replace(WRITTEN_CONTROL, ' ');
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(valueOf);
  if (value instanceof Map)
    return new Map(Array.from(value, ([key, one]) => [String(key), valueOf(one)]));
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, one]) => [key, valueOf(one)]));
  return '';
}

/** The first line of what a library threw: the rest is an excerpt of the file. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

const require = createRequire(import.meta.url);

/**
 * The parsers, loaded when a file begins with front matter and not before: few do, and loading YAML's
 * takes longer than all rules do. Rules are synchronous, hence `require`; both packages have a CommonJS
 * build.
 */
function loadYaml(): typeof Yaml {
  const yaml: typeof Yaml = require('yaml');
  return yaml;
}

function loadToml(): typeof Toml {
  const toml: typeof Toml = require('smol-toml');
  return toml;
}

/** Where comments begin (YAML 1.2.2 §6.6), by the parser's own lexer. */
function yamlComments({ Lexer, CST }: typeof Yaml, source: Source): readonly FrontMatterComment[] {
  const found: FrontMatterComment[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    // These stand for no character of the source.
    if (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR) continue;
    // No scalar in a map begins so: a block's lexeme has its indent.
    if (lexeme.startsWith('#')) found.push(commentAt(source, offset));
    offset += lexeme.length;
  }
  return found;
}

function readYaml(source: Source, { open, close }: Found): FrontMatter {
  const yaml = loadYaml();
  // A story's file may be hostile: scalars stay strings (the failsafe schema, YAML 1.2.2 §10.1), so that
  // no tag makes anything of them, and no merge key copies what others say.
  const document = yaml.parseDocument(source.text, {
    version: '1.2',
    schema: 'failsafe',
    customTags: [],
    resolveKnownTags: false,
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const fault =
    document.errors[0] ?? document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (fault !== undefined)
    return { type: 'unread', block: blockAt(source, fault.pos[0]), reason: reasonOf(fault) };
  const { contents } = document;
  if (!yaml.isMap(contents))
    return { type: 'unread', block: open, reason: 'it is no list of fields' };
  const comments = yamlComments(yaml, source);
  const read: Omit<FrontMatterEntry, 'last'>[] = [];
  for (const { key, value } of contents.items) {
    const first = blockAt(source, key.range[0]);
    if (!yaml.isScalar(key))
      return { type: 'unread', block: first, reason: 'a key is more than a word' };
    try {
      const plain: unknown = value?.toJS(document, {
        mapAsMap: true,
        maxAliasCount: MOST_ALIASES,
      });
      read.push({ key: String(key.value), value: valueOf(plain), first });
    } catch (error) {
      return { type: 'unread', block: first, reason: reasonOf(error) };
    }
    const isEmpty = read.at(-1)?.value === '';
    if (isEmpty && comments.some(({ block, start }) => block === first && start > 0)) {
      const reason = 'behind this key stands only a comment; a value with # needs quotation marks';
      return { type: 'unread', block: first, reason };
    }
  }
  return { type: 'read', open, close, entries: withEnds(read, close), comments };
}

/** Each entry goes on to where the next begins. */
function withEnds(
  entries: readonly Omit<FrontMatterEntry, 'last'>[],
  close: number,
): readonly FrontMatterEntry[] {
  return entries.map((entry, index) => ({
    ...entry,
    last: (entries[index + 1]?.first ?? close) - 1,
  }));
}

/** What may hold a `#` that begins no comment, and comments (TOML 1.0, "String" and "Comment"). */
const TOML_TOKEN = /"""(?:\\[^]|[^\\])*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*/g;

function tomlComments(source: Source): readonly FrontMatterComment[] {
  return Array.from(source.text.matchAll(TOML_TOKEN))
    .filter(({ 0: token }) => token.startsWith('#'))
    .map(({ index }) => commentAt(source, index));
}

function readToml(source: Source, { open, close }: Found): FrontMatter {
  const toml = loadToml();
  const parse = (text: string): object =>
    toml.parse(text, { integersAsBigInt: 'asNeeded', maxDepth: DEEPEST });
  const parsed = (text: string): object | undefined => {
    try {
      return parse(text);
    } catch {
      return undefined;
    }
  };
  const { blocks, first } = source;
  try {
    parse(source.text);
  } catch (error) {
    const line = error instanceof toml.TomlError ? error.line : 1;
    const offset = source.text.split('\n', line - 1).join('\n').length + 1;
    return { type: 'unread', block: blockAt(source, offset), reason: reasonOf(error) };
  }
  const comments = tomlComments(source);
  const textOf = (from: number, to: number): string => sourceOf(blocks, from, to + 1).text;
  const read: Omit<FrontMatterEntry, 'last'>[] = [];
  let begun = -1;
  const take = (from: number, to: number): void => {
    const [entry] = Object.entries(parsed(textOf(from, to)) ?? {});
    if (entry === undefined) return;
    const [key, value]: [string, unknown] = entry;
    const isScalar =
      typeof value !== 'string' && (typeof value !== 'object' || value instanceof Date);
    const comment = comments.find(({ block }) => block === first + from)?.start;
    const line = (blocks[from]?.text ?? '').slice(0, comment);
    // As typed: `1.10` would lose its nought, and a date gain a time.
    const stated = isScalar ? line.slice(line.lastIndexOf('=') + 1).trim() : valueOf(value);
    read.push({ key, value: stated, first: first + from });
  };
  for (let index = 0; index < blocks.length; index += 1) {
    const text = blocks[index]?.text ?? '';
    if (text === '' || text.startsWith('#')) continue;
    if (TOML_TABLE.test(text)) {
      if (begun >= 0) take(begun, index - 1);
      begun = index;
      continue;
    }
    // A value ends with its line, unless something in it is still open: then the line alone is no TOML.
    let last = index;
    while (last + 1 < blocks.length && parsed(textOf(index, last)) === undefined) last += 1;
    if (begun < 0) take(index, last);
    index = last;
  }
  if (begun >= 0) take(begun, blocks.length - 1);
  return { type: 'read', open, close, entries: withEnds(read, close), comments };
}

/** The front matter that a file begins with; nothing where it begins with none. */
export function readFrontMatter(blocks: readonly DraftBlock[]): FrontMatter | undefined {
  const found = find(blocks);
  if (found === undefined || 'type' in found) return found;
  const source = sourceOf(blocks, found.open + 1, found.close);
  return found.syntax === 'yaml' ? readYaml(source, found) : readToml(source, found);
}
