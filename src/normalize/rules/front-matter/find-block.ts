/**
 * Finds front matter: metadata before the text, in YAML between two lines `---` (Jekyll's convention, which Hugo,
 * Pandoc and others adopted; the closing line may be `...`, YAML 1.2.2 §9.1.2), or in TOML between two lines
 * `+++` (Hugo's convention). A story may begin with a scene break that looks just like the first line. So a block
 * is believed only when every line of it has the form of its syntax, and one of its keys is that of a story.
 */
import { firstLine, type DraftBlock } from '../../draft.ts';
import { factNameOf, labelled } from './entry-facts.ts';
import type { FrontMatter } from './values.ts';

type Syntax = 'yaml' | 'toml';

/** The longest front matter, in lines and in characters. The limit also bounds the work for a hostile file. */
const MOST_LINES = 200;

const MOST_CHARACTERS = 32_000;

const CLOSING: Readonly<Record<Syntax, ReadonlySet<string>>> = {
  yaml: new Set(['---', '...']),
  toml: new Set(['+++']),
};

/** `key: value`; the length of the key is bounded, so that a long line does not take quadratic time. */
const YAML_KEY =
  /^(?:"([^"]{1,80})"|'([^']{1,80})'|([\p{L}\p{N}_][\p{L}\p{N}_ .,/()&'’-]{0,60}?))\s{0,8}:(?:\s+(\S.*))?$/u;

const YAML_ITEM = /^-(?:\s+(\S.*))?$/;

/** The closing bracket of a list or map may have the indent of its key. */
const YAML_BRACKET = /^[\]}]$/;

/** A value that may continue after a blank line: in quotes or brackets, a block, or below its key. */
const GOES_ON = /^(?:$|[|>"'[{&#])/;

const TOML_KEY =
  /^(?:"([^"]{1,80})"|'([^']{1,80})'|([\w-]{1,80}))\s{0,8}(?:\.\s{0,8}[\w"'-]{1,80}\s{0,8}){0,8}=/;

export const TOML_TABLE = /^\[{1,2}[^[\]]{1,120}\]{1,2}\s{0,8}(?:#.*)?$/;

/** Other keys that show that a block is front matter; they cannot be names of people who speak. */
const TELLING_KEYS: ReadonlySet<string> = new Set(
  'subtitle tags categories keywords genre genres fandom fandoms series pairing pairings relationships language lang layout permalink slug draft published'.split(
    ' ',
  ),
);

/** Whether a line has a key that only front matter has, and not the name of somebody who speaks. */
function hasTellingKey(text: string, syntax: Syntax): boolean {
  const [, double, single, bare] = (syntax === 'yaml' ? YAML_KEY : TOML_KEY).exec(text) ?? [];
  const key = double ?? single ?? bare;
  return key !== undefined && (TELLING_KEYS.has(labelled(key)) || factNameOf(key) !== undefined);
}

/** The first and the last line of front matter, as blocks of the draft. */
export interface Found {
  readonly syntax: Syntax;
  readonly open: number;
  readonly close: number;
}

/** The first line of a file that is not blank, if it may open front matter. */
function opening(
  blocks: readonly DraftBlock[],
): { readonly open: number; readonly syntax: Syntax } | undefined {
  const [first] = blocks;
  // Lines before it have already been removed.
  if (first === undefined || firstLine(first) - first.gap !== 1) return undefined;
  const open = blocks.findIndex(({ text }) => text.trim() !== '');
  const block = blocks[open];
  if (block?.role.type !== 'line' || block.indent > 0) return undefined;
  if (block.text === '---') return { open, syntax: 'yaml' };
  if (block.text === '+++') return { open, syntax: 'toml' };
  return undefined;
}

/** Whether lines have the form of YAML, tested one after the other. */
function yamlShape(): (block: DraftBlock) => boolean {
  let value = '';
  return ({ text, indent, gap }) => {
    if (text === '' || text.startsWith('#')) return true;
    // An indented paragraph after a blank line belongs to the story unless the value before it is open.
    if (indent > 0) return gap === 0 || GOES_ON.test(value);
    if (YAML_BRACKET.test(text)) return true;
    const match = YAML_KEY.exec(text) ?? YAML_ITEM.exec(text);
    if (match === null) return false;
    value = match.at(-1) ?? '';
    return true;
  };
}

/** Whether lines have the form of TOML. Its strings may contain anything, so only the first line is tested. */
function tomlShape(): (block: DraftBlock) => boolean {
  let begun = false;
  return ({ text }) => {
    if (begun || text === '' || text.startsWith('#')) return true;
    begun = TOML_KEY.test(text) || TOML_TABLE.test(text);
    return begun;
  };
}

/** The place of the front matter that a file begins with, or why its lines cannot be read as such. */
export function find(blocks: readonly DraftBlock[]): Found | FrontMatter | undefined {
  const opened = opening(blocks);
  if (opened === undefined) return undefined;
  const { open, syntax } = opened;
  const top = blocks[open];
  const second = blocks[open + 1];
  if (top === undefined || second === undefined) return undefined;
  const fits = syntax === 'yaml' ? yamlShape() : tomlShape();
  // Reported only where the second line shows that front matter was meant.
  const unread = (block: number, reason: string): FrontMatter | undefined =>
    second.text.length <= MOST_CHARACTERS && hasTellingKey(second.text, syntax)
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
    if (!fits(block)) return unread(index, 'this line is neither a field nor a closing line');
    signed ||= block.indent === 0 && hasTellingKey(block.text, syntax);
  }
  return unread(open, 'it has no closing line');
}
