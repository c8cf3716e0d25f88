/** Lines of a title page that has no labels: names of people, titles, `by` alone, imprints. */
import type { StoryFact } from '../../../draft.ts';
import { isDateline } from '../../../forms/correspondence.ts';
import { headerLineOf } from '../../../forms/header-line.ts';
import { parseHeading } from '../../../forms/heading.ts';
import { isOrnament, undecorated } from '../../../forms/ornament.ts';
import { looksLikeTitle } from '../../../forms/title-line.ts';

/** The longest line of a title page, in characters. */
export const LONGEST_LINE = 80;
/** The longest name of a person, in characters. */
const LONGEST_NAME = 48;

/** What is alone on a line between title and name, by language; a full stop may follow. */
const BY =
  /^(?:(?:(?:a|the) (?:short )?(?:story|tale|novel|novella|poem) |written )?by|par|von|door|de|por|di|przez|af|av|napisała?|автор|написала?|od|kirjoittanut|írta|בידי|מאת|بقلم|تأليف|작|지음|著|作)\s?[:.]?$/iu;

/** Whether a line says that a name follows, and nothing else. */
export function isByAlone(text: string): boolean {
  return text.length <= 30 && BY.test(undecorated(text.trim()));
}

/** Words that begin a title or a sentence, and no name. */
const NO_NAME =
  /^(?:an?|the|dear|my|in|of|for|or|on|to|from|with|at|my|our|his|her|your|this|that|and|but|when|how|why|what|who|part|book|volume|chapter|act|scene|no|not|one|der|die|das|ein|eine|im|vom|zum|les?|une?|los|las|el|il|lo|gli|het|een|il|o|os|as|uma?)\s/iu;
