/** Reads Rich Text (.rtf, RTF Specification 1.9.1). */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { ReadResult } from '../../raw.ts';
import { picturesLeftOut } from '../../lines/surplus.ts';
import { latin1 } from './characters.ts';
import { RtfReading } from './reading.ts';
import { tokensOf } from './tokens.ts';

/** Groups in groups; no document nests as deep. */
const DEEPEST = 5000;

/**
 * Rich Text to raw blocks, one a paragraph or line. A broken file is read as far as it goes: a group that is never
 * closed, a brace too many. Comments, hidden text, what was deleted while changes were tracked, headers and footers
 * are furniture, so that the record of changes shows them.
 * @param bytes the file
 * @param file its name
 */
export async function readRtf(bytes: Uint8Array, file: string): Promise<ReadResult> {
  const { default: iconv } = await import('iconv-lite');
  const reading = new RtfReading(bytes, (some, codePage) =>
    iconv.decode(Buffer.from(some), iconv.encodingExists(codePage) ? codePage : 'cp1252'),
  );
  // One character a byte: what a byte means depends on the font at its place.
  for (const token of tokensOf(latin1(bytes))) {
    reading.token(token);
    if (reading.depth > DEEPEST) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  }
  reading.end();
  const { lines, leftOut } = reading.story;
  return { story: lines.done(file), diagnostics: picturesLeftOut(leftOut, file) };
}
