import { readFileSync } from 'node:fs';
import { compile, type TemplateFunction } from 'ejs';
import { EPub } from 'epub-gen-memory';
import type { Target } from '../config/config.ts';
import { authorNames } from '../render/pages/pages.ts';
import { STYLE_HREFS, type Publication } from '../render/publication.ts';
import { directionOf, writingSystemOf } from '../story/language.ts';
import { dressFor } from '../targets/targets.ts';
import { escapeValue, templateValues } from './package-document.ts';
import { encryptionXml, obfuscate } from './obfuscate.ts';
import { zip, type ArchiveEntry } from './zip.ts';

const TEMPLATES = new URL('./templates/', import.meta.url);

function readTemplate(name: string): string {
  return readFileSync(new URL(name, TEMPLATES), 'utf8');
}

function compileTemplate(source: string): TemplateFunction {
  return compile(source, { escape: escapeValue });
}

/** The package document of each target. */
const PACKAGE_TEMPLATES: Readonly<Record<Target, string>> = {
  epub3: 'content.opf.ejs',
  epub2: 'content-2.opf.ejs',
  kobo: 'content.opf.ejs',
};

/** What epub-gen-memory confesses to have dropped or failed at; for us always a fault. */
export type Confession = string;

/**
 * epub-gen-memory's EPub with our own templates, identifier and zip. Its constructor still checks the
 * options and keeps the chapter records and the archive; what it would spoil it is not given: content
 * is set afterwards (it re-parses it loosely and turns every non-ASCII character into a reference).
 */
class BoundEpub extends EPub {
  readonly #publication: Publication;

  constructor(publication: Publication, confess: (confession: Confession) => void) {
    const { metadata, documents, cover, description, styleSheets } = publication;
    const file =
      cover &&
      new File([cover.bytes], cover.mediaType === 'image/png' ? 'cover.png' : 'cover.jpeg', {
        type: cover.mediaType,
      });
    super(
      {
        title: metadata.title,
        author: [...authorNames(metadata)],
        // An empty one would be written as an empty dc:description, which is invalid (RSC-005).
        description: description ?? metadata.title,
        ...(metadata.date === undefined ? {} : { date: metadata.date }),
        ...(file === undefined ? {} : { cover: file }),
        lang: metadata.language,
        css: styleSheets[0]?.css ?? '',
        chapterXHTML: readTemplate('chapter.xhtml.ejs'),
        contentOPF: readTemplate(PACKAGE_TEMPLATES[publication.target]),
        tocXHTML: readTemplate('toc.xhtml.ejs'),
        tocNCX: readTemplate('toc.ncx.ejs'),
        numberChaptersInTOC: false,
        prependChapterTitles: false,
        verbose: (type, ...words) => {
          if (type === 'warn') confess(words.map(String).join(' '));
        },
      },
      documents.map(({ href, title, position }) => ({
        title,
        filename: href,
        content: '',
        beforeToc: position === 'front',
      })),
    );
    this.#publication = publication;
    this.uuid = metadata.identifier;
    for (const [index, chapter] of this.content.entries()) {
      chapter.content = documents[index]?.body ?? '';
    }
  }

  /** The same files as the library's, each template compiled once instead of once a chapter. */
  protected override async generateTemplateFiles(): Promise<void> {
    const { options, cover } = this;
    const publication = this.#publication;
    const values = templateValues(publication, cover && `cover.${cover.extension}`);
    const chapter = compileTemplate(options.chapterXHTML);
    this.zip.file('META-INF/container.xml', CONTAINER);
    this.zip.file('OEBPS/content.opf', compileTemplate(options.contentOPF)(values));
    const dress = dressFor(publication.target);
    this.zip.file('OEBPS/toc.xhtml', dress.page(compileTemplate(options.tocXHTML)(values)));
    this.zip.file('OEBPS/toc.ncx', compileTemplate(options.tocNCX)(values));
    for (const { writing, css } of publication.styleSheets)
      this.zip.file(`OEBPS/${STYLE_HREFS[writing]}`, dress.style(css));
    this.#addFonts();
    for (const { href, bytes } of publication.pictures) this.zip.file(`OEBPS/${href}`, bytes);
    for (const [index, { filename, content }] of this.content.entries()) {
      const document = publication.documents[index];
      if (document === undefined) continue;
      const { title, language, bodyType } = document;
      const page = chapter({
        title,
        language,
        rightToLeft: directionOf(language) === 'rtl',
        bodyType,
        body: content,
        styleHref: STYLE_HREFS[writingSystemOf(language)],
      });
      this.zip.file(`OEBPS/${filename}`, dress.page(page));
    }
  }

  /** The fonts with their licences, which stand in META-INF since no page refers to them. */
  #addFonts(): void {
    const { fonts, metadata } = this.#publication;
    if (fonts === undefined) return;
    const { files, licences, obfuscated } = fonts;
    for (const { href, bytes } of files)
      this.zip.file(`OEBPS/${href}`, obfuscated ? obfuscate(bytes, metadata.identifier) : bytes);
    if (obfuscated) {
      const paths = files.map(({ href }) => `OEBPS/${href}`);
      this.zip.file('META-INF/encryption.xml', encryptionXml(paths));
    }
    for (const [name, licence] of licences) this.zip.file(`META-INF/${name}`, licence);
  }

  /** Render, then pack with native zlib and fixed times. */
  override async genEpub(): Promise<Buffer> {
    await this.render();
    const files = Object.entries(this.zip.files).filter(([, file]) => !file.dir);
    const entries: ArchiveEntry[] = await Promise.all(
      files.map(async ([path, file]) => ({ path, bytes: await file.async('nodebuffer') })),
    );
    return zip(entries);
  }
}

/** OCF's container file (EPUB 3.3 §4.2.6.3.1). */
const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** An EPUB, and what the library confessed while making it. */
export interface PackagedEpub {
  readonly bytes: Buffer;
  readonly confessions: readonly Confession[];
}

/** A publication as the bytes of an EPUB file. */
export async function packageEpub(publication: Publication): Promise<PackagedEpub> {
  const confessions: Confession[] = [];
  const epub = new BoundEpub(publication, (confession) => confessions.push(confession));
  return { bytes: await epub.genEpub(), confessions };
}