/** Words of titles, of publishers and of pages, which names do not have. */
const NOT_OF_NAMES =
  /(?<!\p{L})(?:press|books?|publish(?:er|ers|ing)|company|edition|university|street|road|house|story|stories|tale|tales|poems?|novel|adventures?|chapter|contents|preface|introduction|prologue|epilogue|the|dreams?|night|day|war|love|death|world|house|end|verlag|édition|editions?|inhalt|kapitel)(?!\p{L})/iu;
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|d['’]\p{Lu}[\p{L}'’-]*)`;
const PARTICLE = '(?:de|la|le|du|van|von|der|den|di|da|dos|das|del|al|bin|ibn|ben|y|zu|af|av)';
const NAME = new RegExp(
  `^${NAME_WORD}(?:[  ](?:${PARTICLE}[  ]){0,2}${NAME_WORD}){1,3}(?:,? (?:Jr|Sr|M\\.?D|Esq|III?)\\.?)?$`,
  'u',
);
/** Names in scripts without capitals: one word of Han, kana or Hangul, two to four words of others. */
const HAN_NAME =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}ー]{1,6}[ 　・·]?[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}ー]{1,6}$/u;
const HANGUL_NAME = /^\p{scx=Hangul}{2,4}$/u;
const UNCASED_NAME = /^[\p{Lo}\p{M}'’״׳"-]{2,14}(?: [\p{Lo}\p{M}'’״׳"-]{2,14}){1,3}$/u;
const PARTICLES_OF_HAN = /[のをはがにと的是了在]/u;

/** Whether a script of a text has no capitals. */
export function isUncased(text: string): boolean {
  return /\p{Lo}/u.test(text) && !/[\p{Lu}\p{Ll}]/u.test(text);
}

/** A line without decoration and without the full stop or comma that closes a line of an imprint. */
function bare(text: string): string {
  const line = undecorated(text.trim());
  return line.replace(isShouted(line) ? /[.,]$/ : /(?<=\p{L}{3})\.$/u, '');
}

/** The name of a person that a line is, in full: at least two words, or one in Chinese, Japanese and Korean. */
export function fullNameIn(text: string): string | undefined {
  const name = bare(text);
  if (name.length > LONGEST_NAME) return undefined;
  if (isUncased(name)) {
    const isHan = HAN_NAME.test(name) && name.length <= 8 && !PARTICLES_OF_HAN.test(name);
    return isHan || HANGUL_NAME.test(name) || UNCASED_NAME.test(name) ? name : undefined;
  }
  if (NO_NAME.test(name) || NOT_OF_NAMES.test(name)) return undefined;
  return NAME.test(name) ? name : undefined;
}

/** The name under `by`, which may be one word. */
export function nameUnderBy(text: string): string | undefined {
  const name = bare(text);
  if (name.length > LONGEST_NAME || /\d{3}|[!?:;]/.test(name)) return undefined;
  const words = name.split(/\s+/);
  const isNamed = /^(?:\p{Lu}|\p{Lo}|[\p{L}_]*\d)/u.test(name) || words.length === 1;
  return isNamed && words.length <= 6 && /\p{L}/u.test(name) ? name : undefined;
}

/** Title and author in two columns, parted by spaces or by a row of symbols. */
const COLUMNS =
  /^[^\p{L}\p{N}"“'‘]*(\S.{1,59}?\S)(?:\s{4,80}|[^\p{L}\p{N}\s"'“”‘’.!?)]{4,80})([^\p{L}\p{N}]{0,8}\p{Lu}.{2,40})$/u;

/** The title and the name of a line in two columns. */
export function columnsIn(text: string): readonly [title: string, author: string] | undefined {
  if (text.length > 160 || /\.{4}/.test(text)) return undefined;
  const [, left = '', right = ''] = COLUMNS.exec(text) ?? [];
  const author = fullNameIn(right.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''));
  const title = left.replace(/[^\p{L}\p{N}"”'’!?.)]+$/u, '');
  return author !== undefined && looksLikeTitle(title) ? [title, author] : undefined;
}

/** What else a line alone above a story may be: a date, a place, a time, a note. */
const OTHER =
  /^(?:dear|to|for|in memory|dedicated|author['’]?s? note|notes?|disclaimers?|warnings?|summary|contents|table of contents|index|inhalt|inhoud|sommaire|the end|fin|ende|tbc|to be continued|previously|meanwhile|(?:day|week|month|year|night|entry|log|journal entry|diary entry|file|page|item|step|room|scene|verse) (?:\d|one(?!\p{L}))|flashback|home|menu|search|login|log in|next|previous|back|copyright|©|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})|(?<!\p{L})(?:later|earlier|ago|before|o['’]clock|p\.?o\.?v\.?|a\.m\.|p\.m\.|\d{1,2}:\d\d)\.?$/iu;
const DATED =
  /(?<!\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}).*\d|\d.*(?<!\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})|^\d|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/iu;
const PLACE = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?, (?:\p{Lu}[\p{L}.'’]+|\d{4})(?: \d{4})?$/u;
/** A name and what it says, as in a play or a chat. */
const SAYS = /^\p{L}[\p{L} ]{0,20}: \p{Ll}/u;

/** Whether a line alone above a story is probably no title of it. */
export function isNoTitle(text: string): boolean {
  const line = undecorated(text.trim());
  return (
    OTHER.test(line) ||
    DATED.test(line) ||
    PLACE.test(line) ||
    SAYS.test(line) ||
    isDateline(line) ||
    /@|https?:|\bwww\.|^[-*•>+–—]\s|\|/.test(line)
  );
}

/** A title in quotation marks, all of it. */
const QUOTED = /^["“«„‚‘「『《]([^"“”«»「」『』《》]{1,76})["”»“’」』》]$/u;

/** Whether a line is a title in quotation marks; speech ends with a stop or a comma. */
export function isQuotedTitle(text: string): boolean {
  const inner = QUOTED.exec(text.trim())?.[1];
  return (
    inner !== undefined &&
    !/[.,!?…;-]$/.test(inner) &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(inner) &&
    (isUncased(inner) || hasTitleCase(inner))
  );
}

/** The share of a line's words of four letters and more that begin with a capital. */
function capitalShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => (word.match(/\p{L}/gu) ?? []).length >= 4);
  if (words.length === 0) return 1;
  return words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / words.length;
}

/** Whether most words of a line begin with a capital, as in English titles. */
export function hasTitleCase(text: string): boolean {
  return capitalShare(text) >= 0.6;
}

/** Whether all letters of a line are capitals. */
export function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

const LONGEST_UNCASED = 24;

/** Whether a line can be the title on a title page: `looksLikeTitle`, and its forms in other scripts. */
export function mayBeTitle(text: string): boolean {
  const line = undecorated(text.trim());
  if (line === '' || line.length > LONGEST_LINE || isOrnament(line)) return false;
  if (/^第|\p{Ll}{3}[.!?] \S/u.test(line)) return false;
  if (/^[<[{(]/.test(text) || (/[.…,;]$/.test(text.trim()) && !isShouted(line))) return false;
  if (parseHeading(line) !== undefined || headerLineOf(line)?.known === true) return false;
  if (isUncased(line))
    return line.length <= LONGEST_UNCASED * 2 && !/[。．，、！？.!?,؟،:：]$/u.test(line);
  if (isQuotedTitle(line)) return true;
  if (/^["“'‘«]/.test(line)) return false;
  const unstopped = line.replace(isShouted(line) ? /[.,]$/ : /:$/, '');
  return looksLikeTitle(unstopped);
}

/** Who published it, where and when: lines of a title page that are neither title nor author. */
const IMPRINT =
  /(?<!\p{L})(?:press|publish(?:er|ers|ed)|printed|print|edition|éditions?|éditeur|verlag|druck|gedruckt|uitgever|wydawnictwo|nakład|drukarnia|company|copyright|all rights reserved|price|prijs|preis|first published|illustrat(?:ed|ions?)|snelpersdruk|editie|imprenta|tipografia|libraire|librairie)(?!\p{L})|©|\(c\)|\b1[5-9]\d\d\.?$|^[[(]\s?\d{4}/iu;

/** Whether a line is of an imprint. */
export function isImprint(text: string): boolean {
  return text.length <= LONGEST_LINE && IMPRINT.test(text);
}

/** `Copyright 1990, Jim Prentice`: the name after the year, and before the place. */
const HOLDER =
  /^(?:copyright|©|\(c\))\s{0,4}(?:©|\(c\))?\s{0,4}(?:\d{4},?\s{0,4})?(?:by\s{1,4})?([^,\d©]{4,40}?)(?:,.*|\s{0,4}\d{4}\.?|\.)?$/iu;

/** What a line with a copyright states: itself, and perhaps the author. */
export function copyrightFacts(text: string): readonly StoryFact[] | undefined {
  const line = undecorated(text.trim());
  if (line.length > 160 || !/^(?:copyright\b|©|\(c\)\s{0,4}\d)/i.test(line)) return undefined;
  return [{ name: 'field', label: 'Copyright', value: line.replace(/^copyright:?\s{0,4}/i, '') }];
}

/** Who holds the copyright, where a line names a person. */
export function copyrightHolder(text: string): string | undefined {
  const holder = HOLDER.exec(undecorated(text.trim()))?.[1];
  return holder === undefined ? undefined : fullNameIn(holder);
}
