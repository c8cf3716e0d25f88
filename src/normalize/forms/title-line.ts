/** Lines of titles and bylines as people type them: `Title (1/2) by X`, `by X`, and the subjects of posts. */
import type { StoryFact } from '../draft.ts';
import { ratingAlone } from './header-labels.ts';
import { undecorated } from './ornament.ts';

/** Titles and bylines are shorter, in characters. Spaces in a long line could be divided in many ways, which takes time. */
export const LONGEST_FORM = 240;

const PART = String.raw`(\d{1,3}|[IVXLC]+)\s*(?:\/|of)\s*(?:\d{1,3}|[IVXLC]+|\?+)`;
/** `Title (1/2) by X`, `Subject: Title (1/2) by X` without its label. */
const TITLE_PART_BYLINE = new RegExp(
  `^(?=[^([]*\\p{L})(.{1,80}?)\\s*[([](?:part\\s+)?${PART}[)\\]]\\s*(?:[-–—,]?\\s*by:?\\s+(\\S.{0,60}))?$`,
  'iu',
);

/** Title, part and author of `Title (1/2) by X`, or nothing. */
export function partedTitleFacts(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_FORM) return undefined;
  const parted = TITLE_PART_BYLINE.exec(text);
  if (parted === null) return undefined;
  const [, title = '', part = '', author] = parted;
  return [
    { name: 'title', value: undecorated(title.trim()) },
    { name: 'part', value: part },
    ...(author === undefined ? [] : [{ name: 'author', value: author.trim() } as const]),
  ];
}

/** `Title -- Part 1/10`, `Title, part 3`. */
const TITLE_THEN_PART =
  /^(?=.{0,80}\p{L})([^\s].{0,79}?)\s*(?:\s[-–—]{1,3}\s|[–—:,]\s)\s*(?:part|pt\.?)\s?#?(\d{1,3}|[IVXLC]{1,6})(?:\s?(?:\/|of)\s?(?:\d{1,3}|[IVXLC]{1,6}|\?{1,3}))?$/iu;

/** What a title states: itself, and the part that it counts. */
export function titleFacts(text: string): readonly StoryFact[] {
  const parted = partedTitleFacts(text);
  if (parted !== undefined) return parted;
  const [, title, part] = text.length > LONGEST_FORM ? [] : (TITLE_THEN_PART.exec(text) ?? []);
  if (title !== undefined && part !== undefined)
    return [
      { name: 'title', value: unquoted(undecorated(title)) },
      { name: 'part', value: part },
    ];
  return [{ name: 'title', value: unquoted(undecorated(text)) }];
}

/** A title without the quotation marks around all of it. */
function unquoted(title: string): string {
  return /^["“«‘]([^"“”«»]{1,100})["”»’]$/u.exec(title)?.[1]?.trim() ?? title;
}

/** What mailing lists and mail programs put before the subject: `Re:`, `STORY:`, `[FIC]`. */
const PREFIX =
  /^(?:(?:re|fwd?|new|short|long|story|fic|fanfic|repost|rp|part|update)\s*(?::|-\s)\s*|[[(](?:fic|story|new|repost|fanfic|update|[a-z]{2,6}fic)[\])]\s*)/i;
const BARE_PART = new RegExp(`^(.{1,80}?)[\\s,]+${PART}(?=$|[\\s,;(])(.*)$`, 'iu');
const BRACKETED_PART = new RegExp(
  `^(.{1,80}?)\\s*[([]\\s*([^()[\\]]{0,40}?)(?:part\\s+)?${PART}([^()[\\]]{0,40}?)[)\\]](.*)$`,
  'iu',
);
const BY = /^[\s,–—-]*by:?\s+(\S.{0,60})$/i;

/** The parts of the subject of a post. */
export interface PostSubject {
  readonly title: string;
  readonly part: string;
  readonly author: string | undefined;
  /** Whatever else it says: rating, pairing. */
  readonly rest: string;
}

