/**
 * Markdown as stories have it: CommonMark 0.31 with GitHub's tables, footnotes and strikethrough, but without indented
 * code (people indent paragraphs), and with markup only where the text around it shows that it was meant.
 */
import { attention, autolink, codeText, labelEnd } from 'micromark-core-commonmark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension } from 'micromark-util-types';
import { isAddress } from './addresses.ts';

/** Characters in which the end of code or of an address must come. */
const HORIZON = 2000;

/** Elements for formatting and layout; another name between angle brackets is a word. */
const TAGS: ReadonlySet<string> = new Set(
  'a abbr acronym article aside b big blockquote br center cite code dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li nobr o:p ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr'.split(
    ' ',
  ),
);

/** Elements that load something, or run. */
const FOREIGN: ReadonlySet<string> = new Set(
  'applet audio base body button canvas embed form frame frameset head html iframe input link math meta noscript object option param script select source style svg template textarea title track video'.split(
    ' ',
  ),
);

const TAG =
  /<(\/?)([a-z][a-z0-9:]{0,19})((?:\s{1,9}[a-z@:][\w:.@-]{0,60}(?:\s{0,9}=\s{0,9}(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s"'=<>`]{1,2000}))?){0,40})\s{0,9}(\/?)>/iy;

/** A tag of HTML in a story. */
export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
  /** It loads something, or runs. */
  readonly isForeign: boolean;
  readonly length: number;
}

/** The tag at a place of the source; undefined if the angle bracket is a character of the text. */
export function tagAt(source: string, at: number): Tag | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(source);
  if (match === null) return undefined;
  const [whole, slash = '', written = '', attributes = ''] = match;
  const name = written.toLowerCase();
  const isForeign = FOREIGN.has(name);
  if (!isForeign && !TAGS.has(name)) return undefined;
  // <time to go> and <code red> are thoughts; so is <title>, unless it is a tag beyond doubt.
  const isStated =
    attributes.trim() === '' ? !isForeign || slash === '/' : attributes.includes('=');
  const isBare =
    /^(?:html|head|body|script|style|noscript|iframe|object|embed|form|svg|video|audio)$/.test(
      name,
    );
  return isStated || isBare
    ? { name, isClosing: slash === '/', attributes, isForeign, length: whole.length }
    : undefined;
}

const WORD = /[\p{L}\p{N}]/u;

/** The stressed part of a word: it has a vowel. In `b*st*rd` the stars replace letters. */
const STRESSED = /^\*+(?![b-df-hj-np-tv-xz]{1,20}\*)\p{L}{2,30}\*+/iu;
/** The beginning of a word that is stressed: `*mother*ly`. */
const BEGINNING = /(?:^|[^\p{L}\p{N}*])\*+[\p{L}'’]{1,40}$/u;
const FACES: ReadonlySet<string> = new Set('>< <> ^^ -- ~~ == ++ ;; .. ::'.split(' '));

/** Whether a run of `*` or `_` may be markup: not in arithmetic, a curse, a face or an ornament. */
function isAttention(source: string, offset: number): boolean {
  const delimiter = source.charAt(offset);
  let start = offset;
  let end = offset;
  while (source.charAt(start - 1) === delimiter && offset - start < HORIZON) start -= 1;
  while (source.charAt(end) === delimiter && end - offset < HORIZON) end += 1;
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  if (FACES.has(before + after)) return false;
  if (delimiter !== '*' || !WORD.test(before)) return true;
  const earlier = source.slice(Math.max(0, start - 60), start);
  if (WORD.test(after))
    return (
      /\p{L}/u.test(before) &&
      (STRESSED.test(source.slice(start, start + 40)) ||
        BEGINNING.test(earlier) ||
        closesPart(earlier))
    );
  // f***, s**
  return !(end - start > 1 && /(?:^|[^\p{L}\p{N}*_])\p{L}{1,2}$/u.test(earlier));
}

/** Whether a star closes the stressed part of a word: the second one in `un*believ*able`. */
function closesPart(earlier: string): boolean {
  const part = /\p{L}(\*+\p{L}{2,30})$/u.exec(earlier)?.[1];
  return part !== undefined && STRESSED.test(`${part}*`);
}

/** Whether back quotes are around code, and are not quotation marks or apostrophes. */
function isCode(source: string, offset: number): boolean {
  const run = /`*/y;
  run.lastIndex = offset;
  const ticks = run.exec(source)?.[0] ?? '';
  if (WORD.test(source.charAt(offset - 1))) return false;
  const from = offset + ticks.length;
  const ahead = source.slice(from, from + HORIZON);
  let at = ahead.indexOf(ticks);
  // The run that closes is as long as the one that opens (CommonMark §6.1).
  while (at >= 0 && (ahead.charAt(at - 1) === '`' || ahead.charAt(at + ticks.length) === '`')) {
    let next = at + ticks.length;
    while (ahead.charAt(next) === '`') next += 1;
    at = ahead.indexOf(ticks, next);
  }
  if (at < 0) return false;
  const inside = ahead.slice(0, at);
  // ``Hello,'' he said, ``again.''
  return !/'(?!\p{L})/u.test(inside) && !WORD.test(ahead.charAt(at + ticks.length));
}

/** Whether a closing bracket may end a link: if a parenthesis follows, it has an address. */
function isLinkEnd(source: string, offset: number): boolean {
  if (source.charAt(offset + 1) !== '(') return true;
  const target = /^\(\s*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/.exec(
    source.slice(offset + 1, offset + HORIZON),
  )?.[1];
  return target === undefined || target === '' || isAddress(target);
}

function isAutolink(source: string, offset: number): boolean {
  return /^<(?:(?:https?|ftp|mailto|gemini):|[\w.+-]{1,64}@[\w-]{1,64}\.)/i.test(
    source.slice(offset, offset + 140),
  );
}

/** A construct that is tried only where the text around it shows that it was meant. */
function guarded(construct: Construct, isMeant: (offset: number) => boolean): Construct {
  // Under its own name it is disabled.
  return {
    ...construct,
    name: `story-${construct.name ?? ''}`,
    tokenize(effects, ok, nok) {
      return isMeant(this.now().offset) ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}

/** Known tags, each as one token `htmlText`; they open nothing and hide nothing. */
function tags(source: string): Construct {
  return {
    name: 'story-tag',
    tokenize(effects, ok, nok) {
      const now = (): number => this.now().offset;
      const start = now();
      const tag = tagAt(source, start);
      if (tag === undefined) return nok;
      const end = start + tag.length;
      return (first) => {
        effects.enter('htmlText');
        const inside: typeof ok = (code) => {
          if (code === null || now() >= end) {
            effects.exit('htmlText');
            return ok(code);
          }
          effects.consume(code);
          return inside;
        };
        return inside(first);
      };
    },
  };
}

/**
 * The syntax for one file.
 * @param source the text that the parser gets
 */
export function storySyntax(source: string): readonly Extension[] {
  const star = guarded(attention, (offset) => isAttention(source, offset));
  return [
    gfmTable(),
    gfmFootnote(),
    // People type thoughts between single tildes.
    gfmStrikethrough({ singleTilde: false }),
    {
      text: {
        42: star,
        60: [guarded(autolink, (offset) => isAutolink(source, offset)), tags(source)],
        93: guarded(labelEnd, (offset) => isLinkEnd(source, offset)),
        95: star,
        96: guarded(codeText, (offset) => isCode(source, offset)),
      },
      disable: {
        null: [
          'attention',
          'autolink',
          'codeIndented',
          'codeText',
          'htmlFlow',
          'htmlText',
          'labelEnd',
          // An item is a line of text, with its number or bullet.
          'list',
        ],
      },
    },
  ];
}
