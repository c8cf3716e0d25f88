/** Proves a finished book: valid, and without a word lost, invented or displaced. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { auditWords } from './audit.ts';
import type { AccountedChange, AuditedSource } from './claims.ts';
import { checkConformance } from './conformance.ts';
import { checkContentModel } from './content-model.ts';
import { openEpub, type OpenedEpub } from './open-epub.ts';

/** Validates the bytes of an EPUB and returns its faults. */
export type Validate = (bytes: Uint8Array) => Promise<readonly Diagnostic[]>;

/**
 * Prove a finished book: open it again, validate it, and check that no word was lost, invented or displaced.
 * @param bytes the EPUB
 * @param sources the decoded story files, in the order of the book
 * @param changes what the normalizer did
 * @param validate the validator; it runs while the audit runs
 * @returns every fault; empty when the book is sound
 */
export function verify(
  bytes: Uint8Array,
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
  validate: Validate = checkConformance,
): Promise<readonly Diagnostic[]> {
  return verifyVolumes([bytes], sources, changes, validate);
}

/**
 * Prove the volumes of a book: each is valid by itself, and together they have every word once.
 * @param volumes the EPUBs, in order; the rest as for `verify`
 */
export async function verifyVolumes(
  volumes: readonly Uint8Array[],
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
  validate: Validate = checkConformance,
): Promise<readonly Diagnostic[]> {
  // One after the other: a validator takes much memory.
  const validating = (async () => {
    const faults: Diagnostic[] = [];
    for (const bytes of volumes) faults.push(...(await validate(bytes)));
    return faults;
  })();
  const audited = audit(volumes, sources, changes);
  return [...(await validating), ...audited];
}

function audit(
  volumes: readonly Uint8Array[],
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
): readonly Diagnostic[] {
  try {
    const opened = volumes.map(openEpub);
    return [
      ...opened.flatMap(({ spine, version }) =>
        spine.flatMap((document) => checkContentModel(document, version)),
      ),
      ...auditWords(joined(opened), sources, changes),
    ];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [diagnose('verify-conformance', { id: 'unreadable', path: 'the book', text })];
  }
}

/** Volumes as one book, as the audit sees them. */
function joined(volumes: readonly OpenedEpub[]): Pick<OpenedEpub, 'spine' | 'packageDocument'> {
  return {
    spine: volumes.flatMap(({ spine }) => spine),
    packageDocument: volumes.map(({ packageDocument }) => packageDocument).join('\n'),
  };
}
