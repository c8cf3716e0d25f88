/** The rule `apostrophes`: apostrophes become typographic ones. */
import { typographyOf } from '../../language/languages.ts';
import { opensPhraseWithNumber } from '../../language/elisions.ts';
import { CLOSING_SINGLE } from '../../language/characters.ts';
import type { Edit, Rule } from '../../rule.ts';

/** Shortened words that are not words otherwise, so a mark before them is an apostrophe. */
const ELIDED =
  'em|im|e|tain|arry|imself|isself|tis|twas|twere|twill|twould|twixt|til|bout|cos|coz|cuz|caze|gainst|neath|nother|nuff|scuse|spose|taint|tisn|twasn|twon|bacco|fraid|cept|uns|ud|uz|n';

// Each pattern begins with the mark and then tests the text before it: a pattern that begins with a lookbehind
// is tried at every character.
/** A mark inside a word. */
const INSIDE = /['‘‛´`](?<=[\p{L}\p{N}].)(?=\p{L})/gu;
/** A mark before a shortened year. */
const BEFORE_YEAR = /['‘’](?<![\p{L}\p{N}].)(?=\d0s\b|\d\d\b(?!['’]))/gu;
/** A mark after initials: `T.P.'s`, `J. R. R.'s`. */
const AFTER_INITIALS = /['‘](?<=(?<!\p{L})\p{Lu}\..)(?=s(?![\p{L}\p{N}]))/gu;
/** A mark before a shortened word. */
const BEFORE_ELIDED = new RegExp(`['‘](?<![\\p{L}\\p{N}].)(${ELIDED})(?![\\p{L}\\p{N}-])`, 'giu');
/** `rock 'n' roll`; after an article it is the letter: `an 'n' too many`. */
const AND =
  /['‘’](?<=\p{L} ?.)(?<!(?<!\p{L})(?:an?|the|letters?|capital|silent) .)n['‘’](?= ?\p{L})/giu;
/** `o'`, `ol'`, `th'`, and `-in'` where a g was dropped. */
const AFTER =
  /['‘’](?<=(?:(?<!\p{L})(?:o|ol|th|wi|an|mo|lil|yo|fo|po|t|d|l)|\p{L}{2}in).)(?=\s\p{L})/giu;

/** Apostrophes that cannot be anything else; the rest are decided together with the quotation marks. */
export const apostrophes: Rule = {
  id: 'apostrophes',
  *propose(draft, { language }): Iterable<Edit> {
    const { markOf, isEnglish } = typographyOf(language);
    if (markOf === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak' || !/['‘’‛´`]/.test(text)) continue;
      const settled = new Set<number>();
      const settle = function* (at: number): Iterable<Edit> {
        if (settled.has(at)) return;
        settled.add(at);
        if (text.charAt(at) === CLOSING_SINGLE) return;
        yield { type: 'replaceText', block, start: at, end: at + 1, with: CLOSING_SINGLE };
      };
      for (const { index } of text.matchAll(INSIDE)) yield* settle(index);
      // What is dropped at the ends of words is English; other languages' elisions go with the quotes.
      if (!isEnglish) continue;
      for (const { index } of text.matchAll(AFTER_INITIALS)) yield* settle(index);
      for (const { index } of text.matchAll(BEFORE_YEAR))
        if (!opensSpeechWithNumber(text, index) && !opensPhraseWithNumber(text, index))
          yield* settle(index);
      for (const match of text.matchAll(AND)) {
        yield* settle(match.index);
        yield* settle(match.index + 2);
      }
      for (const match of text.matchAll(BEFORE_ELIDED)) {
        const word = match[1] ?? '';
        if (!closesAtOnce(text, match.index + 1 + word.length)) yield* settle(match.index);
      }
      for (const { index } of text.matchAll(AFTER)) {
        if (!opensBefore(text, index)) yield* settle(index);
      }
    }
  },
};

/** `'10 miles,' he said`: a number at the beginning of a speech that a mark closes. */
function opensSpeechWithNumber(text: string, at: number): boolean {
  const begins = at === 0 || /[,.:;!?—"“] ?$/.test(text.slice(Math.max(0, at - 2), at));
  return (
    begins &&
    /^[^"“”'‘’]*(?:\p{L}['’]\p{L}[^"“”'‘’]*)*[,.!?…—]['’](?!\p{L})/u.test(
      text.slice(at + 1, at + 200),
    )
  );
}

/** `'cause'` alone between two marks is a word quoted. */
function closesAtOnce(text: string, at: number): boolean {
  return /^[,.!?]?['’](?![\p{L}])/u.test(text.slice(at, at + 3));
}

function opensBefore(text: string, at: number): boolean {
  return /(?:^|[\s("“—])['‘]\p{L}[^'‘’]*$/u.test(text.slice(Math.max(0, at - 200), at));
}
