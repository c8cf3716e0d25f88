import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  createScanner,
  parseTree,
  printParseErrorCode,
  getNodeValue,
  type Node,
  type ParseError,
  type ParseErrorCode,
} from 'jsonc-parser';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { canonicalLanguage } from '../story/language.ts';
import type { Contributor } from '../story/types.ts';
import type {
  BookConfig,
  CoverFile,
  InputFile,
  MatterConfig,
  StatedChapter,
  StatedDesign,
  StatedNotation,
  StatedPassage,
  StatedRating,
  StoryConfig,
} from './config.ts';
import type { StyleConfig } from './style.ts';
import { isArchive, partsOf, storiesIn, storiesInArchive, type Containers } from './containers.ts';
import {
  displayName,
  expandGlob,
  inputFile,
  isGlob,
  kindOf,
  modifiedSeconds,
  placeOf,
  realPath,
} from './files.ts';
import {
  allFaults,
  issueDiagnostics,
  nearestHint,
  pathText,
  UNFIT,
  withoutFaults,
} from './faults.ts';
import { readIdentifier } from './identifier.ts';
import { locator, type JsonPath, type Locator } from './parse.ts';
import { settingsOver, type LineRange, type OptionsByRule } from './rule-options.ts';
import { configSchema, type ConfigFile, type RatingEntry, type StoryEntry } from './schema.ts';
import { readSize } from './size.ts';

/** A config ready to be built, or everything that is wrong with it. */
export interface LoadedConfig {
  readonly config?: BookConfig;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read and check a config file: its syntax, its shape, and that every file it names is there.
 * @param path of the config
 * @param rules that `normalize` may name, with their options
 * @param containers how folders and archives are looked into; without them neither is a story
 */
export async function loadConfig(
  path: string,
  rules: OptionsByRule,
  containers?: Containers,
): Promise<LoadedConfig> {
  const cwd = containers?.cwd ?? process.cwd();
  const file = displayName(resolve(cwd, path), cwd);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(cwd, path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostics: [diagnose('config-unreadable', { reason }, { file })] };
  }
  if (!isUtf8(bytes)) return { diagnostics: [diagnose('config-not-utf8', {}, { file })] };
  const text = new TextDecoder().decode(bytes);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const reason = `it nests more than ${String(DEEPEST)} levels deep`;
    const place = locator(undefined, text, file).offset(deep);
    return { diagnostics: [diagnose('config-syntax', { reason }, place)] };
  }
  const syntaxFaults: ParseError[] = [];
  const root = parseTree(text, syntaxFaults, { allowTrailingComma: true });
  const locate = locator(root, text, file);
  if (syntaxFaults.length > 0 || root === undefined) {
    return {
      diagnostics: syntaxFaults.map(({ error, offset }) =>
        diagnose('config-syntax', { reason: syntaxReason(error) }, locate.offset(offset)),
      ),
    };
  }
  const document: unknown = getNodeValue(root);
  const schema = configSchema(rules);
  const checked = schema.safeParse(document);
  const twice = duplicateKeys(root, locate);
  if (!checked.success) {
    const faults = allFaults(checked.error.issues);
    const allowed = (at: JsonPath): readonly string[] => allowedKeys(at, rules);
    const wrong = issueDiagnostics(faults, { document, locate, allowed });
    // What is sound is still checked further, so that every problem shows at once.
    const rest = schema.safeParse(withTitle(withoutFaults(document, faults)));
    const further = rest.success
      ? (await resolveConfig(rest.data, resolve(cwd, path), locate, containers)).diagnostics
      : [];
    return { diagnostics: inOrder([...twice, ...wrong, ...further]) };
  }
  const resolved = await resolveConfig(checked.data, resolve(cwd, path), locate, containers);
  const diagnostics = inOrder([...twice, ...resolved.diagnostics]);
  return resolved.config === undefined || diagnostics.some(({ severity }) => severity === 'error')
    ? { diagnostics }
    : { config: resolved.config, diagnostics };
}

/** No config has as many levels; the parser takes stack for each. */
const DEEPEST = 100;

