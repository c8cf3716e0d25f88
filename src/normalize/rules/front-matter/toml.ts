/** Parses front matter in TOML. */
import { createRequire } from 'node:module';
import type * as Toml from 'smol-toml';
import { TOML_TABLE, type Found } from './find-block.ts';
import { blockAt, commentAt, sourceOf, type Source } from './source-text.ts';
import type { FrontMatter, FrontMatterComment, OpenEntry } from './values.ts';
import { reasonOf, valueOf, withEnds } from './values.ts';

const require = createRequire(import.meta.url);

/** The parser, loaded as that of YAML is. */
function loadToml(): typeof Toml {
  const toml: typeof Toml = require('smol-toml');
  return toml;
}

/** The deepest nesting that is parsed. */
const DEEPEST = 16;

/** Strings, which may contain a `#` that does not begin a comment, and comments (TOML 1.0). */
const TOML_TOKEN = /"""(?:\\[^]|[^\\])*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*/g;

/** The comments of front matter in TOML. */
function tomlComments(source: Source): readonly FrontMatterComment[] {
  return Array.from(source.text.matchAll(TOML_TOKEN))
    .filter(({ 0: token }) => token.startsWith('#'))
    .map(({ index }) => commentAt(source, index));
}

/** Front matter in TOML. */
export function readToml(source: Source, { open, close }: Found): FrontMatter {
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
  const read: OpenEntry[] = [];
  let begun = -1;
  const add = (from: number, to: number): void => {
    const [entry] = Object.entries(parsed(textOf(from, to)) ?? {});
    if (entry === undefined) return;
    const [key, value]: [string, unknown] = entry;
    const isScalar =
      typeof value !== 'string' && (typeof value !== 'object' || value instanceof Date);
    const comment = comments.find(({ block }) => block === first + from)?.start;
    const line = (blocks[from]?.text ?? '').slice(0, comment);
    // As typed: parsed, `1.10` would lose its zero, and a date would gain a time.
    const stated = isScalar ? line.slice(line.lastIndexOf('=') + 1).trim() : valueOf(value);
    read.push({ key, value: stated, first: first + from });
  };
  for (let index = 0; index < blocks.length; index += 1) {
    const text = blocks[index]?.text ?? '';
    if (text === '' || text.startsWith('#')) continue;
    if (TOML_TABLE.test(text)) {
      if (begun >= 0) add(begun, index - 1);
      begun = index;
      continue;
    }
    // A value continues on the next line when the lines so far are not valid TOML.
    let last = index;
    while (last + 1 < blocks.length && parsed(textOf(index, last)) === undefined) last += 1;
    if (begun < 0) add(index, last);
    index = last;
  }
  if (begun >= 0) add(begun, blocks.length - 1);
  return { type: 'read', open, close, entries: withEnds(read, close), comments };
}
