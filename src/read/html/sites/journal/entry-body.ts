/** What the poster typed, and the parts of the page inside it: cuts, icons, buttons. */
import { findElement, hasClass, lineOf, outermost } from '../../tree.ts';
import { FRAME, FURNITURE, hasWords, STORY, type Part, type Treatment } from '../site.ts';
import { classes, hasOneOf, INSIDE_FRAME } from './class-names.ts';
import { metadataOf } from './entry-facts.ts';

const CUT: Treatment = { as: 'cut' };

/** Cuts of Dreamwidth (`cgi-bin/LJ/CleanHTML.pm`), and of LiveJournal since 2010. */
const CUTS = classes('cut-wrapper ljcut-link lj-cut-link');

/** Whether an element links to the rest of an entry: `( Read more... )`. */
function isCut(element: Element): boolean {
  if (hasOneOf(element, CUTS)) return true;
  if (element.localName !== 'b' || !/^\(.{0,400}\)$/s.test(lineOf(element))) return false;
  return (
    findElement(element, (link) => /#cutid\d+$/.test(link.getAttribute('href') ?? '')) !== undefined
  );
}

/** Whether the rest of the entry was loaded into the page: Dreamwidth puts it right after the cut. */
function isOpen(cut: Element): boolean {
  const place = cut.nextElementSibling;
  return place !== null && place.id.startsWith('div-cuttag_') && hasWords(place);
}

/** What a part of the entry is; undefined if the poster typed it. */
function partOf(element: Element): Treatment | undefined {
  const metadata = hasClass(element, 'tag') ? undefined : metadataOf(element);
  if (metadata !== undefined) return metadata;
  if (hasOneOf(element, INSIDE_FRAME)) return FRAME;
  if (isCut(element)) return isOpen(element) ? FURNITURE : CUT;
  const isIcon = element.localName === 'img' && element.closest('.ljuser') !== null;
  return isIcon ? FURNITURE : undefined;
}

/** The parts of what the poster typed. */
export function bodyParts(body: Element): readonly Part[] {
  const inner = [...outermost(body, (element) => partOf(element) !== undefined)];
  return [
    [body, STORY],
    ...inner.flatMap((element): readonly Part[] => {
      const part = partOf(element);
      return part === undefined ? [] : [[element, part]];
    }),
  ];
}