/** Where a text nests deeper than any config. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    // Only the end of the text has no length.
    if (scanner.getTokenLength() === 0) return undefined;
    const sign = text[at];
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > DEEPEST) return at;
  }
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function syntaxReason(code: ParseErrorCode): string {
  return printParseErrorCode(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/expected$/, 'is expected here');
}

function duplicateKeys(node: Node, locate: Locator): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    const name: unknown = key?.value;
    if (key !== undefined && typeof name === 'string') {
      if (seen.has(name))
        found.push(diagnose('config-duplicate-key', { key: name }, locate.offset(key.offset)));
      seen.add(name);
    }
    found.push(...duplicateKeys(child, locate));
  }
  return found;
}

function allowedKeys(path: JsonPath, rules: OptionsByRule): readonly string[] {
  const last = path.at(-1);
  if (last === 'normalize') return Object.keys(rules);
  if (path.at(-2) === 'normalize') return Object.keys(rules[String(last)] ?? {});
  if (path.at(-2) === 'lines') return ['file', 'from', 'to', 'normalize'];
  if (path.at(-2) === 'passages') return ['file', 'lines', 'rating', 'warnings', 'summary'];
  if (path.at(-2) === 'chapterNotices') return ['chapter', 'rating', 'warnings', 'contentNotes'];
  if (last === 'rating') return ['label', 'level'];
  if (last === 'series') return ['name', 'number'];
  if (last === 'style')
    return ['theme', 'paragraphs', 'dropCaps', 'fonts', 'obfuscateFonts', 'css'];
  if (last === 'cover') return ['design', 'colour'];
  if (last === 'notation') return ['thought', 'emphasis', 'strong'];
  if (last === 'chapters') return ['pattern'];
  if (last === 'parts') return ['titlePage', 'contents', 'storyPages', 'sources', 'colophon'];
  if (path[0] === 'frontMatter' || path[0] === 'backMatter')
    return ['file', 'kind', 'title', 'language'];
  if (path[0] === 'authors') return ['name', 'sortName', 'role'];
  if (path[0] === 'stories') {
    return [
      'file',
      'files',
      'title',
      'author',
      'summary',
      'rating',
      'warnings',
      'contentNotes',
      'ratingOverride',
      'chapterNotices',
      'passages',
      'source',
      'rights',
      'language',
      'encoding',
      'notation',
      'chapters',
      'authorNotes',
      'normalize',
      'lines',
      'protect',
    ];
  }
  return [
    'title',
    'subtitle',
    'authors',
    'language',
    'identifier',
    'publisher',
    'rights',
    'description',
    'subjects',
    'date',
    'series',
    'cover',
    'rating',
    'warnings',
    'contentNotes',
    'ratingOverride',
    'notices',
    'ratingInContents',
    'authorNotes',
    'frontMatter',
    'backMatter',
    'parts',
    'target',
    'splitBy',
    'splitSize',
    'style',
    'output',
    'stories',
    'normalize',
    'protect',
    '$schema',
  ];
}

/** A config that lacks only its title can be checked further. */
function withTitle(document: unknown): unknown {
  return typeof document === 'object' && document !== null
    ? { title: UNFIT, ...document }
    : document;
}

