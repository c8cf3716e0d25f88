/** Papers, notices, lists, tables and forms inside a story, whose lines stay lines. */

const DOCUMENT_FIELD = /^(?:from|to|cc|bcc|subject|re|date|sent|attachments?)\s*:\s*\S?/i;
const FORWARDED =
  /^[-_=*>\s]*(?:original message|forwarded message|begin forwarded message|forwarded by .{1,40}|reply)[-_=*:\s]*$/i;
const CAPITALS = /\p{Lu}{2}/u;
const TELEGRAM_STOP = /\p{Lu} STOP(?: \p{Lu}|\.?$)/u;

/** Whether a line is a field of an e-mail's head: `From: …`, `Subject: …`. */
export function isDocumentField(text: string): boolean {
  return DOCUMENT_FIELD.test(text);
}

/** Whether a line is `----- Original Message -----` or similar, which mail programs write above a quoted message. */
export function isForwarded(text: string): boolean {
  return text.length <= 80 && /^[-_=*>]/.test(text) && FORWARDED.test(text);
}

/** Whether a line is in capitals and has several words. */
export function isCapitals(text: string): boolean {
  if (text.length > 400 || text !== text.toUpperCase()) return false;
  // Two searches, since an expression with two `.*` would try every pair of positions.
  const first = text.search(CAPITALS);
  if (first < 0) return false;
  const rest = text.slice(first + 2);
  const space = rest.search(/\s/);
  return space >= 0 && CAPITALS.test(rest.slice(space));
}

/** Whether a line is of a telegram: in capitals, with STOP for full stops. */
export function isTelegram(text: string): boolean {
  return isCapitals(text) && TELEGRAM_STOP.test(text) && !text.includes('!');
}

const FIELD = /^(\p{Lu}[\p{L}\p{N}'’/.-]{0,24}(?: [\p{L}\p{N}'’/.-]{1,20}){0,2}): +\S/u;
/** Labels of forms and reports, which are not names. */
const LABEL =
  /^(?:name|age|sex|gender|height|weight|hair|eyes?|colou?r|date|day|time|place|location|address|occupation|status|suspect|victim|subject|species|race|born|died|price|cost|total|item|amount|room|rank|title|author|phone|tel|notes?|file|case|species|distance|temperature|weather|wind|speed|cause of death|last seen)$/i;
/** Words of talk between people. */
const TALK = /[?!]|\b(?:i|i'm|i’m|you|your|me|we|us|yes|no|ok|hi|hello|hey)\b/i;
const SPOKE =
  /\b(?:said|says|asked|replied|thought|answered|added|cried|remained|left|was|is|are|were)$/i;

/** The label of a field, in lower case: `height` for `Height: six foot`. */
export function fieldLabel(text: string): string | undefined {
  const label = FIELD.exec(text)?.[1]?.toLowerCase();
  return label === undefined || SPOKE.test(label) ? undefined : label;
}

/**
 * Whether lines that touch are the fields of a form: no label is repeated, and some labels are known or
 * there are many without talk in any.
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

/** The bullet or number before an item of a list. */
const BULLET = /^(?:([*•◦▪‣+-])|(\d{1,2})[.)]) +\S/u;

interface Bullet {
  readonly symbol: string;
  readonly number: number;
}

function bulletOf(text: string): Bullet | undefined {
  const match = BULLET.exec(text);
  if (match === null) return undefined;
  const [, symbol, digits = '0'] = match;
  return { symbol: symbol ?? '1.', number: Number(digits) };
}

/** Whether one item follows the other in one list. */
export function isNextItem(text: string, next: string): boolean {
  const item = bulletOf(text);
  const following = bulletOf(next);
  if (item === undefined || following?.symbol !== item.symbol) return false;
  return item.symbol !== '1.' || following.number === item.number + 1;
}

/** Whether the dashes before lines may open speech, as in Joyce and in French books. */
export function mayBeSpeech(items: readonly string[]): boolean {
  return (
    items.every((item) => item.startsWith('-')) &&
    (items.some((item) => /["“”?!]/.test(item)) || items.every((item) => /[.…]$/.test(item)))
  );
}

/** A list, a notice or a label is no longer, in lines. */
const LONGEST_LISTING = 60;
const LONGEST_ITEM = 44;
/** A line of a table is no longer, in characters; justified prose has wide spaces too, but more words. */
const WIDEST_TABLE = 100;
const MOST_CELLS = 12;
/** Words that sentences have; the items of a list are things. */
const SENTENCE_WORD =
  /(?<![\p{L}'’-])(?:i|you|he|she|it|we|they|me|him|my|your|her|his|our|their|is|are|am|was|were|be|will|in|on|at|the|to|from|oh|o|if|not|never|so|but|when|where|who|what|all)(?![\p{L}'’-])/iu;
const POSTAL_CODE =
  /\b(?:\p{Lu}{1,2}\d{1,2}\p{Lu}? \d\p{Lu}{2}|\d{5}(?:-\d{4})?|\p{Lu}\d\p{Lu} \d\p{Lu}\d)$/u;
const HOUSE = /^(?:\d{1,5}[a-z]?,? (?:\p{Lu}|\d)|P\.? ?O\.? Box \d)/u;

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** Whether a line has columns: wide spaces that do not follow a sentence, or two pipes. */
function hasColumns(text: string): boolean {
  if (text.length > WIDEST_TABLE || wordsIn(text) > MOST_CELLS) return false;
  return (
    /\S(?:\t| {3,})\s*\S/.test(text) ||
    /[^\s.!?:"'”’] {2}\S/.test(text) ||
    /^\|.*\||\S \| .*\S \| /.test(text)
  );
}

/** Whether lines are a notice on a wall: `WANTED`, `DEAD OR ALIVE`. */
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

/** Whether lines are things to buy or to pack: one to three words each, and no sentences. */
function isItems(lines: readonly string[]): boolean {
  const words = lines.reduce((sum, line) => sum + wordsIn(line), 0);
  return (
    lines.every((line) => wordsIn(line) <= 4 && !/[.!?…,;:—"”-]$/.test(line)) &&
    words <= lines.length * 2.5 &&
    !lines.some((line) => SENTENCE_WORD.test(line))
  );
}

/** Whether lines that touch are a list, a notice, an address or a table, and not sentences or verse. */
export function isListing(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.length > LONGEST_LISTING) return false;
  const columns = lines.filter(hasColumns).length;
  if (columns >= 2 && columns * 5 >= lines.length * 3) return true;
  if (lines.length < 3 || lines.some((line) => line.length > LONGEST_ITEM)) return false;
  return isNoticeBoard(lines) || isPostalAddress(lines) || isItems(lines);
}
