/** The Unicode Bidirectional Algorithm, by bidi-js. */
import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';

let loaded: Bidi | undefined;

/** The Unicode Bidirectional Algorithm. */
export function bidi(): Bidi {
  // The package is CommonJS but its types are those of a module, so the kind of export is tested.
  const made: unknown = loaded ?? createRequire(import.meta.url)('bidi-js');
  loaded = isBidi(made) ? made : opened(made);
  return loaded;
}

function opened(factory: unknown): Bidi {
  const made: unknown = typeof factory === 'function' ? factory() : undefined;
  if (!isBidi(made)) throw new TypeError('bidi-js is not what it was');
  return made;
}

function isBidi(value: unknown): value is Bidi {
  return typeof value === 'object' && value !== null && 'getEmbeddingLevels' in value;
}
