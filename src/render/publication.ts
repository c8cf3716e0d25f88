import type { Target } from '../config/config.ts';
import type { WritingSystem } from '../story/language.ts';
import type { BookMetadata, ContentNotice, CoverImage, PictureFile } from '../story/types.ts';

/** One XHTML file of the book. */
export interface ContentDocument {
  /** Its manifest id: ASCII, lasting, since readers keep annotations by it. */
  readonly id: string;
  readonly href: string;
  /** What its `<title>` says. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Where it stands: before or after the contents page. */
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
  /** What it is rated, in brackets. */
  readonly rating?: string;
  /** That the edition leaves it out. */
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
  /** Their licences, by the names of the files that hold them. */
  readonly licences: ReadonlyMap<string, string>;
  readonly obfuscated: boolean;
}

/** A style sheet in the package; a page has that of its language's writing system. */
export interface StyleSheet {
  readonly writing: WritingSystem;
  readonly css: string;
}

/** A book rendered: everything that goes into the package, ready to be zipped. */
export interface Publication {
  /** What it is made for; its pages are those of EPUB 3 until they are packed. */
  readonly target: Target;
  readonly metadata: BookMetadata;
  /** Description and notice in one, as library views show it; undefined when there is neither. */
  readonly description: string | undefined;
  readonly notice: ContentNotice;
  readonly cover: CoverImage | undefined;
  /** The pictures that its pages show, each once. */
  readonly pictures: readonly PictureFile[];
  /** Each of them has a text for those who do not see it. */
  readonly allDescribed: boolean;
  readonly documents: readonly ContentDocument[];
  readonly toc: readonly TocEntry[];
  readonly landmarks: readonly Landmark[];
  /** The contents are not a page of the book: the navigation document is in the package, not in the spine. */
  readonly contentsOff?: boolean | undefined;
  /** Words of ours that stand in navigation and metadata, and the language they are in. */
  readonly words: {
    readonly language: string;
    readonly contents: string;
    readonly landmarks: string;
    readonly accessibilitySummary: string;
  };
  /** One for each writing system that its pages are in. */
  readonly styleSheets: readonly StyleSheet[];
  /** Undefined where the reader chooses. */
  readonly fonts: PackagedFonts | undefined;
}

/** The name of the navigation document and contents page, as epub-gen-memory has it. */
export const CONTENTS_HREF = 'toc.xhtml';
/** The names of the style sheets; the first is that of epub-gen-memory. */
export const STYLE_HREFS: Readonly<Record<WritingSystem, string>> = {
  alphabetic: 'style.css',
  'right-to-left': 'style-rtl.css',
  cjk: 'style-cjk.css',
};
