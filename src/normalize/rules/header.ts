import type { Draft, DraftBlock, StoryFact } from '../draft.ts';
import { parseHeading } from '../headings.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

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
  'status',
  'series',
  'sequel',
  'note',
  'notes',
  'a/n',
  'an',
  "author's note",
  'author’s note',
  "author's notes",
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
  'challenge',
  'prompt',
]);

const FIELD = /^([A-Za-z][A-Za-z/'’ -]{0,24}?)\s*:\s*(.*)$/;
const BYLINE = /^(?:[Ww]ritten )?[Bb][Yy]:?\s+(\S.{0,60})$/;
/** A name: a few capitalized words and what joins them, or one word, as pen names are. */
const NAME =
  /^(?:[\p{L}\p{N}_.'’-]+|(?:\p{Lu}|\p{N})[\p{L}\p{N}_.'’-]*(?:,? (?:and|&|of|the|de|la|le|van|von|der|den|du|di|da|al|bin|y|\p{Lu}[\p{L}\p{N}_.'’-]*|\p{N}+)){1,6})$/u;
/** `Title (1/2) by X`, `Subject: Title (1/2) by X` without its label. */
const TITLE_PART_BYLINE =
  /^(?=[^([]*\p{L})(.{1,80}?)\s*[([](\d{1,3}|[IVXLC]+)\s*(?:\/|of)\s*(?:\d{1,3}|[IVXLC]+|\?)[)\]]\s*(?:[-–—,]?\s*by:?\s+(\S.{0,60}))?$/iu;
/** The name has two words: "Trapped by Circumstances" is a title. */
const TITLE_BYLINE = /^(.{1,80}?)[,]?\s+by\s+(\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3})$/u;
/** A title, its part and its author, with the blanks between them, are no longer than this. */
const LONGEST_TITLE_LINE = 240;
/** Headers end; what has not ended by then is the story. */
const LONGEST_HEADER = 60;

function labelOf(text: string): { readonly label: string; readonly value: string } | undefined {
  const match = FIELD.exec(text);
  const label = match?.[1]?.trim();
  if (label === undefined) return undefined;
  return { label, value: match?.[2]?.trim() ?? '' };
}

function isKnownField(text: string): boolean {
  const field = labelOf(text);
  return field !== undefined && LABELS.has(field.label.toLowerCase());
}

/** A title stands alone: short, with capitals, and not a sentence. */
function looksLikeTitle(text: string): boolean {
  return (
    text.length <= 80 &&
    !/[.,;:…]$/.test(text) &&
    /^(?:[\p{Lu}\p{N}]|["“'‘*].*["”'’*]$)/u.test(text) &&
    text.split(/\s+/).length <= 12
  );
}

/** What a field states; nothing when its value is empty. */
function factsOf(label: string, value: string): readonly StoryFact[] {
  if (value === '') return [];
  switch (label.toLowerCase()) {
    case 'title':
    case 'subject':
      return titleFacts(value);
    case 'author':
    case 'authors':
    case 'by':
    case 'written by':
      return [{ name: 'author', value }];
    case 'summary':
      return [{ name: 'summary', value }];
    case 'rating':
    case 'rated':
      return [{ name: 'rating', value }];
    case 'warning':
    case 'warnings':
    case 'content warning':
    case 'content warnings':
      return [{ name: 'warnings', value }];
    default:
      return [{ name: 'field', label, value }];
  }
}

function titleFacts(text: string): readonly StoryFact[] {
  const parted = text.length > LONGEST_TITLE_LINE ? null : TITLE_PART_BYLINE.exec(text);
  if (parted !== null) {
    const [, title = '', part = '', author] = parted;
    return [
      { name: 'title', value: title.trim() },
      { name: 'part', value: part },
      ...(author === undefined ? [] : [{ name: 'author', value: author.trim() } as const]),
    ];
  }
  return [{ name: 'title', value: text }];
}

interface Entry {
  readonly first: number;
  readonly last: number;
  readonly facts: readonly StoryFact[];
}

/** What the header says, entry by entry, and the index of the first block after it. */
function readHeader(draft: Draft, known: ReadonlySet<string>): readonly Entry[] {
  const { blocks } = draft;
  const entries: Entry[] = [];
  let fields = 0;
  let index = 0;
  const at = (position: number): DraftBlock | undefined => blocks[position];
  while (index < Math.min(blocks.length, LONGEST_HEADER)) {
    const block = at(index);
    if (block === undefined || block.role.type !== 'line') break;
    const { text } = block;
    const next = at(index + 1);
    if (isOrnament(text)) {
      // An ornament that ends a header of fields belongs to it.
      if (fields === 0) break;
      entries.push({ first: index, last: index, facts: [] });
      break;
    }
    if (known.has(fold(text))) {
      entries.push({ first: index, last: index, facts: [{ name: 'stated', value: text }] });
      index += 1;
      continue;
    }
    const byline = bylineOf(block, next);
    if (byline !== undefined) {
      entries.push({
        first: index,
        last: index,
        facts: [{ name: 'author', value: byline }],
      });
      index += 1;
      continue;
    }
    const field = labelOf(text);
    const isKnown = field !== undefined && LABELS.has(field.label.toLowerCase());
    const inFields =
      field !== undefined && fields > 0 && block.gap === 0 && field.label.length <= 20;
    if (field !== undefined && (isKnown || inFields)) {
      const below = at(index + 1);
      const alone = field.value === '' && below !== undefined && below.gap > 0;
      // A note by itself is set as one; a summary's words stand under their label.
      if (alone && !/^summary$/i.test(field.label)) break;
      const last = alone ? index + 1 : continuationEnd(blocks, index);
      const rest = blocks.slice(index + 1, last + 1).map((line) => line.text);
      const value = [field.value, ...rest].join(' ').trim();
      entries.push({ first: index, last, facts: factsOf(field.label, value) });
      fields += 1;
      index = last + 1;
      continue;
    }
    if (entries.length === 0 && text.length <= LONGEST_TITLE_LINE) {
      const parted = TITLE_PART_BYLINE.exec(text);
      const bylined = parted === null ? TITLE_BYLINE.exec(text) : null;
      if (parted !== null) {
        entries.push({ first: index, last: index, facts: titleFacts(text) });
        index += 1;
        continue;
      }
      if (bylined !== null && looksLikeTitle(text) && (next?.gap ?? 0) > 0) {
        const [, title = '', author = ''] = bylined;
        const facts: StoryFact[] = [
          { name: 'title', value: title },
          { name: 'author', value: author },
        ];
        entries.push({ first: index, last: index, facts });
        index += 1;
        continue;
      }
      if (
        looksLikeTitle(text) &&
        parseHeading(text) === undefined &&
        next !== undefined &&
        (announces(next, at(index + 2)) || opensChapter(next))
      ) {
        entries.push({ first: index, last: index, facts: titleFacts(text) });
        index += 1;
        continue;
      }
    }
    break;
  }
  return entries;
}

/** Titles are compared without case and typographic signs. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What follows a title at the head of a story: a byline or fields. */
function announces(block: DraftBlock, next: DraftBlock | undefined): boolean {
  return bylineOf(block, next) !== undefined || isKnownField(block.text);
}

/** A line above the first chapter's heading, with air between them, is the title. */
function opensChapter(next: DraftBlock): boolean {
  const heading = parseHeading(next.text);
  return heading !== undefined && !heading.bare && next.gap > 0;
}

/** Whose byline a line is: a name, and a gap or another line of the header after it. */
function bylineOf(block: DraftBlock, next: DraftBlock | undefined): string | undefined {
  const name = BYLINE.exec(block.text)?.[1]?.trim();
  if (name === undefined || !NAME.test(name)) return undefined;
  const apart =
    next === undefined || next.gap > 0 || isKnownField(next.text) || isOrnament(next.text);
  return apart ? name : undefined;
}

/** A field's value runs on over the lines that follow it without a gap, a label or an ornament. */
function continuationEnd(blocks: readonly DraftBlock[], start: number): number {
  let last = start;
  for (let index = start + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.gap > 0 || block.role.type !== 'line') break;
    if (labelOf(block.text) !== undefined || isOrnament(block.text)) break;
    if (bylineOf(block, blocks[index + 1]) !== undefined) break;
    if (parseHeading(block.text) !== undefined) break;
    // A field is a paragraph at most: a long line after a short one is the story beginning, and so is
    // what follows a full stop, unless more of the header comes behind it.
    const previous = blocks[index - 1]?.text ?? '';
    const labelAlone = index === start + 1 && previous.endsWith(':');
    if (!labelAlone && (previous.length < 40 || block.text.length > 120)) break;
    if (/[.!?]["”’)]*$/.test(previous) && !headerGoesOn(blocks, index)) break;
    last = index;
  }
  return last;
}

/** Whether a field or an ornament follows before the next gap. */
function headerGoesOn(blocks: readonly DraftBlock[], from: number): boolean {
  for (const block of blocks.slice(from + 1, from + 6)) {
    if (block.gap > 0) return false;
    if (isKnownField(block.text) || isOrnament(block.text)) return true;
  }
  return false;
}

function keptOf(facts: readonly StoryFact[]): string {
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

/** Title, byline and fields become metadata and front matter. */
export const header: Rule = {
  id: 'header',
  title: 'Read the header',
  why: 'Title, author, rating and the like belong to the title page, the notices and the package metadata (EPUB 3.3 §5.5), not into the first chapter.',
  examples: [
    {
      shows: 'a byline alone',
      before: 'By WildFlower9\n\nIt rained.',
      after: '[author WildFlower9]\nIt rained.',
    },
    {
      shows: 'title and byline',
      before: 'The Long Way\nby Ann Other\n\nIt rained.',
      after: '[title The Long Way] [author Ann Other]\nIt rained.',
    },
    {
      shows: 'fields, one of them wrapped, ended by an ornament',
      before:
        'Title: Rain\nRating: PG-13\nSummary: It rains for a very long time and then\nit stops.\nDisclaimer: Mine.\n***\nIt rained.',
      after:
        '[title Rain] [rating PG-13] [summary It rains for a very long time and then it stops.] [field Disclaimer: Mine.]\nIt rained.',
    },
    {
      shows: 'a part in the title',
      before: 'Rain (2/3) by Ann Other\n\nIt rained.',
      after: '[title Rain] [part 2] [author Ann Other]\nIt rained.',
    },
    {
      shows: 'a first line of prose stays',
      before: 'By the time he came it had rained for a week.\n\nHe was wet.',
      after: 'By the time he came it had rained for a week.\nHe was wet.',
    },
    {
      shows: 'speech with a colon stays',
      before: 'Mara: are you there\nJo: no',
      after: 'Mara: are you there\nJo: no',
    },
    {
      shows: 'a chapter heading is not the title',
      before: 'Chapter 1\n\nIt rained.',
      after: 'Chapter 1\nIt rained.',
    },
    {
      shows: 'a wrapped sentence that begins with "by" stays',
      before:
        'Nobody had been inside the old mill since the flood, and\nby the time the council sent somebody to look at it the\nroof had gone.',
      after:
        'Nobody had been inside the old mill since the flood, and\nby the time the council sent somebody to look at it the\nroof had gone.',
    },
    {
      shows: 'the story right under a field stays',
      before:
        "Title: Rain\nDisclaimer: I don't own these characters, somebody else does.\nIt was raining on the day that Tom came home, and nobody met him.",
      after:
        "[title Rain] [field Disclaimer: I don't own these characters, somebody else does.]\nIt was raining on the day that Tom came home, and nobody met him.",
    },
    {
      shows: 'a title above the first chapter',
      before: 'The Long Way\n\nPrologue\n\nIt rained.',
      after: '[title The Long Way]\nPrologue\nIt rained.',
    },
  ],
  *propose(draft, { known }): Iterable<Edit> {
    for (const { first, last, facts } of readHeader(draft, new Set(known.map(fold)))) {
      for (const fact of facts) yield { type: 'setFact', fact, from: first };
      yield { type: 'remove', first, last, reason: 'header', kept: keptOf(facts) };
    }
  },
};