/** The subject of a post that brings a part of a story: `STORY: Title (1/2) by X`, `[FIC] Title 2/4 (PG)`. */
export function parseSubject(value: string): PostSubject | undefined {
  if (value.length > LONGEST_FORM) return undefined;
  let text = value;
  for (let count = 0; count < 4 && PREFIX.test(text); count += 1) text = text.replace(PREFIX, '');
  const bracketed = BRACKETED_PART.exec(text);
  const bare = bracketed === null ? BARE_PART.exec(text) : null;
  const [title, part, before, after, tail] =
    bracketed === null
      ? [bare?.[1], bare?.[2], '', '', bare?.[3]]
      : [bracketed[1], bracketed[3], bracketed[2], bracketed[4], bracketed[5]];
  if (title === undefined || part === undefined || !/\p{L}/u.test(title)) return undefined;
  const author = BY.exec(tail ?? '')?.[1]?.trim();
  const left = author === undefined ? (tail ?? '') : '';
  const rest = [before, after, left]
    .map((piece) => (piece ?? '').replace(/^[\s,;-]+|[\s,;-]+$/g, ''))
    .filter((piece) => piece !== '')
    .join(' ');
  const quoted = /^["“'‘](.+)["”'’]$/.exec(title.trim())?.[1];
  return { title: quoted ?? undecorated(title.trim()), part, author, rest };
}

/** What is said of a post after its title. */
const STATE =
  /^(.{1,120}\S)\s{0,4}[([](?:complete[d]?|finished|unfinished|wip|new|revised|repost|long|short)[)\]]$/i;

/** What a post's subject states; all of it is kept when it says more than a title and a byline. */
export function subjectFacts(value: string): readonly StoryFact[] {
  const subject = parseSubject(value);
  if (subject === undefined) {
    let bare = value;
    for (let count = 0; count < 4 && PREFIX.test(bare); count += 1) bare = bare.replace(PREFIX, '');
    const [, whole = bare] = bare.length > LONGEST_FORM ? [] : (STATE.exec(bare) ?? []);
    const facts = bylinedTitleFacts(whole) ?? titleFacts(whole);
    return whole === bare ? facts : [...facts, { name: 'field', label: 'Subject', value }];
  }
  const { title, part, author, rest } = subject;
  const rating = /^\(?([^\s,;()]+)/.exec(rest)?.[1] ?? '';
  return [
    { name: 'title', value: title },
    { name: 'part', value: part },
    ...(author === undefined ? [] : [{ name: 'author', value: author } as const]),
    ...(ratingAlone(rating) !== undefined ? [{ name: 'rating', value: rating } as const] : []),
    ...(rest === '' ? [] : [{ name: 'field', label: 'Subject', value } as const]),
  ];
}

const BYLINE = /^(?:(?:[Ww]ritten )?[Bb][Yy]|par|Par|von|Von|door|Door|av|Av):?\s+(\S.{0,80})$/;
const FORM_BYLINE =
  /^((?:[Aa]n? |[Tt]he )?(?:[\p{L}\p{N}'’:-]+ ){0,5}(?:story|fic|fanfic|fan fic|fanfiction|fan fiction|tale|novel|novella|vignette|drabble|songfic|parody|crossover|one-?shot))(?: [Ww]ritten)? [Bb][Yy]:?\s+(\S.{0,60})$/u;
/** A name: a few capitalized words and the words that join them, or a single word, as pen names are. */
const NAME =
  /^(?:[\p{L}\p{N}_.'’-]+|(?:\p{Lu}|\p{N})[\p{L}\p{N}_.'’-]*(?:,? (?:and|&|of|the|de|la|le|van|von|der|den|du|di|da|al|bin|y|\p{Lu}[\p{L}\p{N}_.'’-]*|\p{N}+)){1,6})$/u;
const WITH_ADDRESS = /^(.{1,60}?)\s*[(<[]\s*([\w.+-]{1,40}@[\w.…-]{1,60})\s*[)>\]]$/u;

/** The author that a byline names, and what else it says; nothing when the line is not a byline. */
export function bylineFacts(line: string): readonly StoryFact[] | undefined {
  if (line.length > LONGEST_FORM) return undefined;
  const text = undecorated(line);
  const form = FORM_BYLINE.exec(text);
  const named = (form?.[2] ?? BYLINE.exec(text)?.[1])?.trim();
  if (named === undefined) return undefined;
  const addressed = WITH_ADDRESS.exec(named);
  const name = addressed?.[1]?.trim() ?? named;
  const address = addressed?.[2];
  if (!NAME.test(name)) return undefined;
  return [
    { name: 'author', value: name },
    ...(address === undefined ? [] : [{ name: 'field', label: 'E-mail', value: address } as const]),
    ...(form?.[1] === undefined ? [] : [{ name: 'field', label: 'Type', value: form[1] } as const]),
  ];
}

/** The name has at least two words: "Trapped by Circumstances" is a title. */
const TITLE_BYLINE = /^(.{1,80}?)[,]?\s+by\s+(\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3})$/u;
/** `A Cup of Tea (by P)`, and `A Cup of Tea by teapot_9`: no title ends in a small letter and nothing else. */
const TITLE_PEN_NAME =
  /^(\p{Lu}.{1,80}?)\s+(?:[([]\s?[bB]y:?\s+(\S.{0,40}?)\s?[)\]]|by\s+([\p{Ll}\d_][\p{L}\p{N}_-]{2,24}))$/u;

/** Title and author of `Title by Ann Other`, or nothing. */
export function bylinedTitleFacts(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_FORM) return undefined;
  const [, named, inBrackets, penName] = TITLE_PEN_NAME.exec(text) ?? [];
  const [, before = named, name = inBrackets ?? penName] = TITLE_BYLINE.exec(text) ?? [];
  const author = name === undefined || !NAME.test(name) ? undefined : name;
  const title = before?.replace(/\s*[-–—~|:]{1,3}$/u, '');
  if (title === undefined || author === undefined || author.length > 60) return undefined;
  return [
    { name: 'title', value: unquoted(undecorated(title)) },
    { name: 'author', value: author },
  ];
}

/** Whether a line in small letters can be a title, where a byline follows. */
export function looksLikeSmallTitle(text: string): boolean {
  return (
    text.length <= 80 &&
    /^[\p{Ll}(]/u.test(text) &&
    !/[.,;:…!"”]/.test(text) &&
    text.split(/\s+/).length <= 12
  );
}

/** Whether a line can be a title: short, with a capital, and not a sentence. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > LONGEST_FORM) return false;
  const text = undecorated(line);
  return (
    text.length <= 80 &&
    !/[.,;:…]$/.test(text) &&
    /^(?:[\p{Lu}\p{N}]|["“'‘*].*["”'’*]$)/u.test(text) &&
    text.split(/\s+/).length <= 12
  );
}
