/** Validates a finished book with the embedded port of EPUBCheck. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';

/** The faults of a book. Every build runs this validator; the tests run the Java original as well. */
export async function checkConformance(bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts');
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(
      ({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning',
    )
    .map(({ id, message, location }) =>
      diagnose('verify-conformance', { id, path: location?.path ?? 'the book', text: message }),
    );
}
