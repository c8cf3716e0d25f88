/** The stories of an e-book that is an anthology. */
import { Parser } from 'htmlparser2';
import { folded } from '../../story/text.ts';
import type { BookFact, BookMetadata } from './metadata.ts';
import type { DecodedPage, OpenedBook } from './open.ts';
import type { ContentsEntry } from './contents.ts';
import { mergedFolder } from './package.ts';
import { isBlockName } from '../html/tree.ts';

/**
 * An anthology as its stories. A book is an anthology only where it says so itself: our own by the pages
 * that open stories, EpubMerge's by the folders it puts books into, others by bylines. Parts of a novel
 * have chapters too, but no authors of their own.
 */

/** A story of an e-book, or all of it. */
export interface BookStory extends Pick<BookMetadata, 'title' | 'authors'> {
  /** Its lasting name among the stories of its book: the file that it begins with. */
  readonly entry: string;
  readonly pages: readonly DecodedPage[];
  readonly contents: readonly ContentsEntry[];
  /** What the book states of it, besides what its pages state. */
  readonly facts: readonly BookFact[];
  /** Keywords that the book states of it. */
  readonly subjects: readonly string[];
  /** BCP 47; undefined where it is the book's. */
  readonly language?: string | undefined;
}

/** All of a book as one story. */
export function wholeBook({ package: { metadata, contents }, pages }: OpenedBook): BookStory {
  const { title, authors, facts, subjects } = metadata;
  return { entry: '', pages, contents, title, authors, facts, subjects };
}

/**
 * The stories of an anthology.
 * @returns an empty list where the book is one story
 */
export function storiesIn(book: OpenedBook): readonly BookStory[] {
  const stories = book.package.maker === 'own' ? ownStories(book) : othersStories(book);
  return stories.length > 1 ? stories : [];
}

function othersStories(book: OpenedBook): readonly BookStory[] {
  const merged = book.package.maker === 'merged' ? mergedStories(book) : [];
  return merged.length > 0 ? merged : bylinedStories(book);
}

/** Pages in a row; the first opens a story. */
interface Group {
  readonly first: DecodedPage;
  readonly pages: DecodedPage[];
}

/** Pages by their stories, and the pages before the first story. */
function grouped(
  pages: readonly DecodedPage[],
  opens: (page: DecodedPage) => boolean,
): { readonly before: readonly DecodedPage[]; readonly groups: readonly Group[] } {
  const before: DecodedPage[] = [];
  const groups: Group[] = [];
  for (const page of pages) {
    if (page.isLinear && opens(page)) groups.push({ first: page, pages: [page] });
    else (groups.at(-1)?.pages ?? before).push(page);
  }
  return { before, groups };
}

function contentsOf(
  { package: { contents } }: OpenedBook,
  pages: readonly DecodedPage[],
): readonly ContentsEntry[] {
  const paths = new Set(pages.map(({ path }) => path));
  return contents.filter(({ place }) => paths.has(place.path));
}

/** A page of ours that opens a story, and those that follow all stories (`src/render/pages/`). */
const STORY_PAGE = /<section class="story-page"/;
const BACK_PAGE = /<section class="content-notice content-details"/;
/** A page of front or back matter that somebody wrote (`src/render/matter.ts`). */
const MATTER_PAGE = /<section class="matter[ "]/;
const PAGE_LANGUAGE = /<html\b[^>]{0,400}?\sxml:lang="([^"<>]{1,80})"/;

/** The stories of a book that this program made: its pages say all there is to say of them. */
function ownStories(book: OpenedBook): readonly BookStory[] {
  const inStories = book.pages.filter(({ source }) => !BACK_PAGE.test(source));
  const { before, groups } = grouped(inStories, ({ source }) => STORY_PAGE.test(source));
  const frontMatter = before.filter(({ source }) => MATTER_PAGE.test(source));
  return groups.map(({ first, pages: own }, index): BookStory => {
    // It goes with the first story: every word of a book must go somewhere.
    const pages = index === 0 ? [...frontMatter, ...own] : own;
    const language = PAGE_LANGUAGE.exec(first.source)?.[1];
    return {
      entry: first.path,
      pages,
      contents: contentsOf(book, pages),
      title: '',
      authors: book.package.metadata.authors,
      facts: [],
      subjects: [],
      language: language === book.package.metadata.book.language ? undefined : language,
    };
  });
}

