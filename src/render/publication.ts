/** What the renderer makes: the files of an EPUB, not yet packed. */
import type { WritingSystem } from '../story/language.ts';
import type { BookMetadata, ContentNotice, CoverImage, PictureFile } from '../story/types.ts';

/** One XHTML file of the book. */
export interface ContentDocument {
  /** Its manifest id: ASCII, and lasting, since readers store annotations by it. */
  readonly id: string;
  readonly href: string;
  /** Its `<title>`. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Whether it comes before or after the contents page. */
  readonly position: 'front' | 'body';
  readonly bodyType: 'frontmatter' | 'bodymatter' | 'backmatter' | 'cover';
  /** XHTML inside `<body>`. */
  readonly body: string;
}

/** An entry of the table of contents. */
export interface TocEntry {
  readonly label: string;
  /** Who wrote it, where stories have authors of their own. */
  readonly byline?: string;
  /** The language of the label (BCP 47), where it is not that of the book. */
  readonly language?: string;
  /** Its rating, in brackets. */
  readonly rating?: string;
  /** A note that the edition leaves it out. */
  readonly leftOut?: string;
  readonly href: string;
  readonly children: readonly TocEntry[];
}

/** An entry of the landmarks (EPUB 3.3 §5.4.2.3). */
export interface Landmark {
  readonly type:
    | 'cover'
    | 'titlepage'
    | 'toc'
    | 'foreword'
    | 'preface'
    | 'introduction'
    | 'bodymatter'
    | 'afterword'
    | 'acknowledgments'
    | 'appendix'
    | 'glossary'
    | 'colophon';
  readonly label: string;
  readonly href: string;
}

/** A font in the package. */
export interface FontFile {
  readonly href: string;
  readonly mediaType: 'font/ttf';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The fonts that a book brings. */
export interface PackagedFonts {
  readonly files: readonly FontFile[];
  /** Their licences, by the names of the licence files. */
  readonly licences: ReadonlyMap<string, string>;
  readonly obfuscated: boolean;
}

/** A style sheet in the package; each page links that of its language's writing system. */
export interface StyleSheet {
  readonly writing: WritingSystem;
  readonly css: string;
}

/** A rendered book: everything that goes into the package. */
export interface Publication {
  /** The id of its target, for which the packager changes its pages. */
  readonly target: string;
  readonly metadata: BookMetadata;
  /** Description and notice in one, for library views; undefined when there is neither. */
  readonly description: string | undefined;
  readonly notice: ContentNotice;
  readonly cover: CoverImage | undefined;
  /** The pictures on its pages, each once. */
  readonly pictures: readonly PictureFile[];
  /** Whether each of them has an alt text. */
  readonly allDescribed: boolean;
  readonly documents: readonly ContentDocument[];
  readonly toc: readonly TocEntry[];
  readonly landmarks: readonly Landmark[];
  /** Whether the navigation document is not in the spine, so that it is not a page of the book. */
  readonly contentsOff?: boolean | undefined;
  /** Phrases in navigation and metadata, and their language. */
  readonly words: {
    readonly language: string;
    readonly contents: string;
    readonly landmarks: string;
    readonly accessibilitySummary: string;
  };
  /** One for each writing system of its pages. */
  readonly styleSheets: readonly StyleSheet[];
  /** Undefined where the reader chooses. */
  readonly fonts: PackagedFonts | undefined;
}

/** The name of the navigation document and contents page, which epub-gen-memory gives it. */
export const CONTENTS_HREF = 'toc.xhtml';
/** The names of the style sheets; epub-gen-memory gives the first. */
export const STYLE_HREFS: Readonly<Record<WritingSystem, string>> = {
  alphabetic: 'style.css',
  'right-to-left': 'style-rtl.css',
  cjk: 'style-cjk.css',
};
