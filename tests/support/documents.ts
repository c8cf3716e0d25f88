import { zipSync } from 'fflate';

/** Word-processor files made from their parts, as small as they may be. */

/** Parts of a file by their names, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip archive of parts. */
export function archiveOf(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? encoder.encode(part) : part,
      ]),
    ),
    { mtime: new Date(2020, 0, 1) },
  );
}

const WORD = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relationships(targets: readonly (readonly [string, string, string])[]): string {
  const all = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${target.startsWith('http') ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** What a Word document is made of besides its body; XML without the root element where not said otherwise. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Elements of `docProps/core.xml`. */
  readonly core?: string;
  /** Pictures by name in `word/media/`; the relationship is `rId-` and the name. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** Addresses of what is outside, by the id of the relationship. */
  readonly external?: Readonly<Record<string, string>>;
}

/** A Word document with a body. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const { core, media = {}, external = {}, ...own } = parts;
  const roots = {
    styles: 'w:styles',
    numbering: 'w:numbering',
    footnotes: 'w:footnotes',
    endnotes: 'w:endnotes',
    comments: 'w:comments',
    header: 'w:hdr',
  } as const;
  const entries = Object.entries(own);
  const kinds = Object.entries(roots);
  return archiveOf({
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]).replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': relationships([
      ...kinds.map(([kind]) => [`rId-${kind}`, kind, `${kind}.xml`] as const),
      ...Object.keys(media).map((name) => [`rId-${name}`, 'image', `media/${name}`] as const),
      ...Object.entries(external).map(([id, address]) => [id, 'image', address] as const),
    ]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      entries.map(([kind, xml]) => {
        const root = kinds.find(([name]) => name === kind)?.[1] ?? 'w:part';
        return [`word/${kind}.xml`, `<${root} ${WORD}>${xml}</${root}>`];
      }),
    ),
    ...(core === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
        }),
    ...Object.fromEntries(
      Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes]),
    ),
  });
}

const ODF = [
  'office',
  'style',
  'text',
  'table',
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
  'meta',
]
  .map((entry) => (typeof entry === 'string' ? [entry, entry] : entry))
  .map(
    ([prefix, name]) =>
      `xmlns:${prefix ?? ''}="urn:oasis:names:tc:opendocument:xmlns:${name ?? ''}:1.0"`,
  )
  .join(' ')
  .concat(
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
  );

/** What an OpenDocument text is made of besides its body. */
export interface OdtParts {
  /** Automatic styles of its text. */
  readonly automatic?: string;
  /** Styles that its writer sees. */
  readonly styles?: string;
  /** Headers and footers. */
  readonly master?: string;
  /** Elements of `meta.xml`. */
  readonly meta?: string;
  /** Files by name. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

/** An OpenDocument text with a body. */
export function odtOf(body: string, parts: OdtParts = {}): Uint8Array {
  const { automatic = '', styles = '', master = '', meta = '', files = {} } = parts;
  return archiveOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ODF}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${ODF}><office:styles>${styles}</office:styles><office:master-styles>${master}</office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${ODF}><office:meta>${meta}</office:meta></office:document-meta>`,
    ...files,
  });
}

/** A picture: a PNG of one red point. */
export const RED_POINT = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
);
