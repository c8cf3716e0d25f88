/** Addresses, and what is defined by a line of its own: addresses and footnotes. */
import { percentDecoded } from '../links.ts';

/** `[page]: http://…`, and what looks like it. */
export const DEFINITION = /^\[(?!\^)((?:[^[\]\\]|\\.){1,200})\]:\s*(\S*)/;

/** The label that a line defines: of a footnote `[^1]: …`, of an address `[page]: http://…`. */
export function definedIn(
  line: string,
): { readonly isNote: boolean; readonly label: string } | undefined {
  const text = line.trimStart();
  const note = /^\[\^([^[\]\s]{1,200})\]:/.exec(text)?.[1];
  if (note !== undefined) return { isNote: true, label: note };
  const [, label, destination = ''] = DEFINITION.exec(text) ?? [];
  return label === undefined || !isAddress(destination) ? undefined : { isNote: false, label };
}

/** Whether a text is an address. In `[laughs](quietly)` it is not. */
export function isAddress(text: string): boolean {
  const address = text.replace(/^<(.*)>$/, '$1');
  return (
    /^(?:https?|ftp|mailto|tel|file|data|javascript|magnet|gemini):/i.test(address) ||
    /^(?:#|\?|\/|\.{1,2}\/|www\.)\S/i.test(address) ||
    /^[^\s!?"]{0,300}[\p{L}\p{N}_)-]\.[a-z][a-z0-9]{1,5}(?:[/?#]\S*)?$/iu.test(address)
  );
}

/** The path of a file beside the story's, as an address states it; undefined for another address. */
export function pathIn(address: string): string | undefined {
  if (address === '' || /^(?:[a-z][a-z0-9+.-]+:|\/\/|#)/i.test(address)) return undefined;
  return percentDecoded(address);
}
