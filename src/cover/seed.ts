/**
 * Numbers that look like chance and are none: the same text always gives the same ones, on every machine.
 */

/**
 * A text's hash: 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo; draft-eastlake-fnv), stirred at the end
 * as MurmurHash3 does, since titles that differ in their last letter differ little before that.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The next of a row of numbers: at least 0, less than 1. */
export type Chance = () => number;

/** A row of numbers begun by a seed (mulberry32, Tommy Ettinger, public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** One of a list that has at least one member. */
export function pick<T>(list: readonly [T, ...(readonly T[])], chance: Chance): T {
  return list[Math.floor(chance() * list.length)] ?? list[0];
}
