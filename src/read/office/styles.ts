/** What the styles of all word processors share: each takes over what it leaves open from the one it is based on. */

/** Word itself follows no longer chain (ECMA-376 part 1 §17.7.4.3 sets no limit). */
const LONGEST_CHAIN = 50;

/**
 * A style and those that it is based on, itself first. A circle of styles is cut where it closes.
 * @param first the key of the style; undefined for none
 * @param styleOf a style by its key; undefined where the file does not describe it
 */
export function chainOf<Key, Style extends { readonly basedOn: Key | undefined }>(
  first: Key | undefined,
  styleOf: (key: Key) => Style | undefined,
): readonly Style[] {
  const chain: Style[] = [];
  let style = first === undefined ? undefined : styleOf(first);
  while (style !== undefined && !chain.includes(style) && chain.length < LONGEST_CHAIN) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : styleOf(style.basedOn);
  }
  return chain;
}

/** The properties of a chain of styles together: what the earlier one says counts. */
export function inherited<Properties extends object>(
  chain: readonly Partial<Properties>[],
): Partial<Properties> {
  const whole: Partial<Properties> = {};
  for (const one of chain.toReversed()) Object.assign(whole, one);
  return whole;
}
