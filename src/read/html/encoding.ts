/** The encoding of a page: what it declares, unless its bytes show another. */
import { isAscii, isUtf8 } from 'node:buffer';
import { decode, type Decoded } from '../bytes/decode.ts';

/** The bytes at the beginning of a page that must contain its declaration (HTML Standard §13.2.3.2). */
const PRESCAN = 1024;

/** `<?xml … encoding="…"?>`, `<meta charset=…>`, `<meta http-equiv … content="text/html; charset=…">`. */
const DECLARATIONS: readonly RegExp[] = [
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/**
 * The encoding that a page declares, by its name in the Encoding Standard (`iso-8859-1` is Windows-1252
 * there). Undefined without a declaration, or if the bytes are UTF-8: a page that was saved again as UTF-8
 * keeps its old declaration.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN));
  const label = DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find(
    (found) => found !== undefined,
  );
  if (label === undefined || (isUtf8(bytes) && !isAscii(bytes))) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // If the declaration is readable as ASCII, the file is not UTF-16 (HTML Standard §13.2.3.2).
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/**
 * A page as text, in the encoding that it declares; if that fails, in the one that its bytes show.
 * @param stated the encoding that the config states
 */
export async function decodePage(
  bytes: Uint8Array,
  name: string,
  stated?: string,
): Promise<Decoded> {
  const declared = stated ?? declaredEncoding(bytes);
  const decoded = await decode(bytes, name, declared);
  const hasFailed = decoded.text === undefined && stated === undefined && declared !== undefined;
  return hasFailed ? decode(bytes, name) : decoded;
}
