/** Addresses of mail that Cloudflare hides from programs: `<a data-cfemail="543931…">[email protected]</a>`. */

/** The key, and an address of at least `a@b` under it. */
const HIDDEN = /^(?:[0-9a-f]{2}){4,400}$/i;

/** What an address looks like; with another key it is something else. */
const ADDRESS = /^[^\s@<>]{1,100}@[^\s@<>]{1,100}(?:\?\S{0,400})?$/;

/**
 * The address that stood on the page before it was hidden: each byte is the letter xor the first byte, as the
 * site's own script has it (`email-decode.min.js`).
 */
export function hiddenAddress(element: Element): string | undefined {
  const hidden = element.getAttribute('data-cfemail') ?? '';
  if (!HIDDEN.test(hidden)) return undefined;
  const [key = 0, ...bytes] = Buffer.from(hidden, 'hex');
  const address = Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8');
  return ADDRESS.test(address) ? address : undefined;
}