interface FoundFiles {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file, or the stories in it where it is an archive, or an e-book of several. */
async function filesAt(path: string, containers: Containers | undefined): Promise<FoundFiles> {
  if (containers === undefined) return { files: [inputFile(path)], diagnostics: [] };
  return isArchive(path)
    ? storiesInArchive(path, containers)
    : { files: await partsOf(path, containers), diagnostics: [] };
}

async function filesOf(
  entry: string,
  folder: string,
  at: JsonPath,
  locate: Locator,
  containers: Containers | undefined,
): Promise<FoundFiles> {
  const place = locate.value(at);
  const shownFolder = displayName(folder, containers?.cwd);
  const path = resolve(folder, entry);
  const kind = await kindOf(path);
  if (kind === 'file') return filesAt(path, containers);
  if (kind === 'folder' && containers !== undefined) return storiesIn(path, containers);
  if (isGlob(entry)) {
    const matches = await expandGlob(entry, folder);
    const found = await Promise.all(matches.map((match) => filesAt(match, containers)));
    if (matches.length > 0) {
      return {
        files: found.flatMap(({ files }) => files),
        diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
      };
    }
    return {
      files: [],
      diagnostics: [diagnose('config-empty-glob', { pattern: entry, folder: shownFolder }, place)],
    };
  }
  const diagnostic =
    kind === 'folder'
      ? diagnose('config-not-a-file', { path: entry }, place)
      : diagnose('config-missing-file', { path: entry, folder: shownFolder }, place);
  return { files: [], diagnostics: [diagnostic] };
}

async function resolveConfig(
  file: ConfigFile,
  path: string,
  locate: Locator,
  containers: Containers | undefined,
): Promise<LoadedConfig> {
  const folder = dirname(path);
  const diagnostics: Diagnostic[] = [];
  const stories: StoryConfig[] = [];
  const firstNamed = new Map<string, number>();
  const inputs = new Set([path]);
  // Whoever says more of a story than where it is means one story: then an e-book is not taken apart.
  const asWhole: Containers | undefined = containers && { ...containers, storiesInBook: undefined };
  const protect = patternsOf(file.protect, ['protect'], locate, diagnostics);

  /** Files of one entry, each only once in the whole book. */
  const claim = async (
    entry: string,
    at: JsonPath,
    within: Containers | undefined = containers,
  ): Promise<readonly InputFile[]> => {
    const found = await filesOf(entry, folder, at, locate, within);
    diagnostics.push(...found.diagnostics);
    const place = locate.value(at);
    const fresh: InputFile[] = [];
    for (const input of found.files) {
      const path = await realPath(input.path);
      const real = placeOf({ ...input, path });
      inputs.add(path);
      const before = firstNamed.get(real);
      if (before === undefined) {
        firstNamed.set(real, place.line ?? 1);
        fresh.push(input);
      } else {
        diagnostics.push(diagnose('config-same-file', { path: input.name, line: before }, place));
      }
    }
    return fresh;
  };

  for (const [index, entry] of file.stories.entries()) {
    if (entry === UNFIT) continue;
    const at: JsonPath = ['stories', index];
    const stated = typeof entry === 'string' ? undefined : entry.protect;
    const own = patternsOf(stated, [...at, 'protect'], locate, diagnostics);
    const settings = {
      ...(await storySettings(entry, file, at, locate, diagnostics)),
      protect: [...protect, ...own],
    };
    if (typeof entry === 'string') {
      for (const input of await claim(entry, at)) stories.push({ ...settings, files: [input] });
      continue;
    }
    if ((entry.file === undefined) === (entry.files === undefined)) {
      diagnostics.push(
        entry.file === undefined
          ? diagnose(
              'config-missing-key',
              { key: `stories[${String(index)}].file`, expected: 'a file, or a list of "files"' },
              locate.value(at),
            )
          : diagnose(
              'config-invalid-value',
              {
                key: `stories[${String(index)}].files`,
                found: 'given beside "file"',
                expected: 'one of the two',
              },
              locate.key(at, 'files'),
            ),
      );
      continue;
    }
    if (entry.file !== undefined) {
      const claimed = await claim(entry.file, [...at, 'file'], asWhole);
      const [input] = claimed;
      if (claimed.length > 1) {
        const found = `${String(claimed.length)} files (${JSON.stringify(entry.file)})`;
        const values = {
          key: pathText([...at, 'file']),
          found,
          expected: 'one file; several parts of one story are "files"',
        };
        diagnostics.push(diagnose('config-invalid-value', values, locate.value([...at, 'file'])));
      }
      if (input !== undefined) {
        const inFiles = inStoryFiles(entry, [input], folder, at, locate, diagnostics);
        stories.push({ ...settings, ...inFiles, files: [input] });
      }
      continue;
    }
    const parts: InputFile[] = [];
    for (const [part, pattern] of (entry.files ?? []).entries()) {
      parts.push(...(await claim(pattern, [...at, 'files', part], asWhole)));
    }
    const [first, ...rest] = parts;
    if (first !== undefined) {
      const inFiles = inStoryFiles(entry, parts, folder, at, locate, diagnostics);
      stories.push({ ...settings, ...inFiles, files: [first, ...rest] });
    }
  }

  const matterOf = async (key: 'frontMatter' | 'backMatter'): Promise<readonly MatterConfig[]> => {
    const found: MatterConfig[] = [];
    for (const [index, entry] of (file[key] ?? []).entries()) {
      if (entry === UNFIT) continue;
      const at: JsonPath = [key, index];
      const stated = typeof entry === 'string' ? undefined : entry;
      const claimed =
        typeof entry === 'string'
          ? await claim(entry, at)
          : await claim(entry.file, [...at, 'file']);
      for (const input of claimed) {
        const { kind, title, language } = stated ?? {};
        found.push({ file: input, kind, title, language, rules: file.normalize ?? {}, protect });
      }
    }
    return found;
  };
  const frontMatter = await matterOf('frontMatter');
  const backMatter = await matterOf('backMatter');

  const cover =
    typeof file.cover === 'string'
      ? await readCover(file.cover, folder, locate, diagnostics, containers?.cwd)
      : designOf(file.cover);
  const style = await styleOf(file, folder, locate, diagnostics, inputs, containers?.cwd);
  const times = await Promise.all([...inputs].map(modifiedSeconds));
  const { title, subtitle, publisher, rights, description, date, contentNotes } = file;
  const { ratingOverride, notices, ratingInContents, target, splitBy } = file;
  const config: BookConfig = {
    title,
    subtitle,
    identifiers: identifiersOf(file.identifier, locate, diagnostics),
    publisher,
    rights,
    description,
    date,
    contentNotes,
    ratingOverride,
    notices,
    ratingInContents,
    target,
    splitBy,
    splitSize: file.splitSize === undefined ? undefined : readSize(file.splitSize),
    cover,
    style,
    stories,
    language: file.language === undefined ? undefined : canonicalLanguage(file.language),
    frontMatter,
    backMatter,
    parts: file.parts,
    authors: file.authors?.map(contributorOf),
    subjects: file.subjects ?? [],
    warnings: file.warnings ?? [],
    series: file.series,
    rating: ratingOf(file.rating, ['rating'], locate),
    file: path,
    output: file.output === undefined ? undefined : resolve(folder, file.output),
    outputFolder: resolve(folder, 'dist'),
    newestInput: Math.max(0, ...times),
  };
  return { config, diagnostics };
}

/** Identifiers as the package document has them; one that only looks like an ISBN is a fault. */
function identifiersOf(
  entry: ConfigFile['identifier'],
  locate: Locator,
  diagnostics: Diagnostic[],
): BookConfig['identifiers'] {
  const texts = typeof entry === 'string' ? [entry] : (entry ?? []);
  const read = texts.flatMap((text, index): readonly string[] => {
    const result = readIdentifier(text);
    if ('identifier' in result) return [result.identifier];
    const at: JsonPath = typeof entry === 'string' ? ['identifier'] : ['identifier', index];
    const values = { key: pathText(at), found: JSON.stringify(text), expected: result.expected };
    diagnostics.push(diagnose('config-invalid-value', values, locate.value(at)));
    return [];
  });
  const [first, ...others] = new Set(read);
  return first === undefined ? undefined : [first, ...others];
}

function contributorOf(entry: NonNullable<ConfigFile['authors']>[number]): Contributor {
  return typeof entry === 'string'
    ? { name: entry, role: 'aut' }
    : { ...entry, role: entry.role ?? 'aut' };
}

function ratingOf(
  entry: RatingEntry | undefined,
  at: JsonPath,
  locate: Locator,
): StatedRating | undefined {
  if (entry === undefined) return undefined;
  const place = locate.value(at);
  return typeof entry === 'string' ? { label: entry, place } : { ...entry, place };
}

type Settings = Omit<StoryConfig, 'files' | 'lines' | 'passages' | 'protect'>;

async function storySettings(
  entry: string | StoryEntry,
  file: ConfigFile,
  at: JsonPath,
  locate: Locator,
  diagnostics: Diagnostic[],
): Promise<Settings> {
  const story: StoryEntry = typeof entry === 'string' ? {} : entry;
  const { title, author, summary, warnings, contentNotes, source, language, encoding } = story;
  return {
    title,
    author,
    summary,
    warnings,
    contentNotes,
    source: source === undefined ? undefined : soundUrl(source),
    rights: story.rights,
    language: language === undefined ? undefined : canonicalLanguage(language),
    encoding:
      encoding === undefined
        ? undefined
        : await knownEncoding(encoding, [...at, 'encoding'], locate, diagnostics),
    rating: ratingOf(story.rating, [...at, 'rating'], locate),
    ratingOverride: story.ratingOverride,
    chapterNotices: chapterNoticesOf(story, at, locate),
    authorNotes: story.authorNotes ?? file.authorNotes,
    notation: notationOf(story),
    chapters: chaptersOf(story, [...at, 'chapters', 'pattern'], locate, diagnostics),
    rules: settingsOver(file.normalize ?? {}, story.normalize ?? {}),
  };
}

/** An address as it may stand in a book: blanks and quotation marks are people's, not an URL's (RFC 3986 §2). */
function soundUrl(address: string): string {
  return /[\s"<>\\^`{|}]|\p{Cc}/u.test(address) ? new URL(address).href : address;
}

function chapterNoticesOf(
  { chapterNotices }: StoryEntry,
  at: JsonPath,
  locate: Locator,
): readonly StatedChapter[] | undefined {
  return chapterNotices?.map(({ chapter, rating, warnings = [], contentNotes }, index) => {
    const here: JsonPath = [...at, 'chapterNotices', index];
    const place = locate.value([...here, 'chapter']);
    return {
      chapter,
      rating: ratingOf(rating, [...here, 'rating'], locate),
      warnings,
      contentNotes,
      place,
    };
  });
}

function notationOf({ notation }: StoryEntry): readonly StatedNotation[] {
  if (notation === undefined) return [];
  return (['thought', 'emphasis', 'strong'] as const).flatMap((sense) => {
    const pair = notation[sense];
    return pair === undefined ? [] : [{ sense, open: pair[0], close: pair[1] }];
  });
}

function chaptersOf(
  { chapters }: StoryEntry,
  at: JsonPath,
  locate: Locator,
  diagnostics: Diagnostic[],
): StoryConfig['chapters'] {
  if (chapters === undefined) return 'auto';
  if (typeof chapters === 'string') return chapters;
  return patternOf(chapters.pattern, 'u', at, locate, diagnostics) ?? 'auto';
}

function patternOf(
  pattern: string,
  flags: 'u' | 'gu',
  at: JsonPath,
  locate: Locator,
  diagnostics: Diagnostic[],
): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    diagnostics.push(diagnose('config-bad-pattern', { pattern, reason }, locate.value(at)));
    return undefined;
  }
}

