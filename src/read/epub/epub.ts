/** Reads an e-book, EPUB 2 or 3, as a story. */
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { folded, shortened } from '../../story/text.ts';
import type { BookFact } from './metadata.ts';
import { noteLinks, type NoteLinks } from './notes.ts';
import { inPage, openBook, type DecodedPage, type OpenedBook } from './open.ts';
import { follow, type BookFiles } from './paths.ts';
import { namesIn, storiesIn, wholeBook, type BookStory } from './anthology.ts';
import type { ContentsEntry } from './contents.ts';
import { sheetOf, type StyleSheet } from '../html/style.ts';
import { readHtml } from '../html/html.ts';
import { readBookPage } from '../html/sites/any-book/any-book.ts';
import type { KnownPage } from '../html/sites/any-book/known-page.ts';
import { detailsIn, holdsMore } from '../html/sites/fascicle.ts';
import type { PageFact, RawBlock, RawBook, RawImage, RawStory, ReadResult } from '../raw.ts';

/** Kinds of pictures that a story may have; whether each can be used is decided later. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/i;

/** How an e-book is to be read. */
export interface EpubOptions {
  /** The encoding of its pages that the config states. */
  readonly encoding?: string | undefined;
  /** The wanted story (`BookStory.entry`); the whole book as one unless stated. */
  readonly entry?: string | undefined;
  /** Labels of its metadata that the book takes over, where this e-book is all that it is made of. */
  readonly taken?: ReadonlySet<string> | undefined;
}

/**
 * An existing e-book, EPUB 2 or 3, as one story, or one of the stories of an anthology: its pages in
 * reading order through the reader of HTML, chapters as its table of contents names them, its metadata as
 * facts. Its own title page, contents and the like are furniture. A line of its text is a block, since
 * the files of a book have no lines that anybody sees.
 * @param bytes the container
 * @param file its name
 */
export async function readEpub(
  bytes: Uint8Array,
  file: string,
  options: EpubOptions = {},
): Promise<ReadResult> {
  const opened = await openBook(bytes, file, options.encoding);
  if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
  return readOpenedBook(opened, file, options);
}

/** The same for an e-book that is open already, as when its stories are read one after the other. */
export async function readOpenedBook(
  book: OpenedBook,
  file: string,
  { entry, taken = new Set() }: EpubOptions,
): Promise<ReadResult> {
  const stories = entry === undefined ? [] : storiesIn(book);
  const wanted =
    entry === undefined ? wholeBook(book) : stories.find((story) => story.entry === entry);
  if (wanted === undefined) {
    const reason = 'the story is not in the e-book any more';
    return { diagnostics: [diagnose('read-failed', { reason }, { file })] };
  }
  const isOwn = book.package.maker === 'own';
  const facts = wanted.facts.filter(
    ({ label }) => !taken.has(label) || (!isOwn && ONLY_OWN.has(label)),
  );
  const subjects = taken.has('Keywords') && entry === undefined ? [] : wanted.subjects;
  const read = await new OpenBook(book, { ...wanted, facts, subjects }, file).read();
  // Messages about the whole book come once, with its first story.
  const isFirst = entry === undefined || stories[0]?.entry === entry;
  const said = isFirst ? book.diagnostics : [];
  return { ...read, diagnostics: [...said, ...read.diagnostics] };
}

/**
 * Labels that are about the book alone in the metadata of our own books. In other books rating and summary
 * are the story's, and people who drew or translated are named on its page too: no title page of ours says that.
 */
const ONLY_OWN: ReadonlySet<string> = new Set(
  'Rating Summary Illustrator Artist Editor Translator Contributor Narrator Photographer'.split(
    ' ',
  ),
);

