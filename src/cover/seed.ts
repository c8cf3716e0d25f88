/** Numbers that look random but are not: the same text gives the same ones on every machine. */

/**
 * A text's hash: 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo; draft-eastlake-fnv), mixed at the end
 * as in MurmurHash3, since titles that differ in their last letter differ little before that.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Gives the next number of a sequence: at least 0, less than 1. */
export type Random = () => number;

/** The sequence of numbers of a seed (mulberry32, Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** One of a list that has at least one member. */
export function pick<T>(list: readonly [T, ...(readonly T[])], random: Random): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
