/** Papers, signs, lists and tables inside a story: what is written there in lines stays in lines. */

const DOCUMENT_FIELD = /^(?:from|to|cc|bcc|subject|re|date|sent|attachments?)\s*:\s*\S?/i;
const FORWARDED =
  /^[-_=*>\s]*(?:original message|forwarded message|begin forwarded message|forwarded by .{1,40}|reply)[-_=*:\s]*$/i;
const CAPITALS = /\p{Lu}{2}/u;
const TELEGRAM_STOP = /\p{Lu} STOP(?: \p{Lu}|\.?$)/u;

/** `From: …`, `Subject: …` of an e-mail. */
export function isDocumentField(text: string): boolean {
  return DOCUMENT_FIELD.test(text);
}

/** `----- Original Message -----`, as mail programs write above what they answer. */
export function isForwarded(text: string): boolean {
  return text.length <= 80 && /^[-_=*>]/.test(text) && FORWARDED.test(text);
}

/** A line of capitals, several words long. */
export function isCapitals(text: string): boolean {
  if (text.length > 400 || text !== text.toUpperCase()) return false;
  // One look after the other: two `.*` in one expression try every pair of places.
  const first = text.search(CAPITALS);
  if (first < 0) return false;
  const rest = text.slice(first + 2);
  const blank = rest.search(/\s/);
  return blank >= 0 && CAPITALS.test(rest.slice(blank));
}

/** Telegrams are in capitals with STOP for full stops. */
export function isTelegram(text: string): boolean {
  return isCapitals(text) && TELEGRAM_STOP.test(text) && !text.includes('!');
}

const FIELD = /^(\p{Lu}[\p{L}\p{N}'’/.-]{0,24}(?: [\p{L}\p{N}'’/.-]{1,20}){0,2}): +\S/u;
/** Labels of forms and reports, that are nobody's name. */
const LABEL =
  /^(?:name|age|sex|gender|height|weight|hair|eyes?|colou?r|date|day|time|place|location|address|occupation|status|suspect|victim|subject|species|race|born|died|price|cost|total|item|amount|room|rank|title|author|phone|tel|notes?|file|case|species|distance|temperature|weather|wind|speed|cause of death|last seen)$/i;
/** What somebody says to somebody. */
const TALK = /[?!]|\b(?:i|i'm|i’m|you|your|me|we|us|yes|no|ok|hi|hello|hey)\b/i;
const SPOKE =
  /\b(?:said|says|asked|replied|thought|answered|added|cried|remained|left|was|is|are|were)$/i;

/** The label of `Height: six foot`, in small letters. */
export function fieldLabel(text: string): string | undefined {
  const label = FIELD.exec(text)?.[1]?.toLowerCase();
  return label === undefined || SPOKE.test(label) ? undefined : label;
}

/**
 * Whether lines that touch are the fields of a form: labels that never come back, known ones among
 * them, or many with nothing said in any.
 */
export function isForm(lines: readonly string[]): boolean {
  const labels = lines.map(fieldLabel);
  if (lines.length < 2 || labels.includes(undefined)) return false;
  if (new Set(labels).size < labels.length) return false;
  const known = labels.filter((label) => label !== undefined && LABEL.test(label)).length;
  const talking = lines.filter((line) => TALK.test(line.slice(line.indexOf(':')))).length;
  if (known >= 1) return known * 3 >= lines.length || talking === 0;
  return lines.length >= 4 && talking === 0;
}

/** What stands before an item of a list: its sign, or its number. */
const BULLET = /^(?:([*•◦▪‣+-])|(\d{1,2})[.)]) +\S/u;

interface Bullet {
  readonly sign: string;
  readonly number: number;
}

function bulletOf(text: string): Bullet | undefined {
  const match = BULLET.exec(text);
  if (match === null) return undefined;
  const [, sign, digits = '0'] = match;
  return { sign: sign ?? '1.', number: Number(digits) };
}