/** A book on its way to one story. */
class OpenBook {
  readonly #book: OpenedBook;
  readonly #files: BookFiles;
  readonly #story: BookStory;
  readonly #file: string;
  readonly #notes: NoteLinks;
  /** The entries of the table of contents by the pages that they lead to. */
  readonly #contents = new Map<string, ContentsEntry[]>();
  /** The page of the one entry above all others: that entry is the book, and those under it are its chapters. */
  readonly #whole: string | undefined;
  readonly #isShared: boolean;
  readonly #details = new Map<string, string>();
  readonly #sheets = new Map<string, StyleSheet>();
  readonly #lines: string[] = [];
  readonly #blocks: RawBlock[] = [];
  readonly #facts: PageFact[] = [];
  readonly #furniture: number[] = [];
  readonly #images = new Map<string, RawImage>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(book: OpenedBook, story: BookStory, file: string) {
    this.#book = book;
    this.#files = book.files;
    this.#story = story;
    this.#file = file;
    this.#notes = noteLinks(story.pages);
    for (const entry of story.contents) {
      const known = this.#contents.get(entry.place.path) ?? [];
      this.#contents.set(entry.place.path, known);
      known.push(entry);
    }
    const tops = story.contents.filter(({ under }) => under === undefined);
    this.#whole = tops.length === 1 ? tops[0]?.place.path : undefined;
    this.#isShared = holdsMore(story.pages.map(({ source }) => source));
    // Details come after all stories.
    for (const { path, source } of book.pages)
      for (const [id, text] of detailsIn(source)) this.#details.set(`${path}#${id}`, text);
  }

  async read(): Promise<ReadResult> {
    const stories: RawStory[] = [];
    for (const page of this.#story.pages) {
      const story = await this.#readPage(page);
      if (story !== undefined) stories.push(story);
    }
    this.#stateFacts(stories.flatMap(({ facts = [] }) => facts));
    for (const story of stories) this.#add(story);
    const { language } = this.#story;
    return {
      story: {
        file: this.#file,
        text: this.#lines.join('\n'),
        blocks: this.#blocks,
        ...(this.#facts.length === 0 ? {} : { facts: this.#facts }),
        ...(this.#furniture.length === 0 ? {} : { furniture: this.#furniture }),
        ...(this.#images.size === 0 ? {} : { images: this.#images }),
        ...(language === undefined ? {} : { language }),
        ...(this.#keepsRating() ? { ratingHolds: true } : {}),
        book: bookOf(this.#book),
      },
      diagnostics: this.#diagnostics,
    };
  }

  async #readPage(page: DecodedPage): Promise<RawStory | undefined> {
    const { path, source, isLinear } = page;
    // A page outside of the reading order is read for its notes; one without notes gets a message.
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

  #knownOf({ path, kinds }: DecodedPage): KnownPage {
    const { title, authors } = this.#story;
    const own = (this.#contents.get(path) ?? []).filter(({ place, under }) => {
      // A place inside the page of the entry above is a section of that chapter.
      const isInside = place.fragment !== undefined && under === place.path;
      return !isInside || under === this.#whole;
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
      isBacklink: (href) => this.#notes.isWayBack(path, href),
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
    const linked = [...head.matchAll(LINK)].flatMap(([link]) => {
      const href = /\bstylesheet\b/i.test(link)
        ? /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(link)?.[1]
        : undefined;
      const place = href === undefined ? undefined : follow(path, href);
      const sheet = this.#files.pathOf(place?.path ?? '');
      return sheet === undefined ? [] : [sheet];
    });
    const sheets = [...new Set(linked)].slice(0, MOST_SHEETS);
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

  /** Add the facts of the package that no page states in its own words. */
  #stateFacts(stated: readonly PageFact[]): void {
    const { facts, subjects } = this.#story;
    const labels = new Set(stated.map(({ label }) => kindOf(label)));
    const said = new Set(stated.flatMap(({ value }) => value.split(/[,;|]/).map(folded)));
    const fresh = (label: string, value: string): boolean =>
      !(REPEATED.has(kindOf(label)) && labels.has(kindOf(label))) && !said.has(folded(value));
    const rest = subjects.filter((subject) => !said.has(folded(subject)));
    const all: readonly BookFact[] = [
      ...facts.filter(({ label, value }) => fresh(label, value)),
      ...(rest.length === 0 ? [] : [{ label: 'Keywords', value: rest.join(', ') }]),
    ];
    for (const fact of all) {
      this.#lines.push(`${fact.label}: ${fact.value}`);
      this.#facts.push({ ...fact, line: this.#lines.length });
    }
  }

  /** Add a page's story after those before it: its lines go on from theirs. */
  #add({ text, blocks, facts = [], furniture = [] }: RawStory): void {
    const before = this.#lines.length;
    if (text === '') return;
    for (const line of text.split('\n')) this.#lines.push(line);
    const isFirst = this.#blocks.length === 0;
    for (const [index, block] of blocks.entries()) {
      const gap = index === 0 && !isFirst ? Math.max(1, block.gap) : block.gap;
      this.#blocks.push({ ...block, gap, line: block.line + before });
    }
    for (const fact of facts)
      this.#facts.push({ ...this.#withNames(fact), line: fact.line + before });
    for (const line of furniture) this.#furniture.push(line + before);
  }

  /** `Ann and Bo` is two people where the book lists Ann and lists Bo. */
  #withNames(fact: PageFact): PageFact {
    if (fact.names !== undefined || kindOf(fact.label) !== 'author') return fact;
    const { metadata } = this.#book.package;
    const names = namesIn(fact.value, [...this.#story.authors, ...metadata.authors]);
    return names.length < 2 ? fact : { ...fact, names };
  }

  /**
   * Whether to keep the stated rating of a story of ours even where a part is rated higher: the notice was computed
   * from its parts when the book was made, so that a milder one was deliberate.
   */
  #keepsRating(): boolean {
    return (
      this.#book.package.maker === 'own' &&
      this.#facts.some(({ label }) => kindOf(label) === 'rating') &&
      // A field beside the notice says that the rating was stated and not computed.
      !this.#story.pages.some(({ source }) => /<dt>rating<\/dt>/i.test(source))
    );
  }
}

/** What a book says of itself as a whole, with its cover. */
function bookOf({ files, package: { metadata, cover } }: OpenedBook): RawBook {
  const bytes = cover === undefined ? undefined : files.bytes(cover);
  return { ...metadata.book, ...(bytes === undefined ? {} : { cover: { bytes } }) };
}

/** The part of a page that its links to style sheets are in. */
const HEAD = 64 * 1024;
const LINK = /<link\b[^<>]{0,4000}>/gi;
/** No page has more style sheets. */
const MOST_SHEETS = 10;

/** Facts that pages state in their own words: the package's are repetitions of them. */
const REPEATED: ReadonlySet<string> = new Set(
  'title author summary rating warnings series published publisher source'.split(' '),
);

function kindOf(label: string): string {
  const plain = label.toLowerCase().replace(/^archive /, '');
  if (/^warnings?$/.test(plain)) return 'warnings';
  if (/^(?:story url|posted originally on|originally posted (?:at|on|to))$/.test(plain))
    return 'source';
  return plain.replace(/^rated$/, 'rating').replace(/^authors$/, 'author');
}
