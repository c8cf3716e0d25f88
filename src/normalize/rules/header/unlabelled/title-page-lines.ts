/** What the lines of a title page may be: a title, a name, what joins them, an imprint; and where its text begins. */
import type { DraftBlock } from '../../../draft.ts';
import { isKnownField, shoutedRating } from '../../../forms/header-line.ts';
import { parseHeading } from '../../../forms/heading.ts';
import { isOrnament, undecorated } from '../../../forms/ornament.ts';
import { beginsLower, endsSentence } from '../../../forms/prose.ts';

/** The longest line of a title page, in characters. */
const LONGEST_LINE = 80;
/** A line of so many characters may be the first of a wrapped paragraph. */
const FULL_LINE = 40;
/** The longest title by itself, in words. */
const MOST_WORDS = 10;

/** Between a title and its author, alone on a line. */
const BY =
  /^(?:[-–—~*= ]{0,4})(?:(?:written |story |a story |told )?by|par|von|door|av|af|por|di|przez|от|автор|napisała?|od|kirjoittanut|írta|tarafından|של|מאת|بقلم|تأليف|كتبها|كتبه|作者|著|作|글|지음)(?:[-–—~*= :]{0,4})$/iu;

/** `Ann Other`, `JIM PRENTICE`, `Carel van Nievelt`. */
const FULL_NAME =
  /^(?!(?:An?|The|In|Of|For|Or|My|Our|No|On|At|To) )\p{Lu}[\p{L}.'’-]*(?: (?:de|la|le|van|von|der|den|du|di|da|al|y|of))?(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** Names in scripts without capitals: one word of Han, kana or Hangul, two to four words of others. */
const UNCASED_NAME =
  /^(?:(?!.*[のをはがにと的是了在])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]{1,6}[ 　・·]?[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]{1,5}|\p{scx=Hangul}{2,4}|[\p{Lo}\p{M}'’״׳"-]{2,14}(?: [\p{Lo}\p{M}'’״׳"-]{2,14}){1,3})$/u;

/** Whether a text is in a script without capitals. */
export function isUncased(text: string): boolean {
  return /\p{Lo}/u.test(text) && !/[\p{Lu}\p{Ll}]/u.test(text);
}

/** Words that titles have and names do not. */
const NO_NAME =
  /\b(?:the|and|of|a|an|in|on|at|to|my|der|die|das|und|le|les|et|el|los|il|i|de la)\b/i;

/** Dates, days, hours and places in front of a story set its scene. */
const SETS_SCENE =
  /\d{1,2}[:.]\d\d|\b(?:\d{3,4}|\d{1,2}(?:st|nd|rd|th))\b.*,|,.*\b\d{3,4}\b|^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}{0,6}\.? \d|\bp\.?o\.?v\b|^(?:later|earlier|meanwhile|now|then|day|night|morning|evening|afternoon|somewhere|year|month|week)\b|^(?:to be continued|the end|fin|end)$/iu;

/** What is said to a reader or a person, and not the name of a story. */
const ADDRESSES =
  /^(?:dear|hi|hello|hey|note|a\/n|an|author'?s? notes?|warning|disclaimer|summary|contents?)\b/i;

const IMPRINT =
  /\b(?:1[4-9]\d\d|20\d\d|M[DCLXVI]{3,}|copyright|published|publish(?:er|ing)|printed|edition|editor|illustrat\p{L}*|translat\p{L}*|press|verlag|auflage|druck\p{L}*|uitgave|editie|drukkerij|imprimerie|libraire|[ée]diteurs?|tome|volume|vol|author of|auteur|prix|prijs|preis|price|series|serie)\b|[©]/iu;

/** A line without the symbols, spaces and stops around it. */
export function bareLine(text: string): string {
  return undecorated(text.trim())
    .trim()
    .replace(/[,;:.]$/u, '');
}

/** Whether a line is `by` and nothing else. */
export function isBy(text: string): boolean {
  return BY.test(text.trim());
}

/** Whether a line may be the name of a person. */
export function looksLikeName(text: string): boolean {
  const name = bareLine(text);
  if (isUncased(name)) return name.length <= 40 && UNCASED_NAME.test(name);
  return FULL_NAME.test(name) && !NO_NAME.test(name) && parseHeading(name) === undefined;
}

/** Whether a line is of the printer or the publisher. */
export function isImprint(text: string): boolean {
  return IMPRINT.test(text);
}

/** Whether all of a line is in quotation marks. */
export function isQuoted(text: string): boolean {
  return /^["“«„][^"“”«»„]{2,70}["”»“]$/u.test(text.trim());
}

/** Whether a line has letters and all of them are capitals, where its script has such. */
export function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a line may be the title of a story, by its words alone. */
export function mayBeTitle(text: string): boolean {
  const title = bareLine(text);
  // Old title pages have full stops after everything.
  const isSentence =
    /[.,;…]["”’»*_>)]{0,3}(?:\[?\d{1,3}\]?)?$/u.test(text.trim()) && !isShouted(text);
  return (
    !isSentence &&
    title.length <= LONGEST_LINE &&
    /^(?:[\p{Lu}\p{Lo}\p{N}]|["“‘'«„¿¡(]\s?[\p{Lu}\p{Lo}])/u.test(title) &&
    /\p{L}{2}/u.test(title) &&
    title.split(/\s+/).length <= MOST_WORDS &&
    (isQuoted(title) || !/[.,;…"”»。、」]$|^["“„«「][^"”»]*$|["”] /u.test(title)) &&
    !isOrnament(title) &&
    parseHeading(title) === undefined &&
    !isKnownField(text) &&
    shoutedRating(text) === undefined &&
    !title.startsWith('第') &&
    !SETS_SCENE.test(title) &&
    !ADDRESSES.test(title)
  );
}

/** Whether the text of a story begins at a block: a paragraph, wrapped or not, speech, a heading, another role. */
export function beginsText(blocks: readonly DraftBlock[], index: number): boolean {
  const block = blocks[index];
  if (block === undefined || block.role.type !== 'line') return true;
  const text = block.text.trim();
  if (text.length > LONGEST_LINE) return true;
  if (isOrnament(text) || isBy(text)) return false;
  if (isSpeech(text) || opensChapter(text)) return true;
  if (isUncased(text)) return endsUncased(block.text);
  const next = blocks[index + 1];
  const goesOn =
    next?.gap === 0 &&
    next.role.type === 'line' &&
    !isBy(next.text) &&
    !isOrnament(next.text.trim());
  if (goesOn && text.length >= FULL_LINE && !isShouted(text)) {
    const after = next.text.trim();
    if (beginsLower(after) && after.length >= FULL_LINE / 2) return true;
    if (after.length >= FULL_LINE && !isShouted(after) && /\p{Ll} \p{Ll}/u.test(text)) return true;
  }
  return endsSentence(text) && /(?:\p{Ll}+ ){4}/u.test(text) && !isImprint(text);
}

/** Whether a line names a chapter; a part of a book may be named on its title page. */
export function opensChapter(text: string): boolean {
  const heading = parseHeading(text);
  return heading !== undefined && !heading.bare && !isImprint(text);
}

/** The longest line of a title page in a script without capitals, in characters and words. */
const LONGEST_UNCASED = 40;
const MOST_WORDS_UNCASED = 8;

/** Whether a line in a script without capitals is of a paragraph: it is set in, long, or ends as a sentence does. */
function endsUncased(line: string): boolean {
  const text = line.trim();
  return (
    line.startsWith('\u3000') ||
    text.length > LONGEST_UNCASED ||
    text.split(/\s+/).length > MOST_WORDS_UNCASED ||
    /[。！？…」』؟.!?]$/u.test(text)
  );
}

/** Whether a line is something said, and not a title in quotation marks. */
function isSpeech(text: string): boolean {
  return (
    /^["“„«「—–]/u.test(text) &&
    !(isQuoted(text) && /["“«„]\s?\p{Lu}/u.test(text) && !/[.?!,]["”»“]$/u.test(text))
  );
}
