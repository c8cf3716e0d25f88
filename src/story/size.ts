/** Sizes of files as people write and read them. */

/** Bytes in each unit that a size may be written in: powers of 1000 and of 1024 (IEC 80000-13). */
const UNITS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/** Sizes as people write them, for messages. */
export const SIZE_EXAMPLES = 'a size such as "20MB" or "500 kB"';

/**
 * A size as people write it: `20MB`, `1.5 MiB`, `500 kB`.
 * @returns bytes, rounded down; undefined where the text is not a size, or is one that no book could have
 */
export function readSize(text: string): number | undefined {
  const match = /^\s*(\d{1,9}(?:\.\d{1,9})?)\s*([a-z]{1,3})\s*$/i.exec(text);
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()];
  if (match === null || unit === undefined) return undefined;
  const bytes = Math.floor(Number(match[1]) * unit);
  return bytes > 0 ? bytes : undefined;
}

/** A size for people: `12.3 kB`, `4.0 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
