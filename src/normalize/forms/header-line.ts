/** Single lines of a story's header: `Rating: PG`, `**Title:** X`, `Rated PG-13`. The rule `header` reads them together. */
import type { StoryFact } from '../draft.ts';
import {
  englishLabel,
  foldedLabel,
  isContentLabel,
  isFirmLabel,
  isKnownLabel,
  ratingAlone,
} from './header-labels.ts';
import { piecesFacts } from './header-pieces.ts';
import { LONGEST_FORM, subjectFacts, titleFacts } from './title-line.ts';

/** A label, which may be stressed, and its value, which may be stressed with it. */
const FIELD =
  /^([*_]{0,3})(\p{L}[\p{L}/'’ &()-]{0,32}?(?: ?#?\d{1,2})?)([*_]{0,3})\s*[:：]([*_]{0,3})\s*(.*)$/u;
/** `Rating - PG`: a dash where the colon should be. */
const DASHED = /^(\p{L}[\p{L}/'’ ]{1,24}?)\s+[-–—]{1,2}\s+(\S.*)$/u;

/** A line `Label: value`. */
export interface HeaderLine {
  readonly label: string;
  readonly value: string;
  /** Whether stories have fields with this label. */
  readonly known: boolean;
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
  // The stress of a label closes before or after its colon, or at the end of the line.
  if (!stressed && close + closeLater !== '') return undefined;
  if (stressed && close + closeLater === '') {
    if (!value.endsWith(open)) return undefined;
    return { label, value: value.slice(0, -open.length).trim(), known: isKnownLabel(label) };
  }
  return { label, value, known: isKnownLabel(label) };
}

/** A line `Label - value` with a known label; whether it is a field must be seen from the lines beside it. */
export function dashedLineOf(text: string): HeaderLine | undefined {
  const [, label, value] = DASHED.exec(text) ?? [];
  if (label === undefined || value === undefined || !/^\p{Lu}/u.test(label)) return undefined;
  // `Part - the last` is a heading, `By - the way` is prose.
  if (/^(?:parts?|chapters?|by|from|words?|an?|lines?|av|von|par|date)$/i.test(label))
    return undefined;
  return isKnownLabel(label) ? { label, value, known: true } : undefined;
}

/** Whether a line is a field with a known label. */
export function isKnownField(text: string): boolean {
  return headerLineOf(text)?.known === true;
}

/** A line that says what a story or a part of it contains: `Rating: PG-13`, `CW: blood`. */
export function contentLineOf(text: string): HeaderLine | undefined {
  const line = headerLineOf(text);
  return line !== undefined && isContentLabel(line.label) && line.value !== '' ? line : undefined;
}

/** Whether a line is a field that can only be a header's, and ends a note over several paragraphs. */
export function isFirmField(text: string): boolean {
  const line = headerLineOf(text);
  return line !== undefined && isFirmLabel(line.label);
}

/** Lines without a label that a header has are shorter, in characters. */
const LONGEST_UNLABELLED = 200;
const EMAIL = /^<?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}>?$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S{3,200}$/i;
const DATED =
  /^((?:first |originally )?(?:posted|written|completed|finished|begun|started|updated|revised))\s+(?:on\s+|in\s+)?((?=.*\d)[\p{L}\d ,./'’:-]{2,40})$/iu;
const COPYRIGHT = /^(?:copyright|©|\(c\))\s*(?=.*\d)(.{2,60})$/i;
const ORIGINALLY =
  /^(posted originally on|originally posted (?:at|on|to))\s+(?:the )?(\S.{3,160})$/i;

/** What a field with a known label states; nothing where the line is not one. */
function knownFieldFacts(text: string): readonly StoryFact[] | undefined {
  const line = headerLineOf(text);
  return line?.known === true && line.value !== '' ? factsOf(line.label, line.value) : undefined;
}

/** What a line states that has several fields: `Words: 1,203 | Rating: M`. */
export function severalFacts(text: string): readonly StoryFact[] | undefined {
  return piecesFacts(text, knownFieldFacts);
}

/** `RATED T!!! DON'T LIKE DON'T READ!!!`, `This story is rated M for language.` */
const SHOUTED =
  /^(?:this (?:story|fic|fanfic|chapter|one) is )?rated:?\s{1,4}([A-Z]{1,2}(?:-?1[357])?\+?)(?![\p{L}\p{N}])(?:[!.]{1,20}(?:\s{1,4}(\S.{0,100}))?|\s(for .{1,80}))$/iu;

/** What a line that says how the story is rated states. */
export function shoutedRating(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_UNLABELLED) return undefined;
  const [, word = '', rest, reason] = SHOUTED.exec(text) ?? [];
  if (ratingAlone(word) === undefined) return undefined;
  const value = reason === undefined ? word : `${word} ${reason}`;
  return [
    { name: 'rating', value },
    ...(rest === undefined ? [] : [{ name: 'field', label: 'Note', value: rest } as const]),
  ];
}

/** What a line without a label states among the lines of a header; nothing for prose. */
export function unlabelledFacts(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_UNLABELLED) return undefined;
  if (EMAIL.test(text)) return [{ name: 'field', label: 'E-mail', value: text }];
  if (ADDRESS.test(text)) return [{ name: 'field', label: 'Website', value: text }];
  const several = severalFacts(text) ?? shoutedRating(text);
  if (several !== undefined) return several;
  const rating = ratingAlone(text);
  if (rating !== undefined) return [{ name: 'rating', value: rating }];
  const [, done, when] = DATED.exec(text) ?? [];
  if (done !== undefined && when !== undefined)
    return [{ name: 'field', label: done, value: when }];
  const copyright = COPYRIGHT.exec(text)?.[1];
  if (copyright !== undefined) return [{ name: 'field', label: 'Copyright', value: copyright }];
  return postedFacts(text);
}

/** Whether a line is the copyright of a story. */
export function isCopyright(text: string): boolean {
  return text.length <= LONGEST_UNLABELLED && COPYRIGHT.test(text);
}

/** Where a file of an archive was first posted: the first line that the archive's own header has. */
export function postedFacts(text: string): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_FORM) return undefined;
  const [, label, value] = ORIGINALLY.exec(text) ?? [];
  if (label === undefined || value === undefined) return undefined;
  return /archive|https?:/i.test(value) ? [{ name: 'field', label, value }] : undefined;
}

/** What a field states; nothing when its value is empty. */
export function factsOf(label: string, value: string): readonly StoryFact[] {
  if (value === '') return [];
  switch (englishLabel(label)) {
    case 'title':
      return titleFacts(value);
    case 'subject':
      return subjectFacts(value);
    case 'author':
    case 'authors':
    case 'by':
    case 'written by':
      return authorFacts(value);
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
    default:
      // `Rating/Warnings: PG-13, violence`: the notices must show it.
      return /^ratings?\s*(?:\/|&|and)/.test(foldedLabel(label))
        ? [{ name: 'rating', value }]
        : [{ name: 'field', label, value }];
  }
}

/** `Wren (AKA Ann Other)`: the name that the story goes by, and the other one. */
const ALSO_CALLED =
  /^(.{1,80}?)\s{0,4}[([](a\.?k\.?a\.?|pseudonym of|pseud\. of|real name:?)\s{1,4}(.{1,80})[)\]]$/iu;

/** `Wren (http://wren.example)`, `Wren <wren@example.org>`. */
const WITH_PLACE =
  /^(.{1,80}?)\s{0,4}[([<]\s?((?:https?:\/\/|www\.)[^\s)\]>]{3,160}|[\w.+-]{1,40}@[\w.-]{1,60})\s?[)\]>]$/iu;

function authorFacts(value: string): readonly StoryFact[] {
  const [, called, place] = value.length > LONGEST_FORM ? [] : (WITH_PLACE.exec(value) ?? []);
  if (called !== undefined && place !== undefined)
    return [
      { name: 'author', value: called },
      { name: 'field', label: place.includes('@') ? 'E-mail' : 'Website', value: place },
    ];
  const [, name, label, other] = value.length > LONGEST_FORM ? [] : (ALSO_CALLED.exec(value) ?? []);
  return name === undefined || label === undefined || other === undefined
    ? [{ name: 'author', value }]
    : [
        { name: 'author', value: name },
        { name: 'field', label, value: other },
      ];
}

/** Whether a text is a web address that a book may link to, and nothing else. */
function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>\\^`{|}\p{Cc}]{1,2000}$/iu.test(text) && URL.canParse(text);
}

/** The words of a removed line that its facts keep in the book. */
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
