/** Parses front matter in YAML. */
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Found } from './find-block.ts';
import { blockAt, commentAt, type Source } from './source-text.ts';
import type { FrontMatter, FrontMatterComment, OpenEntry } from './values.ts';
import { reasonOf, valueOf, withEnds } from './values.ts';

const require = createRequire(import.meta.url);

/**
 * The parser, loaded only when a file begins with front matter: few do, and loading it takes longer than all
 * rules do. Rules are synchronous, hence `require`; the package has a CommonJS build.
 */
function loadYaml(): typeof Yaml {
  const yaml: typeof Yaml = require('yaml');
  return yaml;
}

/** The most aliases that an entry may have: a few lines of YAML can expand to gigabytes. */
const MOST_ALIASES = 10;

/** The comments (YAML 1.2.2 §6.6), found by the parser's own lexer. */
function yamlComments({ Lexer, CST }: typeof Yaml, source: Source): readonly FrontMatterComment[] {
  const found: FrontMatterComment[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    // These lexemes have no characters in the source.
    if (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR) continue;
    // No scalar in a map begins with `#`: the lexeme of a block scalar includes its indent.
    if (lexeme.startsWith('#')) found.push(commentAt(source, offset));
    offset += lexeme.length;
  }
  return found;
}

/** Front matter in YAML. */
export function readYaml(source: Source, { open, close }: Found): FrontMatter {
  const yaml = loadYaml();
  // The file may be hostile. With the failsafe schema (YAML 1.2.2 §10.1) scalars stay strings, so tags do
  // nothing, and merge keys are off.
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
    return { type: 'unread', block: open, reason: 'it is not a list of fields' };
  const comments = yamlComments(yaml, source);
  const read: OpenEntry[] = [];
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
      const reason = 'after this key comes only a comment; a value with # needs quotation marks';
      return { type: 'unread', block: first, reason };
    }
  }
  return { type: 'read', open, close, entries: withEnds(read, close), comments };
}
