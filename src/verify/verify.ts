import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { auditWords, type AccountedChange, type AuditedSource } from './audit.ts';
import { checkConformance } from './conformance.ts';
import { checkContentModel } from './content-model.ts';
import { openEpub, type OpenedEpub } from './open-epub.ts';

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
export function verify(
  bytes: Uint8Array,
  sources: readonly AuditedSource[],
  changes: readonly AccountedChange[],
  validate: Validate = checkConformance,
): Promise<readonly Diagnostic[]> {
  return verifyVolumes([bytes], sources, changes, validate);
}

/**
 * Prove the volumes of a book: each by itself is valid, and together they have every word, none twice.
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

/** Volumes as the one book that they are to the audit. */
function joined(volumes: readonly OpenedEpub[]): Pick<OpenedEpub, 'spine' | 'packageDocument'> {
  return {
    spine: volumes.flatMap(({ spine }) => spine),
    packageDocument: volumes.map(({ packageDocument }) => packageDocument).join('\n'),
  };
}
