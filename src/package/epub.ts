/** The packager: a publication as the bytes of an EPUB file, by epub-gen-memory with templates and a zip of our own. */
import { readFileSync } from 'node:fs';
import { compile, type TemplateFunction } from 'ejs';
import { EPub } from 'epub-gen-memory';
import { authorNames } from '../story/people.ts';
import { STYLE_HREFS, type Publication } from '../render/publication.ts';
import { directionOf, writingSystemOf } from '../story/language.ts';
import { targetOf } from '../targets/targets.ts';
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

/** What epub-gen-memory says that it dropped or failed at; for us always a fault. */
type PackagerWarning = string;

/**
 * epub-gen-memory's EPub with our own templates, identifier and zip. Its constructor still checks the options and
 * keeps the chapter records and the archive. Content is set afterwards, since the constructor re-parses it loosely
 * and turns every non-ASCII character into a reference.
 */
class TemplatedEpub extends EPub {
  readonly #publication: Publication;

  constructor(publication: Publication, warn: (warning: PackagerWarning) => void) {
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
        contentOPF: readTemplate(targetOf(publication.target).packageTemplate),
        tocXHTML: readTemplate('toc.xhtml.ejs'),
        tocNCX: readTemplate('toc.ncx.ejs'),
        numberChaptersInTOC: false,
        prependChapterTitles: false,
        verbose: (type, ...words) => {
          if (type === 'warn') warn(words.map(String).join(' '));
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

  /** Makes the same files as the library; each template is compiled once instead of once a chapter. */
  protected override async generateTemplateFiles(): Promise<void> {
    const { options, cover } = this;
    const publication = this.#publication;
    const values = templateValues(publication, cover && `cover.${cover.extension}`);
    const chapter = compileTemplate(options.chapterXHTML);
    this.zip.file('META-INF/container.xml', CONTAINER);
    this.zip.file('OEBPS/content.opf', compileTemplate(options.contentOPF)(values));
    const target = targetOf(publication.target);
    this.zip.file('OEBPS/toc.xhtml', target.page(compileTemplate(options.tocXHTML)(values)));
    this.zip.file('OEBPS/toc.ncx', compileTemplate(options.tocNCX)(values));
    for (const { writing, css } of publication.styleSheets)
      this.zip.file(`OEBPS/${STYLE_HREFS[writing]}`, target.style(css));
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
      this.zip.file(`OEBPS/${filename}`, target.page(page));
    }
  }

  /** Adds the fonts and their licences, which go into META-INF since no page refers to them. */
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

  /** Renders, then packs with native zlib and fixed times. */
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

/** An EPUB, and the library's warnings while making it. */
export interface PackagedEpub {
  readonly bytes: Buffer;
  readonly warnings: readonly PackagerWarning[];
}

/** A publication as the bytes of an EPUB file. */
export async function packageEpub(publication: Publication): Promise<PackagedEpub> {
  const warnings: PackagerWarning[] = [];
  const epub = new TemplatedEpub(publication, (warning) => warnings.push(warning));
  return { bytes: await epub.genEpub(), warnings };
}
