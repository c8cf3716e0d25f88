/** Tells hyphens that replace the letters of a name or of a curse: `Mrs. D----`, `----shire`, `d----d`. */

/** A single letter, `St` or `Mc` at the beginning of a word that hyphens finish; `I` is a word. */
const INITIAL = /(?:^|[^\p{L}\p{N}'’])(?:(?!I$)\p{L}|\p{Lu}\p{Ll})$/u;

/** Years whose end is not told: `in 18----`. */
const YEAR = /(?:^|\D)1\d$/;

/** Titles, prepositions and articles, before a name: `Mr. ---- of ----`. */
const BEFORE_NAME =
  /(?:^|[^\p{L}])(?:mrs?|ms|miss|dr|sir|lady|lord|madam|captain|capt|colonel|col|major|st|herr|frau|monsieur|madame|mme|mlle|señora?|don|doña|signora?|in|at|to|from|of|near|the|von|de|van|der)\.? {1,2}$/iu;

/** Whether a row of hyphens replaces letters, from its neighbours. */
export function replacesName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.charAt(end);
  if (INITIAL.test(before) || YEAR.test(before)) return true;
  const isFree = before === '' || /[\s"“„'‘(]$/.test(before);
  // `----shire`, and `----’s house`.
  if (isFree && before !== '' && /^[\p{Ll}’']/u.test(after)) return /\s$/.test(before);
  return BEFORE_NAME.test(before) && (after === '' || /[\s,.;:!?’'"”)]/.test(after));
}
