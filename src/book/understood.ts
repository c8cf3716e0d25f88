/** What was understood of each story, where it was found and what of it is a guess: what a person checks in five seconds. */
import type { StoryConfig } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import type { FiledFact } from '../normalize/draft.ts';
import type { NormalizedStory } from '../normalize/normalize.ts';
import type { Change, RemovalReason } from '../normalize/rule.ts';
import { lineInFile, type LineInFile } from '../read/lines/source-lines.ts';
import type { Block, Chapter, Story } from '../story/types.ts';
import { countBlockWords, picturesIn } from '../story/walk.ts';
import type { LanguageOrigin } from './languages.ts';
import type { NormalizedBook } from './normalize-book.ts';
import type { SettledConfig } from './settle.ts';

/** Where something that is believed was found. */
export type Origin = LanguageOrigin | 'file name' | 'folder name';

/** What is believed of a story, and why. */
export interface Belief {
  /** Undefined where nothing is known. */
  readonly value?: string | undefined;
  readonly from: Origin;
  /** Nothing states it: it may be wrong. */
  readonly isGuess: boolean;
  readonly file?: string | undefined;
  /** The line of the file that says so. */
  readonly line?: number | undefined;
}

/** How many of something there are, and whether something else than their own marks told them. */
interface Counted {
  readonly count: number;
  readonly isGuess: boolean;
}

