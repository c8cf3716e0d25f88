/** The encoding that a story's entry names. */
import type { Diagnostic } from '../../diagnostics/diagnose.ts';
import { invalidValue, nearestHint } from '../faults.ts';
import type { JsonPath, Locator } from '../jsonc.ts';

/** Encodings for the hint of a message; iconv-lite knows more. */
const EXAMPLES: readonly string[] =
  'utf-8 utf-16le utf-16be windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1257 iso-8859-2 iso-8859-15 koi8-r macintosh shift_jis euc-jp gb18030 big5 euc-kr'.split(
    ' ',
  );

/** A diagnostic where an encoding is not known. */
export async function encodingFaults(
  encoding: string | undefined,
  at: JsonPath,
  locate: Locator,
): Promise<readonly Diagnostic[]> {
  if (encoding === undefined) return [];
  // Loaded here, since few configs name an encoding.
  const { default: iconv } = await import('iconv-lite');
  // Its type claims to narrow, which would leave no text to show.
  const isKnown: boolean = iconv.encodingExists(encoding);
  if (isKnown) return [];
  const expected = `an encoding such as ${EXAMPLES.join(', ')}${nearestHint(encoding, EXAMPLES)}`;
  return [invalidValue(locate, at, `"${encoding}"`, expected)];
}
