/**
 * The target EPUB 2.0.1, whose content documents are XHTML 1.1 (OPS 2.0.1 §2.2): elements of HTML 5 become older
 * ones, and what has no older counterpart is left out.
 */
import { plainWeight } from './long-documents/cuts.ts';
import {
  attributesOf,
  classesOf,
  openTag,
  tokensOf,
  type Attributes,
} from './markup/page-tokens.ts';
import type { Target } from './target.ts';

/** Elements of HTML 5, and the older ones that replace them. */
const BEFORE: Readonly<Record<string, 'div' | 'span'>> = {
  article: 'div',
  aside: 'div',
  details: 'div',
  figcaption: 'div',
  figure: 'div',
  footer: 'div',
  header: 'div',
  hgroup: 'div',
  main: 'div',
  nav: 'div',
  section: 'div',
  summary: 'div',
  bdi: 'span',
  data: 'span',
  mark: 'span',
  rb: 'span',
  rp: 'span',
  rt: 'span',
  ruby: 'span',
  s: 'span',
  time: 'span',
  u: 'span',
};
/** Void elements of HTML 5, which are left out. */
const GONE: ReadonlySet<string> = new Set(['wbr']);

/** The attributes of XHTML 1.1, among those that the renderer uses. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'alt class colspan content dir height href http-equiv hreflang id media name rel rowspan src title type width xml:lang xmlns'.split(
    ' ',
  ),
);

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">';

function attributesBefore(name: string, attributes: Attributes): Attributes {
  const kept = new Map([...attributes].filter(([key]) => ATTRIBUTES.has(key)));
  const language = attributes.get('lang');
  if (language !== undefined && !kept.has('xml:lang')) kept.set('xml:lang', language);
  // Its former name becomes a class, so that the style sheet finds it.
  if (BEFORE[name] !== undefined) kept.set('class', [name, ...classesOf(attributes)].join(' '));
  return kept;
}

/** A page as XHTML 1.1; its encoding is in its XML declaration. */
export function epub2Page(page: string): string {
  const out: string[] = [];
  // How many elements are open inside a hidden one, itself included.
  let hidden = 0;
  for (const token of tokensOf(page)) {
    const { source } = token;
    switch (token.kind) {
      case 'other':
        out.push(/^<!doctype/i.test(source) ? DOCTYPE : source);
        break;
      case 'text':
        if (hidden === 0) out.push(source);
        break;
      case 'close':
        if (hidden > 0) hidden -= 1;
        else out.push(`</${BEFORE[token.name] ?? token.name}>`);
        break;
      case 'open': {
        const { name, empty } = token;
        const attributes = attributesOf(token);
        if (hidden > 0 || attributes.has('hidden')) {
          if (!empty) hidden += 1;
        } else if (!GONE.has(name) && !attributes.has('charset'))
          out.push(openTag(BEFORE[name] ?? name, attributesBefore(name, attributes), empty));
      }
    }
  }
  return out.join('');
}

/** The pieces of a style sheet: comments, strings, the characters that separate rules, and all else. */
const STYLE_TOKEN =
  /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[{};]|[^{};"'/]+|\//g;
/** A type selector: no class, id, attribute or part of a name. */
const TYPE = /(?<![\w\-.#:[="'|\\])([a-z]+[1-6]?)(?![\w-]|\s*[=|\]])/g;

function selectorBefore(selector: string): string {
  return selector.replace(TYPE, (name) => {
    const before = BEFORE[name];
    return before === undefined ? name : `${before}.${name}`;
  });
}

/** A style sheet that selects on pages for EPUB 2 what it selected on those of EPUB 3. */
export function epub2Style(style: string): string {
  const out: string[] = [];
  // Pieces before a brace are a selector or an at-rule; others are a declaration.
  let pending: string[] = [];
  const flush = (isSelector: boolean): void => {
    const isRule = isSelector && !pending.some((piece) => piece.trimStart().startsWith('@'));
    for (const piece of pending)
      out.push(isRule && !/^(?:\/\*|["'])/.test(piece) ? selectorBefore(piece) : piece);
    pending = [];
  };
  for (const [piece] of style.matchAll(STYLE_TOKEN)) {
    if (piece === '{' || piece === '}' || piece === ';') {
      flush(piece === '{');
      out.push(piece);
    } else pending.push(piece);
  }
  flush(false);
  return out.join('');
}

/** EPUB 2.0.1. */
export const epub2: Target = {
  id: 'epub2',
  describes: 'devices from before 2012',
  ending: '-epub2.epub',
  packageTemplate: 'content-2.opf.ejs',
  page: epub2Page,
  style: epub2Style,
  weigh: plainWeight,
  contents: (toc) => toc,
};
