import { zipSync } from 'fflate';

/** An e-book of a test: its files by path; container, package and contents are made where none are given. */
export interface BookParts {
  /** Pages in reading order: the content of their bodies, or whole documents. */
  readonly pages: Readonly<Record<string, string>>;
  /** The content of `metadata`. */
  readonly metadata?: string;
  /** Entries of the table of contents: labels by place. */
  readonly contents?: Readonly<Record<string, string>>;
  /** What follows `href` in the items of the manifest and the spine, by path. */
  readonly item?: Readonly<Record<string, string>>;
  readonly itemref?: Readonly<Record<string, string>>;
  /** What follows the spine: a guide. */
  readonly guide?: string;
  /** EPUB 2 has an NCX, EPUB 3 a navigation document. */
  readonly version?: 2 | 3;
  /** Further files, or others in the place of those that are made. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** A whole page of XHTML around the content of its body. */
export function pageWith(body: string, head = '<title/>', attributes = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>${head}</head>\n<body${attributes}>${body}</body></html>`;
}

function typeOf(path: string): string {
  if (path.endsWith('.css')) return 'text/css';
  if (path.endsWith('.png')) return 'image/png';
  // As EpubMerge calls the packages of the books it merged.
  if (path.endsWith('.opf')) return 'origrootfile/xml';
  return path.endsWith('.ncx') ? 'application/x-dtbncx+xml' : 'application/xhtml+xml';
}

/** Put an e-book together. */
export function epubOf({
  pages,
  metadata = '<dc:title>The Salt Road</dc:title><dc:creator>Perdita Vane</dc:creator>',
  contents = {},
  item = {},
  itemref = {},
  guide = '',
  version = 3,
  files = {},
}: BookParts): Uint8Array {
  const entries = Object.entries(contents);
  const nav = pageWith(
    `<nav epub:type="toc"><ol>${entries.map(([href, label]) => `<li><a href="${href}">${label}</a></li>`).join('')}</ol></nav>`,
  );
  const ncx = `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${entries
    .map(
      ([src, label]) =>
        `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/></navPoint>`,
    )
    .join('')}</navMap></ncx>`;
  const listed = [
    ...Object.keys(pages),
    ...Object.keys(files).filter((path) => /\.(?:css|png)$|\/content\.opf$/.test(path)),
  ];
  const contentsItem =
    version === 3
      ? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
      : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" version="${String(version)}.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${contentsItem}${listed
    .map(
      (path, index) =>
        `<item id="i${String(index)}" href="${path}" media-type="${typeOf(path)}" ${item[path] ?? ''}/>`,
    )
    .join('')}</manifest><spine toc="ncx">${Object.keys(pages)
    .map((path, index) => `<itemref idref="i${String(index)}" ${itemref[path] ?? ''}/>`)
    .join('')}</spine>${guide}</package>`;
  const made: Record<string, string | Uint8Array> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/content.opf': opf,
    ...(version === 3 ? { 'OEBPS/nav.xhtml': nav } : { 'OEBPS/toc.ncx': ncx }),
  };
  for (const [path, text] of Object.entries(pages))
    made[`OEBPS/${path}`] = text.startsWith('<?xml') ? text : pageWith(text);
  for (const [path, content] of Object.entries(files))
    made[path.startsWith('META-INF/') ? path : `OEBPS/${path}`] = content;
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(made).map(([path, content]) => [
        path,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  );
}
