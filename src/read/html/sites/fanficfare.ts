/** The files that FanFicFare writes (`fanficfare/writers/writer_html.py`, `writer_epub.py`). */
import type { StatedPiece } from '../page-lines.ts';
import { elementsIn, findElement, hasClass, lineOf } from '../tree.ts';
import {
  CHAPTER,
  factsOf,
  FRAME,
  isBoldLabel,
  labelledPiece,
  labelledRuns,
  type Part,
  type RecognizePage,
  type Site,
} from './site.ts';

/** Rows `<b>Label:</b> | value` of its title page. */
function rowPieces(row: Element): readonly StatedPiece[] {
  const cells = [...row.children].map(lineOf).filter((cell) => cell !== '');
  const [label = '', ...values] = cells;
  const text = cells.join(' ');
  if (values.length === 0) return [labelledPiece(text)];
  return [{ label: label.replace(/\s*:$/, ''), value: values.join(', '), text }];
}

/** `Title by Author`, with a link for each. */
function headPieces(head: Element): readonly StatedPiece[] {
  const text = lineOf(head);
  const [title, ...authors] = [...head.getElementsByTagName('a')].map(lineOf);
  if (title === undefined || authors.length === 0) return [{ label: 'Title', value: text, text }];
  return [
    { label: 'Title', value: title, text: title },
    {
      label: 'Author',
      value: authors.join(', '),
      ...(authors.length === 1 ? {} : { names: authors }),
      text: text.slice(title.length),
    },
  ];
}

function isAnchor(element: Element, name: RegExp): boolean {
  return element.localName === 'a' && name.test(element.getAttribute('name') ?? '');
}

/** An HTML file, known by its title page and the names of its chapters. */
const readFile: RecognizePage = (document) => {
  const head = findElement(document.body, ({ localName }) => localName === 'h1');
  const table = findElement(
    document.body,
    (element) => element.localName === 'table' && hasClass(element, 'full'),
  );
  const sections = [...elementsIn(document.body)].filter((element) =>
    isAnchor(element, /^section\d+$/),
  );
  if (head === undefined || table === undefined || sections.length === 0) return undefined;
  const rows = [...elementsIn(table)].filter(({ localName }) => localName === 'tr');
  return new Map([
    [head, factsOf(headPieces(head))],
    [table, FRAME],
    ...rows.map((row): Part => [row, factsOf(rowPieces(row))]),
    ...sections.map((section): Part => [section, CHAPTER]),
    ...contentsParts(document),
  ]);
};

/** The table of contents: a heading at `TOCTOP` and the paragraph of links after it. */
function contentsParts(document: Document): readonly Part[] {
  const top = findElement(document.body, (element) => isAnchor(element, /^TOCTOP$/));
  if (top === undefined) return [];
  const list = top.nextElementSibling;
  const isLink = (link: Element): boolean =>
    (link.getAttribute('href') ?? '').startsWith('#section');
  const isList = list !== null && findElement(list, isLink) !== undefined;
  return isList
    ? [
        [top, FRAME],
        [list, FRAME],
      ]
    : [[top, FRAME]];
}

/** A page of an EPUB, known by the class of `body`. */
const readPage: RecognizePage = (document) => {
  const { body } = document;
  const kind = [...body.classList].find((name) => name.startsWith('fff_'));
  if (kind === 'fff_tocpage' || kind === 'fff_logpage') return new Map([[body, FRAME]]);
  if (kind !== 'fff_titlepage') return undefined;
  const facts = [...elementsIn(body)].flatMap((element): readonly Part[] => {
    const { localName } = element;
    if (localName === 'h3') return [[element, factsOf(headPieces(element))]];
    if (localName === 'tr') return [[element, factsOf(rowPieces(element))]];
    const isLine = localName === 'div' && element.querySelector('table') === null;
    return isLine ? [[element, factsOf(labelledRuns(element, isBoldLabel))]] : [];
  });
  return new Map([[body, FRAME], ...facts]);
};

/** Files of FanFicFare, from whatever site it took them. */
export const fanficfare: Site = { name: 'FanFicFare', pages: [readFile], bookPage: readPage };
