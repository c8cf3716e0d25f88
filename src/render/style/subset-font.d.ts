/** The types of the part of subset-font 2.9 that is used; it has none of its own. */

declare module 'subset-font' {
  /**
   * A font with the glyphs that a text needs, made by HarfBuzz.
   * @param font TTF, OTF, WOFF or WOFF2
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'truetype' | 'sfnt' | 'woff' | 'woff2';
      /** Entries of the `name` table that stay. */
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Buffer>;
}
