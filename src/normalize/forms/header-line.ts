import type { StoryFact } from '../draft.ts';

/**
 * The lines of a story's header one at a time: `Rating: PG`, `**Title:** X`, `Rated PG-13`, `By X`,
 * `Title (1/2) by X`. What stands next to what is the header rule's.
 */

/** Field labels seen at the head of stories (a survey of 183 public texts), in lower case. */
const LABELS: ReadonlySet<string> = new Set([
  'title',
  'author',
  'authors',
  'by',
  'written by',
  'e-mail',
  'email',
  'rating',
  'rated',
  'pairing',
  'pairings',
  'fandom',
  'category',
  'categories',
  'classification',
  'keywords',
  'spoilers',
  'spoiler',
  'summary',
  'disclaimer',
  'disclaimers',
  'warning',
  'warnings',
  'archive',
  'archiving',
  'distribution',
  'feedback',
  'setting',
  'timeline',
  'dedication',
  'dedicated to',
  'thanks',
  'beta',
  'beta reader',
  'betas',
  'beta’d by',
  'betaed by',
  'status',
  'series',
  'sequel',
  'note',
  'notes',
  'a/n',
  'an',
  'author’s note',
  'author’s notes',
  'genre',
  'characters',
  'character',
  'language',
  'date',
  'written',
  'website',
  'homepage',
  'url',
  'part',
  'parts',
  'chapter',
  'chapters',
  'words',
  'word count',
  'type',
  'content',
  'contains',
  'website url',
  'copyright',
  'completed',
  'published',
  'updated',
  'source',
  'subject',
  'from',
  'newsgroups',
  'content warning',
  'content warnings',
  'archive warning',
  'archive warnings',
  'trigger warning',
  'trigger warnings',
  'cw',
  'tw',
  'content note',
  'content notes',
  'challenge',
  'prompt',
  'permission to archive',
  'relationship',
  'relationships',
  'additional tags',
  'stats',
  'collections',
  'message-id',
  'lines',
  'organization',
]);

/** Labels of other languages, for what the program has a place for: fr, de, es, it, pt, sv, no, da, pl, nl. */
const FOREIGN: ReadonlyMap<string, 'title' | 'author' | 'summary' | 'rating' | 'warnings'> =
  new Map([
    ['titre', 'title'],
    ['titel', 'title'],
    ['título', 'title'],
    ['titulo', 'title'],
    ['titolo', 'title'],
    ['tittel', 'title'],
    ['tytuł', 'title'],
    ['auteur', 'author'],
    ['auteure', 'author'],
    ['autor', 'author'],
    ['autora', 'author'],
    ['autorin', 'author'],
    ['autore', 'author'],
    ['autrice', 'author'],
    ['författare', 'author'],
    ['forfatter', 'author'],
    ['schrijver', 'author'],
    ['schrijfster', 'author'],
    ['av', 'author'],
    ['von', 'author'],
    ['par', 'author'],
    ['résumé', 'summary'],
    ['zusammenfassung', 'summary'],
    ['inhalt', 'summary'],
    ['resumen', 'summary'],
    ['resumo', 'summary'],
    ['riassunto', 'summary'],
    ['sammanfattning', 'summary'],
    ['sammendrag', 'summary'],
    ['samenvatting', 'summary'],
    ['streszczenie', 'summary'],
    ['betyg', 'rating'],
    ['clasificación', 'rating'],
    ['classificação', 'rating'],
    ['altersfreigabe', 'rating'],
    ['warnung', 'warnings'],
    ['warnungen', 'warnings'],
    ['avertissement', 'warnings'],
    ['avertissements', 'warnings'],
    ['advertencias', 'warnings'],
  ]);

/** A label, perhaps stressed, and its value, which may be stressed with it. */
/**
 * Titles, bylines and the like are shorter than this, in characters; a longer line is not looked through
 * for one, since blanks in it could be shared out in many ways.
 */
const LONGEST_FORM = 240;