/** The patterns of a `protect`, for finding all that they match. */
function patternsOf(
  patterns: readonly string[] | undefined,
  at: JsonPath,
  locate: Locator,
  diagnostics: Diagnostic[],
): readonly RegExp[] {
  return (patterns ?? []).flatMap(
    (pattern, index) => patternOf(pattern, 'gu', [...at, index], locate, diagnostics) ?? [],
  );
}

/** What a story's entry says of lines: each range with the one of the story's files it is about. */
function inStoryFiles(
  { lines = [], passages = [] }: StoryEntry,
  files: readonly InputFile[],
  folder: string,
  at: JsonPath,
  locate: Locator,
  diagnostics: Diagnostic[],
): { readonly lines: readonly LineRange[]; readonly passages: readonly StatedPassage[] } {
  const names = files.map((input) => relative(folder, placeOf(input)).split(sep).join('/'));
  const oneOf = `one of the story's files: ${names.join(', ')}`;
  const wrong = (path: JsonPath, value: string | number, expected: string): void => {
    const values = { key: pathText(path), found: JSON.stringify(value), expected };
    diagnostics.push(diagnose('config-invalid-value', values, locate.value(path)));
  };
  const fileOf = (file: string | undefined, place: JsonPath): InputFile | undefined => {
    if (file === undefined && files.length > 1) {
      const values = { key: pathText([...place, 'file']), expected: oneOf };
      diagnostics.push(diagnose('config-missing-key', values, locate.value(place)));
    }
    const path = file === undefined ? undefined : resolve(folder, file);
    const named = files.find((input) => path === undefined || placeOf(input) === path);
    if (named === undefined)
      wrong([...place, 'file'], file ?? '', oneOf + nearestHint(file ?? '', names));
    return named;
  };
  const ranges = lines.flatMap(({ file, from, to, normalize: rules }, index): LineRange[] => {
    const place: JsonPath = [...at, 'lines', index];
    if (to < from) wrong([...place, 'to'], to, `a line from ${String(from)} ("from") on`);
    const named = fileOf(file, place);
    return named === undefined ? [] : [{ file: named.name, from, to, rules }];
  });
  const stated = passages.flatMap((entry, index): StatedPassage[] => {
    const place: JsonPath = [...at, 'passages', index];
    const { file, rating, warnings = [], summary } = entry;
    const [from, to] = entry.lines;
    if (to < from) wrong([...place, 'lines', 1], to, `a line from ${String(from)} on`);
    const named = fileOf(file, place);
    if (named === undefined) return [];
    const resolved = {
      rating: ratingOf(rating, [...place, 'rating'], locate),
      place: locate.value(place),
    };
    return [{ file: named.name, from, to, warnings, summary, ...resolved }];
  });
  return { lines: ranges, passages: stated };
}

