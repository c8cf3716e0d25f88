/**
 * What the head of a page states of its story: `<title>`, Open Graph (ogp.me) and the names of HTML's `meta` (HTML Standard
 * §4.2.5) and Dublin Core. Sites add their own name and the chapter's, so a line of the page has to say it again, or
 * nothing else names the story.
 */
import { folded } from '../../../story/text.ts';
import type { StatedPiece } from '../page-lines.ts';

/** Something that the head states, and what a line of the page that says it again states. */
export interface StatedInHead {
  readonly label: 'Title' | 'Author';
  readonly value: string;
  readonly piecesOf: (text: string) => readonly StatedPiece[] | undefined;
  /** The same where the site's name came first; only a heading may say so. */
  readonly alternativesOf?: (text: string) => readonly StatedPiece[] | undefined;
}

/** What sites put between the name of a story and their own. */
const SEPARATOR = /\s+(?:[|–—·»•:]{1,2}|-{1,2}|::|\/)\s+/u;
/** Title and author, as libraries write them (ISBD): `Title / Author`. */
const TITLE_BY = /^(.{1,100}?)(?:\s+\/\s+|\s+by\s+)(\S.{1,60})$/u;
/** The chapter after the title of its story. */
const THEN_CHAPTER =
  /\s*[#:,–—-]?\s*[([]?(?:chapters?|ch\.?|chapitre|kapitel|cap[ií]tulo|capitolo|глава|rozdział|第)\s*\d.*$/iu;

/** Titles that programs and hosts make up. */
const NO_TITLE =
  /^(?:(?:untitled|new|blank|home|index|main|welcome|document|page|web ?page|no title|sans titre|unbenannt)(?: ?(?:page|document|dokument))?[ \d.-]*|\S+\.(?:html?|docx?|odt|rtf|txt|pdf)|https?:.*|.*gutenberg.*)$/i;
const NO_AUTHOR =
  /^(?:https?:.*|admin(?:istrator)?|author|unknown|user|webmaster|.*@.*|.*\b(?:19|20)\d\d\b.*|)$/i;

/** The longest line that has both, in characters. */
const LONGEST_LINE = 200;

/** Words without their marks: a title may have vowel points on the page, and not in the head. */
function plain(text: string): string {
  return folded(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

function contentOf(document: Document, selector: string): string {
  return document.head.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
}

/** The names that the title of a page may have for its story: its parts without the site's, the first first. */
function namesIn(document: Document): readonly string[] {
  const whole = contentOf(document, 'meta[property="og:title" i]') || document.title.trim();
  const site = plain(contentOf(document, 'meta[property="og:site_name" i]'));
  return whole
    .split(SEPARATOR)
    .map((part) => part.replace(THEN_CHAPTER, '').trim())
    .filter((part) => /\p{L}/u.test(part) && !NO_TITLE.test(part) && plain(part) !== site);
}

function authorIn(document: Document): string | undefined {
  for (const selector of [
    'meta[name="author" i]',
    'meta[name="dc.creator" i]',
    'meta[property="book:author" i]',
    'meta[property="article:author" i]',
  ]) {
    const author = contentOf(document, selector);
    if (/\p{L}{2}/u.test(author) && author.length <= 80 && !NO_AUTHOR.test(author)) return author;
  }
  return undefined;
}

/** `Title / Author` on one line, where the title of the page is the same. */
function bothIn(text: string, whole: string): readonly StatedPiece[] | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const [, title, author] = TITLE_BY.exec(text) ?? [];
  if (title === undefined || author === undefined) return undefined;
  const named = TITLE_BY.exec(whole)?.[2];
  if (plain(text) !== plain(whole) && (named === undefined || plain(author) !== plain(named)))
    return undefined;
  return [
    { label: 'Title', value: title, text: title },
    { label: 'Author', value: author, text: author },
    { value: '', text: text.slice(title.length, -author.length).trim() },
  ];
}

/** What the head of a page states. */
export function statedIn(document: Document): readonly StatedInHead[] {
  const names = namesIn(document);
  const author = authorIn(document) ?? TITLE_BY.exec(document.title.trim())?.[2];
  const [first, ...others] = names;
  const otherWords = new Set(others.map(plain));
  const titled = (text: string): readonly StatedPiece[] => [{ label: 'Title', value: text, text }];
  const titleOf = (text: string): readonly StatedPiece[] | undefined =>
    bothIn(text, document.title) ?? (plain(text) === plain(first ?? '') ? titled(text) : undefined);
  const alternativesOf = (text: string): readonly StatedPiece[] | undefined =>
    otherWords.has(plain(text)) ? titled(text) : undefined;
  const authorOf = (text: string): readonly StatedPiece[] | undefined =>
    plain(text.replace(/^(?:by|par|von|de|da|av|door)\s+/i, '')) === plain(author ?? '')
      ? [{ label: 'Author', value: author ?? text, text }]
      : undefined;
  return [
    ...(first === undefined
      ? []
      : [{ label: 'Title', value: first, piecesOf: titleOf, alternativesOf } as const]),
    ...(author === undefined
      ? []
      : [{ label: 'Author', value: author, piecesOf: authorOf } as const]),
  ];
}
