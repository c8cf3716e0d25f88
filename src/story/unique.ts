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

/**
 * A function that gives each wanted name, or a numbered one where the name is taken or was given before.
 * @param taken names that are not given
 */
export function namer(taken: Iterable<string> = []): (wanted: string) => string {
  const given = new Set(taken);
  return (wanted) => {
    const name = uniqueName(wanted, (one) => given.has(one));
    given.add(name);
    return name;
  };
}