/** A line of a story's file that is not in the story. */
interface LeftOutLine {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** What was understood of a story. */
export interface UnderstoodStory {
  readonly files: readonly string[];
  readonly title: Belief;
  readonly author: Belief;
  readonly rating: Belief;
  readonly language: Belief;
  readonly chapters: Counted;
  readonly sceneBreaks: Counted;
  readonly notes: Counted;
  /** Lines that belong to a page or a site and not to the story. */
  readonly leftOut: readonly LeftOutLine[];
}

/** Why lines are in no part of the book. */
const LEAVES: ReadonlySet<RemovalReason | undefined> = new Set(['page-furniture', 'comment']);

/** The rule says as a decision that it found chapters by what other lines may have too. */
const CHAPTER_RULE = 'headings';
const BREAK_RULE = 'scene-breaks';
/** What the record says of a break that its author did not draw: it was told by a gap. */
const BY_GAP = /^\d+ blank lines?$/;

/** What was understood of every story; a guess that nobody would see is a warning, a story without words an error. */
export function understand(
  config: SettledConfig,
  { stories: normalized }: NormalizedBook,
  stories: readonly Story[],
): Result<readonly UnderstoodStory[]> {
  const lineOf = lineInFile(normalized.flatMap(({ raws }) => raws));
  const all = stories.flatMap((story, index) => {
    const settings = config.stories[index];
    const files = normalized[index];
    if (settings === undefined || files === undefined) return [];
    const origin = config.languageOrigins[index] ?? 'nothing';
    const understood = understandStory(story, files.normalized, settings, config, origin);
    const hasText = files.normalized.chapters.some(hasWords);
    const faults = hasText ? namesTold(story, understood) : emptiness(understood);
    return [{ understood: inFile(understood, lineOf), faults }];
  });
  return resultOf(
    all.map(({ understood }) => understood),
    all.flatMap(({ faults }) => faults),
  );
}

function understandStory(
  story: Story,
  normalized: NormalizedStory,
  settings: StoryConfig,
  book: SettledConfig,
  languageOrigin: LanguageOrigin,
): UnderstoodStory {
  const { facts, changes, decisions } = normalized;
  const blocks = story.chapters.flatMap((chapter) => chapter.blocks);
  const onlyTitle = book.stories.length === 1 ? book.title : undefined;
  const breaks = changes.filter(({ rule }) => rule === BREAK_RULE);
  return {
    files: settings.files.map(({ name }) => name),
    title: titleBelief(story, facts, settings, onlyTitle),
    author: authorBelief(story, facts, settings.author ?? book.authors?.[0]?.name),
    rating: ratingBelief(story, facts, settings),
    language: {
      value: story.language,
      from: languageOrigin,
      isGuess: languageOrigin === 'text' || languageOrigin === 'nothing',
    },
    chapters: {
      count: story.chapters.length,
      isGuess: decisions.some(({ rule }) => rule === CHAPTER_RULE),
    },
    sceneBreaks: {
      count: countKind(blocks, 'sceneBreak'),
      isGuess: breaks.some(({ before }) => BY_GAP.test(before)),
    },
    notes: { count: countKind(blocks, 'authorsNote'), isGuess: false },
    leftOut: changes.flatMap(leftOutLine),
  };
}

/** The same with lines of files. */
function inFile(story: UnderstoodStory, lineOf: LineInFile): UnderstoodStory {
  const placed = (belief: Belief): Belief =>
    belief.file === undefined || belief.line === undefined
      ? belief
      : { ...belief, line: lineOf(belief.file, belief.line) };
  return {
    ...story,
    title: placed(story.title),
    author: placed(story.author),
    rating: placed(story.rating),
    leftOut: story.leftOut.map((one) => ({ ...one, line: lineOf(one.file, one.line) })),
  };
}

/** How many runs of blocks of a kind there are. */
function countKind(blocks: readonly Block[], kind: Block['type']): number {
  return blocks.reduce((count, block, index) => {
    if (block.type === 'passage') return count + countKind(block.blocks, kind);
    return block.type === kind && blocks[index - 1]?.type !== kind ? count + 1 : count;
  }, 0);
}

function leftOutLine({ rule, reason, lines, before }: Change): readonly LeftOutLine[] {
  return LEAVES.has(reason) && rule !== BREAK_RULE && before.trim() !== ''
    ? [{ file: lines.file, line: lines.first, words: before.trim() }]
    : [];
}

/** A fact as a belief. */
function believed(found: FiledFact, value: string): Belief {
  const { fact, file, line } = found;
  const isGuess = 'isInferred' in fact && fact.isInferred;
  return { value, from: 'header', isGuess, file, line };
}

function titleBelief(
  { title }: Story,
  facts: readonly FiledFact[],
  { title: stated, folder }: StoryConfig,
  onlyTitle: string | undefined,
): Belief {
  if (stated !== undefined) return { value: title, from: 'config', isGuess: false };
  const fact = facts.find((one) => one.fact.name === 'title');
  if (fact !== undefined) return believed(fact, title);
  if (onlyTitle !== undefined) return { value: title, from: 'config', isGuess: false };
  return { value: title, from: folder === undefined ? 'file name' : 'folder name', isGuess: true };
}

function authorBelief(
  { authors }: Story,
  facts: readonly FiledFact[],
  stated: string | undefined,
): Belief {
  const value = authors.join(', ');
  const fact = facts.find((one) => one.fact.name === 'author');
  if (fact !== undefined) return believed(fact, value);
  return stated === undefined
    ? { from: 'nothing', isGuess: true }
    : { value, from: 'config', isGuess: false };
}

function ratingBelief(
  { notice }: Story,
  facts: readonly FiledFact[],
  { rating }: StoryConfig,
): Belief {
  const value = notice.rating?.label;
  if (value === undefined) return { from: 'nothing', isGuess: false };
  if (rating !== undefined) return { value, from: 'config', isGuess: false };
  const fact = facts.find((one) => one.fact.name === 'rating');
  return fact === undefined ? { value, from: 'page', isGuess: false } : believed(fact, value);
}

/** Whether a chapter has anything to read or to see; a heading that was made has not. */
function hasWords({ blocks, heading }: Chapter): boolean {
  const isNamed = heading !== undefined && heading.supplied !== true;
  return isNamed || countBlockWords(blocks) > 0 || picturesIn(blocks).length > 0;
}

/** What is wrong with a story without words. */
function emptiness({ files: [file] }: UnderstoodStory): readonly Diagnostic[] {
  return [diagnose('story-without-words', {}, file === undefined ? {} : { file })];
}

/** The names that nothing states. */
function namesTold(
  story: Story,
  { title, author, files: [file] }: UnderstoodStory,
): readonly Diagnostic[] {
  const place = file === undefined ? {} : { file };
  const named = { title: story.title };
  return [
    ...(title.from === 'file name' || title.from === 'folder name'
      ? [diagnose('title-from-file', { ...named, from: title.from }, place)]
      : []),
    ...(author.from === 'nothing' ? [diagnose('author-unknown', named, place)] : []),
  ];
}
