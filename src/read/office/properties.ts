/** What the properties of a document say of its story. */
import type { DocumentLines } from './document-lines.ts';
import { languageNamed } from '../../story/language-names.ts';
import { parseXml, type Namespaces } from '../xml.ts';

/** What a document states about itself outside of its text. */
export interface DocumentProperties {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly description?: string | undefined;
  readonly keywords?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** Titles that programs make up. */
const NO_TITLE =
  /^(?:(?:document|untitled|unnamed|no title|title|blank|template|normal|dokument|microsoft word\b.*)[ \d.-]*|.*\.(?:docx?|odt|rtf|txt|wpd|pages))$/i;

/** Authors that programs make up. */
const NO_AUTHOR =
  /^(?:unknown|author|user|owner|admin(?:istrator)?|(?:the )?(?:windows|microsoft office|office|default|preferred|valued)[ a-z]*|python-docx|pandoc|apache poi|hp|dell|acer|asus|lenovo|compaq|toshiba|sony|pc|home|none|n\/a|un-named|anonymous user|usuario|utilisateur|benutzer)[ \d]*$/i;

/** A line that says who wrote the story; it counts more than the properties. */
const BYLINE = /^\W*(?:by|author|written by|writer|penname|pen name)\b/i;
/** Lines at the head of a story that a byline may be among. */
const OPENING = 15;

/**
 * State what a document's properties say, where its own text says nothing: the author of a file is often only the
 * person that the program was registered to.
 */
export function stateProperties(lines: DocumentLines, properties: DocumentProperties): void {
  const { title = '', author = '', description = '', keywords = '' } = properties;
  if (/\p{L}/u.test(title) && !NO_TITLE.test(title.trim()) && !lines.hasStated('Title'))
    lines.fact('Title', title);
  const signed =
    lines.hasStated('Author') || lines.opening(OPENING).some((text) => BYLINE.test(text));
  if (/\p{L}/u.test(author) && !NO_AUTHOR.test(author.trim()) && !signed)
    lines.fact('Author', author);
  lines.fact('Summary', description);
  lines.fact('Keywords', keywords);
}

/** The elements of properties, in Word's files and in those of OpenDocument. */
const PROPERTIES: ReadonlySet<string> = new Set(
  'dc:title dc:creator meta:initial-creator dc:description dc:language cp:keywords meta:keyword'.split(
    ' ',
  ),
);

const NAMESPACES: Namespaces = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
]);

/** The properties of a document, from `docProps/core.xml` or `meta.xml`; who wrote it first is its author. */
export function readProperties(source: string): DocumentProperties {
  const found = new Map<string, string[]>();
  let open: string | undefined;
  parseXml(source, NAMESPACES, {
    open: (name) => {
      open = PROPERTIES.has(name) ? name : undefined;
      if (open !== undefined) found.set(open, [...(found.get(open) ?? []), '']);
    },
    close: () => {
      open = undefined;
    },
    text: (data) => {
      const values = found.get(open ?? '');
      if (values !== undefined) values[values.length - 1] = (values.at(-1) ?? '') + data;
    },
  });
  const valueOf = (name: string): string | undefined => {
    const value = found.get(name)?.join(', ').trim();
    return value === '' ? undefined : value;
  };
  return {
    title: valueOf('dc:title'),
    author: valueOf('meta:initial-creator') ?? valueOf('dc:creator'),
    description: valueOf('dc:description'),
    language: languageNamed(valueOf('dc:language') ?? ''),
    keywords: valueOf('cp:keywords') ?? valueOf('meta:keyword'),
  };
}
