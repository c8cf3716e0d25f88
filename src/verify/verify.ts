import { diagnose, type Diagnostic } from '../diagnostics.ts';
import { auditWords, type AccountedChange, type AuditedSource } from './audit.ts';
import { checkConformance } from './conformance.ts';
import { checkContentModel } from './content-model.ts';
import { openEpub } from './open-epub.ts';

/** Validates the bytes of an EPUB; gives its faults. */
export type Validate = (bytes: Uint8Array) => Promise<readonly Diagnostic[]>;

/**
 * Prove a finished book: open it again, validate it, and audit that no word was lost, invented or
 * displaced.
 * @param bytes the EPUB
 * @param sources the decoded story files, in the order of the book
 * @param changes what the normalizer did
 * @param validate the validator; it works while the audit does
 * @returns every fault; none when the book is sound
 */
export async function verify(
  bytes: Uint8Array,
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
  validate: Validate = checkConformance,
): Promise<readonly Diagnostic[]> {
  const validating = validate(bytes);
  const audited = audit(bytes, sources, changes);
  return [...(await validating), ...audited];
}

function audit(
  bytes: Uint8Array,
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
): readonly Diagnostic[] {
  try {
    const epub = openEpub(bytes);
    return [...epub.spine.flatMap(checkContentModel), ...auditWords(epub, sources, changes)];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [diagnose('verify-conformance', { id: 'unreadable', path: 'the book', text })];
  }
}
