import { Parser } from 'htmlparser2';
import type { OpenedDocument, OpenedEpub } from './open-epub.ts';

/** A word of a source file: letters, marks and digits in a row. */
export interface SourceWord {
  readonly word: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Only signs, no white space, stand between this word and the one before it. */
  readonly touches: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Characters that are neither letters nor seen, and may stand inside a word; controls part words. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFE\uFFFF]/g;

/** ASCII is folded already. */
const PLAIN = /^[\u0000-\u007F]*$/;

/** Letters as they count: compatibility forms (ligatures, full-width) and compositions made one. */
function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  // An acute accent that stands alone is an apostrophe mistyped; NFKC would hang it on a blank.
  return text
    .replace(INVISIBLE, '')
    .replace(/[\u00B4\u1FFD]/g, "'")
    .normalize('NFKC');
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(WORD) ?? [];
}

/** The words of one source line, with where they stand. */
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

/** What a book says: the running text of its chapters in order, and everything else. */
export interface BookWords {
  readonly running: readonly string[];
  /** Words of title page, notices, story pages and metadata, in lower case. */
  readonly front: ReadonlySet<string>;
}

/** Elements that end a word even without white space. */
const INLINE = new Set(['em', 'strong', 'i', 'b', 's', 'span', 'a']);

/** What stands inside a page of running text and is none of it: notices, who wrote it, fields. */
const ASIDES = new Set(['notice', 'byline', 'header-fields']);

function readDocument({ xhtml }: OpenedDocument, running: string[], front: string[]): void {
  let chapterDepth = 0;
  let suppliedDepth = 0;
  let noticeDepth = 0;
  // An ornament is neither the story's nor the front matter's, whatever letters it has.
  let ornamentDepth = 0;
  let depth = 0;
  let text = '';
  let aside = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        const classes = (attributes['class'] ?? '').split(' ');
        // Of a chapter that is left out only the heading stands, and not as the story's text.
        const isChapter = classes.includes('chapter') && !classes.includes('omitted');
        const isStory = isChapter || classes.includes('matter');
        if (isStory && chapterDepth === 0) chapterDepth = depth;
        if (noticeDepth === 0 && classes.some((one) => ASIDES.has(one))) noticeDepth = depth;
        // What a colophon says is ours: no word that is lost may be found there.
        if (classes.includes('colophon')) ornamentDepth = depth;
        if (classes.includes('supplied')) suppliedDepth = depth;
        if (classes.includes('scene-break')) ornamentDepth = depth;
        if (!INLINE.has(name)) {
          text += '\n';
          aside += '\n';
        }
      },
      onclosetag: (name) => {
        if (depth === chapterDepth) chapterDepth = 0;
        if (depth === suppliedDepth) suppliedDepth = 0;
        if (depth === noticeDepth) noticeDepth = 0;
        if (depth === ornamentDepth) ornamentDepth = 0;
        depth -= 1;
        if (!INLINE.has(name)) {
          text += '\n';
          aside += '\n';
        }
      },
      ontext: (value) => {
        if (ornamentDepth > 0) return;
        if (chapterDepth > 0 && suppliedDepth === 0 && noticeDepth === 0) text += value;
        else aside += value;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xhtml);
  for (const word of wordsOf(text)) running.push(word);
  front.push(aside);
}

/** What the words of a book are read from. */
export type OpenedText = Pick<OpenedEpub, 'spine' | 'packageDocument'>;

/** Read what the finished book says. */
export function readBookWords({ spine, packageDocument }: OpenedText): BookWords {
  const running: string[] = [];
  const front: string[] = [];
  for (const document of spine) readDocument(document, running, front);
  const parser = new Parser(
    { ontext: (value) => front.push(value) },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(packageDocument);
  return { running, front: new Set(wordsOf(front.join('\n')).map((word) => word.toLowerCase())) };
}
