/** How often the embedded validator judges the books of a test; EPUBCheck, the Java original, judges what is shelved. */
import type { BuildOptions } from '../../src/build.ts';
import { LOCAL_JOBS } from './compiled.ts';

/** For books that are shelved: the original judges the same bytes. */
export const LEFT_TO_EPUBCHECK: BuildOptions = {
  jobs: { ...LOCAL_JOBS, validate: () => Promise.resolve([]) },
};

/** For the many books of a property: the embedded validator on the first and every tenth after it. */
export function oneInTen(): BuildOptions {
  let count = -1;
  const validate: typeof LOCAL_JOBS.validate = async (bytes) => {
    count += 1;
    return count % 10 === 0 ? LOCAL_JOBS.validate(bytes) : [];
  };
  return { jobs: { ...LOCAL_JOBS, validate } };
}
