import { diagnose, type Diagnostic } from '../diagnostics.ts';
import { folded } from '../story/fold.ts';
import { openArchive } from './archive.ts';
import type { BookFact } from './epub-metadata.ts';
import { noteLinks, type NoteLinks } from './epub-notes.ts';
import { isEncrypted, readPackage, type BookPage, type EpubPackage } from './epub-package.ts';
import { BookFiles, follow } from './epub-paths.ts';
import { decodePage } from './html-encoding.ts';
import { sheetOf, type StyleSheet } from './html-style.ts';
import { readHtml } from './html.ts';
import { readBookPage, type KnownOfPage } from './pages/book-page.ts';
import { detailsIn, holdsMore } from './pages/fascicle.ts';
import type { PageFact, RawBlock, RawImage, RawStory, ReadResult } from './raw.ts';
import { expandEmptyTags } from './xhtml-source.ts';

/** Kinds of pictures that a story may have; what becomes of each is decided when it is taken in. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/i;

/** A page as text, with what the package says of it. */
interface DecodedPage extends BookPage {
  readonly source: string;
}

/**
 * An existing e-book, EPUB 2 or 3, as one story: its pages in reading order through the reader of HTML,
 * chapters as its table of contents names them, its metadata as facts. Its own title page, contents and
 * the like are furniture. A line of its text is a block, since the files of a book have no lines
 * that anybody sees.
 * @param bytes the container
 * @param file its name
 * @param encoding the encoding of its pages that the config states
 */
export async function readEpub(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
): Promise<ReadResult> {
  const opened = openArchive(bytes, file);
  if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
  const files = new BookFiles(opened.entries);
  if (isEncrypted(files)) return { diagnostics: [diagnose('read-encrypted', {}, { file })] };
  const found = readPackage(files);
  if (typeof found === 'string')
    return { diagnostics: [diagnose('read-broken-book', { reason: found }, { file })] };
  if (found.pages.length === 0) {
    const reason = 'its package document lists no pages that are in it';
    return { diagnostics: [diagnose('read-broken-book', { reason }, { file })] };
  }
  const diagnostics: Diagnostic[] = found.missing
    .slice(0, MOST_MISSING)
    .map((page) => diagnose('read-page-missing', { page: shortened(page) }, { file }));
  const pages: DecodedPage[] = [];
  for (const page of found.pages) {
    const decoded = await decodePage(files.bytes(page.path) ?? new Uint8Array(), file, encoding);
    diagnostics.push(...decoded.diagnostics.map((one) => inPage(one, page.path)));
    if (decoded.text !== undefined) pages.push({ ...page, source: expandEmptyTags(decoded.text) });
  }
  const book = new OpenBook(files, found, pages, file);
  const { story, diagnostics: further } = await book.read();
  return { ...(story === undefined ? {} : { story }), diagnostics: [...diagnostics, ...further] };
}

/** Missing pages are told of one by one up to so many. */
const MOST_MISSING = 20;

/** Names in a book may be as long as they like, and hold what no terminal should see. */
function shortened(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, '\uFFFD');
  return plain.length > 200 ? `${plain.slice(0, 199)}…` : plain;
}

/** A message about a page: the page's name in the place of a line that nobody sees. */
function inPage(diagnostic: Diagnostic, page: string): Diagnostic {
  const { line: _line, column: _column, ...rest } = diagnostic;
  return { ...rest, message: `${diagnostic.message} (${shortened(page)})` };
}

