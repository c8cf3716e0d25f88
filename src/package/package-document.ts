import { leastAge } from '../ratings/scale.ts';
import { audienceCodes, warningKind } from '../ratings/warnings.ts';
import { escapeText } from '../render/xhtml.ts';
import {
  CONTENTS_HREF,
  STYLE_HREF,
  type Publication,
  type TocEntry,
} from '../render/publication.ts';
import type { Contributor } from '../story/types.ts';

/** Features of every book we make (Schema.org accessibilityFeature vocabulary). */
const ACCESSIBILITY_FEATURES: readonly string[] = [
  'structuralNavigation',
  'tableOfContents',
  'readingOrder',
  'displayTransformability',
  'unlocked',
];

/** `Jo Writer` is filed under "Writer, Jo"; a name of one word under itself. */
function sortNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? name;
  return words.length < 2 ? name : `${last}, ${words.slice(0, -1).join(' ')}`;
}

function people(authors: readonly Contributor[]): readonly object[] {
  const anyAuthor = authors.some(({ role }) => role === 'aut');
  return authors.map(({ name, role, sortName }) => ({
    element: role === 'aut' || !anyAuthor ? 'creator' : 'contributor',
    name,
    role,
    sortName: sortName ?? sortNameOf(name),
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
 * Genres first, then warnings, the rating last: Apple Books takes the first as the category. That an
 * archive's warnings do not apply, or are not stated, is a tag there too; "none" is no tag.
 */
function subjectsOf({ metadata, notice }: Publication): readonly string[] {
  const rating = notice.rating === undefined ? [] : [`Rating: ${notice.rating.label}`];
  const warnings = notice.warnings.filter((label) => warningKind(label) !== 'nothing');
  return [...new Set([...metadata.subjects, ...warnings, ...rating])];
}

/** An entry of the table of contents as plain text: readers show its text without its markup. */
function entryText({ label, byline, rating, leftOut }: TocEntry): string {
  const marks = [label, byline, rating].filter((part) => part !== undefined).join(' ');
  return leftOut === undefined ? marks : `${marks} – ${leftOut}`;
}

/** The types of EPUB 2's guide, which old readers and Kindle look for (OPF 2.0.1 §2.6). */
const GUIDE_TYPES = {
  cover: 'cover',
  titlepage: 'title-page',
  toc: 'toc',
  bodymatter: 'text',
} as const;

/**
 * What the templates of package document, navigation document and NCX are filled with.
 * @param coverHref the cover image's name in the package
 */
export function templateValues(
  publication: Publication,
  coverHref: string | undefined,
): Record<string, unknown> {
  const { metadata, notice, toc, landmarks, cover, documents, description, words } = publication;
  const age = notice.rating === undefined ? undefined : leastAge(notice.rating);
  const hasPictures = publication.pictures.length > 0;
  const entries =
    toc.length > 0 ? toc : [{ label: metadata.title, href: 'title-page.xhtml', children: [] }];
  return {
    metadata,
    language: metadata.language,
    description,
    people: people(metadata.authors),
    subjects: subjectsOf(publication),
    contentRating: notice.rating?.label,
    typicalAgeRange: age === undefined ? undefined : `${String(age)}+`,
    audience: audienceCodes(notice.warnings, notice.rating?.level),
    accessibilityFeatures: [
      ...ACCESSIBILITY_FEATURES,
      ...(hasPictures && publication.allDescribed ? ['alternativeText'] : []),
    ],
    // What a picture says and no text does takes eyes.
    sufficientModes: publication.allDescribed ? 'textual' : 'textual,visual',
    accessibilitySummary: words.accessibilitySummary,
    wordsLanguage: words.language,
    cover: cover === undefined ? undefined : { href: coverHref, mediaType: cover.mediaType },
    documents,
    pictures: publication.pictures,
    fonts: publication.fonts?.files ?? [],
    contentsHref: CONTENTS_HREF,
    styleHref: STYLE_HREF,
    toc: entries,
    depth: depthOf(entries),
    playOrder: playOrder(entries),
    landmarks,
    guide: landmarks.map((landmark) => ({ ...landmark, type: GUIDE_TYPES[landmark.type] })),
    words,
    entryText,
  };
}

/** How templates escape: the same as every page. */
export function escapeValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? escapeText(String(value)) : '';
}
