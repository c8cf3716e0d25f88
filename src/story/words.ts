/** Counts the words of a text in any script. */

/** Scripts that have no spaces between words (Unicode Standard Annex #29, §4). */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The longest piece that is divided at once. */
const LONGEST_PIECE = 2000;

let segmenter: Intl.Segmenter | undefined;

/** How many words a text has: runs of characters between spaces or dashes that begin with a letter or digit. */
export function countWordsIn(text: string): number {
  const words = text.match(/[\p{L}\p{N}][^\s—]*/gu) ?? [];
  if (!WITHOUT_SPACES.test(text)) return words.length;
  return words.reduce(
    (sum, word) => sum + (WITHOUT_SPACES.test(word) ? countSegments(word) : 1),
    0,
  );
}

/** The words of a run of characters without spaces, which only a dictionary can tell. */
function countSegments(run: string): number {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  let count = 0;
  for (let at = 0; at < run.length; at += LONGEST_PIECE)
    for (const { isWordLike } of segmenter.segment(run.slice(at, at + LONGEST_PIECE)))
      if (isWordLike === true) count += 1;
  return count;
}
