/** Names that must differ: the wanted one, or the first of `wanted-2`, `wanted-3` … that is free. */

/**
 * A name that is not taken yet.
 * @param wanted the name if it is free
 * @param isTaken whether a name is taken
 * @param numbered how a later one is called; `wanted-2` unless stated
 */
export function uniqueName(
  wanted: string,
  isTaken: (name: string) => boolean,
  numbered: (count: number) => string = (count) => `${wanted}-${String(count)}`,
): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = numbered(count);
  return name;
}

/** The names in their order, each free of those before it. */
export function uniqueNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const free = uniqueName(name, (other) => taken.has(other));
    taken.add(free);
    return free;
  });
}