const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];

async function knownEncoding(
  encoding: string,
  at: JsonPath,
  locate: Locator,
  diagnostics: Diagnostic[],
): Promise<string> {
  const { default: iconv } = await import('iconv-lite');
  // Its type claims to narrow, which would leave no text to show.
  const known: boolean = iconv.encodingExists(encoding);
  if (!known) {
    const expected = `an encoding such as ${ENCODINGS.join(', ')}${nearestHint(encoding, ENCODINGS)}`;
    const values = { key: pathText(at), found: `"${encoding}"`, expected };
    diagnostics.push(diagnose('config-invalid-value', values, locate.value(at)));
  }
  return encoding;
}

/** How the book is to look, with the person's own style sheet read. */
async function styleOf(
  { style }: ConfigFile,
  folder: string,
  locate: Locator,
  diagnostics: Diagnostic[],
  inputs: Set<string>,
  cwd?: string,
): Promise<StyleConfig | undefined> {
  if (style?.css === undefined)
    return style === undefined ? undefined : { ...style, css: undefined };
  const path = resolve(folder, style.css);
  const values = { path: style.css, folder: displayName(folder, cwd) };
  const place = locate.value(['style', 'css']);
  try {
    const text = new TextDecoder().decode(await readFile(path));
    inputs.add(path);
    return { ...style, css: { file: displayName(path, cwd), text } };
  } catch {
    diagnostics.push(diagnose('config-missing-file', values, place));
    return { ...style, css: undefined };
  }
}

/** First bytes of pictures that a cover can be made of; they are looked into later. */
const PICTURE = /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftypavi[fs])/;

async function readCover(
  entry: string,
  folder: string,
  locate: Locator,
  diagnostics: Diagnostic[],
  cwd?: string,
): Promise<CoverFile | undefined> {
  const place = locate.value(['cover']);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(resolve(folder, entry)));
  } catch {
    diagnostics.push(
      diagnose('config-missing-file', { path: entry, folder: displayName(folder, cwd) }, place),
    );
    return undefined;
  }
  if (PICTURE.test(String.fromCharCode(...bytes.subarray(0, 16))))
    return { bytes, name: entry, place };
  diagnostics.push(diagnose('config-cover-kind', { path: entry }, place));
  return undefined;
}

function designOf(cover: Exclude<ConfigFile['cover'], string>): StatedDesign | false | undefined {
  if (cover === undefined || cover === false) return cover;
  const { design, colour } = cover;
  return { design, colour: colour === undefined ? undefined : parseInt(colour.slice(1), 16) };
}
