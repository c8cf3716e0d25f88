import { parentPort } from 'node:worker_threads';
import { strToU8, zipSync } from 'fflate';
import { checkConformance } from '../verify/conformance.ts';

/**
 * A book of one page. Validated while the main thread still reads and normalizes, it has the validator
 * loaded and compiled by the time that the real book comes.
 */
function smallBook(): Uint8Array {
  const page = (body: string): string =>
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`;
  const paragraphs = Array.from(
    { length: 400 },
    (_, index) => `<p>“Word,” <em>${String(index)}</em></p>`,
  );
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'p.opf': strToU8(
      '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier><dc:title>x</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest><item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    ),
    'n.xhtml': strToU8(
      page('<nav epub:type="toc"><ol><li><a href="c.xhtml">x</a></li></ol></nav>'),
    ),
    'c.xhtml': strToU8(page(paragraphs.join(''))),
  });
}

/** The other end of validator.ts: the bytes of a book in, its faults out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void checkConformance(bytes).then((faults) => parentPort?.postMessage(faults));
});

await checkConformance(smallBook());