/** `Title by Author`, where that is one of the authors of the book. */
function withoutByline(
  label: string,
  authors: readonly string[],
): { readonly title: string; readonly author?: string } {
  for (const author of authors) {
    const byline = ` by ${author}`;
    if (label.length > byline.length && label.endsWith(byline))
      return { title: label.slice(0, -byline.length), author };
  }
  return { title: label };
}

function statedFacts(title: string, authors: readonly string[]): readonly BookFact[] {
  const author = { label: 'Author', value: authors.join(', ') };
  return [
    ...(title === '' ? [] : [{ label: 'Title', value: title }]),
    ...(authors.length === 0
      ? []
      : [authors.length === 1 ? author : { ...author, names: authors }]),
  ];
}

/** The books that EpubMerge put into one, each in a folder with a number, perhaps with its metadata. */
function mergedStories(book: OpenedBook): readonly BookStory[] {
  const { folder, originals, metadata } = book.package;
  const folderOf = ({ path }: DecodedPage): string | undefined => mergedFolder(path, folder);
  const byFolder = new Map<string, DecodedPage[]>();
  let last: DecodedPage[] | undefined;
  for (const page of book.pages) {
    const own = folderOf(page);
    // A page outside of the folders, such as the cover of them all, goes with the story before it.
    const pages = own === undefined ? last : (byFolder.get(own) ?? []);
    if (own !== undefined && pages !== undefined) byFolder.set(own, pages);
    pages?.push(page);
    last = pages;
  }
  return [...byFolder].map(([own, pages]): BookStory => {
    const contents = contentsOf(book, pages);
    const tops = contents.filter(({ under }) => under === undefined);
    const [top] = tops;
    const isNamed = tops.length === 1 && top !== undefined;
    const named = isNamed ? withoutByline(top.label, metadata.authors) : { title: '' };
    const original = originals.get(own);
    // An author alone is not named with each title.
    const [only, ...others] = metadata.authors;
    const alone = others.length === 0 && only !== undefined ? [only] : [];
    const authors = named.author === undefined ? alone : [named.author];
    const { language } = original?.book ?? {};
    return {
      entry: pages[0]?.path ?? own,
      pages,
      contents: isNamed ? contents.filter((entry) => entry !== top) : contents,
      title: original?.title ?? named.title,
      authors: original?.authors ?? authors,
      facts: original?.facts ?? statedFacts(named.title, authors),
      subjects: original?.subjects ?? [],
      language: language === metadata.book.language ? undefined : language,
    };
  });
}

/** The part of a page that its title and its byline are in. */
const OPENING = 32 * 1024;
/** Blocks of text from the top that a byline may be among. */
const OPENING_BLOCKS = 5;
const LONGEST_BYLINE = 80;
/** `by Ann Other`, `by perdita99`; a sentence goes on in lower case, or ends with a full stop or the like. */
const BYLINE = /^(?:[Ww]ritten )?[Bb][Yy]\s+(?=\p{Lu}|["“'‘]|[\p{Ll}\p{N}_-]+$)(.*[^.?!…:;,])$/u;
const BYLINE_CLASS = /(?:^|[\s_-])(?:by-?line|author(?:link|name)?|story-?author)(?:$|[\s_-]|\d)/i;

/** Who wrote the story that a page opens, where it says so near its top. */
export function bylineOn(source: string): string | undefined {
  const blocks: { text: string; isByline: boolean }[] = [{ text: '', isByline: false }];
  let inBody = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'body') inBody = true;
        if (isBlockName(name) || name === 'br') blocks.push({ text: '', isByline: false });
        const said = `${attributes['class'] ?? ''} ${attributes['epub:type'] ?? ''}`;
        const last = blocks.at(-1);
        if (last !== undefined && BYLINE_CLASS.test(said) && attributes['href'] === undefined)
          last.isByline = true;
      },
      ontext: (text) => {
        const last = blocks.at(-1);
        if (inBody && last !== undefined) last.text += text;
      },
      onclosetag: (name) => {
        if (isBlockName(name)) blocks.push({ text: '', isByline: false });
      },
    },
    { decodeEntities: true },
  );
  parser.end(source.slice(0, OPENING));
  const lines = blocks
    .map(({ text, isByline }) => ({ text: text.replace(/\s+/g, ' ').trim(), isByline }))
    .filter(({ text }) => text !== '')
    .slice(0, OPENING_BLOCKS);
  for (const { text, isByline } of lines) {
    if (text.length > LONGEST_BYLINE) continue;
    const named = BYLINE.exec(text)?.[1];
    if (named !== undefined) return named;
    if (isByline) return text;
  }
  return undefined;
}

