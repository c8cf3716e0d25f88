/** The program's own name and version, as its package.json gives them. */
import { existsSync, readFileSync } from 'node:fs';

/** What a manifest of npm says, as far as we ask. */
function manifestAt(url: URL): unknown {
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined;
}

/**
 * The version: `0.1.0`. The manifest is looked for from here upwards, since the compiled program is one
 * folder deeper than the sources.
 */
export function programVersion(): string | undefined {
  for (const up of ['../../', '../../../']) {
    const manifest = manifestAt(new URL(`${up}package.json`, import.meta.url));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
      return String(manifest.version);
  }
  return undefined;
}

/** Name and version: `Fascicle 0.1.0`. */
export function programName(): string {
  return ['Fascicle', programVersion() ?? []].flat().join(' ');
}
