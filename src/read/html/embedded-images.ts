/** Pictures that are written into a page as `data:` URLs (RFC 2397). */
import type { RawImage } from '../raw.ts';

/** The head of a `data:` URL for a picture in base64; the kind that it states may be false. */
const HEAD = /^data:image\/[\w.+-]{1,40}(?:;[\w=.+-]{1,40}){0,4};base64,/i;
/** The longest `data:` URL that is read: 50 MB in base64. */
const LONGEST = 67_000_000;

/** The pictures of one page, each once, under short names. */
export class EmbeddedImages {
  readonly images = new Map<string, RawImage>();
  readonly #names = new Map<string, string>();

  /**
   * What a block calls a picture.
   * @param link where the page says it is; a `data:` URL gets a name of ours
   */
  nameOf(link: string): string {
    if (!/^\s*data:/i.test(link)) return link;
    const known = this.#names.get(link);
    if (known !== undefined) return known;
    const name = `data:${String(this.#names.size + 1)}`;
    this.#names.set(link, name);
    this.images.set(name, { bytes: decoded(link.trim()) });
    return name;
  }
}

/** The bytes of a picture; no bytes if the URL is not one, which is reported later. */
function decoded(link: string): Uint8Array<ArrayBuffer> {
  const head = link.length > LONGEST ? null : HEAD.exec(link.slice(0, 300));
  if (head === null) return new Uint8Array();
  return new Uint8Array(Buffer.from(link.slice(head[0].length), 'base64'));
}
