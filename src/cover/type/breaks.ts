/** The places of a title where lines may end, and how well they read there. */
import type { Cluster } from './shape.ts';

/** An unbreakable piece of text, and the penalty for a line that ends after it. */
export interface Atom {
  readonly clusters: readonly Cluster[];
  /** Whether a space comes after it, which is dropped at the end of a line. */
  readonly spaced: boolean;
  /** 0 for a good end of a line, 1 for a bad one (Knuth and Plass's penalty). */
  readonly penalty: number;
}

/**
 * Small words that belong to the next word: articles, prepositions, conjunctions and possessives of the languages of
 * the phrases. A line of a title does not end with one.
 */
const LEANING = new Set(
  (
    'a an the and or but nor of to in on at by for from with as is into upon his her my your our their its ' + // English
    'der die das den dem des ein eine einer eines und oder von vom zu zum zur im am mit für auf aus bei ' + // German
    'le la les un une des du de et ou à au aux en dans par pour sur mon ma mes son sa ses ' + // French
    'el los las y del al con por para sin mi su o u e ' + // Spanish
    'il lo gli i uno di da dal della dello dei delle nel nella col che ' + // Italian
    'os as um uma do dos das no na nos nas em com ' + // Portuguese
    'het een van aan op voor met te ' + // Dutch
    'en ett och i på av till för med ' + // Swedish
    'w z ze na do od po za nad pod przy dla oraz ' + // Polish
    'в и на с о к у из от до по за не'
  ) // Russian
    .split(' '),
);

const SPACE = /^[\p{Zs}\t\n]+$/u;
const GLUE = /[\u00A0\u202F\u2007\u2060]/u;
/** After these a word may go on in the next line (UAX 14, classes HY, BA and B2). */
const BREAK_AFTER = /^[-\u2010\u2013\u2014/\u00AD]$/u;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF01-\uFF60]/u;
/**
 * Characters that no Japanese or Chinese line begins with or ends with (JIS X 4051, "kinsoku"; Requirements for
 * Chinese Text Layout, §3.1.6).
 */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}、。，．・：；？！ー〜～…‥々〻ヽヾゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ!,.:;?)\]}»”’%]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}«“‘$¥£€]$/u;

/** A text cut where lines may end. */
export function atomsOf(clusters: readonly Cluster[]): readonly Atom[] {
  const atoms: Atom[] = [];
  let current: Cluster[] = [];
  const close = (spaced: boolean, penalty: number): void => {
    if (current.length > 0) atoms.push({ clusters: current, spaced, penalty });
    current = [];
  };
  clusters.forEach((cluster, index) => {
    const { text } = cluster;
    if (SPACE.test(text) && !GLUE.test(text)) {
      close(true, penaltyAfter(current));
      return;
    }
    current.push(cluster);
    const next = clusters[index + 1]?.text;
    if (next === undefined || SPACE.test(next)) return;
    if (BREAK_AFTER.test(text) && current.length > 2) close(false, 0.35);
    else if (breaksBetween(text, next)) close(false, eastAsianPenalty(text, next));
  });
  close(false, 0);
  return atoms;
}

/** The penalty for a line that ends with a word. */
function penaltyAfter(word: readonly Cluster[]): number {
  const text = word.map((cluster) => cluster.text).join('');
  if (LEANING.has(text.toLowerCase())) return 1;
  // A line that ends with the sentence reads best.
  return /[,;:.!?…—–]$/u.test(text) ? -0.25 : 0;
}

function breaksBetween(before: string, after: string): boolean {
  if (!EAST_ASIAN.test(before) && !EAST_ASIAN.test(after)) return false;
  return !NOT_FIRST.test(after) && !NOT_LAST.test(before) && !GLUE.test(before + after);
}

/**
 * The penalty for a line that ends between two East Asian characters. Phrases end with particles in hiragana or with
 * punctuation; words are runs of one script. No dictionary is used, since that of the machine's Unicode library
 * differs with every version.
 */
function eastAsianPenalty(before: string, after: string): number {
  if (/[\p{Po}\p{Pe}\u3000]/u.test(before)) return -0.25;
  const kana = /\p{sc=Kana}|ー/u;
  if (kana.test(before) && kana.test(after)) return 1.2;
  if (/\p{sc=Hira}/u.test(before)) return /\p{sc=Hira}/u.test(after) ? 2.4 : 0;
  // Han before hiragana is a verb or adjective and its ending.
  if (/\p{sc=Hira}/u.test(after)) return 1.3;
  // Chinese particles belong to the word before them.
  if (/[的了着过們们吗呢吧地得]/u.test(after)) return 1.2;
  if (/[的了]/u.test(before)) return 0;
  return /\p{sc=Han}/u.test(before) && /\p{sc=Han}/u.test(after) ? 0.4 : 0.1;
}
