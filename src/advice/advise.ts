/** Compares what the word lists find in each chapter with the rating and the warnings that it states. */
import { strengthOf } from '../rating/scale.ts';
import type { Block, Book, Chapter, ContentNotice, SourceLines, Story } from '../story/types.ts';
import { blockContents, headingText, plainText } from '../story/walk.ts';
import { CATEGORIES, TRAITS, type Category, type StatedLevel } from './categories.ts';
import { findHits } from './hits.ts';

/** A hit, with its place in the source and the words around it. */
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
  /** The level that a chapter with so many hits is usually rated. */
  readonly level: StatedLevel;
  /** Whether the author says so already: by a rating that is at least as strong, or by a warning. */
  readonly declared: boolean;
}

/** What was found in a chapter. */
export interface ChapterAdvice {
  readonly chapter: string;
  readonly notice: ContentNotice;
  /** In the order of the categories; empty when nothing was found. */
  readonly findings: readonly Finding[];
}

/** Words that turn a warning into its opposite: `No violence`. */
const DENIES = /^\s*(?:no|not|none|without|free of)\b/i;

/** Characters of context on either side of a hit. */
const CONTEXT = 45;

/** Whether the lists can read a story. */
export function isEnglish({ language }: Story): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** What a reader is told before a part begins: its own notice, and that of the story around it. */
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

/** The level that so many hits are usually rated; too few to matter are rated general. */
export function levelFor(category: Category, count: number): StatedLevel {
  return TRAITS[category].usual.findLast(([least]) => count >= least)?.[1] ?? 'general';
}

/**
 * The categories that a notice warns of: in its warnings and notes, or after the rating (`R for violence`).
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
    CATEGORIES.filter((category) => stated.some((text) => TRAITS[category].declaredBy.test(text))),
  );
}

function nameOf({ title, chapters }: Story, { heading }: Chapter): string {
  const name = heading === undefined ? '' : headingText(heading);
  if (name === '' || (chapters.length === 1 && name === title)) return title;
  return `${title}: ${name}`;
}

/** The hits in blocks; in a marked passage only those that its own notice does not warn of. */
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
  // Where the context is cut off, it is cut at a space.
  const head = start > CONTEXT ? `…${before.replace(/^\S*\s/, '')}` : before;
  const tail = end + CONTEXT < text.length ? `${after.replace(/\s\S*$/, '')}…` : after;
  return `${head}«${text.slice(start, end)}»${tail}`.replace(/\s+/g, ' ').trim();
}
