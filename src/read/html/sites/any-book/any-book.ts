/** A page of an e-book of any kind: what its parts are, by the book and by its markup. */
import { elementsIn, hasClass, isBlock, lineOf } from '../../tree.ts';
import { readOwnPage } from '../fascicle.ts';
import { FRAME, FURNITURE, type PageShape, type Part, type Treatment } from '../site.ts';
import { recognizeBookPage } from '../sites.ts';
import { isBoilerplatePage, isNotesPage } from './boilerplate.ts';
import { chapterParts } from './chapter-starts.ts';
import type { KnownPage } from './known-page.ts';
import { BOILERPLATE_KINDS, isHeading, kindsOf } from './page-elements.ts';
import { noteParts } from './page-notes.ts';

/** Classes of e-books for what is between two scenes. */
const BREAK_CLASS =
  /(?:^|[\s_-])(?:scene-?break|section-?break|thought-?break|text-?break|scenebreak\w*|ornament|asterism|divider|separator)(?:$|[\s_-])/i;

/** What an element is by its `epub:type` and `role`. */
function treatmentByKind(element: Element): Treatment | undefined {
  const kinds = kindsOf(element);
  if (kinds.includes('pagebreak') || kinds.includes('doc-pagebreak')) return FURNITURE;
  if (!isBlock(element)) return undefined;
  if (kinds.some((kind) => BOILERPLATE_KINDS.has(kind))) return FRAME;
  const isVerse = kinds.some((kind) => /^(?:z3998:)?(?:poem|verse|song)$/.test(kind));
  return isVerse ? { as: 'hinted', hint: { type: 'verseLine' } } : undefined;
}

/** Parts of a page that say themselves what they are. A scene break becomes a rule. */
function statedParts(document: Document): readonly Part[] {
  // The list is complete before the first element is replaced.
  return [...elementsIn(document.body)].flatMap((element): readonly Part[] => {
    const treatment = treatmentByKind(element);
    if (treatment !== undefined) return [[element, treatment]];
    if (isBreak(element)) element.replaceWith(document.createElement('hr'));
    return [];
  });
}

/** Whether a block separates two scenes: by its class, and it has no words. */
function isBreak(element: Element): boolean {
  if (!/^(?:p|div|h[1-6])$/.test(element.localName)) return false;
  if (!BREAK_CLASS.test(element.getAttribute('class') ?? '')) return false;
  return !/[\p{L}\p{N}]/u.test(lineOf(element)) && element.childElementCount <= 3;
}

/**
 * What the parts of a page of an e-book are. The page is changed where that says it best: two headings
 * become one, a scene break becomes a rule.
 */
export function readBookPage(document: Document, known: KnownPage): PageShape {
  const own = readOwnPage(document, known.details, known.isShared);
  const archive = own ?? recognizeBookPage(document);
  if (archive === undefined && isBoilerplatePage(document, known))
    return new Map([[document.body, FRAME]]);
  const shape = new Map(archive ?? []);
  const put = (parts: readonly Part[]): void => {
    for (const [element, treatment] of parts) shape.set(element, treatment);
  };
  put(noteParts(document, known, shape));
  if (own !== undefined) return shape;
  put(statedParts(document));
  if (isNotesPage(document, shape))
    put([...elementsIn(document.body)].filter(isHeading).map((heading) => [heading, FRAME]));
  else if (!hasClass(document.body, 'fff_titlepage') && document.getElementById('preface') === null)
    put(chapterParts(document, known, shape));
  return shape;
}
