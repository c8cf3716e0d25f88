/** Checks which elements contain which: a strict part of the content models of HTML. */
import { Parser } from 'htmlparser2';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { OpenedDocument } from './open-epub.ts';

const PHRASING = ['#text', 'em', 'strong', 'i', 'b', 's', 'span', 'a', 'br', 'img'];
const FLOW = [
  'p',
  'h1',
  'h2',
  'section',
  'blockquote',
  'div',
  'dl',
  'header',
  'nav',
  'ol',
  'ul',
  'aside',
  'img',
  // Kobo puts one around a picture.
  'span',
];

/**
 * What each element that we write may contain: a strict part of the content models of the HTML Standard (§4),
 * which the embedded validator does not check.
 */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  html: ['head', 'body'],
  head: ['meta', 'title', 'link'],
  title: ['#text'],
  body: FLOW,
  section: FLOW,
  header: FLOW,
  div: FLOW,
  aside: ['p'],
  blockquote: FLOW,
  nav: ['h1', 'h2', 'ol'],
  ol: ['li'],
  ul: ['li'],
  li: [...PHRASING, 'ol'],
  dl: ['dt', 'dd'],
  dt: PHRASING,
  dd: PHRASING,
  p: PHRASING,
  h1: PHRASING,
  h2: PHRASING,
  em: PHRASING,
  strong: PHRASING,
  i: PHRASING,
  b: PHRASING,
  s: PHRASING,
  span: PHRASING,
  a: PHRASING,
  meta: [],
  link: [],
  br: [],
  img: [],
};

/** Elements that XHTML 1.1, and so EPUB 2, does not have. */
const NEW_ELEMENTS: ReadonlySet<string> = new Set(['section', 'header', 'nav', 'aside']);

/**
 * Every element or text that its parent must not contain.
 * @param version the EPUB version that the package document states
 */
export function checkContentModel(
  { path, xhtml }: OpenedDocument,
  version = '3.0',
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const open: string[] = [];
  const check = (child: string): void => {
    const parent = open.at(-1);
    const isKnown = version !== '2.0' || !NEW_ELEMENTS.has(child);
    if (parent === undefined || (isKnown && CHILDREN[parent]?.includes(child) === true)) return;
    found.push(diagnose('verify-content-model', { child, parent, path }));
  };
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name !== 'html') check(name);
        open.push(name);
      },
      onclosetag: () => open.pop(),
      ontext: (text) => {
        if (text.trim() !== '') check('#text');
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xhtml);
  return found;
}
