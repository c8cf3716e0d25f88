/** Tells the language of a text from its letters and words. The library is loaded only for a text that is not plainly English. */

/** What a text shows of its language. */
export type ToldLanguage =
  | { readonly kind: 'told'; readonly language: string }
  /** Too little to tell, and nothing speaks against the usual language. */
  | { readonly kind: 'silent' }
  /** Words enough, and yet no language that they surely are in. */
  | { readonly kind: 'unsure' };

/** The characters that are looked at, from the beginning, the middle and the end. */
const SAMPLED = 6000;

/** Words of every English text that other languages do not have. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the and of she his you that with said they not were from would could there been which what have this out up had'.split(
    ' ',
  ),
);

/** The share of such words in a text that is English whatever else it quotes. */
const ENGLISH_SHARE = 0.07;

/** Fewer words in Latin letters than this tell a language only where letters of its own do. */
const FEWEST_WORDS = 14;

/** With letters that English lacks, this many words are enough. */
const FEWEST_ACCENTED = 4;

/** A text of so many words that has so few English ones is in another language, though it has no letters of its own. */
const FEWEST_FOREIGN = 24;
const FOREIGN_SHARE = 0.02;
const MANY_WORDS = 80;

/** How far the best language must be ahead of the next. */
const AHEAD = 0.035;

/** The lowest score of a language that is believed. */
const LOWEST = 0.55;

/** Scripts that one language has, among those that stories are in, by the share of letters that show it. */
const SCRIPTS: readonly (readonly [script: RegExp, share: number, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.05, 'ja'],
  [/\p{Script=Hangul}/gu, 0.3, 'ko'],
  [/\p{Script=Hebrew}/gu, 0.5, 'he'],
  [/\p{Script=Greek}/gu, 0.5, 'el'],
  [/\p{Script=Thai}/gu, 0.5, 'th'],
  [/\p{Script=Georgian}/gu, 0.5, 'ka'],
  [/\p{Script=Armenian}/gu, 0.5, 'hy'],
];

/** Characters that only one of the two ways of writing Chinese has. */
const TRADITIONAL =
  /[這個們來說時對為國會過還發經頭點開門問間聽見學長愛邊電車書話請誰讓麼兒從當無]/gu;
const SIMPLIFIED =
  /[这个们来说时对为国会过还发经头点开门问间听见学长爱边电车书话请谁让么儿从当无]/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A part of a text that stands for all of it: long texts have another language at their ends more often than inside. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLED) return text;
  const part = SAMPLED / 3;
  const at = (start: number): string => text.slice(start, start + part);
  return [at(0), at(Math.floor(text.length / 2)), at(Math.floor((text.length * 3) / 4))].join(' ');
}

/** The language that the script of a text tells, if it tells one. */
function byScript(text: string, letters: number): string | undefined {
  for (const [script, share, language] of SCRIPTS)
    if (count(text, script) > letters * share) return language;
  if (count(text, /\p{Script=Han}/gu) <= letters * 0.5) return undefined;
  return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh';
}

/** The language of a text, as far as it can be told. */
export async function tellLanguage(whole: string): Promise<ToldLanguage> {
  const text = sampleOf(whole);
  const letters = count(text, /\p{L}/gu);
  if (letters < 2) return { kind: 'silent' };
  const script = byScript(text, letters);
  if (script !== undefined) return { kind: 'told', language: script };
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english >= words.length * ENGLISH_SHARE && english > 0)
    return { kind: 'told', language: 'en' };
  return byWords(text, words, letters);
}

async function byWords(
  text: string,
  words: readonly string[],
  letters: number,
): Promise<ToldLanguage> {
  const isLatin = count(text, /\p{Script=Latin}/gu) > letters * 0.5;
  const isAccented = !isLatin || count(text, /[^\p{ASCII}\P{L}]/gu) >= 2;
  if (words.length < (isAccented ? FEWEST_ACCENTED : FEWEST_WORDS)) return { kind: 'silent' };
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(text.toLowerCase());
  const [[language, best], [, second]] = bestTwo(text, found.getScores());
  const isSure =
    found.isReliable() && best >= LOWEST && best - second >= lead(language, isLatin, words.length);
  if (isSure) return { kind: 'told', language };
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const isForeign = words.length >= FEWEST_FOREIGN && english < words.length * FOREIGN_SHARE;
  // No English text of so many words is without the commonest of them, whatever its letters are like.
  if (isForeign && words.length >= MANY_WORDS) return { kind: 'unsure' };
  return (isAccented || isForeign) && language !== 'en' ? { kind: 'unsure' } : { kind: 'silent' };
}

/** Languages in other scripts are as different as those in Latin letters, but fewer words tell them. */
function lead(language: string, isLatin: boolean, words: number): number {
  // A sentence or two of Russian may look Bulgarian.
  if (!isLatin) return language === 'bg' && words < 40 ? AHEAD : 0;
  return words >= 200 ? AHEAD / 2 : AHEAD;
}

type Score = readonly [language: string, score: number];

/** Letters without which a text of some words is not in a language, or with which it is not. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  sr: /[јљњћџђ]/iu,
  mk: /[јљњѓќѕџ]/iu,
  ru: /^[^іїєў]*$/iu,
  bg: /^[^ыэіїє]*$/iu,
};

function bestTwo(text: string, scores: Readonly<Record<string, number>>): readonly [Score, Score] {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  const fits = (language: string): boolean =>
    !isCyrillic || (LETTERS[language]?.test(text) ?? true);
  const [first = ['', 0], second = ['', 0]] = Object.entries(scores)
    .filter(([language]) => fits(language))
    .toSorted(([, one], [, other]) => other - one);
  return [first, second];
}
