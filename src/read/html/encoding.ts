import { decode, type Decoded } from '../bytes/decode.ts';

/** As much of a page as its declaration must stand in (HTML Standard §13.2.3.2). */
const PRESCAN = 1024;

/** `<?xml … encoding="…"?>`, `<meta charset=…>`, `<meta http-equiv … content="text/html; charset=…">`. */
const DECLARATIONS: readonly RegExp[] = [
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/** Whether all of it is UTF-8, and some of it could not be anything else. */
function isUnmistakablyUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding that a page declares, by its name in the Encoding Standard (`iso-8859-1` is
 * Windows-1252 there). Nothing when it declares none, or when the bytes show that it lies: a page saved
 * anew as UTF-8 keeps the declaration of the old one.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN));
  const label = DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find(
    (found) => found !== undefined,
  );
  if (label === undefined || isUnmistakablyUtf8(bytes)) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // Whoever can read the declaration has no UTF-16 before him (HTML Standard §13.2.3.2).
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/**
 * A page as text: it says itself how it is encoded; where that fails, its bytes do.
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
