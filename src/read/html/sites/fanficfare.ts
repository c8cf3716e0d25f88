import type { StatedPiece } from '../lines.ts';
import { elementsIn, findElement, hasClass, lineOf } from '../tree.ts';
import {
  isBoldLabel,
  labelledPiece,
  labelledRuns,
  type RecognizePage,
  type Treatment,
} from './site.ts';

/** The HTML files that FanFicFare writes (`fanficfare/writers/writer_html.py`). */

/** Rows `<b>Label:</b> | value` of its title page. */
function rowPieces(row: Element): readonly StatedPiece[] {
  const cells = [...row.children].map(lineOf).filter((cell) => cell !== '');
  const [label = '', ...values] = cells;
  const text = cells.join(' ');
  if (values.length === 0) return [labelledPiece(text)];
  return [{ label: label.replace(/\s*:$/, ''), value: values.join(', '), text }];
}

/** `Title by Author`, where the author is a link of its own. */
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

/** A file of the program, known by its title page and the names of its chapters. */
export const readFanFicFare: RecognizePage = (document) => {
  const head = findElement(document.body, ({ localName }) => localName === 'h1');
  const table = findElement(
    document.body,
    (element) => element.localName === 'table' && hasClass(element, 'full'),
  );
  const sections = [...elementsIn(document.body)].filter(
    (element) =>
      element.localName === 'a' && /^section\d+$/.test(element.getAttribute('name') ?? ''),
  );
  if (head === undefined || table === undefined || sections.length === 0) return undefined;
  const shape = new Map<Element, Treatment>([
    [head, { as: 'facts', pieces: headPieces(head) }],
    [table, { as: 'frame' }],
  ]);
  for (const element of elementsIn(table)) {
    if (element.localName === 'tr') shape.set(element, { as: 'facts', pieces: rowPieces(element) });
  }
  for (const section of sections)
    shape.set(section, { as: 'hinted', hint: { type: 'chapterHeading' } });
  contentsOf(document, shape);
  return shape;
};

/** Its table of contents: a heading under `TOCTOP` and the paragraph of links behind it. */
function contentsOf(document: Document, shape: Map<Element, Treatment>): void {
  const top = findElement(
    document.body,
    (element) => element.localName === 'a' && element.getAttribute('name') === 'TOCTOP',
  );
  if (top === undefined) return;
  shape.set(top, { as: 'frame' });
  const list = top.nextElementSibling;
  const isList =
    list !== null &&
    findElement(list, (link) => (link.getAttribute('href') ?? '').startsWith('#section')) !==
      undefined;
  if (isList) shape.set(list, { as: 'frame' });
}

/** Pages of the EPUB files that it writes (`fanficfare/writers/writer_epub.py`), known by the class of `body`. */
export const readFanFicFarePage: RecognizePage = (document) => {
  const { body } = document;
  const kind = [...body.classList].find((name) => name.startsWith('fff_'));
  const shape = new Map<Element, Treatment>();
  if (kind === 'fff_tocpage' || kind === 'fff_logpage') return shape.set(body, { as: 'frame' });
  if (kind !== 'fff_titlepage') return undefined;
  shape.set(body, { as: 'frame' });
  for (const element of elementsIn(body)) {
    const { localName } = element;
    if (localName === 'h3') shape.set(element, { as: 'facts', pieces: headPieces(element) });
    else if (localName === 'tr') shape.set(element, { as: 'facts', pieces: rowPieces(element) });
    else if (localName === 'div' && element.querySelector('table') === null)
      shape.set(element, { as: 'facts', pieces: labelledRuns(element, isBoldLabel) });
  }
  return shape;
};