/** A chapter by its number: `Chapter 3`, `IV`. No story of an anthology is called so. */
const NUMBERED =
  /^(?:(?:chapter|part|book|kapitel|teil|chapitre|partie|cap[ií]tulo|parte|capitolo|hoofdstuk|deel|del|rozdział)\b|(?:\d{1,4}|[ivxlc]{1,8})\.?$)/iu;

/** Whether a text is long enough to be a piece of its own: a foreword, and not a dedication. */
const PIECE = 1200;

function isPiece({ source, kinds }: DecodedPage): boolean {
  const isFrame = [...kinds].some((kind) => kind !== 'bodymatter' && kind !== 'text');
  const text = source
    .replace(/^[^]*?<body\b/i, '<body')
    .replace(/<[^<>]{0,8000}>/g, ' ')
    .replace(/\s+/g, ' ');
  return !isFrame && text.length > PIECE && !/all rights reserved|\bISBN\b/i.test(text);
}

/** A story that the contents name above others, and whose first page names an author. */
interface Opening {
  readonly title: string;
  readonly author: string | undefined;
}

/**
 * Stories of a book by anybody: the top of its contents names pieces with bylines of their own, by two
 * people or more, or with chapters below.
 */
function bylinedStories(book: OpenedBook): readonly BookStory[] {
  const { contents, metadata } = book.package;
  const pages = new Map(book.pages.map((page) => [page.path, page]));
  const openings = new Map<string, Opening>();
  for (const { label, place, under } of contents) {
    const page = pages.get(place.path);
    const isTop = under === undefined && place.fragment === undefined;
    if (!isTop || page?.isLinear !== true || openings.has(place.path)) continue;
    const named = withoutByline(label, metadata.authors);
    const author = named.author ?? bylineOn(page.source);
    if (author !== undefined || isPiece(page))
      openings.set(place.path, { title: named.title, author });
  }
  const bylined = [...openings].filter(([, { author }]) => author !== undefined);
  const isNested = bylined.some(([path]) => contents.some(({ under }) => under === path));
  const writers = new Set(bylined.map(([, { author = '' }]) => folded(author)));
  const isNovel = bylined.some(([, { title }]) => NUMBERED.test(title.trim()));
  if (bylined.length < 2 || isNovel || (!isNested && writers.size < 2)) return [];
  const { before, groups } = grouped(book.pages, ({ path }) => openings.has(path));
  return groups.map(({ first, pages: own }, index): BookStory => {
    const { title = '', author } = openings.get(first.path) ?? {};
    // Pages before the first story go with it: every word of a book must go somewhere.
    const all = index === 0 ? [...before, ...own] : own;
    const authors = author === undefined ? [] : namesIn(author, metadata.authors);
    return {
      entry: first.path,
      pages: all,
      contents: contentsOf(book, all).filter(
        ({ place, under }) => under !== undefined || place.path !== first.path,
      ),
      title,
      authors,
      facts: statedFacts(title, authors),
      subjects: [],
    };
  });
}

/** What may come between two names: punctuation, or a word such as "and" in any language. */
const BETWEEN = /^\s*(?:[,;&+/|]|[,;]?\s*\p{Ll}{1,4}\s)\s*/u;

/**
 * The names in a byline, apart where it is nothing but names that are listed elsewhere: a pen name may
 * have an "and" in it.
 * @param known names as a book lists them
 */
export function namesIn(byline: string, known: readonly string[]): readonly string[] {
  const names = known.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = byline.trim();
  while (rest !== '') {
    const name = names.find((one) => rest.startsWith(one));
    if (name === undefined) return [byline];
    found.push(name);
    rest = rest.slice(name.length);
    if (rest === '') break;
    const between = BETWEEN.exec(rest)?.[0];
    if (between === undefined) return [byline];
    rest = rest.slice(between.length);
  }
  return found.length === 0 ? [byline] : found;
}
