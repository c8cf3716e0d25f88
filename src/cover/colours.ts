/** The colours of covers. */

/** A colour as a number, 0xRRGGBB in sRGB. */
export type Colour = number;

/** The colours of a cover; words are only `deep` on `paper` or `paper` on `deep`. */
export interface Scheme {
  readonly deep: Colour;
  readonly paper: Colour;
  /** For ornaments only. */
  readonly accent: Colour;
}

/** The contrast that text of any size needs (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;

const CREAM = 0xf6f0e2;
const NEARLY_BLACK = 0x16161a;

/** Colours chosen to go together; a test checks that every `deep` and `paper` have `TEXT_CONTRAST`. */
export const SCHEMES: readonly [Scheme, ...(readonly Scheme[])] = [
  { deep: 0x1f3a4d, paper: 0xf4ecd8, accent: 0xd9893b }, // harbour
  { deep: 0x7a1f2b, paper: 0xf7eee3, accent: 0xd8a657 }, // oxblood
  { deep: 0x24473a, paper: 0xf3eddc, accent: 0xc9a24b }, // spruce
  { deep: 0x3b2f5c, paper: 0xf3edf0, accent: 0xd98a8f }, // violet
  { deep: 0x8a3b12, paper: 0xf8efdd, accent: 0x2f6f73 }, // rust
  { deep: 0x0f4c5c, paper: 0xf5efe0, accent: 0xe36a4a }, // petrol
  { deep: 0x2b2b33, paper: 0xf2ede4, accent: 0xc8503c }, // slate
  { deep: 0x5a2348, paper: 0xf8ede8, accent: 0xdf9a57 }, // plum
  { deep: 0x1d3f72, paper: 0xf4f0e6, accent: 0xe0a33a }, // cobalt
  { deep: 0x4a4a1e, paper: 0xf6f1dc, accent: 0xb9552f }, // olive
  { deep: 0x5c3a24, paper: 0xf7efe2, accent: 0x6f8f86 }, // walnut
  { deep: 0x9c2f3f, paper: 0xfaf1e8, accent: 0x2d4a63 }, // madder
  { deep: 0x234b55, paper: 0xf1eee6, accent: 0xe6b566 }, // lagoon
  { deep: 0x303f2c, paper: 0xf4efdf, accent: 0xc4713f }, // moss
];

/** The three channels of a colour, 0 to 255. */
export function channels(colour: Colour): readonly [number, number, number] {
  return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
}

/**
 * A colour between two.
 * @param share of `to`, from 0 to 1
 */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  const [r, g, b] = channels(from);
  const [r2, g2, b2] = channels(to);
  const channel = (one: number, other: number): number => Math.round(one + (other - one) * share);
  return (channel(r, r2) << 16) | (channel(g, g2) << 8) | channel(b, b2);
}

/** Relative luminance (WCAG 2.2, "relative luminance"). */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The scheme for a chosen colour, which stays as it is where words can be read on it. */
export function schemeOf(colour: Colour): Scheme {
  if (contrast(colour, CREAM) >= TEXT_CONTRAST)
    return { deep: colour, paper: CREAM, accent: mixed(colour, 0xe0a33a, 0.62) };
  const ink = mixed(NEARLY_BLACK, colour, 0.12);
  if (contrast(colour, ink) >= TEXT_CONTRAST)
    return { deep: ink, paper: colour, accent: mixed(colour, ink, 0.45) };
  // Too light for cream and too dark for black: a little darker, until words can be read on it.
  let deep = colour;
  for (let share = 0; contrast(deep, CREAM) < TEXT_CONTRAST; share += 0.04)
    deep = mixed(colour, 0x000000, share);
  return { deep, paper: CREAM, accent: mixed(colour, 0xe0a33a, 0.62) };
}
