/** The name and version of this program. */
import { existsSync, readFileSync } from 'node:fs';

/** The npm manifest at an address, if there is one. */
function manifestAt(url: URL): unknown {
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined;
}

/**
 * The program's name and version from its package.json: `Fascicle 0.1.0`. The manifest is searched for from here
 * upwards, since the sources and the compiled program are not equally deep.
 */
export function programName(): string {
  for (const up of ['../../', '../../../']) {
    const manifest = manifestAt(new URL(`${up}package.json`, import.meta.url));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) continue;
    return `Fascicle ${String(manifest.version)}`;
  }
  return 'Fascicle';
}
