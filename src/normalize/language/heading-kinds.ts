/** What headings count and name, and what is known of the words for it in one language. */

/** What a heading counts or names, as its document's name has it. */
export type HeadingKind =
  | 'chapter'
  | 'part'
  | 'book'
  | 'volume'
  | 'act'
  | 'scene'
  | 'section'
  | 'canto'
  | 'letter'
  | 'episode'
  | 'prologue'
  | 'epilogue'
  | 'interlude'
  | 'introduction'
  | 'preface'
  | 'afterword'
  | 'side-story';

/** The words of one language. Words are parted by spaces; `|` parts the forms of one; `_` is a space in a word. */
export interface HeadingWords {
  /** With a number: `Kapitel 3`, `3. Kapitel`, `Drittes Kapitel`. */
  readonly numbered: Readonly<Partial<Record<HeadingKind, string>>>;
  /** By themselves: `Prolog`. */
  readonly named: Readonly<Partial<Record<HeadingKind, string>>>;
  /** From one on. */
  readonly cardinals?: string;
  /** From the first on. */
  readonly ordinals?: string;
  /** From twenty on by tens, and what comes between them and a unit; with `unitsFirst` the unit is in front. */
  readonly tens?: string;
  readonly joint?: string;
  readonly unitsFirst?: true;
}
