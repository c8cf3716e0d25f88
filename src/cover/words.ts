/** The words of a cover, each as it is to be read there. */
export interface CoverWords {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** The authors in a row, the whole list first and shorter ways of saying it behind. */
  readonly bylines: readonly [string, ...(readonly string[])];
  /** Name and number. */
  readonly series?: string | undefined;
  /** "Teen edition". */
  readonly edition?: string | undefined;
  /** The rating's own mark, "Teen" or "T". */
  readonly rating?: string | undefined;
  /** BCP 47 */
  readonly language: string;
}
