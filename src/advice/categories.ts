/** The kinds of strong content that are looked for. */
export const CATEGORIES = [
  'language',
  'sexual',
  'violence',
  'self-harm',
  'slurs',
  'substances',
] as const;

/** A kind of strong content. */
export type Category = (typeof CATEGORIES)[number];

/** The categories as messages name them. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  language: 'strong language',
  sexual: 'sexual content',
  violence: 'graphic violence',
  'self-harm': 'self-harm or suicide',
  slurs: 'slurs',
  substances: 'drugs or drunkenness',
};

/**
 * What is looked for in one category. All entries are phrases in the notation of phrases.ts; the files in
 * terms/ say why each is where it is.
 */
export interface TermList {
  readonly category: Category;
  /** Which words of the package `cuss` belong here; the rest of its list is for other kinds or doubtful. */
  readonly fromCuss?: {
    readonly words: RegExp;
    /** The least sureness that cuss must give (0 to 2). */
    readonly sureness: 1 | 2;
    readonly except: readonly string[];
  };
  /** One is enough. */
  readonly strong: readonly string[];
  /** One is not; two different ones in the same sentence are, and one with a hint. */
  readonly weak: readonly string[];
  /** Words of such scenes that are found everywhere: they count only beside a weak one. */
  readonly hints: readonly string[];
  /** Phrases in which a word counts for nothing: names, idioms, other senses. */
  readonly innocent: readonly string[];
  /** Words that show a sentence to be about something else: two weak ones are then not enough. */
  readonly elsewhere: readonly string[];
}
