/** How often the embedded validator judges the books of a test; EPUBCheck, the Java original, judges what is shelved. */
import { checkConformance } from '../../src/verify/conformance.ts';
import type { Validate } from '../../src/verify/verify.ts';

/** For books that are shelved: the original judges the same bytes. */
export const leftToEpubcheck: Validate = () => Promise.resolve([]);

/** For the many books of a property: the embedded validator on the first and every tenth after it. */
export function oneInTen(): Validate {
  let count = -1;
  return async (bytes) => {
    count += 1;
    return count % 10 === 0 ? checkConformance(bytes) : [];
  };
}