const FIELD =
  /^([*_]{0,3})(\p{L}[\p{L}/'’ &()-]{0,32}?(?: ?#?\d{1,2})?)([*_]{0,3})\s*:([*_]{0,3})\s*(.*)$/u;
/** `Rating - PG`: a dash where the colon should be. */
const DASHED = /^(\p{L}[\p{L}/'’ ]{1,24}?)\s+[-–—]{1,2}\s+(\S.*)$/u;

/** A line `Label: value`. */
export interface HeaderLine {
  readonly label: string;
  readonly value: string;
  /** The label is one of those that stories have. */
  readonly known: boolean;
}

/** A label as labels are compared: `Author(s)`, `A/N 2`, `Author's Note`. */
function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/\(s\)$/, 's')
    .replace(/ ?#?\d{1,2}$/, '')
    .replace(/'/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

function isKnownLabel(label: string): boolean {
  const folded = foldLabel(label);
  if (LABELS.has(folded) || FOREIGN.has(folded)) return true;
  // `Rating/Warnings`, `Fandom & Pairing`: as many labels at once.
  const several = folded.split(/\s*(?:\/|&|,|\band\b)\s*/);
  return several.length === 2 && several.every((one) => LABELS.has(one));
}

/** A line as `Label: value`, or nothing. */
export function headerLineOf(text: string): HeaderLine | undefined {
  const match = FIELD.exec(text);
  if (match === null) return undefined;
  const [, open = '', name = '', close = '', closeLater = '', rest = ''] = match;
  // Notes are numbered; `Chapter 2: …` is a heading.
  if (/\d$/.test(name) && !/^(?:a\/n|an|author|note)/i.test(name)) return undefined;
  const label = name.trim();
  const value = rest.trim();
  const stressed = open !== '';
  if (value.startsWith('//')) return undefined;
  // A stressed label closes before or behind its colon, or with the whole line.
  if (!stressed && close + closeLater !== '') return undefined;
  if (stressed && close + closeLater === '') {
    if (!value.endsWith(open)) return undefined;
    return { label, value: value.slice(0, -open.length).trim(), known: isKnownLabel(label) };
  }
  return { label, value, known: isKnownLabel(label) };
}

/** A line `Label - value` of a label that is known; only lines beside it show that it is one. */
export function dashedLineOf(text: string): HeaderLine | undefined {
  const [, label, value] = DASHED.exec(text) ?? [];
  if (label === undefined || value === undefined || !/^\p{Lu}/u.test(label)) return undefined;
  // `Part - the last` is a heading, `By - the way` is prose.
  if (/^(?:parts?|chapters?|by|from|words?|an?|lines?|av|von|par|date)$/i.test(label))
    return undefined;
  return isKnownLabel(label) ? { label, value, known: true } : undefined;
}

/** Whether a line is a field with a label that is known. */
export function isKnownField(text: string): boolean {
  return headerLineOf(text)?.known === true;
}

/** Labels that say what is in a story or a part of it. */
const CONTENT =
  /^(?:chapter |part )?(?:rat(?:ing|ed)|(?:content |trigger |archive )?warnings?|[ct]w|content notes?)$/i;

/** A line that says what is in a story or a part of it: `Rating: PG-13`, `CW: blood`. */
export function contentLineOf(text: string): HeaderLine | undefined {
  const line = headerLineOf(text);
  return line !== undefined && CONTENT.test(line.label) && line.value !== '' ? line : undefined;
}

/** Labels that head a header, of which nobody begins a paragraph of a story. */
const FIRM =
  /^(?:title|authors?|e-?mail|ratings?|pairings?|fandom|categor(?:y|ies)|classification|keywords|spoilers?|summary|disclaimers?|warnings?|archiv(?:e|ing)|distribution|feedback|timeline|genre|permission to archive)$/;

/** A field that can only be a header's: what ends a note over several paragraphs. */
export function isFirmField(text: string): boolean {
  const line = headerLineOf(text);
  return line !== undefined && FIRM.test(foldLabel(line.label));
}

/** A label whose value may go on over several paragraphs. */
export function mayBeLong(label: string): boolean {
  return /^(?:a\/n|an|author’s notes?|notes?|disclaimers?|thanks|dedication|summary)$/.test(
    foldLabel(label),
  );
}

const SIGN_PAIRS =
  /^([~*_=#+<>|^:.•°·-]+)\s*(?=[\p{L}\p{N}"“'‘(¿¡])(.*[^\s~*_=#+<>|^:•°·-])\s*([~*_=#+<>|^:.•°·-]+)$/u;

/** A line without the signs around it: `~A Cup of Tea~`, `** By: P **`. */
export function undecorated(text: string): string {
  if (text.length > LONGEST_FORM) return text;
  if (text.length > 100) return text;
  const [, open = '', inner, close = ''] = SIGN_PAIRS.exec(text) ?? [];
  if (inner === undefined || open.charAt(0) === '.') return text;
  return open.length >= close.length - 3 && close.length >= 1 ? inner : text;
}

const EMAIL = /^<?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}>?$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S{3,200}$/i;
const RATING_WORD = String.raw`(?:G|PG|PG-?1[35]|R|NC-?17|K\+?|T|M|MA|FR(?:T|M|AO|C|7|13|15|18)|Gen|Teen|Mature|Explicit)`;
const RATED = new RegExp(`^(?:rated:?\\s+)?(${RATING_WORD}\\b.{0,40})$`, 'i');
const RATING_ALONE = new RegExp(
  `^\\(?(?:rated:?\\s+)?(${RATING_WORD})(?![\\p{L}\\p{N}])(?:\\s+(?:for|[(,;-]).{1,60}|\\.?\\)?)$`,
  'iu',
);
const DATED =
  /^((?:first |originally )?(?:posted|written|completed|finished|begun|started|updated|revised))\s+(?:on\s+|in\s+)?((?=.*\d)[\p{L}\d ,./'’:-]{2,40})$/iu;
const COPYRIGHT = /^(?:copyright|©|\(c\))\s*(?=.*\d)(.{2,60})$/i;
const ORIGINALLY =
  /^(posted originally on|originally posted (?:at|on|to))\s+(?:the )?(\S.{3,160})$/i;

/** What a line without a label says where it stands among lines of a header; nothing for prose. */
export function unlabelledFacts(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_FORM) return undefined;
  if (text.length > 200) return undefined;
  if (EMAIL.test(text)) return [{ name: 'field', label: 'E-mail', value: text }];
  if (ADDRESS.test(text)) return [{ name: 'field', label: 'Website', value: text }];
  const rating = RATING_ALONE.exec(text)?.[1];
  if (rating !== undefined) {
    const value = RATED.exec(text.replace(/^\(|\)$/g, ''))?.[1] ?? rating;
    return [{ name: 'rating', value }];
  }
  const [, done, when] = DATED.exec(text) ?? [];
  if (done !== undefined && when !== undefined)
    return [{ name: 'field', label: done, value: when }];
  const copyright = COPYRIGHT.exec(text)?.[1];
  if (copyright !== undefined) return [{ name: 'field', label: 'Copyright', value: copyright }];
  return postedFacts(text);
}

/** Where a file of an archive says that it was posted: the first line of its own header. */
export function postedFacts(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_FORM) return undefined;
  const [, label, value] = ORIGINALLY.exec(text) ?? [];
  if (label === undefined || value === undefined) return undefined;
  return /archive|https?:/i.test(value) ? [{ name: 'field', label, value }] : undefined;
}

/** What a field states; nothing when its value is empty. */
export function factsOf(label: string, value: string): readonly StoryFact[] {
  if (value === '') return [];
  const folded = foldLabel(label);
  switch (FOREIGN.get(folded) ?? folded) {
    case 'title':
      return titleFacts(value);
    case 'subject':
      return subjectFacts(value);
    case 'author':
    case 'authors':
    case 'by':
    case 'written by':
      return [{ name: 'author', value }];
    case 'summary':
      return [{ name: 'summary', value }];
    case 'source':
      return [isAddress(value) ? { name: 'source', value } : { name: 'field', label, value }];
    case 'rating':
    case 'rated':
      return [{ name: 'rating', value }];
    case 'warning':
    case 'warnings':
    case 'content warning':
    case 'content warnings':
    case 'archive warning':
    case 'archive warnings':
    case 'trigger warning':
    case 'trigger warnings':
    case 'cw':
    case 'tw':
      return [{ name: 'warnings', value }];
    case 'content note':
    case 'content notes':
      return [{ name: 'contentNotes', value }];
    default: {
      // `Rating/Warnings: PG-13, violence`: the notices must show it.
      if (/^ratings?\s*(?:\/|&|and)/.test(folded)) return [{ name: 'rating', value }];
      return [{ name: 'field', label, value }];
    }
  }
}

/** An address on the web as it may stand in a book, with nothing around it. */
function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>\\^`{|}\p{Cc}]{1,2000}$/iu.test(text) && URL.canParse(text);
}

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

/** What a title says: itself, and the part it counts. */
export function titleFacts(text: string): readonly StoryFact[] {
  return partedTitleFacts(text) ?? [{ name: 'title', value: undecorated(text) }];
}

/** What lists and mail programs put before the subject: `Re:`, `STORY:`, `[FIC]`. */
const PREFIX =
  /^(?:(?:re|fwd?|new|story|fic|fanfic|repost|rp|part|update)\s*(?::|-\s)\s*|[[(](?:fic|story|new|repost|fanfic|update|[a-z]{2,6}fic)[\])]\s*)/i;
const BARE_PART = new RegExp(`^(.{1,80}?)[\\s,]+${PART}(?=$|[\\s,;(])(.*)$`, 'iu');
const BRACKETED_PART = new RegExp(
  `^(.{1,80}?)\\s*[([]\\s*([^()[\\]]{0,40}?)(?:part\\s+)?${PART}([^()[\\]]{0,40}?)[)\\]](.*)$`,
  'iu',
);
const BY = /^[\s,–—-]*by:?\s+(\S.{0,60})$/i;

/** The subject of a post, taken apart. */
export interface PostSubject {
  readonly title: string;
  readonly part: string;
  readonly author: string | undefined;
  /** What it says besides: rating, pairing. */
  readonly rest: string;
}

/** The subject of a post that brings a part of a story: `STORY: Title (1/2) by X`, `[FIC] Title 2/4 (PG)`. */
export function parseSubject(value: string): PostSubject | undefined {
  if (value.length > LONGEST_FORM) return undefined;
  let text = value;
  for (let count = 0; count < 4 && PREFIX.test(text); count += 1) text = text.replace(PREFIX, '');
  const bracketed = BRACKETED_PART.exec(text);
  const bare = bracketed === null ? BARE_PART.exec(text) : null;
  const [title, part, before, behind, tail] =
    bracketed === null
      ? [bare?.[1], bare?.[2], '', '', bare?.[3]]
      : [bracketed[1], bracketed[3], bracketed[2], bracketed[4], bracketed[5]];
  if (title === undefined || part === undefined || !/\p{L}/u.test(title)) return undefined;
  const author = BY.exec(tail ?? '')?.[1]?.trim();
  const left = author === undefined ? (tail ?? '') : '';
  const rest = [before, behind, left]
    .map((piece) => (piece ?? '').replace(/^[\s,;-]+|[\s,;-]+$/g, ''))
    .filter((piece) => piece !== '')
    .join(' ');
  const quoted = /^["“'‘](.+)["”'’]$/.exec(title.trim())?.[1];
  return { title: quoted ?? undecorated(title.trim()), part, author, rest };
}

/** What a post's subject says; the whole of it is kept when it says more than a title and a byline. */
export function subjectFacts(value: string): readonly StoryFact[] {
  const subject = parseSubject(value);
  if (subject === undefined) return titleFacts(value);
  const { title, part, author, rest } = subject;
  const rating = /^\(?([^\s,;()]+)/.exec(rest)?.[1] ?? '';
  return [
    { name: 'title', value: title },
    { name: 'part', value: part },
    ...(author === undefined ? [] : [{ name: 'author', value: author } as const]),
    ...(RATING_ALONE.test(rating) ? [{ name: 'rating', value: rating } as const] : []),
    ...(rest === '' ? [] : [{ name: 'field', label: 'Subject', value } as const]),
  ];
}

const BYLINE = /^(?:[Ww]ritten )?[Bb][Yy]:?\s+(\S.{0,80})$/;
const FORM_BYLINE =
  /^((?:[Aa]n? |[Tt]he )?(?:[\p{L}\p{N}'’:-]+ ){0,5}(?:story|fic|fanfic|fan fic|fanfiction|fan fiction|tale|novel|novella|vignette|drabble|songfic|parody|crossover|one-?shot)) [Bb][Yy]:?\s+(\S.{0,60})$/u;
/** A name: a few capitalized words and what joins them, or one word, as pen names are. */
const NAME =
  /^(?:[\p{L}\p{N}_.'’-]+|(?:\p{Lu}|\p{N})[\p{L}\p{N}_.'’-]*(?:,? (?:and|&|of|the|de|la|le|van|von|der|den|du|di|da|al|bin|y|\p{Lu}[\p{L}\p{N}_.'’-]*|\p{N}+)){1,6})$/u;
const WITH_ADDRESS = /^(.{1,60}?)\s*[(<[]\s*([\w.+-]{1,40}@[\w.…-]{1,60})\s*[)>\]]$/u;

/** Who a byline names, and what else it says; nothing when the line is none. */
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
    ...(form?.[1] === undefined
      ? []
      : [{ name: 'field', label: 'Subtitle', value: form[1] } as const]),
  ];
}

/** The name has two words: "Trapped by Circumstances" is a title. */
const TITLE_BYLINE = /^(.{1,80}?)[,]?\s+by\s+(\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3})$/u;

/** Title and author of `Title by Ann Other`, or nothing. */
export function bylinedTitleFacts(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_FORM) return undefined;
  const [, title, author] = TITLE_BYLINE.exec(text) ?? [];
  if (title === undefined || author === undefined) return undefined;
  return [
    { name: 'title', value: title },
    { name: 'author', value: author },
  ];
}

/** A title stands alone: short, with capitals, and not a sentence. */
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

/** Titles are compared without case and typographic signs. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What of a removed line's words the facts keep in the book. */
export function keptOf(facts: readonly StoryFact[]): string {
  return facts
    .map((fact) => {
      switch (fact.name) {
        case 'field':
          return `${fact.label} ${fact.value}`;
        case 'notation':
        case 'sceneBreak':
          return '';
        default:
          return fact.value;
      }
    })
    .join(' ');
}
