import { existsSync, readFileSync } from 'node:fs';

/** What a manifest of npm says, as far as we ask. */
function manifestAt(url: URL): unknown {
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined;
}

/**
 * The program's name and version, as its package.json states it: `Fascicle 0.1.0`. The manifest is looked
 * for from here upwards, since sources and the compiled program do not stand equally deep.
 */
export function programName(): string {
  for (const up of ['../../', '../../../']) {
    const manifest = manifestAt(new URL(`${up}package.json`, import.meta.url));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) continue;
    return `Fascicle ${String(manifest.version)}`;
  }
  return 'Fascicle';
}
