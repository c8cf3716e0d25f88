import { plainText, blockContents, headingText } from '../story/walk.ts';
import type {
  Block,
  Book,
  Chapter,
  ContentNotice,
  RatingLevel,
  SourceLines,
  Story,
} from '../story/types.ts';
import { strengthOf } from '../rating/scale.ts';
import { CATEGORIES, type Category } from './categories.ts';
import { findHits } from './find.ts';

/** A hit, with where it is and the words around it. */
export interface PlacedHit {
  readonly category: Category;
  readonly source: SourceLines;
  /** The words around it, itself between « and ». */
  readonly context: string;
}

/** What was found of one category in a chapter. */
export interface Finding {
  readonly category: Category;
  readonly hits: readonly PlacedHit[];
  /** What so much of it is usually rated. */
  readonly level: StatedLevel;
  /** Whether the author says so already: by a rating that is no milder, or by a warning. */
  readonly declared: boolean;
}

/** What there is to say about a chapter. */
export interface ChapterAdvice {
  readonly chapter: string;
  readonly notice: ContentNotice;
  /** In the order of the categories; none when nothing was found. */
  readonly findings: readonly Finding[];
}

type StatedLevel = Exclude<RatingLevel, 'unrated'>;

/**
 * From how many hits in a chapter on a story is usually rated what: the one table of thresholds. No scale counts
 * in words, so these are ours, chosen so that doubt keeps quiet; what they lean on is named beside them. FR is
 * FictionRatings (which FanFiction.net uses), MPA the "Classification and Rating Rules" of the Motion Picture
 * Association, BBFC the "Classification Guidelines" of the British Board of Film Classification.
 */
const USUAL: Readonly<Record<Category, readonly (readonly [number, StatedLevel])[]>> = {
  // FR T: "minor coarse language". MPA: one of the harsher words is PG-13, more than one usually R. BBFC 12A:
  // strong language only if infrequent. The list holds milder words than those of the MPA: hence four, not two.
  language: [
    [1, 'teen'],
    [4, 'mature'],
  ],
  // BBFC 12A: sex may be briefly portrayed, at 15 without strong detail; strong detail is 18. A word may be a
  // mention; two are a scene; a scene that needs ten is told in detail.
  sexual: [
    [1, 'teen'],
    [2, 'mature'],
    [10, 'explicit'],
  ],
  // BBFC 12A: no emphasis on injuries or blood, but occasional gory moments; strong gore is 15 and up.
  violence: [
    [1, 'teen'],
    [3, 'mature'],
  ],
  // BBFC 12A: suicide and self-harm no more than touched on; dwelt on, 15.
  'self-harm': [
    [1, 'teen'],
    [2, 'mature'],
  ],
  // BBFC: discriminatory language stands out at any level below 15, unless clearly condemned, which no list sees.
  slurs: [[1, 'mature']],
  // MPA: drug use asks for PG-13 at least. A drunk who is only passed in the street is none: hence two.
  substances: [[2, 'teen']],
};

/** How authors name the categories in warnings, tags and notes. */
const DECLARES: Readonly<Record<Category, RegExp>> = {
  language: /language|swear|profan|curs(?:e|ing)|foul|cuss/i,
  sexual: /sex|smut|lemon|porn|pwp|explicit|nud(?:e|ity)|rape|non-?con|dub-?con|kink|erotic/i,
  violence: /violen|gore|blood|torture|murder|mutilat|kill|body horror|graphic/i,
  'self-harm': /suicid|self[- ]?(?:harm|injur|mutilat)|cutting/i,
  slurs:
    /slur|racis|homophob|transphob|ableis|anti-?semit|bigot|hate speech|prejudice|discriminat/i,
  substances: /drug|alcohol|drunk|drink|substance|addict|overdos|intoxic/i,
};
const DENIES = /^\s*(?:no|not|none|without|free of)\b/i;

/** Letters of context on either side of a hit. */
const CONTEXT = 45;

/** Whether the lists can read a story. */
export function isEnglish({ language }: Story): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** What a reader is told of a part before it begins: what it states by itself, and what holds around it. */
function noticeIn(around: ContentNotice, own: ContentNotice | undefined): ContentNotice {
  if (own === undefined) return around;
  const notes = [around.contentNotes, own.contentNotes].filter((text) => text !== undefined);
  return {
    rating: own.rating ?? around.rating,
    warnings: [...around.warnings, ...own.warnings],
    ...(notes.length === 0 ? {} : { contentNotes: notes.join(' ') }),
  };
}

/** The advice on every chapter of a book's English stories, in order. */
export function adviseOn(book: Book): readonly ChapterAdvice[] {
  return book.stories
    .filter(isEnglish)
    .flatMap((story) => story.chapters.map((chapter) => adviseOnChapter(story, chapter)));
}

function adviseOnChapter(story: Story, chapter: Chapter): ChapterAdvice {
  const notice = noticeIn(story.notice, chapter.notice);
  const hits = placedHits(chapter.blocks);
  const declared = declaredIn(notice);
  const findings = CATEGORIES.flatMap((category): readonly Finding[] => {
    const own = hits.filter((hit) => hit.category === category);
    const level = levelFor(category, own.length);
    if (own.length === 0) return [];
    const rated = notice.rating?.level ?? 'unrated';
    const strongEnough =
      level === 'general' || (rated !== 'unrated' && strengthOf(rated) >= strengthOf(level));
    return [{ category, hits: own, level, declared: strongEnough || declared.has(category) }];
  });
  return { chapter: nameOf(story, chapter), notice, findings };
}

/** What so many hits are usually rated; too few to matter are for everybody. */
export function levelFor(category: Category, count: number): StatedLevel {
  return USUAL[category].findLast(([least]) => count >= least)?.[1] ?? 'general';
}

/**
 * The categories that a notice warns of: in its warnings and notes, or behind the rating (`R for violence`).
 * "No violence" and "No Archive Warnings Apply" warn of nothing.
 */
export function declaredIn({
  rating,
  warnings,
  contentNotes,
}: ContentNotice): ReadonlySet<Category> {
  const stated = [...warnings, rating?.label ?? '', contentNotes ?? '']
    .flatMap((text) => text.split(/[,;.\n]/))
    .filter((text) => !DENIES.test(text));
  return new Set(
    CATEGORIES.filter((category) => stated.some((text) => DECLARES[category].test(text))),
  );
}

function nameOf({ title, chapters }: Story, { heading }: Chapter): string {
  const name = heading === undefined ? '' : headingText(heading);
  if (name === '' || (chapters.length === 1 && name === title)) return title;
  return `${title}: ${name}`;
}

/** The hits in blocks; of a passage those that its own notice does not tell of. */
function placedHits(blocks: readonly Block[]): readonly PlacedHit[] {
  return blocks.flatMap((block): readonly PlacedHit[] => {
    if (block.type === 'passage') {
      const declared = declaredIn(block.notice);
      return placedHits(block.blocks).filter(({ category }) => !declared.has(category));
    }
    return blockContents(block).flatMap((content) => {
      const text = plainText(content);
      return findHits(text).map(({ category, start, end }) => ({
        category,
        source: block.source,
        context: contextOf(text, start, end),
      }));
    });
  });
}

function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  // Whole words only, where something is cut off.
  const head = start > CONTEXT ? `…${before.replace(/^\S*\s/, '')}` : before;
  const tail = end + CONTEXT < text.length ? `${after.replace(/\s\S*$/, '')}…` : after;
  return `${head}«${text.slice(start, end)}»${tail}`.replace(/\s+/g, ' ').trim();
}
