/**
 * The words of sources and books, as the loss audit compares them. `fold` is written here again on purpose: the
 * audit shares no code with the rules and the renderer, so that a fault of theirs cannot hide itself.
 */
import { Parser } from 'htmlparser2';
import type { OpenedDocument, OpenedEpub } from './open-epub.ts';

/** A word of a source file: letters, marks and digits in a row. */
export interface SourceWord {
  readonly word: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Whether only symbols, and no white space, come between it and the word before. */
  readonly touches: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Invisible characters that may be inside a word; controls separate words. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFE\uFFFF]/g;

/** ASCII needs no folding. */
const PLAIN = /^[\u0000-\u007F]*$/;

/** A text in which letters of equal meaning are equal: ligatures, full-width forms, compositions (NFKC). */
function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  // An acute accent without a letter is a mistyped apostrophe; NFKC would put it on a space.
  return text
    .replace(INVISIBLE, '')
    .replace(/[\u00B4\u1FFD]/g, "'")
    .normalize('NFKC');
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(WORD) ?? [];
}

/** The words of one source line, with their places. */
export function wordsOfLine(text: string, file: string, line: number): readonly SourceWord[] {
  const found: SourceWord[] = [];
  const folded = fold(text);
  let end = -1;
  for (const match of folded.matchAll(WORD)) {
    const between = end < 0 ? ' ' : folded.slice(end, match.index);
    found.push({
      word: match[0],
      file,
      line,
      column: match.index + 1,
      touches: !/\s/.test(between),
    });
    end = match.index + match[0].length;
  }
  return found;
}

/** The words of a book: the running text of its chapters in order, and everything else. */
export interface BookWords {
  readonly running: readonly string[];
  /** The words of title page, notices, story pages and metadata, in lower case. */
  readonly front: ReadonlySet<string>;
}

/** Elements that do not end a word. */
const INLINE: ReadonlySet<string> = new Set(['em', 'strong', 'i', 'b', 's', 'span', 'a']);

/** Classes of what is inside a chapter but not its text: notices, bylines, fields, headings of ours. */
const ASIDES: ReadonlySet<string> = new Set(['notice', 'byline', 'header-fields', 'supplied']);

/** Classes of what counts for nothing: ornaments, and our own words, where no lost word may be found. */
const SILENT: ReadonlySet<string> = new Set(['scene-break', 'colophon']);

/** What the text of an element is. */
interface Place {
  readonly isStory: boolean;
  readonly isAside: boolean;
  readonly isSilent: boolean;
}

/** The place inside an element with these classes, which is itself inside a place. */
function placeIn(around: Place, classes: readonly string[]): Place {
  // Of a chapter that is left out the book has only the heading, which is not the story's text.
  const isChapter = classes.includes('chapter') && !classes.includes('omitted');
  return {
    isStory: around.isStory || isChapter || classes.includes('matter'),
    isAside: around.isAside || classes.some((one) => ASIDES.has(one)),
    isSilent: around.isSilent || classes.some((one) => SILENT.has(one)),
  };
}

/** The running text of a content document, and its other text. */
function textsOf({ xhtml }: OpenedDocument): { readonly running: string; readonly front: string } {
  const open: Place[] = [{ isStory: false, isAside: false, isSilent: false }];
  let running = '';
  let front = '';
  const endWord = (name: string): void => {
    if (INLINE.has(name)) return;
    running += '\n';
    front += '\n';
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const around = open.at(-1);
        if (around !== undefined)
          open.push(placeIn(around, (attributes['class'] ?? '').split(' ')));
        endWord(name);
      },
      onclosetag: (name) => {
        open.pop();
        endWord(name);
      },
      ontext: (value) => {
        const place = open.at(-1);
        if (place === undefined || place.isSilent) return;
        if (place.isStory && !place.isAside) running += value;
        else front += value;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xhtml);
  return { running, front };
}

/** The parts of a book that its words are read from. */
export type OpenedText = Pick<OpenedEpub, 'spine' | 'packageDocument'>;

/** Read what the finished book says. */
export function readBookWords({ spine, packageDocument }: OpenedText): BookWords {
  const texts = spine.map(textsOf);
  const front = [...texts.map((one) => one.front), textOf(packageDocument)].join('\n');
  return {
    running: texts.flatMap((one) => wordsOf(one.running)),
    front: new Set(wordsOf(front).map((word) => word.toLowerCase())),
  };
}

/** All text of an XML document, with a line for each piece. */
function textOf(xml: string): string {
  const texts: string[] = [];
  const parser = new Parser(
    { ontext: (value) => texts.push(value) },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return texts.join('\n');
}