/** Whether one item follows the other in one list. */
export function isNextItem(text: string, next: string): boolean {
  const item = bulletOf(text);
  const following = bulletOf(next);
  if (item === undefined || following?.sign !== item.sign) return false;
  return item.sign !== '1.' || following.number === item.number + 1;
}

/** Whether a dash before each line may be that of speech, as Joyce and the French print it. */
export function mayBeSpeech(items: readonly string[]): boolean {
  return (
    items.every((item) => item.startsWith('-')) &&
    (items.some((item) => /["“”?!]/.test(item)) || items.every((item) => /[.…]$/.test(item)))
  );
}

/** Most lists, signs and labels are shorter than this many lines. */
const LONGEST_LISTING = 60;
const LONGEST_ITEM = 44;
/** Prose that was spaced out to a straight right margin has wide blanks too, but more words. */
const WIDEST_TABLE = 100;
const MOST_CELLS = 12;
/** Words of sentences; items of a list are things. */
const SENTENCE_WORD =
  /(?<![\p{L}'’-])(?:i|you|he|she|it|we|they|me|him|my|your|her|his|our|their|is|are|am|was|were|be|will|in|on|at|the|to|from|oh|o|if|not|never|so|but|when|where|who|what|all)(?![\p{L}'’-])/iu;
const POSTAL_CODE =
  /\b(?:\p{Lu}{1,2}\d{1,2}\p{Lu}? \d\p{Lu}{2}|\d{5}(?:-\d{4})?|\p{Lu}\d\p{Lu} \d\p{Lu}\d)$/u;
const HOUSE = /^(?:\d{1,5}[a-z]?,? (?:\p{Lu}|\d)|P\.? ?O\.? Box \d)/u;

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** Columns or cells: wide blanks that are not those after a sentence, or two pipes. */
function hasColumns(text: string): boolean {
  if (text.length > WIDEST_TABLE || wordsIn(text) > MOST_CELLS) return false;
  return (
    /\S(?:\t| {3,})\s*\S/.test(text) ||
    /[^\s.!?:"'”’] {2}\S/.test(text) ||
    /^\|.*\||\S \| .*\S \| /.test(text)
  );
}

/** `WANTED`, `DEAD OR ALIVE`: what hangs on a wall. */
function isNoticeBoard(lines: readonly string[]): boolean {
  const words = lines.reduce((sum, line) => sum + wordsIn(line), 0);
  return (
    lines.every((line) => /\p{Lu}|\d/u.test(line) && line === line.toUpperCase()) &&
    lines.some((line) => /\p{Lu}{4}/u.test(line)) &&
    !lines.some((line) => /[?"“”]/.test(line)) &&
    lines.some((line) => !/[.!…]$/.test(line)) &&
    words <= lines.length * 4
  );
}

function isPostalAddress(lines: readonly string[]): boolean {
  return (
    lines.length <= 7 &&
    lines.every(
      (line) => /^[\p{Lu}\d]/u.test(line) && wordsIn(line) <= 6 && !/[!?;:]$/.test(line),
    ) &&
    lines.some((line) => HOUSE.test(line) || POSTAL_CODE.test(line)) &&
    !lines.some((line) => SENTENCE_WORD.test(line))
  );
}

/** Things to buy or to take along: a word or three a line, and no sentence. */
function isItems(lines: readonly string[]): boolean {
  const words = lines.reduce((sum, line) => sum + wordsIn(line), 0);
  return (
    lines.every((line) => wordsIn(line) <= 4 && !/[.!?…,;:—"”-]$/.test(line)) &&
    words <= lines.length * 2.5 &&
    !lines.some((line) => SENTENCE_WORD.test(line))
  );
}

/** Whether lines that touch are a list, a sign, an address or a table: no sentences, and no verse. */
export function isListing(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.length > LONGEST_LISTING) return false;
  const columns = lines.filter(hasColumns).length;
  if (columns >= 2 && columns * 5 >= lines.length * 3) return true;
  if (lines.length < 3 || lines.some((line) => line.length > LONGEST_ITEM)) return false;
  return isNoticeBoard(lines) || isPostalAddress(lines) || isItems(lines);
}
