/** A book as the files of an EPUB: its pages in order, its contents, its style sheets and fonts. */
import { phrasesFor } from '../phrases/phrases.ts';
import { writingSystemOf } from '../story/language.ts';
import type { Block, Book, PictureFile, Story } from '../story/types.ts';
import { picturesIn } from '../story/walk.ts';
import { pairingOf } from '../themes/themes.ts';
import { colophonPage } from './pages/colophon.ts';
import { backMatter, frontMatter, inscriptions } from './pages/matter.ts';
import { detailsPage } from './pages/notice-details.ts';
import { noticePage } from './pages/notice-page.ts';
import { noticeSentence } from './pages/notice-words.ts';
import { sourcesPage } from './pages/sources.ts';
import { storyPages } from './pages/story.ts';
import { coverPage, titlePage } from './pages/title.ts';
import { CONTENTS_HREF, type Publication, type TocEntry } from './publication.ts';
import { renderingOf, type PageMaker, type RenderStyle } from './rendering.ts';
import { embedFonts } from './style/embed-fonts.ts';
import { styleSheetsFor } from './style/sheet.ts';

/** The table of contents, a page that the packager makes. A landmark leads into the spine (EPUB 3.3 §5.7.1). */
const contentsPage: PageMaker = ({ parts, phrases }) =>
  parts.contents === false
    ? {}
    : { landmarks: [{ type: 'toc', label: phrases.text('contents'), href: CONTENTS_HREF }] };

/** The pages of a book, in order. */
const PAGE_MAKERS: readonly PageMaker[] = [
  coverPage,
  titlePage,
  inscriptions,
  noticePage,
  contentsPage,
  frontMatter,
  storyPages,
  backMatter,
  detailsPage,
  sourcesPage,
  colophonPage,
];

/** A picture on a page. */
interface ShownPicture {
  readonly file: PictureFile;
  readonly alt: string;
}

function picturesShown(
  blocks: readonly Block[],
  pictures: Story['pictures'],
): readonly ShownPicture[] {
  return picturesIn(blocks).flatMap(({ image, alt }) => {
    const file = pictures?.get(image);
    return file === undefined ? [] : [{ file, alt }];
  });
}

/** The pictures on all pages of a book, in order; what an edition leaves out is not among them. */
function picturesOf({
  frontMatter: front = [],
  stories,
  backMatter: back = [],
}: Book): readonly ShownPicture[] {
  const texts = [
    ...front,
    ...stories.flatMap(({ chapters, pictures }) =>
      chapters.map(({ blocks }) => ({ blocks, pictures })),
    ),
    ...back,
  ];
  return texts.flatMap(({ blocks, pictures }) => picturesShown(blocks, pictures));
}

/** The description for library views: what is stated, the notice, and the limit of an edition. */
function descriptionOf({ metadata, notice, edition }: Book): string | undefined {
  const phrases = phrasesFor(metadata.language);
  const sentence = noticeSentence(notice, phrases);
  // The description of a book made by this program, read again, ends with the sentence already.
  const isStated = metadata.description?.endsWith(sentence) === true;
  const sentences = [
    metadata.description,
    isStated ? undefined : sentence,
    edition && phrases.text('editionNotice', { limit: edition.limit.label }),
  ];
  const description = sentences.filter(Boolean).join(' ');
  return description === '' ? undefined : description;
}

/** Every text of an entry and those under it. */
function textsOf({ label, byline, rating, leftOut, children }: TocEntry): readonly string[] {
  return [label, byline ?? '', rating ?? '', leftOut ?? '', ...children.flatMap(textsOf)];
}

/** A book as the files of an EPUB, without the cover image, which may still have to be drawn. */
export async function render(
  book: Book,
  style: RenderStyle,
): Promise<Omit<Publication, 'cover' | 'target'>> {
  const rendering = renderingOf(book, style);
  const { phrases, parts } = rendering;
  const made = PAGE_MAKERS.map((makePages) => makePages(rendering));
  const documents = made.flatMap(({ documents: pages = [] }) => pages);
  const toc = made.flatMap(({ toc: entries = [] }) => entries);
  const { metadata, edition } = book;
  const { title, language } = metadata;
  const writings = new Set(
    [language, ...documents.map((document) => document.language)].map(writingSystemOf),
  );
  const labels = [title, phrases.text('contents'), phrases.text('by'), ...toc.flatMap(textsOf)];
  const pairing = pairingOf(style.style);
  const fonts = pairing && (await embedFonts(pairing, documents, labels));
  const pictures = picturesOf(book);
  const limit = edition?.limit.label;
  return {
    metadata:
      limit === undefined
        ? metadata
        : { ...metadata, title: phrases.text('editionTitle', { title, limit }) },
    description: descriptionOf(book),
    notice: book.notice,
    // Stories may share the file of a picture.
    pictures: [...new Set(pictures.map(({ file }) => file))],
    allDescribed: pictures.every(({ alt }) => alt !== ''),
    documents,
    toc,
    landmarks: made.flatMap(({ landmarks = [] }) => landmarks),
    contentsOff: parts.contents === false,
    words: {
      language: phrases.language,
      contents: phrases.text('contents'),
      landmarks: phrases.text('landmarks'),
      accessibilitySummary: phrases.text('accessibilitySummary'),
    },
    styleSheets: await styleSheetsFor(writings, style.style, style.ownCss, fonts),
    fonts: fonts && { ...fonts, obfuscated: style.style.obfuscateFonts === true },
  };
}