/** A book on its way to one story. */
class OpenBook {
  readonly #files: BookFiles;
  readonly #package: EpubPackage;
  readonly #pages: readonly DecodedPage[];
  readonly #file: string;
  readonly #notes: NoteLinks;
  readonly #isShared: boolean;
  readonly #details = new Map<string, string>();
  readonly #sheets = new Map<string, StyleSheet>();
  readonly #lines: string[] = [];
  readonly #blocks: RawBlock[] = [];
  readonly #facts: PageFact[] = [];
  readonly #furniture: number[] = [];
  readonly #images = new Map<string, RawImage>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(files: BookFiles, found: EpubPackage, pages: readonly DecodedPage[], file: string) {
    this.#files = files;
    this.#package = found;
    this.#pages = pages;
    this.#file = file;
    this.#notes = noteLinks(pages);
    this.#isShared = holdsMore(pages.map(({ source }) => source));
    for (const { path, source } of pages)
      for (const [id, text] of detailsIn(source)) this.#details.set(`${path}#${id}`, text);
  }

  async read(): Promise<ReadResult> {
    const stories: RawStory[] = [];
    for (const page of this.#pages) {
      const story = await this.#readPage(page);
      if (story !== undefined) stories.push(story);
    }
    this.#stateFacts(stories.flatMap(({ facts = [] }) => facts));
    for (const story of stories) this.#add(story);
    return {
      story: {
        file: this.#file,
        text: this.#lines.join('\n'),
        blocks: this.#blocks,
        ...(this.#facts.length === 0 ? {} : { facts: this.#facts }),
        ...(this.#furniture.length === 0 ? {} : { furniture: this.#furniture }),
        ...(this.#images.size === 0 ? {} : { images: this.#images }),
      },
      diagnostics: this.#diagnostics,
    };
  }

  async #readPage(page: DecodedPage): Promise<RawStory | undefined> {
    const { path, source, isLinear } = page;
    // What is outside the reading order is read for the notes in it, and told of otherwise.
    if (!isLinear && this.#notes.notesIn(path).length === 0) {
      this.#diagnostics.push(
        diagnose('read-page-left-out', { page: shortened(path) }, { file: this.#file }),
      );
      return undefined;
    }
    const { story, diagnostics } = await readHtml(source, this.#file, {
      recognize: (document) => readBookPage(document, this.#knownOf(page)),
      sheet: this.#sheetOf(page),
      picture: (href) => this.#picture(path, href),
    });
    this.#diagnostics.push(...diagnostics.map((one) => inPage(one, path)));
    return story;
  }

  #knownOf({ path, kinds }: DecodedPage): KnownOfPage {
    const { metadata, contents } = this.#package;
    const { title, authors } = metadata;
    // One entry above all others is the book; what stands under it are the chapters.
    const tops = contents.filter(({ under }) => under === undefined);
    const whole = tops.length === 1 ? tops[0]?.place.path : undefined;
    const own = contents.filter(({ place, under }) => {
      // A place inside the page of the entry above is a section of that chapter.
      const isSection = place.fragment !== undefined && under === place.path && under !== whole;
      return place.path === path && !isSection;
    });
    const seen = new Set<string>();
    return {
      kinds,
      title,
      authors,
      contents: own
        .map(({ label, place: { fragment } }) =>
          fragment === undefined ? { label } : { label, fragment },
        )
        .filter(({ fragment = '' }) => !seen.has(fragment) && seen.add(fragment)),
      notes: this.#notes.notesIn(path),
      keyOf: (id) => `${path}#${id}`,
      noteOf: (href) => this.#notes.noteOf(path, href),
      isWayBack: (href) => this.#notes.isWayBack(path, href),
      isShared: this.#isShared,
      details: (href) => {
        const place = follow(path, href);
        return place?.fragment === undefined
          ? undefined
          : this.#details.get(`${place.path}#${place.fragment}`);
      },
    };
  }

  /** The rules of the style sheets that a page links to; pages of a book share theirs. */
  #sheetOf({ path, source }: DecodedPage): StyleSheet {
    const head = source.slice(0, HEAD);
    const sheets = [...head.matchAll(STYLE_LINK)].flatMap(([link]) => {
      const href = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(link)?.[1];
      const place = href === undefined ? undefined : follow(path, href);
      return place === undefined ? [] : [place.path];
    });
    const key = sheets.join('\n');
    const known = this.#sheets.get(key);
    if (known !== undefined) return known;
    const texts = sheets.map((sheet) => new TextDecoder().decode(this.#files.bytes(sheet)));
    const made = sheetOf(texts);
    this.#sheets.set(key, made);
    return made;
  }

  #picture(from: string, href: string): string | undefined {
    const path = this.#files.pathOf(follow(from, href)?.path ?? '');
    const bytes = path === undefined ? undefined : this.#files.bytes(path);
    if (path === undefined || bytes === undefined || !PICTURE.test(path)) return undefined;
    this.#images.set(path, { bytes });
    return path;
  }

  /** The package's facts, but for those that pages state in words of their own. */
  #stateFacts(stated: readonly PageFact[]): void {
    const { facts, subjects } = this.#package.metadata;
    const labels = new Set(stated.map(({ label }) => kindOf(label)));
    const said = new Set(stated.flatMap(({ value }) => value.split(/[,;|]/).map(folded)));
    const fresh = (label: string, value: string): boolean =>
      !(REPEATED.has(kindOf(label)) && labels.has(kindOf(label))) && !said.has(folded(value));
    const rest = subjects.filter((subject) => !said.has(folded(subject)));
    const all: readonly BookFact[] = [
      ...facts.filter(({ label, value }) => fresh(label, value)),
      ...(rest.length === 0 ? [] : [{ label: 'Keywords', value: rest.join(', ') }]),
    ];
    for (const { label, value } of all) {
      this.#lines.push(`${label}: ${value}`);
      this.#facts.push({ label, value, line: this.#lines.length });
    }
  }

  /** A page's story behind those before it: its lines go on from theirs. */
  #add({ text, blocks, facts = [], furniture = [] }: RawStory): void {
    const before = this.#lines.length;
    if (text === '') return;
    for (const line of text.split('\n')) this.#lines.push(line);
    const isFirst = this.#blocks.length === 0;
    for (const [index, block] of blocks.entries()) {
      const gap = index === 0 && !isFirst ? Math.max(1, block.gap) : block.gap;
      this.#blocks.push({ ...block, gap, line: block.line + before });
    }
    for (const fact of facts) this.#facts.push({ ...fact, line: fact.line + before });
    for (const line of furniture) this.#furniture.push(line + before);
  }
}

/** As much of a page as its links to style sheets stand in. */
const HEAD = 64 * 1024;
const STYLE_LINK = /<link\b[^>]{0,2000}?\bstylesheet\b[^>]{0,2000}>/gi;

/** Facts that pages state in words of their own: the package's are the same once more. */
const REPEATED: ReadonlySet<string> = new Set([
  'title',
  'author',
  'summary',
  'rating',
  'warnings',
  'series',
  'published',
  'publisher',
  'source',
]);

function kindOf(label: string): string {
  const plain = label.toLowerCase().replace(/^archive /, '');
  if (/^warnings?$/.test(plain)) return 'warnings';
  if (/^(?:story url|posted originally on|originally posted (?:at|on|to))$/.test(plain))
    return 'source';
  return plain.replace(/^rated$/, 'rating').replace(/^authors$/, 'author');
}
