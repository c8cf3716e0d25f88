/** The values that fill the templates of package document, navigation document and NCX. */
import { leastAge } from '../rating/scale.ts';
import { audienceCodes, warningKind } from '../rating/warnings.ts';
import { escapeText } from '../render/xhtml.ts';
import {
  CONTENTS_HREF,
  STYLE_HREFS,
  type Publication,
  type TocEntry,
} from '../render/publication.ts';
import { directionOf, writingSystemOf } from '../story/language.ts';
import type { Contributor } from '../story/types.ts';
import { personFiledAs, titleFiledAs } from './file-as.ts';

/** Features of every book (Schema.org accessibilityFeature vocabulary). */
const ACCESSIBILITY_FEATURES: readonly string[] = [
  'structuralNavigation',
  'tableOfContents',
  'readingOrder',
  'displayTransformability',
  'unlocked',
];

function people(authors: readonly Contributor[]): readonly object[] {
  const anyAuthor = authors.some(({ role }) => role === 'aut');
  return authors.map(({ name, role, sortName }) => ({
    element: role === 'aut' || !anyAuthor ? 'creator' : 'contributor',
    name,
    role,
    sortName: sortName ?? personFiledAs(name),
  }));
}

function playOrder(toc: readonly TocEntry[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const visit = (entries: readonly TocEntry[]): void => {
    for (const { href, children } of entries) {
      if (!order.has(href)) order.set(href, order.size + 1);
      visit(children);
    }
  };
  visit(toc);
  return order;
}

function depthOf(entries: readonly TocEntry[]): number {
  return (
    1 +
    Math.max(0, ...entries.map(({ children }) => (children.length === 0 ? 0 : depthOf(children))))
  );
}

/**
 * Genres first, then warnings, the rating last: Apple Books takes the first as the category. Archives have tags for
 * warnings that do not apply or are not stated, and so has the book; "none" is not a tag.
 */
function subjectsOf({ metadata, notice }: Publication): readonly string[] {
  const rating = notice.rating === undefined ? [] : [`Rating: ${notice.rating.label}`];
  const warnings = notice.warnings.filter((label) => warningKind(label) !== 'nothing');
  return [...new Set([...metadata.subjects, ...warnings, ...rating])];
}

/** The standard that the pages conform to, and who certifies it. */
interface Conformance {
  readonly standard: string;
  readonly certifiedBy: string;
}

/**
 * The conformance statement of EPUB Accessibility 1.1 §4.3.2, in its own words. The pages that we make meet WCAG 2.2 AA
 * by their construction (docs/quality.md goes through it); a picture without an alt text takes the statement away.
 */
function conformanceOf({ allDescribed }: Publication): Conformance | undefined {
  if (!allDescribed) return undefined;
  return {
    standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
    certifiedBy: 'Fascicle',
  };
}

/** An entry of the table of contents as plain text: readers show it without markup. */
function entryText({ label, byline, rating, leftOut }: TocEntry): string {
  const text = [label, byline, rating].filter((part) => part !== undefined).join(' ');
  return leftOut === undefined ? text : `${text} – ${leftOut}`;
}

/**
 * The types of EPUB 2's guide, which old readers and Kindle look for (OPF 2.0.1 §2.6). Types that are not in its
 * list begin with `other.`.
 */
const GUIDE_TYPES = {
  cover: 'cover',
  titlepage: 'title-page',
  toc: 'toc',
  foreword: 'foreword',
  preface: 'preface',
  introduction: 'other.introduction',
  bodymatter: 'text',
  afterword: 'other.afterword',
  acknowledgments: 'acknowledgements',
  appendix: 'other.appendix',
  glossary: 'glossary',
  colophon: 'colophon',
} as const;

/**
 * The values of the templates of package document, navigation document and NCX.
 * @param coverHref the cover image's name in the package
 */
export function templateValues(
  publication: Publication,
  coverHref: string | undefined,
): Record<string, unknown> {
  const { metadata, notice, toc, landmarks, cover, documents, description, words } = publication;
  const age = notice.rating === undefined ? undefined : leastAge(notice.rating);
  const hasPictures = publication.pictures.length > 0;
  const filedAs = titleFiledAs(metadata.title, metadata.language);
  const entries =
    toc.length > 0
      ? toc
      : [{ label: metadata.title, href: documents[0]?.href ?? CONTENTS_HREF, children: [] }];
  return {
    metadata,
    language: metadata.language,
    rightToLeft: directionOf(metadata.language) === 'rtl',
    // Only where it differs: readers file a title without it under itself.
    titleFiledAs: filedAs === metadata.title ? undefined : filedAs,
    isbn: metadata.identifier.startsWith('urn:isbn:'),
    otherIdentifiers: metadata.otherIdentifiers ?? [],
    conformance: conformanceOf(publication),
    description,
    people: people(metadata.authors),
    subjects: subjectsOf(publication),
    contentRating: notice.rating?.label,
    typicalAgeRange: age === undefined ? undefined : `${String(age)}+`,
    audience: audienceCodes(notice.warnings, notice.rating?.level),
    accessibilityFeatures: [
      ...ACCESSIBILITY_FEATURES,
      ...((hasPictures || cover !== undefined) && publication.allDescribed
        ? ['alternativeText']
        : []),
    ],
    // A picture without alt text can only be seen.
    sufficientModes: publication.allDescribed ? 'textual' : 'textual,visual',
    accessibilitySummary: words.accessibilitySummary,
    wordsLanguage: words.language,
    cover: cover === undefined ? undefined : { href: coverHref, mediaType: cover.mediaType },
    documents,
    pictures: publication.pictures,
    fonts: publication.fonts?.files ?? [],
    contentsHref: CONTENTS_HREF,
    contentsInSpine: publication.contentsOff !== true,
    styleHref: STYLE_HREFS[writingSystemOf(metadata.language)],
    styleHrefs: publication.styleSheets.map(({ writing }) => STYLE_HREFS[writing]),
    toc: entries,
    depth: depthOf(entries),
    playOrder: playOrder(entries),
    landmarks,
    guide: landmarks.map((landmark) => ({ ...landmark, type: GUIDE_TYPES[landmark.type] })),
    words,
    entryText,
    directionOf,
  };
}

/** A value of a template, escaped as on every page. */
export function escapeValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? escapeText(String(value)) : '';
}
